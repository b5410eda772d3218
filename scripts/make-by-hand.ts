// Makes examples/al-tanf/by-hand.jsonl: claims of the example that a person made, since the reader does not read them.
//
//   npx tsx scripts/make-by-hand.ts
//
// One line a claim, with the fields of `muster read --json`; `document` is the file's name in examples/al-tanf. Each claim names its words
// as they stand in the document; this computes their offsets, and refuses words that do not stand there, or stand there twice.

import { readFileSync, writeFileSync } from 'node:fs';
import { captureBytes } from '../src/capture/index.ts';
import type { Bounds, Certainty, ClaimType, EntityKind, Party, Role, Source, Voice } from '../src/model/index.ts';
import { type Claim, makeClaim, makeParty, requireDay, requireInstant } from '../src/model/index.ts';
import { contentId } from '../src/util/index.ts';

/** A party: words inside the quote, its kind, and its name where the words are none. */
interface PartyWords {
  readonly words: string;
  readonly kind: EntityKind;
  readonly name?: string;
}

/** The first and the last day a bound can be; `null` where it is not told. */
type Days = readonly [string | null, string | null];

/** A claim as a person writes it down. */
interface Written {
  readonly document: string;
  readonly quote: string;
  readonly type: ClaimType;
  readonly subject: PartyWords;
  readonly object?: PartyWords;
  readonly role?: Role;
  readonly rank?: string;
  readonly kinds?: readonly string[];
  readonly appointedBy?: PartyWords;
  readonly certainty?: Certainty;
  /** Who answers for it below the publisher: kind, words inside the quote, the word of saying. */
  readonly voices?: readonly { readonly voice: Voice['voice']; readonly words: string; readonly cue: string }[];
  readonly from: Days;
  readonly to: Days;
  readonly starting?: true;
  readonly ending?: true;
}

const folder = new URL('../examples/al-tanf/', import.meta.url);
const reader = 'person:example';

const written: readonly Written[] = [
  {
    document: 'r01-syria-news.md',
    quote:
      "And now that coalition puts the brigade's head in charge of the larger group. What better proof that it lied in 2017, as it lies today?",
    type: 'inference',
    subject: { words: 'coalition', kind: 'unit', name: 'US-led coalition' },
    object: { words: 'the brigade', kind: 'unit', name: 'Qaryateen Brigade' },
    from: ['2017-01-01', '2017-12-31'],
    to: ['2017-01-01', '2022-09-30'],
  },
  {
    document: 'r10-al-manar.md',
    quote:
      'Désigné par le Commandement central américain, Farid Qassem a pris ses fonctions mardi 4 octobre à la tête de la faction « Maghawir al-Thawra »',
    type: 'posting',
    subject: { words: 'Farid Qassem', kind: 'person' },
    object: { words: 'Maghawir al-Thawra', kind: 'unit' },
    role: 'commander',
    appointedBy: { words: 'Commandement central américain', kind: 'unit' },
    from: ['2022-10-04', '2022-10-04'],
    to: ['2022-10-04', '2022-10-31'],
    starting: true,
  },
  {
    document: 'r10-al-manar.md',
    quote:
      'Selon des sources citées par la chaîne al-Mayadeen, des dirigeants de la coalition américaine ont assiégé le quartier général de la faction.',
    type: 'hostility',
    subject: { words: 'la coalition américaine', kind: 'unit', name: 'coalition américaine' },
    object: { words: 'la faction', kind: 'unit', name: 'Maghawir al-Thawra' },
    voices: [
      { voice: 'body', words: 'la chaîne al-Mayadeen', cue: 'citées' },
      { voice: 'unnamed', words: 'des sources', cue: 'Selon' },
    ],
    from: [null, '2022-10-31'],
    to: [null, '2022-10-31'],
  },
  {
    document: 'r10-al-manar.md',
    quote:
      "La milice doit son existence aux forces américaines. Ce sont elles qui l'ont fondée, avec les restes de la « Nouvelle armée syrienne », après avoir installé une base en 2016.",
    type: 'succession',
    subject: { words: 'La milice', kind: 'unit', name: 'Maghawir al-Thawra' },
    object: { words: 'Nouvelle armée syrienne', kind: 'unit', name: 'New Syrian Army' },
    kinds: ['formed from'],
    from: ['2016-01-01', '2022-10-31'],
    to: ['2016-01-01', '2022-10-31'],
  },
  {
    document: 'r02-syria-tv.md',
    quote: 'وأوضح المصدر أن القرار نُفّذ يوم أمس السبت، وأن الطلاع كان حينها يمضي إجازة عادية في تركيا.',
    type: 'positioning',
    subject: { words: 'الطلاع', kind: 'person', name: 'مهند الطلاع' },
    object: { words: 'تركيا', kind: 'place' },
    kinds: ['present'],
    voices: [{ voice: 'unnamed', words: 'المصدر', cue: 'أوضح' }],
    from: ['2022-09-24', '2022-09-24'],
    to: ['2022-09-24', '2022-09-24'],
  },
  {
    document: 'r04-al-waght.md',
    quote:
      'ونقل موقع عنب بلدي عن أحمد الخضر، من المكتب الإعلامي للفصيل، أن التحالف أحال الطلاع إلى التقاعد بعد سفره إلى تركيا.',
    type: 'movement',
    subject: { words: 'الطلاع', kind: 'person', name: 'مهند الطلاع' },
    object: { words: 'تركيا', kind: 'place' },
    kinds: ['moving to'],
    voices: [
      { voice: 'body', words: 'عنب بلدي', cue: 'نقل' },
      { voice: 'person', words: 'أحمد الخضر', cue: 'عن' },
    ],
    from: [null, '2022-09-25'],
    to: [null, '2022-09-25'],
  },
  {
    document: 'r04-al-waght.md',
    quote: 'غير أن مصادر معارضة قدمت سبباً آخر لما جرى، فقالت إن الطلاع أُقيل لأنه سافر إلى العراق من غير تنسيق',
    type: 'movement',
    subject: { words: 'الطلاع', kind: 'person', name: 'مهند الطلاع' },
    object: { words: 'العراق', kind: 'place' },
    kinds: ['moving to'],
    voices: [{ voice: 'unnamed', words: 'مصادر معارضة', cue: 'قالت' }],
    from: [null, '2022-09-25'],
    to: [null, '2022-09-25'],
  },
  {
    document: 'r07-syrian-observer.md',
    quote: "A member of its media office said that al-Talla'a had been retired while he was absent in Turkey.",
    type: 'positioning',
    subject: { words: "al-Talla'a", kind: 'person', name: "Muhannad al-Talla'a" },
    object: { words: 'Turkey', kind: 'place' },
    kinds: ['present'],
    voices: [{ voice: 'unnamed', words: 'A member of its media office', cue: 'said' }],
    from: [null, '2022-12-31'],
    to: [null, '2022-12-31'],
  },
  {
    document: 'r07-syrian-observer.md',
    quote:
      'The man who now leads it sees no rift. Colonel Farid al-Qassem assured Al-Modon that there are no divisions.',
    type: 'posting',
    subject: { words: 'Farid al-Qassem', kind: 'person', name: 'Mohammed Farid al-Qasem' },
    object: { words: 'it', kind: 'unit', name: 'Maghawir al-Thawra' },
    role: 'commander',
    rank: 'Colonel',
    from: ['2022-01-01', '2022-12-31'],
    to: ['2022-01-01', '2022-12-31'],
  },
  {
    document: 'r08-north-press.md',
    quote:
      "Tallaa was allegedly sacked over a trip he made to Turkey, and over talks with that country's intelligence.",
    type: 'movement',
    subject: { words: 'Tallaa', kind: 'person', name: 'Muhannad Tallaa' },
    object: { words: 'Turkey', kind: 'place' },
    kinds: ['moving to'],
    certainty: 'alleged',
    voices: [{ voice: 'unattributed', words: 'allegedly', cue: 'allegedly' }],
    from: [null, '2022-10-03'],
    to: [null, '2022-10-03'],
  },
  {
    document: 'r12-euphrates-post.md',
    quote:
      'قالت مصادر مطلعة لشبكة فرات بوست إن القيادة المركزية الأمريكية أقالت العميد مهند أحمد الطلاع من قيادة جيش مغاوير الثورة بعد زيارة قام بها إلى تركيا',
    type: 'movement',
    subject: { words: 'مهند أحمد الطلاع', kind: 'person' },
    object: { words: 'تركيا', kind: 'place' },
    kinds: ['moving to'],
    voices: [{ voice: 'unnamed', words: 'مصادر مطلعة', cue: 'قالت' }],
    from: [null, '2022-09-30'],
    to: [null, '2022-09-30'],
  },
  {
    document: 'r15-shaam.md',
    quote:
      'The faction known so far as Jaysh Maghawir al-Thawra has changed its name and is now called the Syrian Free Army.',
    type: 'succession',
    subject: { words: 'Jaysh Maghawir al-Thawra', kind: 'unit' },
    object: { words: 'Syrian Free Army', kind: 'unit' },
    kinds: ['renamed'],
    from: [null, '2022-10-31'],
    to: [null, '2022-10-31'],
  },
  {
    document: 'r18-jerusalem-post.md',
    quote: "As to where MAT's fighters came from, some reports say it was the New Syrian Army.",
    type: 'succession',
    subject: { words: 'MAT', kind: 'unit', name: 'Maghawir al-Thawra' },
    object: { words: 'New Syrian Army', kind: 'unit' },
    kinds: ['formed from'],
    voices: [{ voice: 'unnamed', words: 'some reports', cue: 'say' }],
    from: [null, '2017-07-31'],
    to: [null, '2017-07-31'],
  },
];

const lines: string[] = [];
for (const one of written) {
  const { source } = await captureBytes(readFileSync(new URL(one.document, folder)), {
    name: one.document,
    capturedAt: requireInstant('2024-01-01T00:00:00Z'),
  });
  if (!source) throw new Error(`${one.document} cannot be captured.`);
  lines.push(JSON.stringify(lineOf(one, source)));
}
writeFileSync(new URL('by-hand.jsonl', folder), `${lines.join('\n')}\n`);

/** A claim with all its offsets, checked as a reader's claims are, in the order of the fields of `muster read --json`. */
function lineOf(one: Written, source: Source): object {
  const quote = place(one.quote, source, source.text, 0);
  const within = (words: string) => place(words, source, one.quote, quote.begin);
  const party = (asked: PartyWords | undefined): Party | null =>
    asked
      ? makeParty({ ...within(asked.words), text: asked.words, kind: asked.kind, name: asked.name ?? asked.words })
      : null;
  const segment = source.segments.find(({ begin, end }) => begin <= quote.begin && quote.end <= end);
  const subject = party(one.subject);
  if (!segment || !subject) throw new Error(`${one.document}: "${one.quote}" lies in no part of the text.`);
  const publisher: Voice = {
    voice: 'publisher',
    text: source.publication ?? source.name,
    begin: null,
    end: null,
    cue: null,
    stance: null,
  };
  const claim: Omit<Claim, 'id' | 'source'> = {
    type: one.type,
    subject,
    object: party(one.object),
    value: null,
    role: one.role ?? null,
    title: null,
    rank: one.rank === undefined ? null : { text: one.rank, ...within(one.rank) },
    kinds: one.kinds ?? [],
    attribution: [
      publisher,
      ...(one.voices ?? []).map(
        ({ voice, words, cue }): Voice => ({ voice, text: words, ...within(words), cue, stance: 'neutral' }),
      ),
    ],
    certainty: one.certainty ?? 'asserted',
    polarity: 'affirmed',
    range: {
      from: boundsOf(one.from),
      to: boundsOf(one.to),
      starting: one.starting === true,
      ending: one.ending === true,
    },
    wording: [],
    links: [],
    citation: { segment: segment.kind, ...quote, quote: one.quote },
    reader,
    // A person read the words.
    confidence: 1,
    appointedBy: party(one.appointedBy),
    replaces: null,
  };
  const id = contentId('clm', { document: one.document, ...claim });
  makeClaim({ ...claim, id, source: source.id }, source);
  return { document: one.document, id, ...claim };
}

function boundsOf([earliest, latest]: Days): Bounds {
  return [earliest === null ? null : requireDay(earliest), latest === null ? null : requireDay(latest)];
}

/** Where words stand in a stretch of the text that begins at `base`: once, or once as a word of their own. */
function place(words: string, source: Source, stretch: string, base: number): { begin: number; end: number } {
  const found = [...stretch.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'gu'))];
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${source.name}: "${words}" stands there ${found.length} times.`);
  return { begin: base + only.index, end: base + only.index + words.length };
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
