// What stands around every page.
import { count, showNumber } from './counting.ts';

export const frame = {
  product: 'Muster',
  unverified: 'Claims are the sources’ own, unverified.',
  notes: {
    mark: '†',
    carried: 'carries the note above',
    shared: (n: number, of: number) =>
      n === of
        ? `All ${showNumber(n)} sources here say of themselves:`
        : `${showNumber(n)} of ${showNumber(of)} sources here say of themselves:`,
  },
  skip: 'Skip to the content',
  nav: {
    label: 'Main',
    pages: {
      sources: 'Sources',
      queue: 'Queue',
      whoIsWho: 'Who is who',
      entities: 'People and units',
      chart: 'Chart of command',
      network: 'Network',
      map: 'Map',
      timeline: 'Timeline',
      disputes: 'Disputes',
      origins: 'Origins',
      whatIf: 'What if',
      log: 'Log',
      settings: 'Settings',
    },
    add: 'Add reports',
    search: 'Search',
    searchHint: 'Search names, claims, texts',
    help: 'Keyboard help',
    theme: { light: 'Use the light theme', dark: 'Use the dark theme' },
  },
  connection: {
    down: 'Muster does not answer. It was probably stopped.',
    how: 'Start it again with “muster open” in the case; this page then goes on. What is shown may be out of date.',
    retry: 'Try again',
    waiting: (n: number) =>
      `${count(n, 'decision waits', 'decisions wait')} here and will be sent then. Nothing is lost.`,
    copy: 'Copy what waits',
    copied: 'Copied.',
    otherCase: 'Another case is open at this address now; what waits belongs to',
    sent: (n: number) => `${count(n, 'decision that waited was', 'decisions that waited were')} sent.`,
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
    groups: [
      {
        title: 'Anywhere',
        keys: [
          { keys: ['/'], what: 'Search' },
          { keys: ['j', 'k'], what: 'Next, previous claim or line' },
          { keys: ['Enter'], what: 'Open it' },
          { keys: ['p'], what: 'Add reports' },
          { keys: ['Esc'], what: 'Leave a field, close, choose none' },
          { keys: ['?'], what: 'This help' },
        ],
      },
      {
        title: 'A claim',
        keys: [
          { keys: ['a'], what: 'Accept' },
          { keys: ['r'], what: 'Reject' },
          { keys: ['w'], what: 'Work needed' },
          { keys: ['c'], what: 'In conflict' },
          { keys: ['n'], what: 'Write a note' },
          { keys: ['e'], what: 'Correct it' },
          { keys: ['t'], what: 'Show its words in the text' },
          { keys: ['x'], what: 'Choose it, to decide on several at once' },
          { keys: ['u'], what: 'Undo the last decision' },
          { keys: ['m'], what: 'Make a claim of the selected words' },
        ],
      },
    ] as readonly {
      readonly title: string;
      readonly keys: readonly { readonly keys: readonly string[]; readonly what: string }[];
    }[],
    goTo: 'Go to',
    followedBy: 'then',
    either: 'or',
  },
};
