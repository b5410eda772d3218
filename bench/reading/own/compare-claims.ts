import type { Claim, ClaimType, Party, Span } from '../../../src/model/index.ts';
import { overlaps } from '../../../src/model/index.ts';
import { foldWords, hasWords, sameName, sameVoice } from '../../../test/golden/reading/names.ts';
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
  const { subject, object } = wanted;
  // Words that are no entity stand in the claim's value.
  const sameObject = match(object, claim.object) || (object !== null && isInValue(object, claim, document));
  return (
    (match(subject, claim.subject) && sameObject) ||
    (eitherWay.has(claim.type) && match(subject, claim.object) && match(object, claim.subject))
  );
}

/** Whether a claim says that two names the annotation has for one entity are one: true, and by the convention not claimed where it is an acronym in brackets. */
export function isKnownIdentity({ type, subject, object }: Claim, document: CorpusDocument): boolean {
  if (type !== 'identity' || object === null) return false;
  const entities = new Set(document.mentions.map(({ entity }) => entity));
  return [...entities].some(
    (entity) => isParty({ entity }, subject, document) && isParty({ entity }, object, document),
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

/** Any of the names the report has for an entity will do, and a short form of them; words without a name must be found where they stand. */
export function isParty(expected: CorpusParty, party: Party, document: CorpusDocument): boolean {
  if (namesOf(expected, document).some((name) => sameName(name, party.name))) return true;
  return 'entity' in expected
    ? isShortForm(expected.entity, party, document)
    : standsThere(expected.words, party, document.text);
}

function isInValue(expected: CorpusParty, { object, value }: Claim, { text }: CorpusDocument): boolean {
  return object === null && value !== null && 'words' in expected && standsThere(expected.words, value, text);
}

/**
 * Whether a party is a part of the entity's name and of no other's ("the Escort" for the Presidential Escort), as the text itself shortens it: such
 * mentions may be left unmarked. A part of a marked mention is no short form but a name cut wrongly.
 */
function isShortForm(entity: string, party: Party, document: CorpusDocument): boolean {
  const words = foldWords(party.name);
  if (words.length === 0 || words.join(' ') !== foldWords(party.text).join(' ')) return false;
  if (document.mentions.some((mention) => overlaps(mention, party))) return false;
  const holders = document.mentions.filter(({ text }) =>
    ` ${foldWords(text).join(' ')} `.includes(` ${words.join(' ')} `),
  );
  return holders.length > 0 && holders.every((mention) => mention.entity === entity);
}

/** Whether a span shares words with an occurrence of `words`, and both have the same head. */
function standsThere(words: string, span: Span & { readonly text: string }, text: string): boolean {
  return headOf(words) === headOf(span.text) && occurrencesOf(words, text).some((place) => overlaps(place, span));
}

/** The last word before whatever a noun phrase carries behind its noun: "officers" of "two officers from the capital". */
function headOf(words: string): string {
  const [before = ''] = words.split(
    /(?<=\p{L})[\s,]+(?:of|from|in|at|on|under|with|for|by|near|who|whom|whose|that|which)\s/u,
  );
  return (before.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? '').toLowerCase();
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

function occurrencesOf(words: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ begin: at, end: at + words.length });
  return found;
}

/** "Colonel" is not "Lieutenant Colonel": compared whole. */
function sameWords(left: string, right: string): boolean {
  return hasWords(left, right) && hasWords(right, left);
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}
