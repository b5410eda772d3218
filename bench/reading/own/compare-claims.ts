import type { Claim, ClaimType, Party } from '../../../src/model/index.ts';
import { overlaps } from '../../../src/model/index.ts';
import { hasWords, sameName, sameVoice } from '../../../test/golden/reading/names.ts';
import type { CorpusClaim, CorpusDocument, CorpusParty } from '../../../train/corpus/document.ts';

// How a claim that was read is compared with one that was annotated. Names are compared as the golden texts compare them: not how exactly
// they were cut, but whether the right party was found.

/** Types whose parties may stand either way round, by the convention and for identity and succession, where words say the same of both. */
const eitherWay: ReadonlySet<string> = new Set([
  'identity',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
] satisfies ClaimType[]);

/** Types the convention does not annotate: they can be neither right nor wrong here. */
export const notAnnotated: ReadonlySet<string> = new Set(['inference', 'interpretation'] satisfies ClaimType[]);

/** What is compared beyond type and parties. The first five make a claim right in full. */
export const details = [
  'role',
  'kinds',
  'polarity',
  'certainty',
  'voice',
  'rank',
  'title',
  'value',
  'appointedBy',
  'replaces',
  'starting',
  'ending',
  'from',
  'to',
] as const;
export type Detail = (typeof details)[number];

/** The details that must agree for a claim to be right in full. */
export const mainDetails: readonly Detail[] = details.slice(0, 5);

/** Whether both are of one type and between the same parties; a party the annotation lacks must be lacking. */
export function sameStatement(wanted: CorpusClaim, claim: Claim, document: CorpusDocument): boolean {
  if (wanted.type !== claim.type) return false;
  const match = (expected: CorpusParty | null, party: Party | null) =>
    expected === null || party === null ? expected === party : isParty(expected, party, document);
  const straight = match(wanted.subject, claim.subject) && match(wanted.object, claim.object);
  return (
    straight ||
    (eitherWay.has(claim.type) && match(wanted.subject, claim.object) && match(wanted.object, claim.subject))
  );
}

/** Which details agree, for claims that make the same statement; one that the annotation says nothing of is left out. */
export function compareDetails(
  wanted: CorpusClaim,
  claim: Claim,
  document: CorpusDocument,
): ReadonlyMap<Detail, boolean> {
  const agreed = new Map<Detail, boolean>();
  const words = (mention: string | null) => document.mentions.find(({ id }) => id === mention);
  const [rank, title, value] = [words(wanted.rank), words(wanted.title), words(wanted.value)];
  if (wanted.role !== null) agreed.set('role', wanted.role === claim.role);
  if (wanted.kinds.length > 0) agreed.set('kinds', sameSet(wanted.kinds, claim.kinds));
  agreed.set('polarity', wanted.negated === (claim.polarity === 'negated'));
  agreed.set('certainty', wanted.certainty === claim.certainty);
  agreed.set('voice', sameSpeaker(wanted, claim, document));
  if (rank) agreed.set('rank', claim.rank !== null && sameWords(rank.text, claim.rank.text));
  if (title) agreed.set('title', claim.title !== null && hasWords(title.text, claim.title.text));
  if (value) agreed.set('value', claim.value !== null && overlaps(claim.value, value));
  for (const part of ['appointedBy', 'replaces'] as const) {
    const expected = wanted[part];
    const party = claim[part];
    if (expected) agreed.set(part, party !== null && isParty(expected, party, document));
  }
  agreed.set('starting', wanted.starting === claim.range.starting);
  agreed.set('ending', wanted.ending === claim.range.ending);
  for (const bound of ['from', 'to'] as const) {
    const expected = wanted[bound];
    if (expected)
      agreed.set(
        bound,
        expected.every((day, at) => day === claim.range[bound][at]),
      );
  }
  return agreed;
}

/** Any of the names the report has for an entity will do; words without a name must be found where they stand. */
function isParty(expected: CorpusParty, party: Party, document: CorpusDocument): boolean {
  const names = namesOf(expected, document);
  if (names.some((name) => sameName(name, party.name))) return true;
  if ('entity' in expected) return false;
  return occurrencesOf(expected.words, document.text).some(
    (span) => overlaps(span, party) && lastWord(expected.words) === lastWord(party.text),
  );
}

function sameSpeaker(wanted: CorpusClaim, claim: Claim, document: CorpusDocument): boolean {
  const innermost = claim.attribution.at(-1);
  if (innermost === undefined) return false;
  const { voice } = wanted;
  if (voice !== null) return namesOf(voice, document).some((name) => sameVoice(name, innermost.text));
  // A comment is its writer's word, whom the annotation does not name.
  return ['publisher', 'unattributed'].includes(innermost.voice) || claim.citation.segment === 'comment';
}

function namesOf(party: CorpusParty, document: CorpusDocument): string[] {
  const names =
    'words' in party
      ? [party.words]
      : document.mentions.filter(({ entity }) => entity === party.entity).map(({ text }) => text);
  // `|` divides alternatives where names are compared.
  return names.map((name) => name.replaceAll('|', ' '));
}

function occurrencesOf(words: string, text: string): { readonly begin: number; readonly end: number }[] {
  const found: { readonly begin: number; readonly end: number }[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ begin: at, end: at + words.length });
  return found;
}

function lastWord(words: string): string {
  return (words.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? '').toLowerCase();
}

/** "Colonel" is not "Lieutenant Colonel": compared whole. */
function sameWords(left: string, right: string): boolean {
  return hasWords(left, right) && hasWords(right, left);
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}
