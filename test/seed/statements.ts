import type { Claim, Voice } from '../../src/model/index.ts';
import { sameName } from '../golden/reading/names.ts';
import { fits, type Pattern, type Placed, type Statement } from './pattern.ts';

/** The day the report is dated by. */
export const published = '2022-09-27';

const brigade = 'Qaryateen Brigade|لواء القريتيني';
const thawra = 'Maghawir Thawra';
const coalition = 'US-led Coalition';
const army = 'US army';
const states = 'US|USA|United States';
const isis = 'ISIS|ISIL|Daesh|داعش';
const government = 'Syrian government';
const qassim = 'Muhammad Fareed Qassim';
const tallae = 'Muhannad Tallae';
export const turkmani = 'Muhammad Turkmani';

const unnamed = (words: RegExp) => (voice: Voice) => voice.voice === 'unnamed' && words.test(voice.text);
const body = (name: string) => (voice: Voice) => voice.voice === 'body' && sameName(name, voice.text);
const reader = (voice: Voice) => voice.voice === 'person' && sameName(turkmani, voice.text);

const starting = ({ claim }: Placed) => claim.range.starting && !claim.range.ending;
const ending = ({ claim }: Placed) => claim.range.ending;
/** Over, or not said to hold any more, on the day of the report. */
const past = ({ claim }: Placed) => {
  const [attested, latest] = claim.range.to;
  return !claim.range.starting && latest !== null && latest <= published && attested !== published;
};
const byCoalition = ({ claim }: Placed) => claim.appointedBy !== null && sameName(coalition, claim.appointedBy.name);
/** The person is spoken of by other words than the name. */
const byOtherWords = ({ claim }: Placed) => !sameName(qassim, claim.subject.text);
const unsure = ({ claim }: Placed) => claim.certainty === 'alleged' || claim.certainty === 'possible';
const groupsOfIsis = (claim: Claim) =>
  [claim.subject, claim.object].some((party) => party !== null && /affiliat/i.test(party.name));

/** Links that lead from a claim that fits one pattern to a claim that fits another. */
function linked(type: Claim['links'][number]['type'], from: Pattern, to: Pattern) {
  return ({ all, place }: Placed): boolean => {
    // A link tells its ends by id, wherever they stand.
    const fitting = (pattern: Pattern) =>
      all.filter((claim) => fits({ ...pattern, place }, { claim, place, all })).map(({ id }) => id);
    const targets = new Set(fitting(to));
    const sources = new Set(fitting(from));
    return all.some(
      ({ id, links }) => sources.has(id) && links.some((link) => link.type === type && targets.has(link.claim)),
    );
  };
}

const toIraq: Pattern = {
  type: 'movement',
  place: 5,
  subject: tallae,
  object: 'Iraq',
  kinds: ['moving to'],
  said: unnamed(/some/i),
  core: unsure,
  details: [['the purpose', ({ claim }) => /crossing/i.test(`${claim.value?.text ?? ''} ${claim.citation.quote}`)]],
};
const toTurkey: Pattern = {
  type: 'movement',
  place: 5,
  subject: tallae,
  object: 'Turkey',
  kinds: ['moving to'],
  said: unnamed(/other/i),
  core: unsure,
};
const stopped: Pattern = {
  type: 'support',
  place: 4,
  subject: coalition,
  object: brigade,
  said: body(coalition),
  core: ending,
  details: [
    ['ends in 2017', ({ claim }) => claim.range.to.join() === '2017-01-01,2017-12-31'],
    ['the publication keeps its distance', ({ claim }) => claim.attribution.at(-1)?.stance === 'distances'],
  ],
};
const headAppointed: Pattern = {
  type: 'posting',
  place: 6,
  subject: qassim,
  object: thawra,
  role: 'commander',
  core: byOtherWords,
  details: [
    ['starting', starting],
    ['appointed by the coalition', byCoalition],
  ],
};
const lying: Pattern = {
  type: 'inference',
  place: 6,
  core: ({ claim }) => /2017/.test(claim.citation.quote),
};

/** What the record must hold after reading the seed article, in the order of its table. */
export const statements: readonly Statement[] = [
  {
    number: 1,
    about: 'the brigade is present in the Syrian desert',
    patterns: [
      {
        type: 'positioning',
        place: 'caption',
        subject: brigade,
        object: 'Syrian desert|Homs|البادية السورية',
        kinds: ['present'],
      },
    ],
  },
  {
    number: 2,
    about: 'names across scripts: the brigade, ISIS',
    patterns: [
      {
        type: 'identity',
        place: 'caption',
        subject: 'Qaryateen Brigade',
        object: 'لواء القريتيني|فرقة لواء القريتيني',
        eitherWay: true,
      },
      { type: 'identity', place: 'caption', subject: 'ISIS', object: 'داعش', eitherWay: true },
    ],
  },
  {
    number: 3,
    about: 'US supports the brigade',
    patterns: [{ type: 'support', place: 'caption', subject: states, object: brigade, kinds: ['unspecified'] }],
  },
  {
    number: 4,
    about: 'the brigade is an affiliate of ISIS',
    patterns: [{ type: 'affiliation', place: 'caption', subject: brigade, object: isis }],
  },
  {
    number: 5,
    about: 'a new head of Maghawir Thawra, appointed by the coalition',
    patterns: [
      {
        type: 'posting',
        place: 1,
        subject: qassim,
        object: thawra,
        role: 'commander',
        core: byOtherWords,
        details: [
          ['starting', starting],
          ['appointed by the coalition', byCoalition],
        ],
      },
    ],
  },
  {
    number: 6,
    about: 'Maghawir Thawra is an affiliate of ISIS',
    patterns: [{ type: 'affiliation', place: 1, subject: thawra, object: isis }],
  },
  {
    number: 7,
    about: 'the coalition commands Maghawir Thawra',
    patterns: [{ type: 'command', place: 1, subject: coalition, object: thawra }],
  },
  {
    number: 8,
    about: 'the coalition has a base at Al Tanf',
    patterns: [
      { type: 'positioning', place: 1, subject: coalition, object: 'Al Tanf|Al Tanf region', kinds: ['site'] },
    ],
  },
  {
    number: 9,
    about: 'Qassim is the new commander of Maghawir Thawra',
    patterns: [
      {
        type: 'posting',
        place: 2,
        subject: qassim,
        object: thawra,
        role: 'commander',
        said: unnamed(/sources/i),
        details: [
          ['starting', starting],
          ['by order of the coalition', byCoalition],
          ['confirmed', ({ claim }) => /confirm/i.test(claim.attribution.at(-1)?.cue ?? '')],
        ],
      },
    ],
  },
  {
    number: 10,
    about: 'Tallae is replaced as commander of Maghawir Thawra',
    patterns: [
      {
        type: 'posting',
        place: 2,
        subject: tallae,
        object: thawra,
        role: 'commander',
        said: unnamed(/sources/i),
        core: ending,
        details: [['over by the day of the report', past]],
      },
    ],
  },
  {
    number: 11,
    about: 'US supports Maghawir Thawra',
    patterns: [{ type: 'support', place: 2, subject: states, object: thawra, kinds: ['unspecified'] }],
  },
  {
    number: 12,
    about: 'Qassim was the head of the brigade',
    patterns: [
      {
        type: 'posting',
        place: 3,
        subject: qassim,
        object: brigade,
        role: 'commander',
        core: (one) => byOtherWords(one) && past(one),
      },
    ],
  },
  {
    number: 13,
    about: 'the brigade has 80 fighters',
    patterns: [
      {
        type: 'strength',
        place: 3,
        subject: brigade,
        core: ({ claim: { value } }) => value?.kind === 'count' && value.low === 80 && value.high === 80,
      },
    ],
  },
  {
    number: 14,
    about: 'the brigade and the US army had a dispute',
    patterns: [{ type: 'dispute', place: 3, subject: brigade, object: army, eitherWay: true }],
  },
  {
    number: 15,
    about: 'the brigade operates against the Syrian army',
    patterns: [{ type: 'hostility', place: 3, subject: brigade, object: 'Syrian army' }],
  },
  {
    number: 16,
    about: 'the brigade did not coordinate with the US army',
    patterns: [
      { type: 'coordination', place: 3, subject: brigade, object: army, polarity: 'negated', eitherWay: true },
    ],
  },
  { number: 17, about: 'the coalition says it stopped supporting the brigade in 2017', patterns: [stopped] },
  {
    number: 18,
    about: 'before that end the coalition armed the brigade',
    patterns: [
      {
        type: 'support',
        place: 4,
        subject: coalition,
        object: brigade,
        kinds: ['weapons', 'equipment', 'training'],
        core: ({ claim }) => claim.kinds.includes('weapons'),
        details: [['over by the end of 2017', ({ claim }) => (claim.range.to[1] ?? '9999') <= '2017-12-31']],
      },
    ],
  },
  {
    number: 19,
    about: 'the brigade is an offshoot of ISIS',
    patterns: [{ type: 'affiliation', place: 4, subject: brigade, object: isis }],
  },
  {
    number: 20,
    about: 'crimes of the brigade, alleged',
    patterns: [
      {
        type: 'incident',
        place: 4,
        subject: brigade,
        kinds: ['crime'],
        details: [['alleged', ({ claim }) => claim.certainty === 'alleged']],
      },
    ],
  },
  {
    number: 21,
    about: 'analysts see the US army distance itself from the crimes',
    patterns: [
      {
        type: 'interpretation',
        place: 4,
        said: unnamed(/analysts/i),
        core: ({ claim }) => /distance/i.test(claim.citation.quote),
      },
    ],
  },
  {
    number: 22,
    about: 'Tallae was the commander of Maghawir Thawra',
    patterns: [{ type: 'posting', place: 5, subject: tallae, object: thawra, role: 'commander', core: past }],
  },
  { number: 23, about: 'Tallae went to Iraq, some reports say', patterns: [toIraq] },
  { number: 24, about: 'Tallae went to Turkey, other reports say', patterns: [toTurkey] },
  {
    number: 25,
    about: '23 and 24 compete',
    patterns: [
      { ...toIraq, details: [['competes', linked('competes', toIraq, toTurkey)]] },
      { ...toTurkey, details: [['competes', linked('competes', toTurkey, toIraq)]] },
    ],
  },
  { number: 26, about: "the brigade's head is made commander of Maghawir Thawra", patterns: [headAppointed] },
  {
    number: 27,
    about: '17 was false, on the evidence of 26',
    patterns: [
      {
        ...lying,
        details: [
          [
            'evidence against 17',
            (one) =>
              linked('evidence-against', lying, stopped)(one) ||
              linked('evidence-against', headAppointed, stopped)(one),
          ],
          [
            'on the evidence of 26',
            (one) =>
              linked('evidence-for', headAppointed, lying)(one) ||
              linked('evidence-against', headAppointed, stopped)(one),
          ],
        ],
      },
    ],
  },
  {
    number: 28,
    about: 'the coalition gives ISIS five kinds of support',
    patterns: [
      {
        type: 'support',
        place: 7,
        subject: coalition,
        object: isis,
        kinds: ['protection', 'funding', 'weapons', 'munitions', 'logistics'],
      },
    ],
    kindsTogether: ['protection', 'funding', 'weapons', 'munitions', 'logistics'],
  },
  {
    number: 29,
    about: 'the US army trained the groups affiliated with ISIS',
    patterns: [
      { type: 'support', place: 7, subject: army, kinds: ['training'], core: ({ claim }) => groupsOfIsis(claim) },
    ],
  },
  {
    number: 30,
    about: 'the US army and these groups held drills',
    patterns: [
      { type: 'cooperation', place: 7, subject: army, eitherWay: true, core: ({ claim }) => groupsOfIsis(claim) },
    ],
  },
  {
    number: 31,
    about: 'ISIS = ISIL = Daesh',
    patterns: [
      { type: 'identity', place: 7, subject: 'ISIL', object: 'ISIS|Daesh', eitherWay: true },
      { type: 'identity', place: 7, subject: 'Daesh', object: 'ISIS|ISIL', eitherWay: true },
    ],
  },
  {
    number: 32,
    about: 'the coalition has neither a mandate nor consent',
    patterns: [
      {
        type: 'status',
        place: 8,
        subject: coalition,
        object: 'United Nations Security Council|UN Security Council',
        polarity: 'negated',
        kinds: ['mandate', 'legal status'],
      },
      {
        type: 'status',
        place: 8,
        subject: coalition,
        object: government,
        polarity: 'negated',
        kinds: ['consent', 'legal status'],
      },
    ],
  },
  {
    number: 33,
    about: 'the Syrian government condemns the coalition, calls it illegal, demands its withdrawal',
    patterns: [
      { type: 'stance', place: 8, subject: government, object: coalition, kinds: ['condemns'], said: body(government) },
      { type: 'stance', place: 8, subject: government, kinds: ['calls'], said: body(government) },
      {
        type: 'stance',
        place: 8,
        subject: government,
        kinds: ['demands'],
        said: body(government),
        core: ({ claim }) => /withdraw/i.test(`${claim.value?.text ?? ''} ${claim.citation.quote}`),
      },
    ],
  },
  {
    number: 34,
    about: "a reader's comment: the USA makes terrorists",
    patterns: [{ type: 'support', place: 'comment', subject: states, object: 'terrorists', said: reader }],
  },
];

/** What the text says besides the table. A claim that fits none of these and no statement misreads the text. */
export const alsoSaid: readonly Pattern[] = [
  // The headline: who fights whom, where, and whose groups are commanded.
  { type: 'hostility', place: 'headline', subject: coalition, object: isis },
  { type: 'positioning', place: 'headline', subject: `${coalition}|${isis}`, object: 'Syria' },
  {
    type: 'command',
    place: 'headline',
    subject: coalition,
    core: ({ claim }) => /isis/i.test(claim.object?.name ?? '') && /group/i.test(claim.object?.text ?? ''),
  },
  // Where the coalition is said to be, and the lawfulness of that.
  { type: 'positioning', place: [1, 8], subject: coalition, object: 'Syria', kinds: ['present', 'area of operations'] },
  { type: 'status', place: [1, 8], subject: coalition, kinds: ['legal status'] },
  // The operations are against a people too, and have a place; the brigade has handlers.
  { type: 'hostility', place: 3, subject: brigade, object: 'Syrian people' },
  {
    type: 'positioning',
    place: 3,
    subject: brigade,
    object: 'Syrian desert',
    kinds: ['area of operations', 'present'],
  },
  { type: 'command', place: 3, subject: army, object: brigade },
  { type: 'support', place: 3, subject: army, object: brigade, kinds: ['unspecified'] },
  // "this group's head", "combating ISIS in Syria" are said in passing.
  { type: 'posting', place: 6, subject: qassim, object: brigade, role: 'commander' },
  { type: 'positioning', place: 6, subject: isis, object: 'Syria' },
  // What the journey would be for.
  { type: 'coordination', place: 5, subject: tallae, said: unnamed(/some/i) },
  { type: 'cooperation', place: 5, subject: tallae, said: unnamed(/some/i) },
  // The groups belong to ISIS, and have patrons.
  { type: 'affiliation', place: 7, object: isis, core: ({ claim }) => groupsOfIsis(claim) },
  { type: 'support', place: 7, subject: army, kinds: ['unspecified'], core: ({ claim }) => groupsOfIsis(claim) },
  // The government's view of the presence is a rejection, however it is put.
  { type: 'stance', place: 8, subject: government, kinds: ['rejects', 'calls'], said: body(government) },
  // The comment goes on: they fight those they made, and fail, and that is why it takes so long.
  { type: 'hostility', place: 'comment', subject: `${states}|they`, object: 'terrorists', said: reader },
  { type: 'inference', place: 'comment', said: reader },
  { type: 'interpretation', place: 'comment', said: reader },
];
