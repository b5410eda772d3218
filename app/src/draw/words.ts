// Every word the drawings say, as one object of one type, so that another language is one more object. Names, dates and quotes come with the
// answers; inside a sentence they are isolated, so that no name turns the words and days beside it.
import { isolate } from './kit/names.ts';

/** How a tie stands on the day: what the record answers, or a rule's inference. */
export type Standing = 'attested' | 'possible' | 'bridged' | 'inferred' | 'none';

export interface DrawWords {
  /** BCP 47 tag numbers are written by. */
  readonly locale: string;
  readonly notice: string;
  readonly loading: string;
  readonly failed: string;
  readonly legend: string;
  readonly standings: { readonly [S in Standing]: { readonly name: string; readonly what: string } };
  readonly disputed: { readonly name: string; readonly what: string };
  readonly tools: {
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fit: string;
    readonly list: string;
    readonly drawing: string;
    readonly saveSvg: string;
    readonly savePng: string;
    readonly print: string;
    readonly saveFailed: string;
  };
  /** Between the items of a list written on one line. */
  readonly comma: string;
  /** The record's word for a kind of support, position, incident ... */
  readonly kindName: (kind: string) => string;
  readonly more: (n: number) => string;
  readonly claims: (n: number) => string;
  readonly origins: (n: number) => string;
  readonly chart: {
    readonly title: (unit: string, on: string | null) => string;
    readonly keys: string;
    readonly under: (unit: string, superior: string, standing: string) => string;
    readonly kinds: { readonly command: string; readonly membership: string };
    readonly commander: (standing: string) => string;
    readonly noCommander: string;
    readonly omitted: (n: number) => string;
    readonly fold: (unit: string) => string;
    readonly unfold: (unit: string, n: number) => string;
    readonly unfoldAll: string;
    readonly foldAll: string;
    readonly direction: string;
    readonly down: string;
    readonly across: string;
    readonly elsewhere: string;
    readonly why: string;
    readonly against: (n: number) => string;
    readonly rule: (rule: string) => string;
    readonly empty: string;
    readonly asked: string;
    readonly list: string;
  };
  readonly date: {
    readonly label: string;
    readonly hint: string;
    readonly wrong: string;
    readonly slider: string;
    readonly sliderHelp: string;
    readonly play: string;
    readonly pause: string;
    readonly earlier: string;
    readonly later: string;
    readonly any: string;
    readonly step: string;
    readonly steps: { readonly change: string; readonly day: string; readonly week: string; readonly month: string };
  };
  readonly bands: {
    readonly title: string;
    readonly help: string;
    readonly gap: (from: string, to: string) => string;
    readonly rivalStart: (when: string) => string;
    readonly rivalEnd: (when: string) => string;
    readonly person: string;
    readonly when: string;
    readonly attested: string;
    readonly gaps: string;
    readonly starts: string;
    readonly ends: string;
    readonly backing: string;
    readonly notKnown: string;
    readonly undated: string;
    readonly to: (from: string, to: string) => string;
    readonly soft: string;
    readonly rival: string;
  };
  readonly strength: {
    readonly title: string;
    readonly help: string;
    readonly atLeast: (n: string) => string;
    readonly atMost: (n: string) => string;
    readonly between: (low: string, high: string) => string;
    readonly number: string;
    readonly when: string;
    readonly source: string;
    readonly words: string;
    readonly of: string;
    readonly undated: string;
    readonly noNumber: string;
  };
  readonly timeline: {
    readonly title: string;
    readonly help: string;
    readonly undated: string;
    readonly claim: string;
    readonly dispute: string;
    readonly open: string;
    readonly settled: string;
    readonly reopened: string;
  };
  readonly network: {
    readonly title: string;
    readonly keys: string;
    readonly types: { readonly [T in NetworkType]: string };
    readonly expand: (name: string, type: string) => string;
    readonly expandAny: string;
    readonly hidden: (n: number) => string;
    readonly laying: string;
    readonly reduced: (shown: number, of: number) => string;
    readonly find: string;
    readonly ties: string;
    readonly list: string;
    readonly nobody: string;
    readonly kinds: {
      readonly person: string;
      readonly unit: string;
      readonly place: string;
      readonly organisation: string;
    };
  };
  readonly map: {
    readonly title: string;
    readonly keys: string;
    readonly site: string;
    readonly area: string;
    readonly nowhere: string;
    readonly inferred: (rule: string) => string;
    readonly outlines: string;
    readonly list: string;
    readonly noDay: string;
  };
  readonly lineage: {
    readonly title: string;
    readonly help: string;
    readonly kinds: {
      readonly copy: string;
      readonly 'near-copy': string;
      readonly excerpt: string;
      readonly translation: string;
      readonly 'shared passages': string;
      readonly upstream: string;
    };
    readonly edge: (left: string, kind: string, right: string) => string;
    readonly leans: (source: string, upstream: string) => string;
    readonly share: (share: string) => string;
    readonly undated: string;
    readonly untitled: string;
    readonly list: string;
    readonly none: string;
    readonly passages: (n: number) => string;
    readonly passage: (n: number) => string;
    readonly noPassages: string;
    readonly origin: string;
    readonly shared: string;
  };
}

/** What ties of a network say. */
export type NetworkType =
  | 'posting'
  | 'command'
  | 'membership'
  | 'affiliation'
  | 'support'
  | 'cooperation'
  | 'coordination'
  | 'hostility'
  | 'dispute'
  | 'succession';

const numbers = new Intl.NumberFormat('en');
const count = (n: number, one: string, many: string) => `${numbers.format(n)} ${n === 1 ? one : many}`;

/** The words of the drawings in the page's language: English until the page chooses another. */
export let drawWords: DrawWords = {
  locale: 'en',
  notice: 'Claims are the sources’ own, unverified.',
  loading: 'Drawing …',
  failed: 'This could not be drawn. The list has the same.',
  legend: 'What the lines and marks mean',
  standings: {
    attested: { name: 'attested', what: 'a source speaks of this very day' },
    possible: { name: 'possible', what: 'the words allow the day and do not fix it' },
    bridged: { name: 'bridged', what: 'no source between two days that are spoken of' },
    inferred: { name: 'inferred', what: 'a rule of the record says so, no source' },
    none: { name: 'not for this day', what: 'nothing is said of the day' },
  },
  disputed: { name: 'disputed', what: 'sources say things that cannot all hold' },
  tools: {
    label: 'Drawing tools',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    list: 'As a list',
    drawing: 'As a drawing',
    saveSvg: 'Save SVG',
    savePng: 'Save PNG',
    print: 'Print',
    saveFailed: 'The picture could not be saved.',
  },
  comma: ', ',
  kindName: (kind) => kind,
  more: (n) => `and ${numbers.format(n)} more`,
  claims: (n) => count(n, 'claim', 'claims'),
  origins: (n) => count(n, 'origin', 'origins'),
  chart: {
    title: (unit, on) => `Chart of command around ${isolate(unit)}${on === null ? '' : `, ${on}`}`,
    keys: 'Arrow keys go along the lines, with Shift they stop on the line; Enter asks why; + and - zoom, 0 shows all, Space folds.',
    under: (unit, superior, standing) => `${isolate(unit)} under ${isolate(superior)}: ${standing}`,
    kinds: { command: 'command', membership: 'part of' },
    commander: (standing) => `commander, ${standing}`,
    noCommander: 'no commander named',
    omitted: (n) => `${count(n, 'unit is', 'units are')} left out.`,
    fold: (unit) => `Fold what is under ${isolate(unit)}`,
    unfold: (unit, n) => `Show ${count(n, 'unit', 'units')} under ${isolate(unit)}`,
    unfoldAll: 'Unfold all',
    foldAll: 'Fold',
    direction: 'Direction',
    down: 'Downwards',
    across: 'Sideways',
    elsewhere: 'shown above',
    why: 'Why is this here?',
    against: (n) => `${count(n, 'claim', 'claims')} against`,
    rule: (rule) => `rule: ${rule}`,
    empty: 'No source ties it to another unit on this day.',
    asked: 'asked about',
    list: 'Chart of command as a list',
  },
  date: {
    label: 'On the day',
    hint: 'YYYY-MM-DD',
    wrong: 'There is no such day. Write it as 2022-09-25.',
    slider: 'Day of the record',
    sliderHelp: 'Arrow keys: a day; Page up and down: a month; Home and End: the record’s ends.',
    play: 'Play',
    pause: 'Pause',
    earlier: 'Day before',
    later: 'Day after',
    any: 'Any day',
    step: 'Step by',
    steps: { change: 'change', day: 'day', week: 'week', month: 'month' },
  },
  bands: {
    title: 'Who held it, and when',
    help: 'Solid: attested. Hatched and fading: it may reach so far. Nothing is drawn where no source speaks.',
    gap: (from, to) => (from === to ? `no source on ${from}` : `no source between ${from} and ${to}`),
    rivalStart: (when) => `start ${when}`,
    rivalEnd: (when) => `end ${when}`,
    person: 'Person',
    when: 'Held',
    attested: 'Attested',
    gaps: 'No source',
    starts: 'Start, as said',
    ends: 'End, as said',
    backing: 'Stands on',
    notKnown: 'not known',
    undated: 'no day known',
    to: (from, to) => (from === to ? from : `${from} to ${to}`),
    soft: 'may reach so far',
    rival: 'a day that rival claims give',
  },
  strength: {
    title: 'Numbers claimed',
    help: 'A bar is a range as said; an arrow is an end that is not said.',
    atLeast: (n) => `at least ${n}`,
    atMost: (n) => `at most ${n}`,
    between: (low, high) => `${low} to ${high}`,
    number: 'Number',
    when: 'When',
    source: 'Publication',
    words: 'Words',
    of: 'Of',
    undated: 'undated',
    noNumber: 'no number',
  },
  timeline: {
    title: 'Timeline',
    help: 'Fading ends: the day is known only so far. Diamonds: disputes.',
    undated: 'undated',
    claim: 'Claim',
    dispute: 'Dispute',
    open: 'open',
    settled: 'settled',
    reopened: 'reopened',
  },
  network: {
    title: 'Network of relations',
    keys: 'Arrow keys go to the nearest name that way, Enter asks, + and - zoom, 0 shows all.',
    types: {
      posting: 'posting',
      command: 'command',
      membership: 'part of',
      affiliation: 'affiliation',
      support: 'support',
      cooperation: 'cooperation',
      coordination: 'coordination',
      hostility: 'hostility',
      dispute: 'dispute',
      succession: 'succession',
    },
    expand: (name, type) => `Show more of ${isolate(name)}: ${type}`,
    expandAny: 'Show more by',
    hidden: (n) => `${count(n, 'tie', 'ties')} not shown`,
    laying: 'Placing the names …',
    reduced: (shown, of) =>
      `This browser draws without a graphics card: the ${numbers.format(shown)} most written of, of ${numbers.format(of)}. The list has all.`,
    find: 'Find a name',
    ties: 'Ties',
    list: 'Network as a list',
    nobody: 'No ties on this day.',
    kinds: { person: 'person', unit: 'unit', place: 'place', organisation: 'organisation' },
  },
  map: {
    title: 'Map',
    keys: 'Arrow keys go to the nearest place that way, with Shift they move the map; Enter asks, + and - zoom, 0 shows all.',
    site: 'site: a base or a place it is at',
    area: 'area of operations: its outline is not known',
    nowhere: 'Not on the map: the name does not mean one place of the gazetteer',
    inferred: (rule) => `inferred: ${rule}`,
    outlines: 'Outlines: Natural Earth',
    list: 'Places as a list',
    noDay: 'said, no day asked',
  },
  lineage: {
    title: 'Which sources hang together',
    help: 'In order of publication. A line joins sources that share words or an upstream; open it to see the passages.',
    kinds: {
      copy: 'copy',
      'near-copy': 'near-copy',
      excerpt: 'excerpt',
      translation: 'translation',
      'shared passages': 'shared passages',
      upstream: 'leans on',
    },
    edge: (left, kind, right) => `${kind}: ${isolate(left)} and ${isolate(right)}`,
    leans: (source, upstream) => `${isolate(source)} leans on ${isolate(upstream)}`,
    share: (share) => `${share} of the shorter text`,
    undated: 'undated',
    untitled: 'untitled',
    list: 'Lines as a list',
    none: 'No source hangs together with another here.',
    passages: (n) => count(n, 'passage', 'passages'),
    passage: (n) => `Passage ${numbers.format(n)}`,
    noPassages: 'No single passage is shared.',
    origin: 'upstream',
    shared: 'Shared passages side by side',
  },
};

/** Chooses the language of the drawings; to be called before one is drawn. */
export function chooseDrawWords(words: DrawWords): void {
  drawWords = words;
}
