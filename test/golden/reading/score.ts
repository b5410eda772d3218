import {
  asOf,
  type Claim,
  type ClaimRange,
  type ClaimType,
  type Day,
  type Party,
  requireDay,
} from '../../../src/model/index.ts';
import type { Item, Statement } from './expected.ts';
import { hasWords, sameName, sameVoice } from './names.ts';

/** What became of one `must`. */
export interface Found {
  readonly statement: Statement;
  /** A claim has every field given. */
  readonly full: boolean;
  /** A claim has the type, parties, polarity, role and words given, whatever its voice, range, rank or kind. */
  readonly core: boolean;
  /** The claim that comes nearest and the fields in which it differs; `null` where none has the type and one of the parties. */
  readonly nearest: { readonly claim: Claim; readonly faults: readonly string[] } | null;
}

/** A claim that says what the text must not be read to say. */
export interface Violation {
  /** The text's id and which of its `mustNot` it is, from 1: what `floor.json` keeps. Tells nothing of a held text. */
  readonly key: string;
  readonly statement: Statement;
  readonly claim: Claim;
}

/** A reading of one text, judged. */
export interface Score {
  readonly id: string;
  readonly must: readonly Found[];
  readonly violations: readonly Violation[];
  readonly claims: number;
}

/** Types whose parties may stand either way round: the words say the same of both, or the tests do not judge which comes first. */
const eitherWay: ReadonlySet<ClaimType> = new Set([
  'identity',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
]);

/** Faults that leave the core of a statement found. */
const lesser = new Set([
  ...['kinds', 'certainty', 'voice', 'through', 'from', 'to', 'starting', 'ending', 'past', 'current'],
  ...['value', 'rank', 'title', 'appointedBy', 'replaces', 'segment', 'wording', 'links'],
]);

/** Judges the claims read from a text against what it must and must not yield. Pure: nothing but its arguments counts. */
export function scoreReading(
  expected: Pick<Item, 'id' | 'published' | 'must' | 'mustNot'>,
  claims: readonly Claim[],
): Score {
  const published = requireDay(expected.published);
  const must = expected.must.map((statement): Found => {
    const wanted: Statement = { ...statement, polarity: statement.polarity ?? 'affirmed' };
    const compared = claims
      .map((claim) => ({ claim, faults: compare(wanted, claim, published, claims) }))
      .sort((left, right) => left.faults.length - right.faults.length);
    const near = compared.filter(
      ({ faults }) => !faults.includes('type') && !(faults.includes('subject') && faults.includes('object')),
    );
    return {
      statement,
      full: compared[0]?.faults.length === 0,
      core: compared.some(({ faults }) => faults.every((fault) => lesser.has(fault))),
      nearest: near[0] ?? null,
    };
  });
  const violations = expected.mustNot.flatMap((statement, index) => {
    const claim = claims.find((each) => compare(statement, each, published, claims).length === 0);
    return claim ? [{ key: `${expected.id}/${index + 1}`, statement, claim }] : [];
  });
  return { id: expected.id, must, violations, claims: claims.length };
}

/** The statement in a line, for people. */
export function describe(statement: Statement): string {
  const { type, subject, object, range, value, kinds, voiceText, ...others } = statement;
  const parties = [subject, object].map((name) => name ?? '').join(' > ');
  const rest = { ...others, ...range, ...(kinds ? { kinds: kinds.join(', ') } : {}) };
  const more = Object.entries(rest).map(([key, part]) => (part === true ? key : `${key}=${String(part)}`));
  if (value) more.push(`value=${value.low ?? ''}-${value.high ?? ''}`);
  if (voiceText) more.push(`"${voiceText}"`);
  return [type, parties === ' > ' ? '' : parties, ...more].filter((part) => part !== '').join(' ');
}

/** The fields of `wanted` that `claim` does not have; none where it says the same. */
function compare(wanted: Statement, claim: Claim, published: Day, all: readonly Claim[]): string[] {
  const faults: string[] = [];
  const expect = (field: string, ok: boolean) => {
    if (!ok) faults.push(field);
  };
  const among = (field: string, alternatives: string | undefined, actual: string | null) => {
    if (alternatives !== undefined) expect(field, alternatives.split('|').includes(actual ?? ''));
  };
  if (wanted.type !== '*') among('type', wanted.type, claim.type);
  faults.push(...compareParties(wanted, claim));
  among('polarity', wanted.polarity === 'any' ? undefined : wanted.polarity, claim.polarity);
  among('role', wanted.role, claim.role);
  among('certainty', wanted.certainty, claim.certainty);
  among('segment', wanted.segment, claim.citation.segment);
  for (const kind of wanted.kinds ?? [])
    expect(
      'kinds',
      kind.split('|').some((each) => claim.kinds.includes(each)),
    );
  for (const words of wanted.wording ?? [])
    expect(
      'wording',
      claim.wording.some((each) => hasWords(words, each)),
    );
  if (wanted.quoteHas) expect('quoteHas', hasWords(wanted.quoteHas, claim.citation.quote));
  if (wanted.rank) expect('rank', claim.rank !== null && sameRank(wanted.rank, claim.rank.text));
  if (wanted.title) expect('title', claim.title !== null && hasWords(wanted.title, claim.title.text));
  if (wanted.appointedBy) expect('appointedBy', isNamed(wanted.appointedBy, claim.appointedBy));
  if (wanted.replaces) expect('replaces', isNamed(wanted.replaces, claim.replaces));
  if (wanted.party !== undefined)
    expect(
      'party',
      partiesOf(claim).some((party) => isParty(wanted, party)),
    );
  for (const type of wanted.links ?? []) {
    const linked = claim.links.some((link) => link.type === type);
    expect(
      'links',
      linked || all.some((other) => other.links.some((link) => link.type === type && link.claim === claim.id)),
    );
  }
  faults.push(...compareVoice(wanted, claim), ...compareRange(wanted.range ?? {}, claim.range, published));
  if (wanted.value) expect('value', hasValue(wanted.value, claim));
  return faults;
}

function compareParties(wanted: Statement, claim: Claim): string[] {
  const faultsOf = (subject: Party | null, object: Party | null) => [
    ...(wanted.subject && !isNamed(wanted.subject, subject) ? ['subject'] : []),
    ...(wanted.object && !isNamed(wanted.object, object) ? ['object'] : []),
  ];
  const straight = faultsOf(claim.subject, claim.object);
  if (!eitherWay.has(claim.type)) return straight;
  const turned = faultsOf(claim.object, claim.subject);
  return turned.length < straight.length ? turned : straight;
}

function compareVoice(wanted: Statement, claim: Claim): string[] {
  const faults: string[] = [];
  const innermost = claim.attribution.at(-1);
  if (wanted.voice !== undefined && !wanted.voice.split('|').includes(innermost?.voice ?? '')) faults.push('voice');
  // The publisher's own words and words on nobody's account name no speaker that could be compared.
  else if (wanted.voiceText !== undefined && innermost && !['publisher', 'unattributed'].includes(innermost.voice)) {
    if (!sameVoice(wanted.voiceText, innermost.text)) faults.push('voice');
  }
  const { through } = wanted;
  if (through !== undefined && !claim.attribution.some((voice) => sameVoice(through, voice.text)))
    faults.push('through');
  return faults;
}

function compareRange(wanted: NonNullable<Statement['range']>, actual: ClaimRange, published: Day): string[] {
  const faults: string[] = [];
  const differ = (bounds: readonly (string | null)[] | undefined, held: readonly (Day | null)[]) =>
    (bounds ?? []).some((bound, index) => bound !== null && bound !== held[index]);
  if (differ(wanted.from, actual.from)) faults.push('from');
  if (differ(wanted.to, actual.to)) faults.push('to');
  if (wanted.starting !== undefined && wanted.starting !== actual.starting) faults.push('starting');
  if (wanted.ending !== undefined && wanted.ending !== actual.ending) faults.push('ending');
  const attested = asOf(actual, published) === 'attested';
  const latest = actual.to[1];
  if (wanted.past && !(actual.ending || (!attested && latest !== null && latest <= published))) faults.push('past');
  if (wanted.current && !(attested && !actual.ending)) faults.push('current');
  return faults;
}

/** A single number is found at either bound: "barely 120", "some 120" and "120" differ in what they leave open. */
function hasValue(wanted: NonNullable<Statement['value']>, claim: Claim): boolean {
  if (claim.value?.kind !== 'count') return false;
  const { low, high } = claim.value;
  if (wanted.low === wanted.high) return low === wanted.low || high === wanted.low;
  return (wanted.low === null || low === wanted.low) && (wanted.high === null || high === wanted.high);
}

/** "Colonel" is not "Lieutenant Colonel": a rank is compared whole. */
function sameRank(wanted: string, actual: string): boolean {
  return wanted.split('|').some((each) => hasWords(each, actual) && hasWords(actual, each));
}

function isNamed(wanted: string, party: Party | null): boolean {
  return party !== null && sameName(wanted, party.name);
}

function isParty(wanted: Statement, party: Party): boolean {
  return isNamed(wanted.party ?? '', party) && (wanted.partyKind === undefined || wanted.partyKind === party.kind);
}

function partiesOf(claim: Claim): Party[] {
  return [claim.subject, claim.object, claim.appointedBy, claim.replaces].filter((party) => party !== null);
}
