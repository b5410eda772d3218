import type { RecordedEntity } from '../ledger/index.ts';
import type { ClaimFacts, ClaimId, DaySpan, EntityId } from '../model/index.ts';
import type { IdentityWord, NameProfile } from '../resolve/index.ts';
import type { ClaimView } from './answers.ts';
import { isTie } from './tie-answer.ts';

/** Ties that tell a body by what it belongs to. */
const belonging: ReadonlySet<ClaimFacts['type']> = new Set(['command', 'membership', 'affiliation']);

/** Claims by which texts say that two names are one, or not. */
export function saysIdentity({ type, kinds, object, certainty }: ClaimFacts): boolean {
  return (
    object !== null &&
    certainty !== 'asked' &&
    (type === 'identity' || (type === 'succession' && kinds.includes('renamed')))
  );
}

/**
 * What the record knows of an entity, as far as it tells whether another is the same.
 * @param facts Claims any part of which the entity fills.
 * @param around Claims of belonging of the units a person was posted to.
 * @param view Views of the claims of identity among them, for their words.
 */
export function profileOf(
  { entity, names }: RecordedEntity,
  facts: readonly ClaimFacts[],
  around: readonly ClaimFacts[],
  view: (claim: ClaimId) => ClaimView | undefined,
): NameProfile {
  const { id, kind, scope } = entity;
  const said = facts.filter(({ polarity, certainty }) => polarity === 'affirmed' && certainty !== 'asked');
  const postings = said.filter(({ type, subject, object }) => type === 'posting' && (subject === id || object === id));
  const units = new Set(postings.flatMap(({ object }) => (kind === 'person' ? (object ?? []) : [])));
  const touching = new Set([id, ...units]);
  const ties = [...said, ...around].filter((each) => belonging.has(each.type) && isTie(each));
  return {
    entity: id,
    kind,
    names: [...new Set([...names.map(({ name }) => name), entity.name])],
    scope,
    postings: postings.flatMap(({ subject, object, role, rank, range }) => {
      const other = subject === id ? object : subject;
      return other === null ? [] : [{ other, role, rank, held: heldIn(range) }];
    }),
    places: unique(
      said.flatMap(({ type, subject, object }) => {
        const placed = type === 'positioning' || type === 'movement';
        return placed && subject === id && object !== null ? [object] : [];
      }),
    ),
    ties: unique(
      ties.flatMap(({ subject, object }) => {
        if (object === null || (!touching.has(subject) && !touching.has(object))) return [];
        return [subject, object].filter((one) => !touching.has(one));
      }),
    ),
    identities: facts.filter(saysIdentity).flatMap((fact) => wordOf(id, fact, view(fact.claim))),
    sources: unique(facts.map(({ source }) => source)),
  };
}

function wordOf(id: EntityId, fact: ClaimFacts, view: ClaimView | undefined): readonly IdentityWord[] {
  const other = fact.subject === id ? fact.object : fact.subject;
  if (view === undefined || other === null || other === id) return [];
  const by = view.source.publication ?? view.source.title ?? view.source.name;
  return [{ by, quote: view.claim.citation.quote, with: other, denied: fact.polarity === 'negated' }];
}

/** The days a posting may have been held on; `null` where a side is open. */
function heldIn({ from, to }: ClaimFacts['range']): DaySpan | null {
  const first = from[0] ?? from[1];
  const last = to[1] ?? to[0];
  return first !== null && last !== null && first <= last ? [first, last] : null;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
