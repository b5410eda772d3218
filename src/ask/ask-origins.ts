import type { Ledger, Lineage } from '../ledger/index.ts';
import type { SourceId } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import type { SourceLine } from './answers.ts';
import { groupBy } from './material.ts';
import { compareText } from './standing.ts';
import { createViews } from './views.ts';
import type { OriginsAnswer } from './weighed-answers.ts';

/** Words of a source by the source and their place; `null` where the source has no text. */
type Quote = (source: SourceId, begin: number, end: number) => string;

/**
 * How sources hang together and what they lean on by their own words: one source with those tied to it, or all (`null`).
 * @throws {MusterError} `source-unknown`
 */
export async function askOrigins(ledger: Ledger, source: SourceId | null): Promise<OriginsAnswer> {
  const views = createViews(ledger);
  const own = source === null ? null : ((await views.lines([source])).get(source) ?? null);
  if (source !== null && own === null) {
    throw new MusterError('source-unknown', `There is no source ${source} in this case.`, {
      hint: 'The ids of all sources: `muster sources`.',
    });
  }
  const near = await ledger.lineage(source === null ? undefined : [source]);
  // Sources that lean on the same as this one are tied to it without sharing a passage.
  const ids = [
    ...new Set([
      ...(source === null ? [] : [source]),
      ...near.edges.flatMap(({ left, right }) => [left, right]),
      ...near.upstreams.map((each) => each.source),
    ]),
  ];
  const lines = await views.lines(ids);
  const texts = new Map<SourceId, string>();
  for (const id of new Set(near.upstreams.map((each) => each.source))) {
    texts.set(id, (await ledger.source(id))?.text ?? '');
  }
  return answerOrigins(own, [...lines.values()], near, (id, begin, end) => (texts.get(id) ?? '').slice(begin, end));
}

/** The sources, their ties, and each upstream with the sources that lean on it; those most leaned on first. */
function answerOrigins(
  source: SourceLine | null,
  sources: readonly SourceLine[],
  { edges, upstreams }: Lineage,
  quote: Quote,
): OriginsAnswer {
  return {
    source,
    sources,
    edges,
    upstreams: [...groupBy(upstreams, ({ key, speaker }) => `${key}\n${speaker ?? ''}`).values()]
      .flatMap((group) => {
        const [first] = group;
        if (first === undefined) return [];
        const leaning = group.map(({ source: id, begin, end }) => ({
          source: id,
          quote: quote(id, begin, end),
          begin,
          end,
        }));
        return [{ key: first.key, text: first.text, speaker: first.speaker, leaning }];
      })
      .sort((a, b) => b.leaning.length - a.leaning.length || compareText(a.key, b.key)),
  };
}
