import type { Ledger } from '../ledger/index.ts';
import type { SourceId } from '../model/index.ts';
import type { SourceLine, SourceView } from './answers.ts';
import { createViews, lineOf } from './views.ts';

/** Languages written from right to left, by the first part of their BCP 47 code. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'ug', 'sd', 'dv', 'yi', 'syr', 'arc']);

/** All sources, in order of capture. */
export async function askSources(ledger: Ledger): Promise<readonly SourceLine[]> {
  return (await ledger.sources()).map(lineOf);
}

/** A source with its text and claims; `undefined` where there is none of this id. */
export async function askSource(ledger: Ledger, id: SourceId): Promise<SourceView | undefined> {
  const source = await ledger.source(id);
  const views = createViews(ledger);
  const line = (await views.lines([id])).get(id);
  if (source === undefined || line === undefined) return undefined;
  const { text, segments, hash, size, mediaType, charset } = source;
  const claims = await views.claims(await ledger.claims({ source: id }));
  return { line, text, segments, hash, size, mediaType, charset, direction: directionOf(source), claims };
}

/** From the language where it is known, else from the first letter that has a direction. */
function directionOf({ language, text }: { readonly language: string | null; readonly text: string }): 'ltr' | 'rtl' {
  if (language !== null) return rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr';
}
