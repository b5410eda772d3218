// Numbers claimed for a body over time: a bar from the least to the most said, an arrow where an end is not said.
import { scaleLinear } from 'd3-scale';
import { dayToNumber } from '../../lib/timescale.ts';
import type { StrengthSaid } from '../types.ts';
import type { DayAxis } from './axis.ts';

export interface StrengthBar {
  readonly said: StrengthSaid;
  /** The days it was so, or may have been; one pixel place twice for a lone day. */
  readonly from: number;
  readonly to: number;
  /** The least and the most, as heights from the top; an open end lies at the edge of the drawing's room for it. */
  readonly top: number;
  readonly foot: number;
  readonly openTop: boolean;
  readonly openFoot: boolean;
  /** Where the label stands. */
  readonly label: number;
}

export interface StrengthLayout {
  readonly bars: readonly StrengthBar[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  /** Numbers that cannot be placed: no day is known, or no number. */
  readonly unplaced: readonly StrengthSaid[];
}

/** Length of an arrow that stands for "or more", "or fewer", in pixels: it says nothing of how many. */
const arrow = 22;

/** Places numbers between `top` and `foot`, which are pixels from the drawing's top. */
export function layoutStrength(
  numbers: readonly StrengthSaid[],
  axis: DayAxis,
  top: number,
  foot: number,
): StrengthLayout {
  const known = numbers.flatMap(({ low, high }) => [low, high]).filter((n): n is number => n !== null);
  const most = Math.max(1, ...known);
  const scale = scaleLinear()
    .domain([0, most])
    .nice(5)
    .range([foot, top + arrow]);
  const bars: StrengthBar[] = [];
  const unplaced: StrengthSaid[] = [];
  for (const said of numbers) {
    const { from, to } = said.view.claim.range;
    const first = from[0] ?? from[1] ?? to[0] ?? to[1];
    const last = to[1] ?? to[0] ?? from[1] ?? from[0];
    const { low, high } = said;
    if (first === null || last === null || (low === null && high === null)) {
      unplaced.push(said);
      continue;
    }
    const [highest, lowest] = [scale(high ?? low ?? 0), scale(low ?? high ?? 0)];
    bars.push({
      said,
      from: axis.at(dayToNumber(first)),
      to: axis.at(dayToNumber(last) + 1),
      top: high === null ? highest - arrow : highest,
      foot: low === null ? Math.min(foot, lowest + arrow) : lowest,
      openTop: high === null,
      openFoot: low === null,
      label: 0,
    });
  }
  return { bars: labelled(bars, top), ticks: scale.ticks(5).map((value) => ({ y: scale(value), value })), unplaced };
}

/** Labels above their bars, pushed up where they would lie on an earlier one. */
function labelled(bars: readonly StrengthBar[], top: number): readonly StrengthBar[] {
  const placed: { readonly x: number; readonly y: number }[] = [];
  return bars.map((bar) => {
    const x = (bar.from + bar.to) / 2;
    let y = bar.top - 6;
    while (y > top && placed.some((other) => Math.abs(other.x - x) < 120 && Math.abs(other.y - y) < 14)) y -= 14;
    placed.push({ x, y });
    return { ...bar, label: y };
  });
}
