// Every word the page itself says, in one place, so that another language is one more file of this shape.
// Words of sources, names and the record's sentences come from the server and are not here.
import type {
  AsOfAnswer,
  Certainty,
  ClaimStatus,
  ClaimType,
  EntityKind,
  PartyRole,
  SegmentKind,
  Stance,
  VoiceKind,
} from './types.ts';

const locale = 'en';
const numbers = new Intl.NumberFormat(locale);
const languages = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });

/** A number as this language writes it. */
export function showNumber(value: number): string {
  return numbers.format(value);
}

function count(value: number, one: string, many: string): string {
  return `${numbers.format(value)} ${value === 1 ? one : many}`;
}

function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code; // not a well-formed language code: show what the source says
  }
}

const types: { readonly [T in ClaimType]: string } = {
  posting: 'Posting',
  identity: 'Identity',
  command: 'Command',
  membership: 'Membership',
  affiliation: 'Affiliation',
  support: 'Support',
  cooperation: 'Cooperation',
  coordination: 'Coordination',
  hostility: 'Hostility',
  dispute: 'Dispute',
  succession: 'Succession',
  positioning: 'Positioning',
  movement: 'Movement',
  strength: 'Strength',
  status: 'Status',
  stance: 'Stance',
  incident: 'Incident',
  inference: 'Inference',
  interpretation: 'Interpretation',
};

const certainties: { readonly [C in Certainty]: string } = {
  asserted: 'stated as so',
  probable: 'said to be probable',
  possible: 'said to be possible',
  alleged: 'alleged',
  planned: 'planned',
  asked: 'asked, not said',
};

const statuses: { readonly [S in ClaimStatus]: string } = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  conflict: 'In conflict',
  'work needed': 'Work needed',
  issue: 'Issue',
  rejected: 'Rejected',
};

const parts: { readonly [P in PartyRole]: string } = {
  subject: 'Subject',
  object: 'Object',
  appointedBy: 'Appointed by',
  replaces: 'Replaces',
};

const segments: { readonly [S in SegmentKind]: string } = {
  headline: 'Headline',
  body: 'Text',
  caption: 'Caption',
  comment: 'Reader’s comment',
  quote: 'Quoted passage',
};

const voices: { readonly [V in VoiceKind]: string } = {
  publisher: 'publisher',
  person: 'person',
  body: 'body',
  unnamed: 'unnamed',
  unattributed: 'nobody named',
};

const stances: { readonly [S in Stance]: string } = {
  vouches: 'relayed as true',
  neutral: 'relayed',
  distances: 'relayed with distance',
};

const kinds: { readonly [K in EntityKind]: { readonly one: string; readonly many: string } } = {
  person: { one: 'Person', many: 'People' },
  unit: { one: 'Unit', many: 'Units' },
  place: { one: 'Place', many: 'Places' },
  organisation: { one: 'Organisation', many: 'Organisations' },
};

const asOf: { readonly [A in AsOfAnswer]: string } = {
  attested: 'Attested for this day',
  possible: 'Possible on this day',
  none: 'Not for this day',
};

/** All of the page's own words. */
export const text = {
  locale,
  product: 'Muster',
  unverified: 'Claims are the sources’ own, unverified.',
  notes: {
    mark: '†',
    carried: 'carries the note above',
    shared: (n: number, of: number) =>
      n === of
        ? `All ${numbers.format(n)} sources here say of themselves:`
        : `${numbers.format(n)} of ${numbers.format(of)} sources here say of themselves:`,
  },
  skip: 'Skip to the content',
  nav: {
    label: 'Main',
    sources: 'Sources',
    entities: 'People and units',
    search: 'Search',
    searchHint: 'Search names, claims, texts',
    help: 'Keyboard help',
    theme: { light: 'Use the light theme', dark: 'Use the dark theme' },
  },
  counts: {
    sources: (n: number) => count(n, 'source', 'sources'),
    unread: (n: number) => `${numbers.format(n)} not read yet`,
    notRead: (n: number) => `${numbers.format(n)} in a language not read yet`,
    claims: (n: number) => count(n, 'claim', 'claims'),
    kind: (kind: EntityKind, n: number) => count(n, kinds[kind].one.toLowerCase(), kinds[kind].many.toLowerCase()),
    bytes: (n: number) => count(n, 'byte', 'bytes'),
  },
  languageName,
  types,
  certainties,
  statuses,
  parts,
  segments,
  voices,
  stances,
  kinds,
  asOf,
  home: {
    title: 'Sources',
    filter: 'Filter sources',
    filterHint: 'Outlet, title, language …',
    noMatch: (words: string) => `No source has “${words}” in its title, outlet or language.`,
    shown: (n: number, of: number) => `${numbers.format(n)} of ${numbers.format(of)} shown`,
    published: 'Published',
    source: 'Source',
    language: 'Language',
    claims: 'Claims',
    undated: 'undated',
    untitled: 'Untitled',
    unknownPublication: 'Unknown publication',
    unread: 'not read yet',
    notRead: 'language not read yet',
    mostNamed: 'Most written of',
    all: 'All',
    emptyTitle: 'This case is empty',
    emptyWhat: 'Give it reports, and Muster keeps what each of them claims, on its exact words.',
    emptySteps: [
      { say: 'Add files or folders (text, Markdown, HTML):', command: 'muster add reports/' },
      {
        say: 'Say where and when a report appeared, where its file does not:',
        command: 'muster add report.txt --publication "Example News" --published 2022-09-27',
      },
      {
        say: 'Then load this page again, or ask in the terminal:',
        command: 'muster who commands "Name of a unit" --on 2022-10-01',
      },
    ],
  },
  source: {
    by: 'Author',
    published: 'Published',
    captured: 'Captured',
    language: 'Language',
    original: 'Address of the original',
    download: 'Original bytes',
    file: 'File',
    note: 'The source says of itself:',
    claimsTitle: 'Claims in this source',
    textTitle: 'Text of the source',
    none: 'No claim was read in this source.',
    noneUnread: 'This source has not been read yet.',
    noneNotRead: 'The reader does not know this language yet. The text can be searched.',
    jumpToText: 'Show in the text',
  },
  card: {
    number: (n: number, of: number) => `Claim ${numbers.format(n)} of ${numbers.format(of)}`,
    said: 'Says who',
    when: 'When',
    certainty: 'How sure',
    negated: 'said not to be so',
    wording: 'Wording of the source',
    kinds: 'Kind',
    role: 'Role',
    title: 'Title',
    rank: 'Rank',
    value: 'Value',
    quote: 'Words of the source',
    links: 'Linked claims',
    reader: 'Read by',
    confidence: (share: number) => `${Math.round(share * 100)} % sure that the words say this`,
    permalink: 'Open this claim',
    more: 'Details',
    note: 'Note',
    beforeCue: ', ',
    linkTypes: {
      competes: 'is an alternative to',
      'evidence-for': 'is given as evidence for',
      'evidence-against': 'is given as evidence against',
    } as { readonly [type: string]: string },
    linkedFrom: {
      competes: 'is an alternative to',
      'evidence-for': 'has as evidence',
      'evidence-against': 'has as counter-evidence',
    } as { readonly [type: string]: string },
  },
  review: {
    label: 'Decide',
    accept: 'Accept',
    reject: 'Reject',
    work: 'Work needed',
    undo: 'Undo',
    done: (status: ClaimStatus) => `Marked: ${statuses[status].toLowerCase()}.`,
    undone: 'Taken back.',
    nothingToUndo: 'Nothing decided in this window is left to undo.',
    noClaim: 'Choose a claim first: j and k step through them.',
    again: 'Try again',
    reload: 'Load the page again',
    dismiss: 'Dismiss',
  },
  entity: {
    alsoWritten: 'Also written',
    merged: (n: number) => `${count(n, 'other entry is', 'other entries are')} judged the same.`,
    claimsTitle: 'What is claimed',
    none: 'Nothing is claimed about it.',
    asPart: (part: PartyRole) => parts[part].toLowerCase(),
    passage: 'Whole passage',
    passageLess: 'Less',
    judgements: 'Judgements of identity',
    alike: 'The name can also mean',
    judged: { same: 'Judged the same as', different: 'Judged different from', unsure: 'Perhaps the same as' },
    shownOf: (n: number, of: number) => `${numbers.format(n)} of ${numbers.format(of)} shown`,
    showAll: 'Show all',
  },
  command: {
    title: 'Who is said to command it',
    day: 'On the day',
    dayHint: 'YYYY-MM-DD',
    anyDay: 'Any day',
    earlier: 'Day before',
    later: 'Day after',
    nobody: 'No source names a commander for this day.',
    never: 'No source names a commander.',
    disputed: 'Sources do not agree: more than one person is attested or possible.',
    otherDays: 'Named for other days only',
    superiors: 'Bodies said to be in command of it',
    claims: (n: number) => count(n, 'claim', 'claims'),
    against: (n: number) => `${count(n, 'claim', 'claims')} against`,
    chart: 'When, according to whom',
    chartHelp:
      'Solid: certainly meant. Fading: may reach so far. A tick: the words tell of a beginning or an end; two short ones: between these days.',
    window: 'Stretch of time',
    windows: { all: 'All', year: 'A year', quarter: 'Three months' },
    undated: 'undated',
    denied: 'against',
    source: 'Source',
    badDay: 'There is no such day.',
  },
  entities: {
    title: 'People and units',
    all: 'All',
    filter: 'Filter names',
    none: 'No names yet. They appear once sources have been read.',
    noMatch: (words: string) => `No name has “${words}”.`,
    first: (n: number) => `The ${numbers.format(n)} most written of. Search finds the others.`,
  },
  search: {
    title: 'Search',
    prompt: 'Type a name in any spelling, or words of a claim or a text.',
    none: (words: string) => `Nothing found for “${words}”.`,
    entities: 'Names',
    claims: 'Claims',
    texts: 'Texts',
  },
  claim: {
    title: 'Claim',
    passage: 'The passage',
    inSource: 'Read it in the source',
    linked: 'Linked claims',
  },
  connection: {
    down: 'Muster does not answer. It was probably stopped.',
    how: 'Start it again with “muster open” in the case; this page then goes on. What is shown may be out of date.',
    retry: 'Try again',
  },
  states: {
    loading: 'Loading …',
    failed: 'This could not be shown.',
    retry: 'Try again',
    refused: (status: number) => `The server refused (${status}).`,
    notFoundTitle: 'There is nothing at this address',
    notFoundHint: 'It may belong to another case. The list of sources shows what this one holds.',
    toSources: 'To the sources',
    brokenTitle: 'The page broke',
    brokenHint: 'Nothing stored is lost. Load the page again.',
  },
  help: {
    title: 'Keyboard',
    close: 'Close',
    keys: [
      { keys: ['/'], what: 'Search' },
      { keys: ['j', 'k'], what: 'Next, previous claim or line' },
      { keys: ['Enter'], what: 'Open it' },
      { keys: ['a'], what: 'Accept the claim' },
      { keys: ['r'], what: 'Reject it' },
      { keys: ['w'], what: 'Mark it: work needed' },
      { keys: ['u'], what: 'Undo the last decision' },
      { keys: ['g', 's'], what: 'Go to the sources', sequence: true },
      { keys: ['g', 'e'], what: 'Go to people and units', sequence: true },
      { keys: ['Esc'], what: 'Leave a field, close this' },
      { keys: ['?'], what: 'This help' },
    ],
    followedBy: 'then',
    either: 'or',
  },
} as const;
