// The shapes of answers the drawings are made from: types only.
export type {
  Backing,
  ChartAnswer,
  ChartEdge,
  ChartUnit,
  ClaimView,
  DateSaid,
  DisputeView,
  EntityRef,
  NetworkAnswer,
  OriginsAnswer,
  PlaceSaid,
  SourceLine,
  StrengthSaid,
  TenureView,
  TimelineItem,
} from '../../../src/main/index.ts';
export type { Day, EntityId, LineageEdge } from '../../../src/model/index.ts';

import type { EntityId, LineageEdge } from '../../../src/model/index.ts';

/** What a person pointed at in a drawing: the page answers "why is this here?". */
export type DrawAsk =
  | { readonly kind: 'unit'; readonly id: EntityId }
  | { readonly kind: 'edge'; readonly id: string; readonly superior: EntityId; readonly unit: EntityId }
  | { readonly kind: 'commander'; readonly unit: EntityId; readonly person: EntityId }
  | { readonly kind: 'tenure'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'dispute'; readonly id: string }
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'tie'; readonly id: string }
  | { readonly kind: 'place'; readonly id: EntityId }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'upstream'; readonly key: string }
  | { readonly kind: 'lineage'; readonly edge: LineageEdge };

/** Called with what was clicked, or opened by Enter. */
export type OnAsk = (ask: DrawAsk) => void;
