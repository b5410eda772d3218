import type { DaySpan, EntityId, EntityKind, Role } from '../../model/index.ts';
import { type BodyHint, bodyHints } from '../bodies/known-bodies.ts';
import type { Place } from '../places/place.ts';
import { placesCalled } from '../places/places-called.ts';
import { likelyLine, matchNames, possibleLine } from './match-names.ts';
import type { NameMatch } from './name-match.ts';

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

/**
 * Weighs whether two entities are one, by their names and by what the record holds of them. Nothing is merged by it: what it finds is shown to people.
 *
 * - A name alone never makes two people one, and a shared post does; the same name in another unit is another person until a source ties the posts
 *   (Security Force Monitor, Research Handbook, "identity of persons"): without shared ground a person is at most likely, with other units at most possible.
 * - A body's name makes it certain where it has two telling words, or one and shared ground (a commander, place or superior). The same words in another order never do.
 * - Words of a source that say so make it certain; words that deny it, none.
 * - Other commanders, places and years tell bodies of one name apart.
 * - Names known of one well-known body (`bodyHints`) make it likely at most, and possible where another body has one of them too.
 */
export function judgePair(left: NameProfile, right: NameProfile): PairJudgement {
  const said = saidOf(left, right);
  if (said !== null) return said;
  const judged = judgeByName(left, right, bestMatch(left, right));
  if (judged.line === 'certain' || judged.line === 'likely') return judged;
  const hint = hintOf(left, right);
  return hint === null ? judged : judgeKnown(left, right, judged, hint);
}

/** The country that is the only place of the gazetteer either goes by: there are no two of it, whatever the language. Cities and areas have namesakes. */
function countryOfBoth(left: NameProfile, right: NameProfile): string | null {
  const countryOf = ({ names }: NameProfile): Place | null => {
    const [only, ...others] = placesCalled(names[0] ?? '');
    return only?.kind === 'country' && others.every(({ country }) => country === only.country) ? only : null;
  };
  const [one, other] = [countryOf(left), countryOf(right)];
  return one !== null && one.id === other?.id ? one.name : null;
}

function judgeByName(left: NameProfile, right: NameProfile, match: NameMatch): PairJudgement {
  const country = left.kind === 'place' && right.kind === 'place' ? countryOfBoth(left, right) : null;
  if (country !== null) return { score: 1, line: 'certain', reasons: [`both names of the country ${country}`] };
  if (match.score < possibleLine) return { score: match.score, line: 'none', reasons: match.reasons };
  const ground = groundOf(left, right);
  return left.kind === 'person' ? judgePeople(left, right, match, ground) : judgeBodies(left, right, match, ground);
}

/** What the file of well-known bodies says of two bodies' names; a name that no other body has goes before one that another has. */
function hintOf(left: NameProfile, right: NameProfile): BodyHint | null {
  const isBody = ({ kind }: NameProfile): boolean => kind === 'unit' || kind === 'organisation';
  if (!isBody(left) || !isBody(right)) return null;
  const hints = left.names
    .slice(0, mostNames)
    .flatMap((one) => right.names.slice(0, mostNames).flatMap((other) => bodyHints(one, other)));
  return hints.find(({ sharedName }) => !sharedName) ?? hints[0] ?? null;
}

function judgeKnown(left: NameProfile, right: NameProfile, judged: PairJudgement, hint: BodyHint): PairJudgement {
  const ground = groundOf(left, right);
  if (ground.shared.length === 0 && ground.apart.length >= 2) return judged;
  const reasons = [hint.reason, ...ground.shared, ...ground.apart];
  return within(hint.sharedName && ground.shared.length === 0 ? 'possible' : 'likely', likelyLine, reasons);
}

function saidOf(left: NameProfile, right: NameProfile): PairJudgement | null {
  const words = [
    ...left.identities.filter((word) => word.with === right.entity),
    ...right.identities.filter((word) => word.with === left.entity),
  ];
  const reason = (word: IdentityWord): string =>
    `${word.by} ${word.denied ? 'says they are not one' : 'says so'}: ${word.quote}`;
  const reasons = [...new Set(words.map(reason))];
  const denied = words.some((word) => word.denied);
  if (words.length === 0) return null;
  if (denied && words.some((word) => !word.denied)) return { score: 0.6, line: 'possible', reasons };
  return denied ? { score: 0.1, line: 'none', reasons } : { score: 0.99, line: 'certain', reasons };
}

/** An entity with very many spellings is compared by those used most. */
const mostNames = 16;

function bestMatch(left: NameProfile, right: NameProfile): NameMatch {
  let best: NameMatch = { score: 0, reasons: ['no name in common'], differ: true, telling: 0, reordered: false };
  for (const one of left.names.slice(0, mostNames)) {
    for (const other of right.names.slice(0, mostNames)) {
      const match = matchNames(left.kind, one, other);
      if (match.score > best.score || (match.score === best.score && match.telling > best.telling)) best = match;
    }
  }
  return best;
}

/** What two profiles share beside their names, and what sets them apart. */
interface Ground {
  readonly shared: readonly string[];
  /** Kinds of things known of both with nothing in common. */
  readonly apart: readonly string[];
  readonly post: boolean;
}

function groundOf(left: NameProfile, right: NameProfile): Ground {
  const person = left.kind === 'person';
  const shared: string[] = [];
  const apart: string[] = [];
  const compare = (what: string, one: readonly string[], other: readonly string[]): boolean => {
    const met = one.some((id) => other.includes(id));
    if (met) shared.push(`same ${what}`);
    else if (one.length > 0 && other.length > 0) apart.push(`other ${what}s`);
    return met;
  };
  const posts = (profile: NameProfile): readonly string[] =>
    profile.postings.filter(({ role }) => person || role === 'commander').map(({ other }) => other);
  const post = compare(person ? 'unit' : 'commander', posts(left), posts(right));
  compare('place', left.places, right.places);
  compare(person ? 'superior unit' : 'related unit', left.ties, right.ties);
  const across = posts(left).some((id) => right.ties.includes(id)) || posts(right).some((id) => left.ties.includes(id));
  if (person && across) shared.push('units tied to each other');
  const years = post ? null : yearsApart(yearsOf(left), yearsOf(right));
  if (years !== null) apart.push(`other years: ${years}`);
  return { shared, apart, post };
}

type Years = readonly [from: number, to: number];

function yearsApart(one: Years | null, other: Years | null): string | null {
  if (one === null || other === null || (one[0] <= other[1] && other[0] <= one[1])) return null;
  const shown = ([from, to]: Years): string => (from === to ? `${from}` : `${from}-${to}`);
  return (one[0] < other[0] ? [one, other] : [other, one]).map(shown).join(' and ');
}

function yearsOf(profile: NameProfile): Years | null {
  const days = profile.postings.flatMap(({ held }) => held ?? []);
  const years = days.map((day) => Number(day.slice(0, 4)));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

function judgePeople(left: NameProfile, right: NameProfile, match: NameMatch, ground: Ground): PairJudgement {
  const contradictions = [
    ...(match.differ ? ['their names differ'] : []),
    ...(ground.post ? [] : clashingPosts(left, right)),
    ...(match.score < 0.95 ? namedTogether(left, right) : []),
  ];
  const reasons = [...match.reasons, ...ground.shared, ...contradictions];
  const firm = match.score >= likelyLine && !match.differ;
  if (ground.post && contradictions.length === 0)
    return firm ? within('certain', match.score, reasons) : within('likely', match.score, reasons);
  const elsewhere = left.postings.length > 0 && right.postings.length > 0 && !ground.post;
  if (contradictions.length > 0) return within('possible', match.score - 0.1 * contradictions.length, reasons);
  if (elsewhere && ground.shared.length === 0)
    return within('possible', match.score, [...reasons, 'other units: the same name is not yet the same person']);
  return firm
    ? within('likely', match.score, [...reasons, ...(ground.shared.length > 0 ? [] : ['the name alone'])])
    : within('possible', match.score, reasons);
}

/** Commanders of two bodies that have nothing to do with each other on one day. */
function clashingPosts(left: NameProfile, right: NameProfile): readonly string[] {
  const clash = left.postings.some((one) =>
    right.postings.some(
      (other) =>
        one.role === 'commander' &&
        other.role === 'commander' &&
        one.held !== null &&
        other.held !== null &&
        one.held[0] <= other.held[1] &&
        other.held[0] <= one.held[1] &&
        !left.ties.includes(other.other) &&
        !right.ties.includes(one.other),
    ),
  );
  return clash ? ['both commanded, other bodies at one time'] : [];
}

/** A source that names both under names that are not merely spelled differently may mean two. */
function namedTogether(left: NameProfile, right: NameProfile): readonly string[] {
  const alone = left.scope !== null || right.scope !== null;
  return !alone &&
    left.sources.length > 0 &&
    left.sources.some((source) => right.sources.includes(source)) &&
    left.postings.length > 0 &&
    right.postings.length > 0 &&
    !sharesUnit(left, right)
    ? ['one source names both']
    : [];
}

const sharesUnit = (left: NameProfile, right: NameProfile): boolean =>
  left.postings.some((one) => right.postings.some((other) => other.other === one.other));

function judgeBodies(left: NameProfile, right: NameProfile, match: NameMatch, ground: Ground): PairJudgement {
  const reasons = [...match.reasons, ...ground.shared];
  if (ground.shared.length === 0 && ground.apart.length >= 2)
    return within('none', match.score, [...reasons, `told apart by ${ground.apart.join(', ')}`]);
  if (match.differ) return within('possible', match.score, [...reasons, ...ground.apart]);
  const full = match.score >= 0.95;
  const enough = match.telling >= 2 || (match.telling >= 1 && ground.shared.length > 0) || ground.shared.length > 1;
  const firm = left.scope === null && right.scope === null;
  if (left.kind !== 'place' && full && !match.reordered && enough && firm && ground.apart.length === 0)
    return within('certain', match.score, reasons);
  if (match.score < likelyLine) return within('possible', match.score, reasons);
  if (match.reordered && ground.shared.length === 0)
    return within('possible', match.score, [...reasons, 'the words alone']);
  if (ground.shared.length === 0 && ground.apart.length > 0)
    return within('possible', match.score, [...reasons, ...ground.apart]);
  if (!firm && ground.shared.length === 0)
    return within('possible', match.score, [...reasons, 'a name that many may have']);
  return within('likely', match.score, [...reasons, ...ground.apart]);
}

/** A score inside its line: what is known beside the name decides the line, the name decides where in it. */
function within(line: PairLine, score: number, reasons: readonly string[]): PairJudgement {
  const bounds = {
    certain: [0.95, 1],
    likely: [likelyLine, 0.949],
    possible: [possibleLine, likelyLine - 0.01],
    none: [0, possibleLine - 0.01],
  } as const;
  const [low, high] = bounds[line];
  return { score: Math.min(high, Math.max(low, score)), line, reasons };
}
