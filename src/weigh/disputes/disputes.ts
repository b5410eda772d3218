import type { ClaimFacts, ClaimType, Dispute, EntityId } from '../../model/index.ts';
import { alternativeDisputes } from './alternatives.ts';
import { commanderDisputes } from './commanders.ts';
import { contradictions } from './contradictions.ts';
import { deathDisputes } from './deaths.ts';
import { originDisputes } from './origin-disputes.ts';
import { postingDateDisputes } from './posting-dates.ts';
import { rankDisputes } from './ranks.ts';
import { siteDisputes } from './sites.ts';
import { strengthDisputes } from './strengths.ts';

/** Types whose claims hold between two parties whichever comes first. */
const mutualTypes: ReadonlySet<ClaimType> = new Set([
  'identity',
  'affiliation',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
]);
/** Types in which one party can deny, or tell the end of, what another affirms. Stances, inferences and readings of others cannot be denied so. */
const deniableTypes: ReadonlySet<ClaimType> = new Set([
  ...mutualTypes,
  'command',
  'membership',
  'support',
  'succession',
  'positioning',
  'movement',
  'status',
  'incident',
]);
/** Types in which flat claims of other texts are collected beside the alternatives of one: where somebody is or went. */
const whereaboutsTypes: ReadonlySet<ClaimType> = new Set(['positioning', 'movement']);

/**
 * What a claim can be disputed about. Only claims that share a topic can exclude each other, so that a new claim renews its topics and no others.
 *
 * `command:UNIT`, `posting:PERSON:UNIT:ROLE`, `rank:PERSON`, `status:PERSON` (death and postings), `strength:UNIT`, `site:UNIT`,
 * `origin:UNIT`, `tie:A:B:TYPE` (B may be empty), and `which-object:A:MATTER`, `which-subject:B:MATTER` for alternatives in one text.
 */
export function disputeTopics(fact: ClaimFacts): readonly string[] {
  if (fact.certainty === 'asked') return [];
  const { type, subject, object } = fact;
  const topics: string[] = [];
  if (fact.rank !== null) topics.push(`rank:${subject}`);
  if (fact.competes.length > 0 || whereaboutsTypes.has(type)) topics.push(`which-object:${subject}:${matterOf(type)}`);
  if (fact.competes.length > 0 && object !== null) topics.push(`which-subject:${object}:${matterOf(type)}`);
  // What is planned excludes nothing that has happened.
  if (fact.certainty === 'planned') return topics;
  const affirmed = fact.polarity === 'affirmed';
  if (type === 'posting' && object !== null) {
    if (affirmed && fact.role === 'commander') topics.push(`command:${object}`);
    topics.push(`posting:${subject}:${object}:${fact.role ?? 'other'}`);
  }
  if (affirmed && (type === 'posting' || fact.kinds.includes('death'))) topics.push(`status:${subject}`);
  if (affirmed && fact.count !== null && type === 'strength') topics.push(`strength:${subject}`);
  if (affirmed && type === 'positioning' && fact.kinds.includes('site')) topics.push(`site:${subject}`);
  if (affirmed && type === 'succession') topics.push(`origin:${subject}`);
  if (deniableTypes.has(type) && (object !== null || type === 'status')) {
    const parties = mutualTypes.has(type) ? [subject, object ?? ''].sort() : [subject, object ?? ''];
    topics.push(`tie:${parties.join(':')}:${type}`);
  }
  return topics;
}

/** Being somewhere and going there are one matter: "some have him in X, others say he went to Y". */
function matterOf(type: ClaimFacts['type']): string {
  return whereaboutsTypes.has(type) ? 'whereabouts' : type;
}

/**
 * The disputes among the claims of one topic, given in any order. The result depends on these claims alone. Claims of certainty `asked` never
 * enter, planned ones never against what has happened; rejected ones are not handed in.
 */
export function disputesOf(topic: string, facts: readonly ClaimFacts[]): readonly Dispute[] {
  const inOrder = [...facts].sort((a, b) => a.number - b.number);
  const found = [...disputesByMatter(topic.split(':'), inOrder)];
  const numbers = new Map(inOrder.map(({ claim, number }) => [claim, number]));
  const firstOf = ({ sides }: Dispute) =>
    sides.reduce(
      (least, { claims: [first = ''] }) => Math.min(least, numbers.get(first) ?? least),
      Number.POSITIVE_INFINITY,
    );
  return found.sort((a, b) => firstOf(a) - firstOf(b) || (a.id < b.id ? -1 : 1));
}

function disputesByMatter(topic: readonly string[], facts: readonly ClaimFacts[]): readonly Dispute[] {
  const [matter, first = '', second = '', role = ''] = topic;
  const about: readonly EntityId[] = second === '' ? [first] : [first, second];
  switch (matter) {
    case 'command':
      return commanderDisputes(first, facts);
    case 'posting':
      // A person can have several other roles in a unit: their beginnings and ends say nothing of each other.
      return [...(role === 'other' ? [] : postingDateDisputes(about, facts)), ...contradictions(about, facts)];
    case 'rank':
      return rankDisputes(first, facts);
    case 'status':
      return deathDisputes(first, facts);
    case 'strength':
      return strengthDisputes(first, facts);
    case 'site':
      return siteDisputes(first, facts);
    case 'origin':
      return originDisputes(first, facts);
    case 'tie':
      return contradictions(about, facts);
    case 'which-object':
      return alternativeDisputes('subject', first, facts);
    case 'which-subject':
      return alternativeDisputes('object', first, facts);
    default:
      return [];
  }
}
