import type { DaySpan, EntityId, EntityKind, Role } from '../../model/index.ts';
import { likelyLine, matchNames, possibleLine } from './match-names.ts';

/** A post, as far as telling apart needs it. */
export interface ProfilePosting {
  /** The other side: the unit a person was posted to, or the person posted to a unit. */
  readonly other: EntityId;
  readonly role: Role | null;
  readonly rank: string | null;
  /** Days it may have been held on; `null` where nothing is known. */
  readonly held: DaySpan | null;
}

/** Words of a source that say two names are one: a new name, an acronym, "also called", the name beside it in another script. */
export interface IdentityWord {
  /** Publication, for people to read. */
  readonly by: string;
  readonly quote: string;
  /** The other entity it names. */
  readonly with: EntityId;
  /** Whether it says that they are not one. */
  readonly denied: boolean;
}

/** What the record knows of an entity, as far as it tells whether another is the same. */
export interface NameProfile {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** Its spellings, most used first. */
  readonly names: readonly string[];
  /** The source a doubtful name is confined to. */
  readonly scope: string | null;
  /** Posts a person held, or posts held in a unit. */
  readonly postings: readonly ProfilePosting[];
  /** Places it is or was at. */
  readonly places: readonly EntityId[];
  /** Units it is tied to by command, membership or affiliation; of a person, units tied in that way to those of its postings. */
  readonly ties: readonly EntityId[];
  readonly identities: readonly IdentityWord[];
  /** Sources it is named in. */
  readonly sources: readonly string[];
}

export type PairLine = 'certain' | 'likely' | 'possible' | 'none';

export interface PairJudgement {
  readonly score: number;
  readonly line: PairLine;
  readonly reasons: readonly string[];
}

/** Weighs whether two entities are one, by their names and by what the record holds of them. */
export function judgePair(left: NameProfile, right: NameProfile): PairJudgement {
  let best = { score: 0, reasons: [] as readonly string[] };
  for (const one of left.names) {
    for (const other of right.names) {
      const match = matchNames(left.kind, one, other);
      if (match.score > best.score) best = match;
    }
  }
  const line: PairLine = best.score >= likelyLine ? 'likely' : best.score >= possibleLine ? 'possible' : 'none';
  return { score: best.score, line, reasons: best.reasons };
}
