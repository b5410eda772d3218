import type { ClaimFacts, ClaimId, Day, DaySpan, EntityId, Role } from '../../model/index.ts';
import { earliestLatest, latestEarliest } from '../../model/index.ts';
import { contentId } from '../../util/index.ts';
import type { Elsewhere } from './contiguous.ts';
import { contiguousInstances } from './contiguous.ts';
import type { Evidence } from './evidence.ts';
import { claimsOf, counts, evidenceOf, knownSpan, replacementEvidence } from './evidence.ts';
import type { Instance } from './instance.ts';
import { mergeDays, weighInstance } from './instance.ts';
import type { Neighbour, Neighbours } from './neighbours.ts';
import { makeNeighbours } from './neighbours.ts';

/** A person's contiguous time in one role of one unit (Research Handbook, contiguous-non-contiguous-claims). */
export interface Tenure extends Instance {
  /** `ten-` and 16 hexadecimal digits, from person, unit, role and the claim recorded first. */
  readonly id: string;
  readonly person: EntityId;
  readonly unit: EntityId;
  readonly role: Role;
  /** The claims that are about the posting itself, in order of recording; a successor's claims are in `evidence`. */
  readonly claims: readonly ClaimFacts[];
  /** Ranks given, in the order of the first day each is told for; undated last. */
  readonly ranks: readonly { readonly rank: string; readonly days: DaySpan | null; readonly by: readonly ClaimId[] }[];
  /** Why its claims are one tenure, and why it is none with the one before: sentences. */
  readonly reasons: readonly string[];
  /** Claims that deny the posting. */
  readonly denials: readonly ClaimFacts[];
  /** Commanders only: the last day before all that is known of it, and the first day after, on which another is attested in the post. */
  readonly precededBy: Neighbour | null;
  readonly followedBy: Neighbour | null;
}

export interface TenureOptions {
  /** Claims of command whose subject is a person count as postings of a commander. */
  readonly isPerson?: (entity: EntityId) => boolean;
  /** Claims of acting or interim stints, which are bridged to nothing. */
  readonly acting?: ReadonlySet<ClaimId>;
}

interface Post {
  readonly key: string;
  readonly person: EntityId;
  readonly unit: EntityId;
  readonly role: Role;
  readonly evidence: Evidence[];
  readonly claims: ClaimFacts[];
  readonly denials: ClaimFacts[];
}

/**
 * The tenures that claims tell of, in the order of unit, role, time and person. Takes any claims and uses postings; the same for any order of them.
 * A posting that names whom the person replaces ends the tenure of the one replaced (Research Handbook, posting-start-end-dates).
 */
export function tenuresOf(facts: readonly ClaimFacts[], options: TenureOptions = {}): readonly Tenure[] {
  const posts = postsOf(facts, options);
  const taken = posts.filter(({ role }) => isOnePersons(role)).map((post) => ({ post, elsewhere: timesIn(post) }));
  const drafts = posts.flatMap((post) => {
    const elsewhere = taken.flatMap((other) => (isAnother(post, other.post) ? other.elsewhere : []));
    return contiguousInstances(post.evidence, { elsewhere, acting: options.acting ?? new Set() }).map((instance) => ({
      post,
      instance: weighInstance(instance),
    }));
  });
  const neighbours = makeNeighbours(
    drafts.map(({ post: { person, unit, role }, instance: { attested } }) => ({ person, unit, role, attested })),
  );
  return drafts.map(({ post, instance }) => makeTenure(post, instance, neighbours)).sort(compareTenures);
}

function postsOf(facts: readonly ClaimFacts[], { isPerson }: TenureOptions): readonly Post[] {
  const posts = new Map<string, Post>();
  const post = (person: EntityId, unit: EntityId, role: Role): Post => {
    const key = `${unit} ${role} ${person}`;
    const known = posts.get(key) ?? { key, person, unit, role, evidence: [], claims: [], denials: [] };
    posts.set(key, known);
    return known;
  };
  for (const each of facts.toSorted((a, b) => a.number - b.number || compareText(a.claim, b.claim))) {
    const role = roleOf(each, isPerson);
    if (role === null || each.object === null || !counts(each)) continue;
    const own = post(each.subject, each.object, role);
    if (each.polarity === 'negated') {
      own.denials.push(each);
      continue;
    }
    own.evidence.push(evidenceOf(each));
    own.claims.push(each);
    // A plan to replace somebody ends nothing.
    if (each.replaces !== null && each.replaces !== each.subject && each.certainty !== 'planned') {
      post(each.replaces, each.object, role).evidence.push(replacementEvidence(each));
    }
  }
  return [...posts.values()].filter(({ evidence }) => evidence.length > 0).sort((a, b) => compareText(a.key, b.key));
}

function roleOf({ type, role, subject }: ClaimFacts, isPerson: TenureOptions['isPerson']): Role | null {
  if (type === 'posting') return role ?? 'other';
  return type === 'command' && isPerson?.(subject) ? 'commander' : null;
}

/** Only a unit's command is taken to be one person's at a time; deputies and spokespeople may be several. */
function isOnePersons(role: Role): boolean {
  return role === 'commander';
}

function isAnother(
  one: Pick<Post, 'unit' | 'role' | 'person'>,
  other: Pick<Post, 'unit' | 'role' | 'person'>,
): boolean {
  return isOnePersons(one.role) && other.unit === one.unit && other.role === one.role && other.person !== one.person;
}

/** When somebody was in the post, as far as it shows that others were not. */
function timesIn({ evidence, claims }: Post): readonly Elsewhere[] {
  return contiguousInstances(evidence).flatMap((instance): readonly Elsewhere[] => {
    const days = hullOf(weighInstance(instance).attested);
    if (days === null) return [];
    const firm = instance.evidence.filter(({ weight }) => weight === 'firm');
    const by = claimsOf(firm);
    const accepted = claims.some(({ claim, status }) => status === 'accepted' && by.includes(claim));
    const told = firm.some(({ range }) => range.starting || range.ending);
    const sources = new Set(firm.map(({ source }) => source)).size;
    return [{ days, by, confirmed: accepted || told || sources > 1 }];
  });
}

function makeTenure(post: Post, instance: Instance, neighbours: Neighbours): Tenure {
  const { person, unit, role, claims, denials } = post;
  const ids = new Set(instance.evidence.filter(({ how }) => how === 'said').map(({ claim }) => claim));
  const own = claims.filter(({ claim }) => ids.has(claim));
  const reasons = [
    ...instance.joins.map(({ sentence }) => sentence),
    ...(instance.apart ? [`apart from the time before: ${instance.apart.sentence}`] : []),
  ];
  const known = knownDays(instance);
  const alone = isOnePersons(role);
  return {
    ...instance,
    id: contentId('ten', { person, unit, role, claim: instance.evidence[0]?.claim ?? '' }),
    person,
    unit,
    role,
    claims: own,
    ranks: ranksOf(own),
    reasons,
    denials,
    followedBy: alone ? neighbours.after(post, known.last ?? known.first) : null,
    precededBy: alone ? neighbours.before(post, known.first) : null,
  };
}

/**
 * First and last day on which an instance is known to have held: attested, or between the latest start and the earliest end its firm claims allow
 * together. `last` alone is unknown where only a beginning is.
 */
export function knownDays({ attested, range, evidence }: Instance): {
  readonly first: Day | null;
  readonly last: Day | null;
} {
  const firm = evidence.some(({ weight }) => weight === 'firm');
  const [begun, over] = firm ? [range.from[1], range.to[0]] : [null, null];
  return {
    first: earliestLatest(attested[0]?.[0] ?? null, begun),
    last: latestEarliest(attested.at(-1)?.[1] ?? null, over),
  };
}

function ranksOf(claims: readonly ClaimFacts[]): Tenure['ranks'] {
  const ranks = new Map<string, { days: DaySpan[]; by: ClaimId[] }>();
  for (const { claim, rank, range } of claims) {
    if (rank === null) continue;
    const entry = ranks.get(rank) ?? { days: [], by: [] };
    const known = [range.from, range.to]
      .flat()
      .filter((day) => day !== null)
      .toSorted();
    const [first, last] = [known[0], known.at(-1)];
    const days = first && last ? knownSpan([first, last]) : null;
    if (days) entry.days.push(days);
    entry.by.push(claim);
    ranks.set(rank, entry);
  }
  return [...ranks]
    .map(([rank, { days, by }]) => ({ rank, days: hullOf(mergeDays(days)), by }))
    .sort((a, b) => compareText(a.days?.[0] ?? '~', b.days?.[0] ?? '~') || compareText(a.rank, b.rank));
}

/** First to last day of spans in order of time. */
function hullOf(spans: readonly DaySpan[]): DaySpan | null {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? [first[0], last[1]] : null;
}

function compareTenures(a: Tenure, b: Tenure): number {
  const first = (tenure: Tenure) => knownDays(tenure).first ?? '~';
  return (
    compareText(a.unit, b.unit) ||
    compareText(a.role, b.role) ||
    compareText(first(a), first(b)) ||
    compareText(a.person, b.person) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
