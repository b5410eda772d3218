// The drawings, each loaded when first shown: none of their libraries is in the page's first script.
import '../styles/draw.css';
import { type ComponentType, lazy, Suspense } from 'react';
import type { CommandChartProps } from './chart/command-chart.tsx';
import type { LineageGraphProps } from './lineage/lineage-graph.tsx';
import type { PlaceMapProps } from './map/place-map.tsx';
import type { NetworkProps } from './network/network.tsx';
import type { StrengthChartProps } from './time/strength-chart.tsx';
import type { TenureBandsProps } from './time/tenure-bands.tsx';
import type { TimelineProps } from './time/timeline.tsx';
import { type DrawWords, drawWords } from './words.ts';

export { SharedPassages } from './lineage/shared-passages.tsx';
export { DateControl } from './time/date-control.tsx';
export type { RecordDays } from './time/date-steps.ts';
export { drawWords } from './words.ts';
export type { LineageGraphProps, PlaceMapProps, StrengthChartProps, TenureBandsProps, TimelineProps };

function later<P extends { readonly words?: DrawWords }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Drawing = lazy(async () => ({ default: (await load()) as ComponentType<object> }));
  return (props: P) => (
    <Suspense fallback={<p role="status">{(props.words ?? drawWords).loading}</p>}>
      <Drawing {...props} />
    </Suspense>
  );
}

/** Who is over whom on a day. */
export const CommandChart: ComponentType<CommandChartProps> = later(
  async () => (await import('./chart/command-chart.tsx')).CommandChart,
);
/** Who held a post, and when. */
export const TenureBands: ComponentType<TenureBandsProps> = later(
  async () => (await import('./time/tenure-bands.tsx')).TenureBands,
);
/** Numbers claimed for a body. */
export const StrengthChart: ComponentType<StrengthChartProps> = later(
  async () => (await import('./time/strength-chart.tsx')).StrengthChart,
);
/** Claims and disputes in order of time. */
export const Timeline: ComponentType<TimelineProps> = later(async () => (await import('./time/timeline.tsx')).Timeline);
/** Relations between entities. */
export const Network: ComponentType<NetworkProps> = later(async () => (await import('./network/network.tsx')).Network);
/** Where a unit or person is said to be. */
export const PlaceMap: ComponentType<PlaceMapProps> = later(async () => (await import('./map/place-map.tsx')).PlaceMap);
/** Which sources hang together. */
export const LineageGraph: ComponentType<LineageGraphProps> = later(
  async () => (await import('./lineage/lineage-graph.tsx')).LineageGraph,
);
