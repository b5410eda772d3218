import { describe, expect, it } from 'vitest';
import type { LineageEdge, Source, VoiceKind } from '../../model/index.ts';
import { foldText } from '../../util/index.ts';
import type { Compared } from './compared.ts';
import { createOrigins } from './origins.ts';
import { skeletonOf } from './skeleton.ts';

const voiceKey = (voice: VoiceKind, text: string) =>
  voice === 'unnamed' ? '' : foldText(text).split(' ').map(skeletonOf).join(' ').trim();
const origins = createOrigins({ voiceKey });

function compared(name: string, text: string, more: Partial<Source> = {}): Compared {
  const source: Source = {
    id: `src-${name}`,
    hash: '',
    size: text.length,
    name,
    mediaType: 'text/plain',
    charset: 'utf-8',
    publication: name,
    title: null,
    author: null,
    published: null,
    capturedAt: '2024-01-01T00:00:00Z' as Source['capturedAt'],
    url: null,
    language: 'en',
    note: null,
    text,
    segments: [],
    ...more,
  };
  return { source, facts: [] };
}

const story = `The Falcon Brigade has a new commander, Colonel Idris Marwan Haddad, who took over on 14 March 2021 after a short ceremony in the town of Qalat Zarqa. His predecessor, General Tamim Barakat, had led the brigade for six years and leaves behind about 1,400 fighters.

The change had been expected since January, when the provincial council of Zarqa complained that patrols no longer reached the border villages. Barakat told Dar News that he was tired and wanted to see his grandchildren grow up.

Haddad comes from the Northern Guard, where he was in charge of 250 men at the Wadi Sidr crossing. He said in a first address that nothing would change for the people of the valley, and that the roads would be open again within 30 days.

Not all of the brigade's officers like the choice. Two of them, who would not give their names, said that Haddad had been picked over the heads of older men. The Marwan family has ties with the governor, Salim Darwish, according to Dar News.`;

const translated = `للواء الصقور قائد جديد هو العقيد إدريس مروان حداد الذي تسلم مهامه في 14 آذار 2021 بعد مراسم قصيرة في بلدة قلعة الزرقا. أما سلفه اللواء تميم بركات فقد قاد اللواء ست سنوات ويترك خلفه نحو 1400 مقاتل.

وكان التغيير متوقعاً منذ كانون الثاني حين اشتكى مجلس زرقا من أن الدوريات لم تعد تصل إلى القرى الحدودية. وقال بركات لدار نيوز إنه متعب ويريد أن يرى أحفاده يكبرون.

ويأتي حداد من حرس الشمال حيث كان مسؤولاً عن 250 رجلاً عند معبر وادي سدر. وقال في كلمة أولى إن شيئاً لن يتغير لأهل الوادي وإن الطرق ستفتح من جديد خلال 30 يوماً.

ولا يروق الاختيار لكل الضباط. وقال اثنان منهم لم يذكرا اسميهما إن حداد اختير فوق رؤوس من هم أكبر منه. ولعائلة مروان صلات بالمحافظ سليم درويش، وفق موقع دار نيوز.`;

const independent = `أعلن المجلس العسكري في قلعة الزرقا تعيين العقيد إدريس حداد قائداً للواء الصقور خلفاً للواء تميم بركات، وذلك في بيان صدر مساء الأحد 14 آذار 2021.

وقال شهود إن عشرات السيارات دخلت البلدة قبل المراسم، وإن حداد وصل مع مرافقين من حرس الشمال. ولم يحضر بركات، وقال مقربون منه إنه سافر إلى العاصمة قبل أسبوع للعلاج.

ويضم اللواء نحو 900 مقاتل بحسب تقديرات محلية، وقد خاض العام الماضي معارك في وادي سدر خسر فيها 40 من عناصره. ويتوقع الأهالي أن يعيد حداد فتح الطريق إلى الحدود.

وكان المحافظ سليم درويش قد وعد بتغييرات في قيادة اللواء بعد احتجاجات شهدتها القرى في كانون الثاني.`;

const independentEnglish = `Residents of Qalat Zarqa woke on Monday to the news that General Tamim Barakat is gone. A statement read on local radio named Colonel Idris Haddad as the man who now leads the Falcon Brigade, a force of some 900 fighters.

Barakat, people close to him say, left for treatment a week before. Governor Salim Darwish had promised changes after protests in January, and the ceremony on 14 March 2021 made good on that.

Whether the road through Wadi Sidr opens depends on the Northern Guard, which lost 40 men there last year.`;

const slices = (edge: LineageEdge | null, left: Compared, right: Compared) =>
  (edge?.passages ?? []).map((one) => [
    left.source.text.slice(one.left.begin, one.left.end),
    right.source.text.slice(one.right.begin, one.right.end),
  ]);

function shares(left: Compared, right: Compared): number {
  const theirs = new Set(origins.marks(right).prints);
  return origins.marks(left).prints.filter((print) => theirs.has(print)).length;
}

describe('compare', () => {
  const original = compared('original', story);

  it('calls a text under another headline and in other type a copy', () => {
    const headline = 'Old general out, young colonel in\n\n';
    const text = `${headline}${story.replaceAll(',', '').replaceAll('Haddad', 'HADDAD').replaceAll("'", '’')}`;
    const segments = [
      { kind: 'headline' as const, begin: 0, end: headline.length - 2, author: null },
      { kind: 'body' as const, begin: headline.length, end: text.length, author: null },
    ];
    const copy = compared('copy', text, { segments });
    const edge = origins.compare(original, copy);
    expect(edge).toMatchObject({ kind: 'copy', left: 'src-original', right: 'src-copy' });
    expect(edge?.share).toBeGreaterThan(0.97);
    expect(slices(edge, original, copy)[0]?.[1]?.startsWith('The Falcon Brigade')).toBe(true);
    expect(shares(original, copy)).toBeGreaterThan(10);
  });

  it('calls a text with one word in ten changed a near-copy', () => {
    let count = 0;
    const reworded = story.replace(/\b[a-z]+\b/g, (word) => {
      count += 1;
      return count % 9 === 0 ? 'other' : word;
    });
    const edge = origins.compare(original, compared('reworded', reworded));
    expect(edge?.kind).toBe('near-copy');
    expect(edge?.share).toBeGreaterThan(0.75);
    expect(edge?.share).toBeLessThan(0.97);
  });

  it('calls two paragraphs by themselves an excerpt, and within a text of its own shared passages, with exact spans', () => {
    const paragraphs = story.split('\n\n').slice(1, 3).join('\n\n');
    const excerpt = compared('excerpt', paragraphs);
    expect(origins.compare(original, excerpt)).toMatchObject({ kind: 'excerpt', share: 1 });

    const within = compared(
      'within',
      `${independentEnglish}\n\n${paragraphs}\n\n${independentEnglish.slice(0, 200)} more`,
    );
    const edge = origins.compare(original, within);
    expect(edge?.kind).toBe('shared passages');
    const [pair] = slices(edge, original, within);
    expect(pair?.[0]).toBe(paragraphs.slice(0, -1));
    expect(pair?.[1]).toBe(pair?.[0]);
  });

  it('finds a passage of twelve words by its prints', () => {
    const words = 'patrols no longer reached the border villages before winter came to them';
    const filler = (seed: string) => Array.from({ length: 60 }, (_, i) => `${seed}${String(i)}x`).join(' ');
    const [left, right] = [filler('a'), filler('b')].map((own, i) => compared(`p${i}`, `${own} ${words} ${own}z`));
    if (!left || !right) throw new Error('two texts');
    expect(shares(left, right)).toBeGreaterThan(0);
    expect(slices(origins.compare(left, right), left, right)).toEqual([[words, words]]);
  });

  it('finds nothing in common between independent reports, nor in a shared name or formula', () => {
    expect(origins.compare(original, compared('other', independentEnglish))).toBeNull();
    const office = 'the Office for the Coordination of Relief Affairs in the Northern Territory of Zarqa';
    expect(
      origins.compare(
        compared('one', `Trucks came on Monday, said ${office}, and more would follow soon after rain.`),
        compared('two', `${office} has denied that food went missing in spring.`),
      ),
    ).toBeNull();
  });

  it('lets the note below all articles of one publication not make them copies', () => {
    const note =
      'This newspaper is written by volunteers and lives from readers who send what they can spare every month.';
    const left = compared('l', `${story}\n\n${note}`, { publication: 'Dar News' });
    const right = compared('r', `${independentEnglish}\n\n${note}`, { publication: 'Dar News' });
    expect(origins.compare(left, right)).toBeNull();
  });

  it('calls an Arabic translation one, with the places of what is shared', () => {
    const arabic = compared('arabic', translated, { language: 'ar' });
    for (const [left, right] of [
      [original, arabic],
      [arabic, original],
    ] as const) {
      const edge = origins.compare(left, right);
      expect(edge?.kind).toBe('translation');
      expect(edge?.reasons.join('; ')).toContain('same numbers');
      for (const [ours, theirs] of slices(edge, left, right)) expect([ours, theirs]).not.toContain('');
    }
    const signs = new Set(origins.marks(arabic).signs);
    expect(origins.marks(original).signs.filter((sign) => signs.has(sign))).toEqual(
      expect.arrayContaining(['n:14', 'n:2021', 'n:250', 'n:1400']),
    );
  });

  it('does not call independent reports of one event translations of each other', () => {
    const english = [original, compared('second', independentEnglish)];
    const arabic = compared('arabic', independent, { language: 'ar' });
    for (const one of english) expect(origins.compare(one, arabic)).toBeNull();
    expect(
      origins.compare(compared('second', independentEnglish), compared('t', translated, { language: 'ar' })),
    ).toBeNull();
  });

  it('does not call a translation with its paragraphs in another order and other numbers one', () => {
    const shuffled = translated
      .split('\n\n')
      .reverse()
      .join('\n\n')
      .replace('250', '300')
      .replace('1400', '90')
      .replace('30 ', '12 ');
    expect(origins.compare(original, compared('s', shuffled, { language: 'ar' }))).toBeNull();
  });

  it('reads numbers of every script as one', () => {
    const signs = (text: string) => origins.marks(compared('n', text)).signs;
    const western = signs('In 2021 there were 1,400 of them');
    expect(western).toEqual(['n:1400', 'n:2021']);
    for (const text of ['٢٠٢١ و ١٬٤٠٠', '۲۰۲۱ و ۱۴۰۰', '२०२१ १४००', '2021 1.400']) expect(signs(text)).toEqual(western);
  });
});

describe('upstreams', () => {
  const names = (text: string, more: Partial<Source> = {}) =>
    origins.upstreams(compared('u', text, more)).map(({ text: name, begin, end, speaker }) => {
      expect(text.slice(begin, end)).toBe(name);
      return speaker === null ? name : `${name} < ${speaker}`;
    });

  it.each([
    ['Basil Nour, who runs the depot, told Dar News that trucks came.', 'Dar News < bsl nr'],
    ['Trucks came, Basil Nour told Dar News on Monday.', 'Dar News < bsl nr'],
    ['Speaking to Dar News, a guard said no.', 'Dar News'],
    ['The bridge fell, according to the Morning Ledger.', 'Morning Ledger'],
    ['Citing The Lantern, the paper wrote of losses.', 'The Lantern'],
    ['He was quoted by the news agency Nordpress as saying so.', 'Nordpress'],
    ['According to a statement by the ministry of defence, it held.', 'ministry of defence'],
    ['Republished from Harbour Post.', 'Harbour Post'],
    ['Harbour Post reports that it fell.', 'Harbour Post'],
    ["Le pont est tombé, selon l'agence Nordpress.", 'Nordpress'],
    ['Le chef a confié à la chaîne Al-Manbar que non.', 'Al-Manbar'],
    ['Según el diario La Antorcha, el puente cayó.', 'La Antorcha'],
    ['Мост упал, сообщает Нордпресс.', 'Нордпресс'],
    ['سقط الجسر، نقلاً عن صحيفة المنبر اليومية.', 'المنبر'],
    ['وقال باسل نور لدار نيوز إن الشاحنات وصلت.', 'دار نيوز < bsl nr'],
    ['ونقل موقع دار نيوز عن باسل نور، من المكتب، أن الجسر سقط.', 'دار نيوز < bsl nr'],
    ['سقط الجسر وفق موقع دار نيوز.', 'دار نيوز'],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual([expected]);
  });

  it.each([
    'According to local sources, trucks came. Sources close to him told reporters so.',
    'Media reports speak of losses. Western Media reported nothing. Syrian reports differ.',
    'According to Report',
    'بحسب مصادر محلية، وقال مصدر خاص لمراسلنا إن الجسر سقط. وفق المصدر ذاته.',
  ])('names nobody: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('does not let a publication lean on itself', () => {
    expect(names('A guard told Dar News that trucks came.', { publication: 'Dar News' })).toEqual([]);
  });

  it('has one key for one outlet and speaker in two scripts', () => {
    const keys = ['Basil Nour told Dar News so.', 'وقال باسل نور لدار نيوز إن الشاحنات وصلت.'].map((text) =>
      origins.upstreams(compared('k', text)).map(({ key, speaker }) => [key, speaker]),
    );
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[0]).toHaveLength(1);
  });
});

describe('a text of any size', () => {
  it('is marked, and looked through for upstreams, without an end of stack or time', () => {
    for (const text of ['a'.repeat(1_000_000), '军队'.repeat(200_000), 'told '.repeat(100_000), '1,'.repeat(200_000)]) {
      const large = compared('large', text);
      expect(origins.marks(large).signs.length).toBeLessThanOrEqual(200);
      expect(origins.compare(large, compared('arabic', translated, { language: 'ar' }))).toBeNull();
    }
  });
});
