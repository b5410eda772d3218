import type { RecordedDispute } from '../ledger/index.ts';
import type { Bounds, Certainty, ClaimFacts, ClaimId, Dispute, DisputeRule, DisputeSide } from '../model/index.ts';
import { certainties } from '../model/index.ts';
import type { Material } from './material.ts';
import type { DisputeView } from './weighed-answers.ts';

/** At most so many quotes of a side are shown: enough to see who says so and how. */
const mostQuotes = 5;

/** What makes the sides of a dispute exclude each other. */
const ruleWords: { readonly [R in DisputeRule]: string } = {
  'two commanders': 'One unit has one commander at a time, and these are said to have commanded it on the same days.',
  'different start': 'One posting begins once, and these beginnings exclude each other.',
  'different end': 'One posting ends once, and these ends exclude each other.',
  'disjoint strengths': 'These numbers are given for the same time and have no number in common.',
  'different rank': 'One person holds one rank at a time, and these are given for the same time.',
  'two sites': 'One body is based at one site at a time, and these are given for the same time.',
  'affirmed and denied': 'What one side affirms, the other denies or says was over.',
  'alternatives in one text': 'A text names these as alternatives itself.',
  'different origin': 'A body comes about once, and these accounts of when or out of what exclude each other.',
  'posted after death': 'A person holds no post after the day of death.',
  'rank unlike its peers': 'The rank is far from what commanders of bodies of this size hold elsewhere in the record.',
};

/** Rules under which a claim is doubted as such, not only when, how many or in which rank. */
const contesting: ReadonlySet<DisputeRule> = new Set(['affirmed and denied', 'alternatives in one text']);

/** Claims of which an open dispute doubts that they hold at all. */
export function contestedClaims(disputes: readonly RecordedDispute[]): ReadonlySet<ClaimId> {
  return new Set(
    disputes.flatMap(({ dispute, state }) =>
      state !== 'settled' && contesting.has(dispute.rule) ? dispute.sides.flatMap(({ claims }) => claims) : [],
    ),
  );
}

/** All claims of disputes. */
export function claimsOfDisputes(disputes: readonly RecordedDispute[]): readonly ClaimId[] {
  return [...new Set(disputes.flatMap(({ dispute }) => dispute.sides.flatMap(({ claims }) => claims)))];
}

/**
 * The claims of a side that are shown: firmest first, then those with the fewest voices between the statement and the page, then the named before the
 * unnamed, then as recorded; one of each source.
 */
export function bestClaims(side: DisputeSide, facts: ReadonlyMap<ClaimId, ClaimFacts>): readonly ClaimFacts[] {
  const sources = new Set<string>();
  return side.claims
    .flatMap((claim) => facts.get(claim) ?? [])
    .sort(
      (a, b) =>
        firmness(a.certainty) - firmness(b.certainty) ||
        a.voices.length - b.voices.length ||
        namelessIn(a) - namelessIn(b) ||
        a.number - b.number,
    )
    .filter(({ source }) => !sources.has(source) && sources.add(source).size <= mostQuotes);
}

function firmness(certainty: Certainty): number {
  return certainties.indexOf(certainty);
}

function namelessIn({ voices }: ClaimFacts): number {
  return voices.filter(({ voice }) => voice === 'unnamed' || voice === 'unattributed').length;
}

/** A dispute with its words. */
export function viewDispute(
  { dispute, state, settlement }: RecordedDispute,
  facts: ReadonlyMap<ClaimId, ClaimFacts>,
  material: Material,
): DisputeView {
  const deciding = new Set(settlement?.deciding ?? []);
  return {
    dispute,
    state,
    settlement,
    about: dispute.about.map((id) => material.entity(id)),
    title: titleOf(dispute, facts, material),
    rule: ruleWords[dispute.rule],
    sides: dispute.sides.map((side) => {
      const entity = side.entity === null ? null : material.entity(side.entity);
      return {
        label: labelOf(side, entity?.name ?? null),
        entity,
        best: material.views(bestClaims(side, facts)),
        backing: material.backing(side.claims.flatMap((claim) => facts.get(claim) ?? [])),
        deciding: side.claims.some((claim) => deciding.has(claim)),
      };
    }),
  };
}

function labelOf({ key, value }: DisputeSide, name: string | null): string {
  if (name === null) return value ?? key;
  return value === null ? name : `${name}: ${value}`;
}

function titleOf(dispute: Dispute, facts: ReadonlyMap<ClaimId, ClaimFacts>, material: Material): string {
  const [main = '', other] = dispute.about.map((id) => material.entity(id).name);
  const days = daysWords(dispute.days);
  const first = facts.get(dispute.sides[0]?.claims[0] ?? '');
  const post = `${main} as ${roleOf(first)}${other === undefined ? '' : ` of ${other}`}`;
  const number = numberWords(dispute.sides.length);
  switch (dispute.rule) {
    case 'two commanders':
      return `${number} commanders of ${main}${days}`;
    case 'different start':
      return `When ${post} began${days}`;
    case 'different end':
      return `When ${post} ended${days}`;
    case 'disjoint strengths':
      return `How strong ${main} was${days}`;
    case 'different rank':
      return `What rank ${main} held${days}`;
    case 'two sites':
      return `Where ${main} was based${days}`;
    case 'affirmed and denied':
      return `${first?.type ?? 'a claim'} of ${main}${other === undefined ? '' : ` and ${other}`}, affirmed and denied${days}`.replace(
        /^./u,
        (letter) => letter.toUpperCase(),
      );
    case 'alternatives in one text':
      return `Alternatives for ${main}: ${first?.type ?? 'a claim'}${days}`;
    case 'different origin':
      return `How ${main} came about${days}`;
    case 'posted after death':
      return `${main} posted after death${days}`;
    case 'rank unlike its peers':
      return `The rank of ${main} is unlike its peers'${days}`;
  }
}

function roleOf(facts: ClaimFacts | undefined): string {
  return facts?.role === null || facts?.role === undefined || facts.role === 'other' ? 'holder of a post' : facts.role;
}

function numberWords(number: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four', 'Five'][number] ?? String(number);
}

function daysWords([first, last]: Bounds): string {
  if (first === null) return last === null ? '' : `, until ${last}`;
  if (last === null) return `, from ${first}`;
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
}
