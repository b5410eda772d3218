import { captureBytes } from '../../src/capture/index.ts';
import type { Bounds, Claim, Source, TextSpan } from '../../src/model/index.ts';
import { makeSource, requireDay, requireInstant, sourceIdOf } from '../../src/model/index.ts';
import { createReader, type Reading } from '../../src/read/index.ts';
import { sha256 } from '../../src/util/index.ts';

// A text as a source, its reading, and each claim of it as one line.

/** The publication and day every text is read under. */
const publication = 'Daily Harra';
const published = requireDay('2022-09-27');

const loaded = createReader();
const capturedAt = requireInstant('2024-01-01T00:00:00Z');

/** A text as one body segment of a report. */
export function bodyOf(text: string): Source {
  const hash = sha256(text);

  return makeSource({
    id: sourceIdOf(hash),
    hash,
    size: Buffer.byteLength(text),
    name: 'report.txt',
    mediaType: 'text/plain',
    charset: 'utf-8',
    publication,
    title: null,
    author: null,
    published: [published, published],
    capturedAt,
    url: null,
    language: 'en',
    note: null,
    text,
    segments: [{ kind: 'body', begin: 0, end: text.length, author: null }],
  });
}

/** A text as a file that is captured: headline, caption and comments are told apart. */
export async function articleOf(text: string): Promise<Source> {
  const options = { name: 'report.txt', publication, published: [published, published] as const, capturedAt };
  const { source, problem } = await captureBytes(new TextEncoder().encode(text), options);
  if (source) return source;
  throw new Error(problem.reason);
}

/** Reads a source with the built-in reader. */
export async function readSource(source: Source): Promise<Reading> {
  return (await loaded).read(source);
}

/** Type, kinds, polarity and parties of a claim: "support (funding) not: Aid Front > Harra Brigade". */
export function headOf({ type, kinds, polarity, subject, object, value }: Claim): string {
  const what = `${type}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}${polarity === 'negated' ? ' not' : ''}`;
  const to = object?.name ?? (value?.kind === 'text' ? `"${value.text}"` : null);
  return `${what}: ${subject.name}${to === null ? '' : ` > ${to}`}`;
}

/** What else a claim says, a phrase each. */
export function detailsOf(claim: Claim, claims: readonly Claim[]): string[] {
  const { role, title, rank, appointedBy, replaces, attribution, certainty, range, wording, links, citation, value } =
    claim;
  const isNow = range.to[0] !== null && range.to[0] >= published;
  const said = attribution.slice(1).map(({ text, cue }) => `said by ${text}${cue === null ? '' : ` (${cue})`}`);
  const [own] = attribution;
  return [
    ...(role === null ? [] : [role]),
    ...(title === null ? [] : [`title ${title.text}`]),
    ...(rank === null ? [] : [`rank ${rank.text}`]),
    ...(appointedBy === null ? [] : [`by ${appointedBy.name}`]),
    ...(replaces === null ? [] : [`replaces ${replaces.name}`]),
    ...(value?.kind === 'count' ? [`${value.low ?? '?'} to ${value.high ?? '?'} ${value.of}`] : []),
    ...(said.length > 0 ? [said.join(', ')] : own?.voice === 'publisher' ? ['own words'] : []),
    ...attribution.map(({ voice, text, stance }) => `${voice} ${text}${stance === null ? '' : ` ${stance}`}`),
    certainty,
    `from ${showBounds(range.from)}`,
    `to ${showBounds(range.to)}`,
    ...(range.starting ? ['starting'] : []),
    ...(range.ending ? ['ending'] : []),
    isNow ? 'now' : 'past',
    ...wording.map((words) => `wording ${words}`),
    `in ${citation.segment}`,
    `quote ${citation.quote}`,
    ...links.map(({ type, claim: id }) => {
      const other = claims.find((one) => one.id === id);
      return `${type} ${other ? headOf(other) : id}`;
    }),
  ];
}

/** "2017", "2017-03", "2017-03-05", "2017-03-05..2018-01-01"; "?" for what is not known. */
function showBounds([earliest, latest]: Bounds): string {
  if (earliest === null || latest === null || earliest === latest) {
    return earliest === latest ? (earliest ?? '?') : `${earliest ?? '?'}..${latest ?? '?'}`;
  }
  if (earliest.endsWith('-01-01') && latest === `${earliest.slice(0, 4)}-12-31`) return earliest.slice(0, 4);
  const month = earliest.slice(0, 7);
  const isMonth = earliest === `${month}-01` && latest.startsWith(month) && latest.slice(8) >= '28';
  return isMonth ? month : `${earliest}..${latest}`;
}

/** Every stretch of text a reading points to, with the words it gives for it. */
export function spansOf({ claims, mentions }: Reading): readonly TextSpan[] {
  const ofClaim = ({ subject, object, value, title, rank, appointedBy, replaces, citation, attribution }: Claim) => [
    ...[subject, object, value, title, rank, appointedBy, replaces].flatMap((span) => span ?? []),
    ...attribution.flatMap(({ begin, end, text }) => (begin === null || end === null ? [] : { begin, end, text })),
    { begin: citation.begin, end: citation.end, text: citation.quote },
  ];
  return [...claims.flatMap(ofClaim), ...mentions];
}
