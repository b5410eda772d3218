import type { Hedge, Part, Season, Unit } from './calendar.ts';

/** What a word can mean in a date. One word can have several meanings: "may", "second", "march". */
export interface Lexeme {
  /** Lower case. */
  readonly word: string;
  /** 1 to 12. */
  readonly month?: number;
  /**
   * How far a month's name can be trusted alone: `sure` is always one, `doubtful` is also another word or a name (May, March, April),
   * `short` is an abbreviation.
   */
  readonly monthShape?: 'sure' | 'doubtful' | 'short';
  /** 0 Sunday to 6 Saturday. */
  readonly weekday?: number;
  /** An abbreviation ("Sat"), a weekday only beside an explicit date. */
  readonly weekdayShort?: boolean;
  readonly season?: Season;
  readonly unit?: Unit;
  /** Units the word counts for: 2 for a fortnight of weeks. */
  readonly times?: number;
  readonly plural?: boolean;
  readonly count?: number;
  readonly ordinal?: number;
  readonly part?: Part;
}

const lexemes = new Map<string, Lexeme>();

function add(words: string, meaning: Omit<Lexeme, 'word'>): void {
  for (const word of words.split(' ')) lexemes.set(word, { ...lexemes.get(word), ...meaning, word });
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const doubtfulMonths = new Set(['march', 'april', 'may', 'june', 'august']);
monthNames.forEach((name, index) => {
  add(name, { month: index + 1, monthShape: doubtfulMonths.has(name) ? 'doubtful' : 'sure' });
});
'jan feb mar apr - jun jul aug sep oct nov dec'.split(' ').forEach((name, index) => {
  if (name !== '-') add(name, { month: index + 1, monthShape: 'short' });
});
add('sept', { month: 9, monthShape: 'short' });

'sunday monday tuesday wednesday thursday friday saturday'.split(' ').forEach((name, weekday) => {
  add(name, { weekday });
  add(`${name}s`, { weekday, plural: true });
});
['sun', 'mon', 'tue tues', 'wed', 'thu thur thurs', 'fri', 'sat'].forEach((names, weekday) => {
  add(names, { weekday, weekdayShort: true });
});

add('spring', { season: 'spring' });
add('summer', { season: 'summer' });
add('autumn fall', { season: 'autumn' });
add('winter', { season: 'winter' });

for (const unit of ['hour', 'day', 'week', 'month', 'year', 'decade'] as const) {
  add(unit, { unit });
  add(`${unit}s`, { unit, plural: true });
}
add('century', { unit: 'century' });
add('centuries', { unit: 'century', plural: true });
add('fortnight', { unit: 'week', times: 2 });
add('hrs', { unit: 'hour', plural: true });

(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
)
  .split(' ')
  .forEach((word, index) => {
    add(word, { count: index + 1 });
  });
'thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, index) => {
  add(word, { count: 30 + 10 * index });
});
'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').forEach((word, index) => {
  add(word, { ordinal: index + 1 });
});
'nineteenth twentieth'.split(' ').forEach((word, index) => {
  add(word, { ordinal: 19 + index });
});

add('early', { part: 'early' });
add('mid middle', { part: 'mid' });
add('late', { part: 'late' });
add('beginning start', { part: 'start' });
add('end close', { part: 'end' });

// Words that only steer the grammar.
for (const words of [
  'the a an this that these last past previous preceding next coming following same current present',
  'since until till before after by in on at of from between during around circa throughout through for over within to and or',
  'as up ever back prior ahead starting beginning effective dated later earlier ago now today tonight yesterday tomorrow',
  'currently presently nowadays recently lately recent overnight morning afternoon evening night weekend half quarter',
  'every each per daily weekly monthly yearly annually once twice times couple few several many some then date onward onwards',
  'more than least nearly almost about roughly approximately under less old eve',
]) {
  add(words, {});
}

/** What a word can mean in a date; `undefined` for any other word. `word` is lower case. */
export function lexemeOf(word: string): Lexeme | undefined {
  return lexemes.get(word);
}

/** Longest word of the lexicon, in characters: longer ones need no look-up. */
export const longestWord: number = Math.max(...[...lexemes.keys()].map((word) => word.length));

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Words after which a four-digit number, or a doubtful month, is a date. */
export const dateOpeners: ReadonlySet<string> = words(
  'in since until till by from of during before after around circa between through throughout for mid early late last next this',
);

/** Two words that open a date as `dateOpeners` do. */
export const openerPairs: ReadonlySet<string> = new Set(['prior to', 'later than', 'early as', 'late as']);

/** Openers after which a number before a word for people or things is a count all the same: "a force of 2016 fighters". */
export const weakOpeners: ReadonlySet<string> = words('by from of around for through');

/** What may be counted by the thousand in these reports. */
export const countedNouns: ReadonlySet<string> = words(
  `fighters fighter troops soldiers men women people persons militants rebels civilians families children members officers policemen
  police recruits personnel guards terrorists mercenaries insurgents prisoners detainees refugees houses homes villages tents tanks
  vehicles trucks rockets missiles shells mines rounds rifles weapons bombs drones dollars euros pounds others dead wounded casualties
  deaths victims residents inhabitants students protesters demonstrators volunteers gunmen jihadists deserters defectors strong`,
);

/** After a four-digit number these make it a clock time or a measure, whatever stands before. */
export const measures: ReadonlySet<string> = words(
  `gmt utc est edt cet hours hour hrs h local am pm metres meters metre meter m km kilometres kilometers miles feet ft acres hectares
  kg tonnes tons percent`,
);

/** Capitalised words that make the date before them part of a name: "14 July Brigade", "17 February Martyrs", "6 October City". */
export const nameHeads: ReadonlySet<string> = words(
  `Brigade Brigades Division Divisions Battalion Battalions Regiment Corps Company Squadron Platoon Group Groups Front Movement Movements
  Martyrs Martyr Revolution Revolutionaries Alliance Coalition Bloc Organisation Organization Party League Square Street Bridge Road Avenue
  City Camp Stadium University Hospital School Mosque Airport Barracks Base Army Forces Force Militia Militias Council Gathering Union Command`,
);

/** Heads that can also begin a clause right after "On 25 September". */
export const clauseHeads: ReadonlySet<string> = words('Army Forces Coalition Group Command Council');

/** Words a weekday before or after which is part of a name: "Bloody Sunday", "Friday Market". */
export const weekdayNameWords: ReadonlySet<string> = words(
  'Bloody Black Good Ash Palm Easter Times Telegraph Mirror Mail Post Herald Express Market Mosque Khutba Night',
);

/** Nouns after which "from D" tells how old the thing is, not since when something held. */
export const datedThings: ReadonlySet<string> = words(
  `video videos report reports photo photos photograph photographs image images footage article articles letter letters statement statements
  interview interviews post posts document documents data figures survey estimate estimates study order orders memo cable cables map maps
  list lists screenshot screenshots picture pictures broadcast tweet tweets law decree decrees resolution agreement deal recording message
  messages records record account accounts clip clips`,
);

/** Those one appears before, which is no time. */
export const hearers: ReadonlySet<string> = words(
  'court courts judge judges tribunal parliament committee commission council senate congress panel press cameras crowd',
);

/** Verbs that make the rest of their clause a thing to come. */
export const futureWords: ReadonlySet<string> = words(
  'will shall ll upcoming due scheduled slated set expected planned plans plan intends intend hopes going forthcoming',
);

/** Finite verbs at which the search for a future verb ends: they begin or end another clause. */
export const clauseVerbs: ReadonlySet<string> = words(
  'said says say told tells was were is are has have had did does do that which who when after before because while would could',
);

/** Words that show what stands before them to be the verb "may" or "march" or the start of another phrase. */
export const notAfterMonth: ReadonlySet<string> = words(
  'have be not well also yet still even never on against through across into towards toward to for from at by with as against',
);

/** Hedges of a count, as the one or two words before it. */
export const hedgeWords: ReadonlyMap<string, Hedge> = new Map<string, Hedge>([
  ['more than', 'more'],
  ['at least', 'more'],
  ['for over', 'more'],
  ['less than', 'less'],
  ['nearly', 'less'],
  ['almost', 'less'],
  ['under', 'less'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
]);
