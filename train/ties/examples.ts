import type { GoldDocument } from '../../bench/reading/score/document.ts';
import { overlaps, type Span } from '../../src/model/index.ts';
import {
  personAfter,
  personBefore,
  type TieItem,
  type TieKind,
  tieFeatures,
  tieLabels,
  tieParagraphs,
} from '../../src/read/ties/index.ts';
import type { Sentence } from '../../src/read/words/tokens.ts';
import type { CorpusDocument } from '../corpus/document.ts';
import type { TrainingSequence } from '../crf/trainer.ts';

/** A text's persons, ranks, titles and bodies, and which are tied. */
export interface TiedText {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly mentions: readonly (Span & { readonly id: string; readonly kind: TieKind })[];
  /** Person first. */
  readonly ties: readonly { readonly person: string; readonly other: string; readonly debatable: boolean }[];
}

/** The project's own reports. */
export function ownTied(documents: readonly CorpusDocument[]): TiedText[] {
  return documents.map((one) => ({
    id: one.id,
    text: one.text,
    date: one.date,
    mentions: one.mentions.flatMap(({ id, kind, begin, end }) => (isTied(kind) ? [{ id, kind, begin, end }] : [])),
    ties: one.ties.map(({ from, to, debatable }) => ({ person: from, other: to, debatable })),
  }));
}

const sfmKinds: Readonly<Record<string, TieKind>> = {
  Person: 'person',
  Rank: 'rank',
  Title: 'title',
  Role: 'title',
  Organization: 'unit',
};

/** The SFM corpus. */
export function sfmTied(documents: readonly GoldDocument[]): TiedText[] {
  return documents.map((one) => ({
    id: one.id,
    text: one.text,
    date: one.date ?? null,
    mentions: (one.entities ?? []).flatMap(({ id, type, begin, end }) => {
      const kind = sfmKinds[type];
      return kind && id !== undefined ? [{ id, kind, begin, end }] : [];
    }),
    ties: (one.relations ?? []).map(({ from, to }) => ({ person: from, other: to, debatable: false })),
  }));
}

/** What there is to learn from a text: a sequence of mentions for each paragraph with a person. */
export function tieExamples(text: TiedText, sentences: readonly Sentence[]): TrainingSequence[] {
  const placed = sentences.map((sentence) =>
    text.mentions
      .flatMap(({ id, kind, begin, end }) => {
        const from = sentence.tokens.findIndex((token) => overlaps(token, { begin, end }));
        const to = sentence.tokens.findLastIndex((token) => overlaps(token, { begin, end })) + 1;
        return from < 0 ? [] : [{ id, kind, from, to, begin: sentence.tokens[from]?.begin ?? 0 }];
      })
      .sort((a, b) => a.from - b.from),
  );
  const idAt = new Map<string, string>(
    placed.flatMap((list, number) => list.map((one) => [`${number}:${one.from}:${one.kind}`, one.id] as const)),
  );
  const numbers = new Map(sentences.map((sentence, number) => [sentence, number]));
  const partners = new Map<string, { id: string; debatable: boolean }[]>();
  for (const { person, other, debatable } of text.ties)
    partners.set(other, [...(partners.get(other) ?? []), { id: person, debatable }]);
  return tieParagraphs(sentences, (number) => placed[number] ?? []).flatMap(({ items, words }): TrainingSequence[] => {
    if (!items.some(({ kind }) => kind === 'person') || items.length < 2) return [];
    const ids = items.map((item) => idAt.get(`${numbers.get(item.sentence)}:${item.first}:${item.kind}`) ?? '');
    const allowed = items.map((_, i) => allowedAt(items, ids, i, partners));
    const features = tieFeatures(items, words);
    const offsets = new Uint32Array(features.length + 1);
    features.forEach((one, i) => {
      offsets[i + 1] = (offsets[i] ?? 0) + one.length;
    });
    const all = new Uint32Array(offsets[features.length] ?? 0);
    features.forEach((one, i) => {
      all.set(one, offsets[i] ?? 0);
    });
    return [{ features: all, offsets, allowed: Uint32Array.from(allowed) }];
  });
}

const bit = (label: (typeof tieLabels)[number]) => 1 << tieLabels.indexOf(label);

/** Labels a mention may have, as bits; a debatable tie leaves both ways open. */
function allowedAt(
  items: readonly TieItem[],
  ids: readonly string[],
  at: number,
  partners: ReadonlyMap<string, readonly { readonly id: string; readonly debatable: boolean }[]>,
): number {
  if (items[at]?.kind === 'person') return bit('person');
  const tied = partners.get(ids[at] ?? '') ?? [];
  const idBefore = ids[personBefore(items, at)];
  const idAfter = ids[personAfter(items, at)];
  const before = tied.find(({ id }) => id === idBefore);
  const after = tied.find(({ id }) => id === idAfter);
  const label = before && after ? 'both' : before ? 'previous' : after ? 'next' : 'none';
  const open = [before, after].some((one) => one?.debatable);
  return open ? bit(label) | bit('none') : bit(label);
}

function isTied(kind: string): kind is TieKind {
  return ['person', 'rank', 'title', 'unit', 'organisation'].includes(kind);
}
