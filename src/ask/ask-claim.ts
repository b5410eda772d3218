import type { ClaimFilter, Ledger } from '../ledger/index.ts';
import type { ClaimId, Source, Span } from '../model/index.ts';
import type { ClaimDetail, ClaimView } from './answers.ts';
import { createViews } from './views.ts';

/** Longest stretch shown on either side of a quote, in UTF-16 units, where a paragraph is longer than that. */
const longestContext = 600;

/** Claims that meet the filter, in the order it asks for. */
export async function askClaims(ledger: Ledger, filter: ClaimFilter): Promise<readonly ClaimView[]> {
  return createViews(ledger).claims(await ledger.claims(filter));
}

/** A claim with its passage and the claims it is linked with; `undefined` where there is none of this id. */
export async function askClaim(ledger: Ledger, id: ClaimId): Promise<ClaimDetail | undefined> {
  const recorded = await ledger.claim(id);
  const source = recorded && (await ledger.source(recorded.claim.source));
  if (!recorded || !source) return undefined;
  const views = createViews(ledger);
  const around = await views.claims(await ledger.claims({ source: source.id }));
  const byId = new Map(around.map((view) => [view.claim.id, view]));
  const view = byId.get(id);
  if (view === undefined) return undefined;
  const to = view.claim.links.flatMap(({ type, claim }) => {
    const other = byId.get(claim);
    return other ? [{ type, direction: 'to' as const, view: other }] : [];
  });
  const from = around.flatMap((other) =>
    other.claim.links.flatMap(({ type, claim }) =>
      claim === id && other.claim.id !== id ? [{ type, direction: 'from' as const, view: other }] : [],
    ),
  );
  return { view, passage: passageOf(source, view.claim.citation), linked: [...to, ...from] };
}

/**
 * The quote with the rest of its paragraph, shortened at a space where the paragraph is very long. Paragraphs end at empty lines; in a text
 * without any, at line ends.
 */
function passageOf({ text }: Source, { begin, end }: Span): ClaimDetail['passage'] {
  const emptyLine = /\r?\n[ \t]*\r?\n\s*/g;
  const paragraph = emptyLine.test(text) ? new RegExp(emptyLine) : /\r?\n/g;
  let from = 0;
  let to = text.length;
  for (const found of text.matchAll(paragraph)) {
    if (found.index + found[0].length <= begin) from = found.index + found[0].length;
    if (found.index >= end) {
      to = found.index;
      break;
    }
  }
  return {
    before: shortenStart(text.slice(from, begin)),
    quote: text.slice(begin, end),
    after: shortenEnd(text.slice(end, to)),
  };
}

function shortenStart(words: string): string {
  if (words.length <= longestContext) return words;
  const cut = words.indexOf(' ', words.length - longestContext);
  return `…${words.slice(cut < 0 ? words.length - longestContext : cut)}`;
}

function shortenEnd(words: string): string {
  if (words.length <= longestContext) return words;
  const cut = words.lastIndexOf(' ', longestContext);
  return `${words.slice(0, cut < 0 ? longestContext : cut)} …`;
}
