// How ties of a type look: a colour of the page's families, dashes of their own, and their name beside the line.
import type { EntityRef } from '../types.ts';
import type { NetworkType } from '../words.ts';

export interface TieLook {
  /** A colour token of the page. */
  readonly token: string;
  /** Length of a dash and of the gap after it in pixels; `[1, 0]` is unbroken. */
  readonly dash: readonly [on: number, off: number];
  readonly width: number;
}

/** Types within one colour differ in their dashes. */
export const tieLooks: { readonly [T in NetworkType]: TieLook } = {
  command: { token: '--post', dash: [1, 0], width: 2.6 },
  posting: { token: '--post', dash: [3, 3], width: 1.6 },
  membership: { token: '--post', dash: [10, 4], width: 2 },
  support: { token: '--tie', dash: [1, 0], width: 2.2 },
  affiliation: { token: '--tie', dash: [10, 4], width: 1.8 },
  cooperation: { token: '--tie', dash: [5, 5], width: 1.8 },
  coordination: { token: '--tie', dash: [2, 4], width: 1.8 },
  hostility: { token: '--clash', dash: [1, 0], width: 2.2 },
  dispute: { token: '--clash', dash: [6, 5], width: 1.8 },
  succession: { token: '--word', dash: [14, 4], width: 2 },
};

/** All types, in the order they are listed in. */
export const tieTypes = Object.keys(tieLooks) as readonly NetworkType[];

export const nodeTokens: { readonly [K in EntityRef['kind']]: string } = {
  unit: '--accent',
  person: '--post',
  place: '--place',
  organisation: '--word',
};

/** Size of a node by how much is claimed of it: an area, so that ten times as much looks about three times as wide. */
export function sizeOf(claims: number): number {
  return Math.min(14, 3.5 + Math.sqrt(claims) * 0.9);
}

/** How much smaller nodes and lines of a large network are drawn, so that they do not cover one another; enlarging brings them back. */
export function scaleFor(nodes: number): number {
  return Math.min(1, Math.max(0.25, Math.sqrt(350 / Math.max(1, nodes))));
}

/** The values of colour tokens as this page shows them now. A token's own text is `light-dark(...)`; only a used colour is resolved. */
export function readColours(host: HTMLElement, tokens: readonly string[]): ReadonlyMap<string, string> {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const found = new Map<string, string>();
  for (const token of new Set(tokens)) {
    probe.style.color = `var(${token})`;
    found.set(token, hexOf(getComputedStyle(probe).color));
  }
  probe.remove();
  return found;
}

/** `rgb(1 2 3)` in any spelling as `#010203`, which every drawing library reads. */
export function hexOf(colour: string): string {
  const parts =
    colour
      .match(/[\d.]+/g)
      ?.slice(0, 3)
      .map(Number) ?? [];
  if (parts.length < 3) return '#808080';
  const whole = colour.startsWith('color(') ? parts.map((part) => part * 255) : parts;
  return `#${whole.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
