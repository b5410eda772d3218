import type { MentionKind, Span } from '../../src/model/index.ts';
import { overlaps } from '../../src/model/index.ts';
import type { Reading } from '../../src/read/index.ts';
import type { Entity, Prediction, Relation } from './score/document.ts';

/** How the reader's layers are written in a corpus' terms. */
export interface Terms {
  readonly entities: { readonly [K in MentionKind]?: string };
  readonly relations: { readonly [T in Reading['ties'][number]['type']]?: string };
}

const sfmRelations = { 'has-rank': 'has_rank', 'has-title': 'has_title', 'posted-to': 'is_posted' } as const;

/** The corpora's terms. */
export const termsOf = {
  sfm: {
    entities: { person: 'Person', rank: 'Rank', title: 'Title', unit: 'Organization' },
    relations: sfmRelations,
  },
  /** The annotators' organizations are security bodies, but a ministry or an office is one now and then. */
  sfmWithOrganisations: {
    entities: { person: 'Person', rank: 'Rank', title: 'Title', unit: 'Organization', organisation: 'Organization' },
    relations: sfmRelations,
  },
  re3d: {
    entities: {
      person: 'Person',
      unit: 'Organisation',
      organisation: 'Organisation',
      place: 'Location',
      date: 'Temporal',
      nationality: 'Nationality',
      weapon: 'Weapon',
      quantity: 'Quantity',
    },
    relations: {},
  },
  /** The project's own corpus marks what the reader's layers have, by the same names. */
  muster: {
    entities: {
      person: 'person',
      unit: 'unit',
      place: 'place',
      organisation: 'organisation',
      rank: 'rank',
      title: 'title',
      date: 'date',
      nationality: 'nationality',
      weapon: 'weapon',
      quantity: 'quantity',
    },
    relations: { 'has-rank': 'has-rank', 'has-title': 'has-title', 'posted-to': 'posted-to' },
  },
} as const satisfies { readonly [corpus: string]: Terms };

/** The terms of a corpus; one that is not known here is taken to speak the reader's own. */
export function termsFor(corpus: string): Terms {
  if (corpus === 'sfm') return termsOf.sfm;
  return corpus === 're3d' ? termsOf.re3d : termsOf.muster;
}

const kindsAtEnd: { readonly [T in Reading['ties'][number]['type']]: readonly MentionKind[] } = {
  'has-rank': ['rank'],
  'has-title': ['title'],
  'posted-to': ['unit', 'organisation'],
};

/**
 * The layers of a reading as a prediction. A tie joins the mentions that its ends share most characters with; a tie to or from words that are no
 * mention (a pronoun, a description), or a mention the terms leave out, is left out.
 */
export function predictionOf(
  id: string,
  reading: Pick<Reading, 'mentions' | 'ties' | 'attributions'>,
  terms: Terms,
): Prediction {
  const entities: (Entity & { readonly id: string; readonly kind: MentionKind })[] = [];
  for (const { kind, begin, end } of reading.mentions) {
    const type = terms.entities[kind];
    if (type !== undefined) entities.push({ id: `m${entities.length + 1}`, kind, type, begin, end });
  }
  const at = (span: Span, kinds: readonly MentionKind[]) => {
    const near = entities.filter((entity) => kinds.includes(entity.kind) && overlaps(entity, span));
    const shared = (entity: Span) => Math.min(entity.end, span.end) - Math.max(entity.begin, span.begin);
    return near.sort((a, b) => shared(b) - shared(a) || a.end - a.begin - (b.end - b.begin))[0]?.id;
  };
  const relations = reading.ties.flatMap((tie): Relation[] => {
    const type = terms.relations[tie.type];
    const [from, to] = [at(tie.from, ['person']), at(tie.to, kindsAtEnd[tie.type])];
    return type !== undefined && from !== undefined && to !== undefined ? [{ type, from, to }] : [];
  });
  return {
    id,
    entities: entities.map(({ kind: _, ...entity }) => entity),
    relations,
    attributions: reading.attributions,
  };
}
