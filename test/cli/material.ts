import type { Claim, ClaimRange, DaySpan, EntityKind, Party, Source, TextSpan, Voice } from '../../src/model/index.ts';
import { makeClaim, makeSource, rangeOn, requireDaySpan, requireInstant, sourceIdOf } from '../../src/model/index.ts';
import { contentId, sha256 } from '../../src/util/index.ts';

// Sources and claims for tests, made from invented reports. Everything goes through the model's constructors, so that a fixture keeps the promises too.

/** A source of this text, published on a day, month or year (`2022-09-27`, `2022-09`, `2022`). */
export function sourceOf(
  text: string,
  known: {
    readonly publication?: string;
    readonly published?: string;
    readonly name?: string;
    readonly language?: string;
  } = {},
): Source {
  const hash = sha256(text);
  return makeSource({
    id: sourceIdOf(hash),
    hash,
    size: Buffer.byteLength(text),
    name: known.name ?? 'report.txt',
    mediaType: 'text/plain',
    charset: 'utf-8',
    publication: known.publication ?? 'Valley Post',
    title: null,
    author: null,
    published: known.published === undefined ? null : requireDaySpan(known.published),
    capturedAt: requireInstant('2024-01-02T03:04:05Z'),
    url: null,
    language: known.language ?? 'en',
    note: null,
    text,
    segments: [{ kind: 'body', begin: 0, end: text.length, author: null }],
  });
}

/** A party by its words in the quote, or its words and the name they resolve to. */
type Named = string | readonly [words: string, name: string];

interface Said
  extends Partial<Pick<Claim, 'type' | 'role' | 'kinds' | 'certainty' | 'polarity' | 'wording' | 'links'>> {
  readonly subject: Named;
  readonly object?: Named;
  readonly appointedBy?: Named;
  readonly replaces?: Named;
  readonly kind?: EntityKind;
  readonly objectKind?: EntityKind;
  readonly title?: string;
  readonly value?: string;
  readonly range?: ClaimRange;
  readonly voices?: readonly Omit<Voice, 'begin' | 'end'>[];
}

/** A claim on the words `quote` of a source: a posting as commander unless told, on the day of publication unless told. */
export function claimOf(source: Source, quote: string, said: Said): Claim {
  const at = source.text.indexOf(quote);
  if (at < 0) throw new Error(`"${quote}" is not in the source`);
  const span = (words: string): TextSpan => {
    const begin = source.text.indexOf(words, at);
    return { text: words, begin, end: begin + words.length };
  };
  const party = (named: Named | undefined, kind: EntityKind): Party | null => {
    if (named === undefined) return null;
    const [words, name] = typeof named === 'string' ? [named, named] : named;
    return { ...span(words), kind, name };
  };
  const type = said.type ?? 'posting';
  const subject = party(said.subject, said.kind ?? (type === 'posting' ? 'person' : 'unit'));
  if (subject === null) throw new Error('a claim needs a subject');
  const published: DaySpan | null = source.published;
  const publisher: Voice = {
    voice: 'publisher',
    text: source.publication ?? '',
    begin: null,
    end: null,
    cue: null,
    stance: null,
  };
  const claim: Omit<Claim, 'id'> = {
    source: source.id,
    type,
    subject,
    object: party(said.object, said.objectKind ?? 'unit'),
    value: said.value === undefined ? null : { kind: 'text', ...span(said.value) },
    role: type === 'posting' ? (said.role ?? 'commander') : null,
    title: said.title === undefined ? null : span(said.title),
    rank: null,
    kinds: said.kinds ?? [],
    appointedBy: party(said.appointedBy, 'unit'),
    replaces: party(said.replaces, 'person'),
    attribution: [publisher, ...(said.voices ?? []).map((voice) => ({ ...voice, begin: null, end: null }))],
    certainty: said.certainty ?? 'asserted',
    polarity: said.polarity ?? 'affirmed',
    range: said.range ?? rangeOn(published),
    wording: said.wording ?? [],
    links: said.links ?? [],
    citation: { segment: 'body', begin: at, end: at + quote.length, quote },
    reader: 'test/1',
    confidence: 0.9,
  };
  return makeClaim({ ...claim, id: contentId('clm', claim) }, source);
}
