import type { GoldDocument } from '../../bench/reading/score/document.ts';
import { isName } from '../../bench/reading/score/views.ts';
import type { Span } from '../../src/model/index.ts';
import type { SpotKind } from '../../src/read/spot/index.ts';
import type { CorpusDocument } from '../corpus/document.ts';

/** A marked stretch. */
export interface Mark extends Span {
  /** What it may be: one kind, or several where the corpus does not tell them apart. */
  readonly kinds: readonly SpotKind[];
  /** Kinds of which parts may stand inside it before its last word, as a title stands inside "Special Envoy Jo Doe". */
  readonly inside: readonly SpotKind[];
}

/** A text with marks, whatever corpus it comes from. */
export interface AnnotatedText {
  readonly id: string;
  readonly corpus: string;
  readonly text: string;
  readonly date: string | null;
  readonly marks: readonly Mark[];
  /** Kinds the corpus does not mark, or not always: what stands unmarked may be of them. */
  readonly open: readonly SpotKind[];
  /** Stretches to learn from; outside of them the corpus is not to be relied on. */
  readonly reliable: readonly Span[];
}

/** Texts whose annotation is to be followed as it stands: nothing stands open, and no part of a mention is another. */
export function asTheyStand(texts: readonly AnnotatedText[]): AnnotatedText[] {
  return texts.map((text) => ({ ...text, open: [], marks: text.marks.map((mark) => ({ ...mark, inside: [] })) }));
}

/** "X Y (XY": a mark that opens a bracket and does not close it is two, as the project's own convention has it. */
export function withoutOpenBrackets(texts: readonly AnnotatedText[]): AnnotatedText[] {
  return texts.map((text) => ({
    ...text,
    marks: text.marks.flatMap((mark) => {
      const words = text.text.slice(mark.begin, mark.end);
      const open = words.lastIndexOf('(');
      if (open < 0 || words.includes(')', open)) return [mark];
      return [
        { ...mark, end: mark.begin + open },
        { ...mark, begin: mark.begin + open + 1 },
      ].filter(({ begin, end }) => text.text.slice(begin, end).trim() !== '');
    }),
  }));
}

/** The project's own reports: all kinds are marked, everywhere. */
export function ownTexts(documents: readonly CorpusDocument[]): AnnotatedText[] {
  return documents.map((one) => ({
    id: one.id,
    corpus: 'muster',
    text: one.text,
    date: one.date,
    marks: one.mentions.map(({ begin, end, kind }) => ({ begin, end, kinds: [kind], inside: [] })),
    open: [],
    reliable: [{ begin: 0, end: one.text.length }],
  }));
}

const sfmKinds: Readonly<Record<string, SpotKind>> = {
  Person: 'person',
  Rank: 'rank',
  Organization: 'unit',
  Title: 'title',
  Role: 'title',
};

/** Lines with a mark are to be relied on; officers, ranks, titles and units are marked there, and nothing else is. */
export function sfmTexts(documents: readonly GoldDocument[]): AnnotatedText[] {
  return documents.map((one) => ({
    id: one.id,
    corpus: 'sfm',
    text: one.text,
    date: one.date ?? null,
    marks: (one.entities ?? []).flatMap((entity) => {
      const kind = sfmKinds[entity.type];
      return kind ? [{ begin: entity.begin, end: entity.end, kinds: [kind], inside: [] }] : [];
    }),
    open: ['place', 'date', 'nationality', 'weapon', 'quantity', 'organisation'],
    reliable: markedLines(one),
  }));
}

const re3dKinds: Readonly<Record<string, readonly SpotKind[]>> = {
  Person: ['person'],
  Organisation: ['unit', 'organisation'],
  Location: ['place'],
  Temporal: ['date'],
  Nationality: ['nationality'],
  Weapon: ['weapon'],
  MilitaryPlatform: ['weapon'],
  Vehicle: ['weapon'],
  Quantity: ['quantity'],
};

/**
 * Names of the re3d corpus, without its BBC part, whose licence forbids commercial use. Ranks and titles are not marked there, and stand
 * inside persons; descriptions ("the victims") are marked like names and left open here.
 */
export function re3dTexts(documents: readonly (GoldDocument & { readonly sub?: unknown })[]): AnnotatedText[] {
  return documents
    .filter((one) => !isBbc(one))
    .map((one) => {
      const names = (one.entities ?? []).filter(
        ({ type, begin, end }) => re3dKinds[type] && counts(type, one.text.slice(begin, end)),
      );
      // Of names inside names the longest stands.
      const outer = names.filter(
        (name) =>
          !names.some(
            (other) =>
              other !== name &&
              other.begin <= name.begin &&
              name.end <= other.end &&
              other.end - other.begin > name.end - name.begin,
          ),
      );
      return {
        id: one.id,
        corpus: 're3d',
        text: one.text,
        date: null,
        marks: outer.map(({ type, begin, end }) => ({
          begin,
          end,
          kinds: re3dKinds[type] ?? [],
          inside: type === 'Person' ? ['rank', 'title', 'unit', 'organisation', 'place', 'nationality'] : [],
        })),
        open: ['rank', 'title', 'date', 'weapon', 'quantity', 'nationality'],
        reliable: [{ begin: 0, end: one.text.length }],
      };
    });
}

function isBbc(one: GoldDocument): boolean {
  return (
    /^bbc/i.test(one.id) ||
    /bbc/i.test(String((one as { sub?: unknown }).sub ?? '')) ||
    /\bbbc\b/i.test(one.publisher ?? '')
  );
}

function counts(type: string, words: string): boolean {
  return type === 'Person' || type === 'Organisation' || type === 'Location' || type === 'Nationality'
    ? isName(words)
    : true;
}

function markedLines(one: GoldDocument): Span[] {
  const lines = new Map<number, Span>();
  for (const { begin } of one.entities ?? []) {
    const from = one.text.lastIndexOf('\n', begin - 1) + 1;
    const to = one.text.indexOf('\n', begin);
    lines.set(from, { begin: from, end: to < 0 ? one.text.length : to });
  }
  return [...lines.values()].sort((a, b) => a.begin - b.begin);
}
