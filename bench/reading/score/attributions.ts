import type { Span } from '../../../src/model/index.ts';
import { Counter, type CountTable } from './counts.ts';
import type { Attribution, GoldDocument, Prediction } from './document.ts';
import { pairGreedily } from './pairs.ts';

type Part = 'source' | 'cue' | 'content';
type Tokens = ReadonlySet<number>;
type TokenParts = { readonly [P in Part]: Tokens };

/**
 * Counts attributions of one document. A token is a run of letters and digits, or one other character that is no space.
 *
 * - `attribution cue|found`: pairs of one predicted and one gold attribution whose cues share a token, most shared tokens first; a prediction without
 *   a cue is paired by its content.
 * - For source and content: `soft` sums the Dice overlap of the token sets over those pairs (1 where both are empty), `exact` counts pairs with equal
 *   sets, `tokens` counts tokens shared within pairs, `any` counts tokens that lie in any source (content), whatever the cue.
 * - `span`: unbroken stretches by themselves, right where gold has the same first and last token; who goes with what is ignored.
 *
 * Predicted attributions whose cue lies in the document's `discard` are left out (but for `span`).
 */
export function countAttributions(gold: GoldDocument, predicted: Prediction | undefined): CountTable {
  const counter = new Counter();
  const tokens = tokensOf(gold.text);
  const discard = tokens.in(gold.discard ?? []);
  const partsOf = ({ source, cue, content }: Attribution): TokenParts => ({
    source: tokens.in(source),
    cue: tokens.in(cue),
    content: tokens.in(content),
  });
  const wanted = (gold.attributions ?? []).map(partsOf);
  const found = (predicted?.attributions ?? [])
    .map(partsOf)
    .filter(({ cue }) => cue.size === 0 || shared(cue, discard) < cue.size);
  const pairs = pairGreedily(found.length, wanted.length, (left, right) => {
    const part = found[left]?.cue.size ? 'cue' : 'content';
    return shared(found[left]?.[part], wanted[right]?.[part]);
  });
  counter.add('attribution cue|found', pairs.length, found.length, wanted.length);
  for (const part of ['source', 'cue', 'content'] as const) {
    const stretches = (document: Pick<Prediction, 'attributions'> | undefined) =>
      new Set((document?.attributions ?? []).flatMap((each) => each[part].map(tokens.stretch)));
    const [pred, of] = [stretches(predicted), stretches(gold)];
    counter.add(`attribution span|${part}`, shared(pred, of), pred.size, of.size);
  }
  for (const part of ['source', 'content'] as const) {
    for (const [left, right] of pairs) {
      const [pred, of] = [found[left]?.[part] ?? none, wanted[right]?.[part] ?? none];
      const both = shared(pred, of);
      const all = pred.size + of.size;
      counter.add(`attribution soft|${part}`, all === 0 ? 1 : (2 * both) / all, 0, 0);
      counter.add(`attribution exact|${part}`, both === pred.size && both === of.size ? 1 : 0, 0, 0);
      counter.add(`attribution tokens|${part}`, both, 0, 0);
    }
    counter.add(`attribution soft|${part}`, 0, found.length, wanted.length);
    counter.add(`attribution exact|${part}`, 0, found.length, wanted.length);
    counter.add(`attribution tokens|${part}`, 0, sizeOf(found, part), sizeOf(wanted, part));
    const [pred, of] = [unionOf(found, part), unionOf(wanted, part)];
    counter.add(`attribution any|${part}`, shared(pred, of), pred.size, of.size);
  }
  return counter.table;
}

const none: Tokens = new Set();

/** How many items two sets share. */
function shared<T>(left: ReadonlySet<T> | undefined, right: ReadonlySet<T> | undefined): number {
  let count = 0;
  for (const item of left ?? []) if (right?.has(item)) count++;
  return count;
}

function sizeOf(attributions: readonly TokenParts[], part: Part): number {
  return attributions.reduce((sum, each) => sum + each[part].size, 0);
}

function unionOf(attributions: readonly TokenParts[], part: Part): Tokens {
  return new Set(attributions.flatMap((each) => [...each[part]]));
}

/** The tokens of a text by number, and which of them spans touch. */
function tokensOf(text: string): {
  /** Numbers of all tokens of which some character lies in one of the spans. */
  readonly in: (spans: readonly Span[]) => Tokens;
  /** First and last token of a span; spans that touch no token are one and the same stretch. */
  readonly stretch: (span: Span) => string;
} {
  const tokenAt = new Int32Array(text.length).fill(-1);
  let number = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
    tokenAt.fill(number, match.index, match.index + match[0].length);
    number += 1;
  }
  const inSpans = (spans: readonly Span[]): Tokens => {
    const set = new Set<number>();
    for (const { begin, end } of spans) {
      for (let at = begin; at < Math.min(end, text.length); at++) {
        const token = tokenAt[at] ?? -1;
        if (token >= 0) set.add(token);
      }
    }
    return set;
  };
  return {
    in: inSpans,
    stretch: (span) => {
      const touched = [...inSpans([span])];
      return `${touched[0] ?? ''}-${touched.at(-1) ?? ''}`;
    },
  };
}
