// A case for tests of the server and the page: invented reports and claims, put in through the ledger as a reader would.
import { createCase } from '../../src/ledger/index.ts';
import type { Claim, Day, DaySpan, EntityKind, Instant, Segment, SegmentKind, Source } from '../../src/model/index.ts';
import { makeClaim, makeRange, makeSource, parseDaySpan, sourceIdOf, unknownRange } from '../../src/model/index.ts';
import { resolveReading } from '../../src/resolve/index.ts';
import { contentId, sha256 } from '../../src/util/index.ts';

/** Words of a source, by themselves or with the name and kind they stand for. */
type Words = string | { readonly words: string; readonly name?: string; readonly kind: EntityKind };

interface ClaimDraft
  extends Partial<Omit<Claim, 'subject' | 'object' | 'appointedBy' | 'replaces' | 'value' | 'title' | 'rank'>> {
  readonly type: Claim['type'];
  readonly quote: string;
  readonly subject: Words;
  readonly object?: Words;
  readonly appointedBy?: Words;
  readonly replaces?: Words;
  readonly title?: string;
  readonly rank?: string;
  readonly value?: string;
  /** Place among the source's claims of the one this is an alternative to. */
  readonly competesWith?: number;
  /** Voices after the publisher: words in the quote, kind, cue and stance. */
  readonly voices?: readonly {
    readonly words: string;
    readonly voice: 'person' | 'body' | 'unnamed';
    readonly cue: string;
    readonly stance?: 'vouches' | 'neutral' | 'distances';
  }[];
}

interface SourceDraft {
  readonly name: string;
  readonly publication: string | null;
  readonly title: string | null;
  readonly author?: string;
  readonly published: string | null;
  readonly language: string | null;
  readonly url?: string;
  readonly note?: string;
  readonly read?: boolean;
  readonly segments: readonly { readonly kind: SegmentKind; readonly text: string; readonly author?: string }[];
  readonly claims?: readonly ClaimDraft[];
}

const capturedAt = '2024-05-02T08:00:00Z' as Instant;
const day = (text: string) => text as Day;
const from = (start: string) => makeRange({ from: [day(start), day(start)], to: [day(start), null], starting: true });

const note = 'Invented for a test, nobody reported this.';

const brigade = { words: 'River Brigade', kind: 'unit' } as const;
const harb = { words: 'Salim Harb', kind: 'person' } as const;
const odeh = { words: 'Karim Odeh', kind: 'person' } as const;
const alliance = { words: 'Northern Alliance', kind: 'unit' } as const;

/** Text that must never be taken for anything but text. */
export const hostileText =
  'River Brigade <img src="http://198.51.100.7/x.png" onerror="window.broken=1"> & <script>window.broken=2</script> </p><h1>Not a headline</h1> \u202Edesrever\u202C said so.';

const drafts: readonly SourceDraft[] = [
  {
    name: 'valley-post.txt',
    publication: 'Valley Post',
    title: 'Coalition names a new head of River Brigade',
    author: 'Lina Aswad',
    published: '2021-05-04',
    language: 'en',
    url: 'https://valley-post.example/2021/05/new-head',
    note,
    segments: [
      { kind: 'headline', text: 'Coalition names a new head of River Brigade' },
      { kind: 'caption', text: 'Fighters of the so-called River Brigade (لواء النهر) at Tell Amar in April.' },
      {
        kind: 'body',
        text:
          'Several sources confirmed on Tuesday that the Northern Alliance has appointed Captain Salim Harb commander of River Brigade, replacing Colonel Karim Odeh, who had led the group since 2018.\n\n' +
          'River Brigade, which is based at Tell Amar, has about 80 fighters. The Northern Alliance claimed in 2019 that it had stopped supplying weapons to River Brigade.\n\n' +
          'Some reports say Karim Odeh left for Port Sella; other reports say Karim Odeh was detained. The new commander once led the Delta Company, and a spokesman for the Hill Front denied that the two groups coordinate their operations.',
      },
      {
        kind: 'comment',
        author: 'Rami K.',
        text: 'Rami K. writes: everybody knows the Northern Alliance pays the River Brigade.',
      },
    ],
    claims: [
      {
        type: 'identity',
        quote: 'River Brigade (لواء النهر)',
        subject: brigade,
        object: { words: 'لواء النهر', kind: 'unit' },
        wording: ['so-called'],
      },
      {
        type: 'positioning',
        quote: 'Fighters of the so-called River Brigade (لواء النهر) at Tell Amar in April',
        subject: brigade,
        object: { words: 'Tell Amar', kind: 'place' },
        kinds: ['present'],
        range: makeRange({
          from: parseDaySpan('2021-04') ?? [null, null],
          to: parseDaySpan('2021-04') ?? [null, null],
        }),
        wording: ['so-called'],
      },
      {
        type: 'posting',
        quote:
          'Several sources confirmed on Tuesday that the Northern Alliance has appointed Captain Salim Harb commander of River Brigade, replacing Colonel Karim Odeh',
        subject: harb,
        object: brigade,
        appointedBy: alliance,
        replaces: odeh,
        role: 'commander',
        title: 'commander',
        rank: 'Captain',
        range: from('2021-05-04'),
        voices: [{ words: 'Several sources', voice: 'unnamed', cue: 'confirmed', stance: 'vouches' }],
      },
      {
        type: 'posting',
        quote: 'replacing Colonel Karim Odeh, who had led the group since 2018',
        subject: odeh,
        object: { words: 'the group', name: 'River Brigade', kind: 'unit' },
        role: 'commander',
        rank: 'Colonel',
        range: makeRange({
          from: [day('2018-01-01'), day('2018-12-31')],
          to: [day('2021-05-01'), day('2021-05-04')],
          starting: true,
          ending: true,
        }),
        voices: [{ words: 'Several sources', voice: 'unnamed', cue: 'confirmed', stance: 'vouches' }],
      },
      {
        type: 'positioning',
        quote: 'River Brigade, which is based at Tell Amar',
        subject: brigade,
        object: { words: 'Tell Amar', kind: 'place' },
        kinds: ['site'],
      },
      {
        type: 'strength',
        quote: 'River Brigade, which is based at Tell Amar, has about 80 fighters',
        subject: brigade,
        value: 'about 80 fighters',
      },
      {
        type: 'support',
        quote: 'The Northern Alliance claimed in 2019 that it had stopped supplying weapons to River Brigade',
        subject: alliance,
        object: brigade,
        kinds: ['weapons'],
        certainty: 'alleged',
        range: makeRange({ from: [null, null], to: [day('2019-01-01'), day('2019-12-31')], ending: true }),
        voices: [{ words: 'The Northern Alliance', voice: 'body', cue: 'claimed', stance: 'distances' }],
      },
      {
        type: 'movement',
        quote: 'Some reports say Karim Odeh left for Port Sella',
        subject: odeh,
        object: { words: 'Port Sella', kind: 'place' },
        kinds: ['moving to'],
        certainty: 'possible',
        voices: [{ words: 'Some reports', voice: 'unnamed', cue: 'say' }],
      },
      {
        type: 'status',
        quote: 'other reports say Karim Odeh was detained',
        competesWith: 7,
        subject: odeh,
        kinds: ['detention'],
        certainty: 'possible',
        voices: [{ words: 'other reports', voice: 'unnamed', cue: 'say' }],
      },
      {
        type: 'posting',
        quote: 'The new commander once led the Delta Company',
        subject: { words: 'The new commander', name: 'Salim Harb', kind: 'person' },
        object: { words: 'Delta Company', kind: 'unit' },
        role: 'commander',
        range: makeRange({ from: [null, null], to: [null, day('2021-05-04')], ending: true }),
      },
      {
        type: 'coordination',
        quote: 'a spokesman for the Hill Front denied that the two groups coordinate their operations',
        subject: { words: 'Hill Front', kind: 'unit' },
        polarity: 'negated',
        voices: [{ words: 'a spokesman for the Hill Front', voice: 'unnamed', cue: 'denied', stance: 'neutral' }],
      },
      {
        type: 'support',
        quote: 'everybody knows the Northern Alliance pays the River Brigade',
        subject: alliance,
        object: brigade,
        kinds: ['funding'],
        voices: [{ words: 'Rami K.', voice: 'person', cue: 'writes', stance: 'neutral' }],
      },
    ],
  },
  {
    name: 'wadi-news.html',
    publication: 'أخبار الوادي',
    title: 'قائد جديد للواء النهر',
    author: 'سعاد مراد',
    published: '2021-05-06',
    language: 'ar',
    url: 'https://wadi.example/ar/117',
    note,
    segments: [
      { kind: 'headline', text: 'قائد جديد للواء النهر' },
      {
        kind: 'body',
        text:
          'قال مصدر خاص إن النقيب سليم حرب تسلّم قيادة لواء النهر يوم 6 أيار 2021 بدلاً من العقيد كريم عودة، وذلك في قاعدة تل عمار (Tell Amar).\n\n' +
          'ويضم لواء النهر نحو 120 مقاتلاً بحسب المصدر ذاته.',
      },
    ],
    claims: [
      {
        type: 'posting',
        quote: 'قال مصدر خاص إن النقيب سليم حرب تسلّم قيادة لواء النهر يوم 6 أيار 2021 بدلاً من العقيد كريم عودة',
        subject: { words: 'سليم حرب', name: 'Salim Harb', kind: 'person' },
        object: { words: 'لواء النهر', name: 'River Brigade', kind: 'unit' },
        replaces: { words: 'كريم عودة', name: 'Karim Odeh', kind: 'person' },
        role: 'commander',
        rank: 'النقيب',
        range: from('2021-05-06'),
        voices: [{ words: 'مصدر خاص', voice: 'unnamed', cue: 'قال', stance: 'vouches' }],
      },
      {
        type: 'strength',
        quote: 'ويضم لواء النهر نحو 120 مقاتلاً',
        subject: { words: 'لواء النهر', kind: 'unit' },
        value: 'نحو 120 مقاتلاً',
        voices: [{ words: 'مصدر خاص', voice: 'unnamed', cue: 'بحسب', stance: 'neutral' }],
      },
    ],
  },
  {
    name: 'hill-radio.md',
    publication: 'Hill Radio',
    title: 'Brigade rejects its new commander',
    published: '2021-05-20',
    language: 'en',
    note,
    segments: [
      {
        kind: 'body',
        text: 'River Brigade said on Thursday that Karim Odeh remains its commander. According to two officers, Yusuf Darwish has been acting commander of River Brigade since the spring.',
      },
    ],
    claims: [
      {
        type: 'posting',
        quote: 'River Brigade said on Thursday that Karim Odeh remains its commander',
        subject: odeh,
        object: brigade,
        role: 'commander',
        range: makeRange({ from: [null, day('2021-05-20')], to: [day('2021-05-20'), null] }),
        voices: [{ words: 'River Brigade', voice: 'body', cue: 'said', stance: 'neutral' }],
      },
      {
        type: 'posting',
        quote: 'According to two officers, Yusuf Darwish has been acting commander of River Brigade since the spring',
        subject: { words: 'Yusuf Darwish', kind: 'person' },
        object: brigade,
        role: 'commander',
        title: 'acting commander',
        certainty: 'alleged',
        range: makeRange({
          from: [day('2021-03-01'), day('2021-05-19')],
          to: [day('2021-05-20'), null],
          starting: true,
        }),
        voices: [{ words: 'two officers', voice: 'unnamed', cue: 'According to', stance: 'neutral' }],
      },
    ],
  },
  {
    name: 'la-colline.txt',
    publication: 'La Colline',
    title: 'Un nouveau chef pour la brigade',
    published: '2021-05',
    language: 'fr',
    read: false,
    segments: [{ kind: 'body', text: 'La coalition a nommé un nouveau chef à la tête de la brigade du Fleuve.' }],
  },
  {
    name: '<b>hostile</b>.html',
    publication: '"><svg onload=window.broken=3>',
    title: '<script>window.broken=4</script> A report & more',
    published: null,
    language: 'en',
    url: 'javascript:window.broken=5',
    note: '<b>note</b>',
    segments: [{ kind: 'body', text: hostileText }],
    claims: [{ type: 'identity', quote: hostileText, subject: brigade }],
  },
];

/** Makes the case in `folder`, closed again. */
export async function makeTestCase(folder: string): Promise<void> {
  const made = await createCase(folder, { name: 'River Brigade test', by: 'test' });
  try {
    for (const draft of drafts) {
      const bytes = new TextEncoder().encode(JSON.stringify(draft));
      const hash = await made.originals.put(bytes);
      const source = sourceOf(draft, hash, bytes.length);
      await made.ledger.append([{ type: 'source-captured', source }], 'test');
      if (draft.name === 'la-colline.txt') continue; // captured and not read yet
      const claims = linked(
        (draft.claims ?? []).map((claim) => claimOf(claim, source)),
        draft.claims ?? [],
      );
      await made.ledger.append(
        [
          {
            type: 'claims-proposed',
            source: source.id,
            reader: 'test-1',
            outcome: 'read',
            claims,
            ...resolveReading(claims, source.id),
            problems: [],
          },
        ],
        'test',
      );
    }
  } finally {
    await made.close();
  }
}

function linked(claims: readonly Claim[], drafts: readonly ClaimDraft[]): readonly Claim[] {
  return claims.map((claim, index) => {
    const other = claims[drafts[index]?.competesWith ?? -1];
    return other ? { ...claim, links: [{ type: 'competes', claim: other.id }] } : claim;
  });
}

function sourceOf(draft: SourceDraft, hash: string, size: number): Source {
  let text = '';
  const segments: Segment[] = [];
  for (const part of draft.segments) {
    if (text !== '') text += '\n\n';
    const begin = text.length;
    text += part.text;
    const author = part.author;
    segments.push({
      kind: part.kind,
      begin,
      end: text.length,
      author: author
        ? {
            text: author,
            begin: begin + part.text.indexOf(author),
            end: begin + part.text.indexOf(author) + author.length,
          }
        : null,
    });
  }
  const published: DaySpan | null = draft.published ? (parseDaySpan(draft.published) ?? null) : null;
  return makeSource({
    id: sourceIdOf(hash),
    hash,
    size,
    name: draft.name,
    mediaType: 'text/plain',
    charset: 'utf-8',
    publication: draft.publication,
    title: draft.title,
    author: draft.author ?? null,
    published,
    capturedAt,
    url: draft.url ?? null,
    language: draft.language,
    note: draft.note ?? null,
    text,
    segments,
  });
}

function claimOf(draft: ClaimDraft, source: Source): Claim {
  const begin = source.text.indexOf(draft.quote);
  if (begin < 0) throw new Error(`"${draft.quote}" does not stand in ${source.name}`);
  const segment = source.segments.find((s) => s.begin <= begin && begin < s.end)?.kind ?? 'body';
  const spanOf = (words: string) => {
    const inside = draft.quote.indexOf(words);
    const at = inside >= 0 ? begin + inside : source.text.indexOf(words);
    if (at < 0) throw new Error(`"${words}" does not stand in ${source.name}`);
    return { text: words, begin: at, end: at + words.length };
  };
  const party = (words: Words | undefined) => {
    if (words === undefined) return null;
    const { words: text, name = text, kind } = typeof words === 'string' ? { words, kind: 'unit' as const } : words;
    return { ...spanOf(text), kind, name };
  };
  const claim = {
    source: source.id,
    type: draft.type,
    subject: party(draft.subject) ?? party(brigade),
    object: party(draft.object),
    value: draft.value ? { kind: 'count' as const, ...spanOf(draft.value), low: 80, high: 120, of: 'fighters' } : null,
    role: draft.role ?? null,
    title: draft.title ? spanOf(draft.title) : null,
    rank: draft.rank ? spanOf(draft.rank) : null,
    kinds: draft.kinds ?? [],
    appointedBy: party(draft.appointedBy),
    replaces: party(draft.replaces),
    attribution: [
      { voice: 'publisher' as const, text: source.publication ?? '', begin: null, end: null, cue: null, stance: null },
      ...(draft.voices ?? []).map(({ words, voice, cue, stance = 'neutral' as const }) => ({
        voice,
        ...spanOf(words),
        cue,
        stance,
      })),
    ],
    certainty: draft.certainty ?? 'asserted',
    polarity: draft.polarity ?? 'affirmed',
    range:
      draft.range ?? (source.published ? makeRange({ from: source.published, to: source.published }) : unknownRange),
    wording: draft.wording ?? [],
    links: [],
    citation: { segment, begin, end: begin + draft.quote.length, quote: draft.quote },
    reader: 'test-1',
    confidence: 0.8,
  };
  const subject = claim.subject;
  if (!subject) throw new Error('a claim needs a subject');
  return makeClaim({ ...claim, subject, id: contentId('clm', claim) }, source);
}

/** SHA-256 of nothing a test could meet: an id of no source. */
export const noSuchSource: string = sourceIdOf(sha256('no such source'));
