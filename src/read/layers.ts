import type { Mention, MentionKind, Source, Span } from '../model/index.ts';
import type { Parsed } from './parse/parsed.ts';
import type { NamedSpan } from './parse/phrase.ts';
import type { Tie } from './reading.ts';
import type { Discourse } from './refer/discourse.ts';
import type { Draft } from './rules/draft.ts';
import type { Spotted } from './spot/index.ts';
import { type PlacedItem, type Tier, tiedParagraphs } from './ties/index.ts';
import type { DateMention } from './time/index.ts';
import { isCapital } from './words/word-forms.ts';
import type { Lexicon } from './words/word-lists.ts';

/** Everything named, ranked, titled, dated or counted in a source, in order, without overlaps of one kind. */
export function findMentions(
  source: Source,
  parsed: readonly Parsed[],
  found: {
    readonly names: readonly NamedSpan[];
    readonly dates: readonly DateMention[];
    readonly spotted: readonly (readonly Spotted[])[];
  },
  lexicon: Lexicon,
  discourse: Discourse,
): Mention[] {
  if (found.spotted.length > 0) return spottedMentions(source, parsed, found.spotted);
  const { names, dates } = found;
  const mentions: Mention[] = [];
  const add = (kind: MentionKind, begin: number, end: number) =>
    mentions.push({ kind, begin, end, text: source.text.slice(begin, end) });
  for (const name of names) add(discourse.ofName(name)?.kind ?? name.kind ?? 'organisation', name.begin, name.end);
  for (const date of dates) add('date', date.begin, date.end);
  const free = (begin: number, end: number) => (nextSpan(names, begin)?.begin ?? Number.POSITIVE_INFINITY) >= end;
  const dated = ({ begin, end }: Span) => {
    const date = nextSpan(dates, begin);
    return date !== undefined && date.begin <= begin && end <= date.end;
  };
  for (const { sentence } of parsed) {
    const folded = sentence.folded;
    for (let i = 0; i < folded.length; i += 1) {
      const begin = sentence.tokens[i]?.begin ?? 0;
      const rank = lexicon.ranks.longestAt(folded, i);
      const title = lexicon.titles.longestAt(folded, i);
      const materiel = lexicon.materiel.longestAt(folded, i);
      const hit =
        rank && isCapital(sentence.tokens[i]?.text ?? '') && rank.to >= (title?.to ?? 0)
          ? ([rank.to, 'rank'] as const)
          : title
            ? ([title.to, 'title'] as const)
            : materiel?.entry === 'weapons' || materiel?.entry === 'munitions'
              ? ([materiel.to, 'weapon'] as const)
              : lexicon.nationalities.has(folded[i] ?? '') && isCapital(sentence.tokens[i]?.text ?? '')
                ? ([i + 1, 'nationality'] as const)
                : undefined;
      if (!hit) continue;
      const end = sentence.tokens[hit[0] - 1]?.end ?? begin;
      if (free(begin, end)) add(hit[1], begin, end);
      i = hit[0] - 1;
    }
    for (const token of sentence.tokens) {
      if (token.pos === 'NUM' && free(token.begin, token.end) && !dated(token)) add('quantity', token.begin, token.end);
    }
  }
  return mentions.sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/** The first span that ends behind an offset, of spans in order that do not overlap; found by halving. */
function nextSpan(spans: readonly Span[], offset: number): Span | undefined {
  let from = 0;
  for (let high = spans.length; from < high; ) {
    const middle = (from + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) from = middle + 1;
    else high = middle;
  }
  return spans[from];
}

/** What the trained spotter found, as mentions. */
function spottedMentions(
  source: Source,
  parsed: readonly Parsed[],
  spotted: readonly (readonly Spotted[])[],
): Mention[] {
  return parsed.flatMap(({ sentence }, number) =>
    (spotted[number] ?? []).map(({ kind, from, to }): Mention => {
      const begin = sentence.tokens[from]?.begin ?? sentence.begin;
      const end = sentence.tokens[to - 1]?.end ?? sentence.end;
      return { kind, begin, end, text: source.text.slice(begin, end) };
    }),
  );
}

/** The ties a trained model finds between the mentions of each paragraph. */
export function trainedTies(tier: Tier, parsed: readonly Parsed[], spotted: readonly (readonly Spotted[])[]): Tie[] {
  const sentences = parsed.map(({ sentence }) => sentence);
  return tiedParagraphs(tier, sentences, spotted).flatMap(({ items, ties }) =>
    ties.flatMap(({ person, other }): Tie[] => {
      const [one, two] = [items[person], items[other]];
      if (!one || !two || two.kind === 'person') return [];
      return [{ type: tieOfKind[two.kind], from: spanOf(one), to: spanOf(two) }];
    }),
  );
}

const tieOfKind = { rank: 'has-rank', title: 'has-title', unit: 'posted-to', organisation: 'posted-to' } as const;

function spanOf({ sentence, first, end }: PlacedItem): Span {
  return {
    begin: sentence.tokens[first]?.begin ?? sentence.begin,
    end: sentence.tokens[end - 1]?.end ?? sentence.end,
  };
}

/** The ties postings rest on. */
export function findTies(drafts: readonly Draft[]): Tie[] {
  return drafts.flatMap((one): Tie[] => {
    if (one.type !== 'posting' || one.negated) return [];
    const from = { begin: one.subject.begin, end: one.subject.end };
    return [
      ...(one.object
        ? [{ type: 'posted-to' as const, from, to: { begin: one.object.begin, end: one.object.end } }]
        : []),
      ...(one.rank ? [{ type: 'has-rank' as const, from, to: { begin: one.rank.begin, end: one.rank.end } }] : []),
      ...(one.title ? [{ type: 'has-title' as const, from, to: { begin: one.title.begin, end: one.title.end } }] : []),
    ];
  });
}
