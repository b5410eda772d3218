import { hashPair, hashText, mix } from '../crf/index.ts';
import { isCapital, type WordForms } from '../words/word-forms.ts';
import type { Lexicon } from '../words/word-lists.ts';
import { listed, marksOf, wordMark } from '../words/word-marks.ts';

/** A word as the spotter needs it. */
export interface SpotToken {
  readonly text: string;
  readonly folded: string;
  readonly forms: WordForms;
}

/** What a document tells of its words: where else they stand, and beside what. Bits of `role`. */
export interface DocumentMemory {
  readonly roles: ReadonlyMap<string, number>;
}

/** What a word was seen as elsewhere in the document. */
const role = {
  small: 1,
  afterOffice: 2,
  beforeHead: 4,
  afterIn: 8,
  afterThe: 16,
  inBrackets: 32,
  withGiven: 64,
} as const;

const placePrepositions = new Set(['in', 'near', 'at', 'around', 'outside', 'inside', 'towards', 'from']);

/** Reads the whole document once, so that a name met bare is known by where it stands in full. */
export function rememberDocument(sentences: readonly (readonly SpotToken[])[], lexicon: Lexicon): DocumentMemory {
  const roles = new Map<string, number>();
  const note = (word: string, bit: number) => {
    roles.set(word, (roles.get(word) ?? 0) | bit);
  };
  for (const tokens of sentences) {
    let offices = 0;
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (!token) continue;
      const { folded, text } = token;
      if (!isCapital(text)) {
        if (token.forms.small || /^\p{Ll}/u.test(text)) note(folded, role.small);
        offices = (marksOf(token, lexicon) & wordMark.title) !== 0 && lexicon.titles.has(folded) ? 2 : 0;
        continue;
      }
      const marks = marksOf(token, lexicon);
      if (
        ((marks & wordMark.rank) !== 0 && lexicon.ranks.has(folded)) ||
        ((marks & wordMark.title) !== 0 && lexicon.titles.has(folded))
      ) {
        offices = 4;
        continue;
      }
      const before = tokens[i - 1];
      if (offices > 0) note(folded, role.afterOffice);
      offices -= 1;
      if (before && placePrepositions.has(before.folded)) note(folded, role.afterIn);
      if (before?.folded === 'the') note(folded, role.afterThe);
      if (before?.text === '(' && tokens[i + 1]?.text === ')') note(folded, role.inBrackets);
      if (before && isCapital(before.text) && lexicon.givenNames.get(before.folded) === false)
        note(folded, role.withGiven);
      for (let j = i + 1; j < i + 4 && j < tokens.length && isCapital(tokens[j]?.text ?? ''); j += 1)
        if (lexicon.unitHeads.get(tokens[j]?.folded ?? '')?.proper) note(folded, role.beforeHead);
    }
  }
  return { roles };
}

/** Seeds keep attributes of different sorts apart; they go on where those of words end. */
const seed = {
  phrase: 40,
  run: 41,
  runEnd: 42,
  runBefore: 43,
  runAfter: 44,
  memory: 45,
  office: 46,
  ahead: 47,
  place: 48,
  pair: 49,
  words: 50,
} as const;

/** What the surroundings of each word show, as hashes: listed phrases, the run of capitals it stands in, offices near by, the document's memory. */
export function surroundings(
  tokens: readonly SpotToken[],
  lexicon: Lexicon,
  memory: DocumentMemory,
): readonly number[][] {
  const phrases = phraseFlags(tokens, lexicon);
  const runs = capitalRuns(tokens);
  let sinceOffice = 9;
  let sinceHead = 9;
  return tokens.map((token, i) => {
    const found: number[] = [];
    for (let d = -1; d <= 1; d += 1) {
      const flag = phrases[i + d];
      if (flag) found.push(mix(hashText(flag, seed.phrase), d + 5));
    }
    const [before, here, after] = [phrases[i - 1] ?? '', phrases[i] ?? '', phrases[i + 1] ?? ''];
    found.push(hashPair(before, '|', here, seed.pair), hashPair(here, '|', after, seed.pair + 16));
    const run = runs[i];
    if (run) {
      const last = tokens[run.to - 1]?.folded ?? '';
      const first = tokens[run.from]?.folded ?? '';
      const position = `${Math.min(i - run.from, 3)}/${Math.min(run.to - run.from, 5)}`;
      found.push(
        hashText(position, seed.run),
        hashPair(headClass(last, lexicon), '<', headClass(first, lexicon), seed.runEnd),
        hashPair(headClass(last, lexicon), '@', String(run.to - 1 - i), seed.runEnd + 16),
        hashText(tokens[run.from - 1]?.folded ?? '^', seed.runBefore),
        hashText(tokens[run.to]?.folded ?? '$', seed.runAfter),
        hashPair(phrases[run.from - 1] ?? '', '>', phrases[run.to] ?? '', seed.runBefore + 16),
      );
    }
    const bits = memory.roles.get(token.folded) ?? 0;
    if (isCapital(token.text)) {
      found.push(mix(seed.memory, bits));
      for (let bit = 1; bit <= 64; bit *= 2) if ((bits & bit) !== 0) found.push(mix(seed.memory + 16, bit));
    }
    found.push(
      mix(seed.office, sinceOffice),
      mix(seed.ahead, sinceHead),
      mix(seed.office + 16, sinceOffice * 2 + (run ? 1 : 0)),
    );
    if (i < 2) found.push(mix(seed.place, i));
    sinceOffice = here.includes('rank') || here.includes('title') ? 1 : Math.min(9, sinceOffice + 1);
    sinceHead = lexicon.unitHeads.get(token.folded)?.proper ? 1 : Math.min(9, sinceHead + 1);
    const [previous, next] = [tokens[i - 1]?.folded ?? '^', tokens[i + 1]?.folded ?? '$'];
    found.push(hashPair(previous, ' ', token.folded, seed.words), hashPair(token.folded, ' ', next, seed.words + 16));
    return found;
  });
}

/** For each word the list that knows a phrase it stands in, and whether it begins it: "B-rank2". */
function phraseFlags(tokens: readonly SpotToken[], lexicon: Lexicon): readonly string[] {
  const flags: string[] = new Array<string>(tokens.length).fill('');
  const folded = tokens.map((token) => token.folded);
  let at = 0;
  while (at < tokens.length) {
    const marks = marksOf(tokens[at], lexicon);
    if ((marks & listed) === 0) {
      at += 1;
      continue;
    }
    const rank = lexicon.ranks.longestAt(folded, at);
    const title = lexicon.titles.longestAt(folded, at);
    const known = isCapital(tokens[at]?.text ?? '') ? lexicon.known.longestAt(folded, at) : undefined;
    const materiel = lexicon.materiel.longestAt(folded, at);
    const to = Math.max(rank?.to ?? 0, title?.to ?? 0, known?.to ?? 0, materiel?.to ?? 0);
    if (to === 0) {
      at += 1;
      continue;
    }
    const entry = known?.entry;
    const names = [
      rank?.to === to ? 'rank' : '',
      title?.to === to ? `title-${title.entry.field}` : '',
      known?.to === to && entry ? (entry.kind === 'body' ? entry.entity : entry.kind) : '',
      materiel?.to === to ? materiel.entry : '',
    ].filter((name) => name !== '');
    const small = isCapital(tokens[at]?.text ?? '') ? '' : '-small';
    for (let i = at; i < to; i += 1)
      flags[i] =
        `${i === at ? 'B' : 'I'}${i === to - 1 ? 'E' : ''}-${names.join('+')}${small}${to - at > 1 ? '2' : ''}`;
    at = to;
  }
  return flags;
}

/** Small words inside names. */
const links = new Set('of for the and al el bin ibn ag de del la y von van da dos'.split(' '));

/** Whether a word begins with a capital, a letter without case, or a digit. */
function opensRun(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return /^[\p{Lu}\p{Lo}]/u.test(text);
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of capitalised words, numbers and the small words inside names. */
function capitalRuns(tokens: readonly SpotToken[]): readonly (Run | undefined)[] {
  const runs: (Run | undefined)[] = new Array<Run | undefined>(tokens.length).fill(undefined);
  const capital = (at: number) => opensRun(tokens[at]?.text ?? '');
  const link = (at: number) => links.has(tokens[at]?.folded ?? '');
  for (let at = 0; at < tokens.length; at += 1) {
    if (!capital(at)) continue;
    let to = at + 1;
    for (;;) {
      if (capital(to)) to += 1;
      else if (link(to) && capital(to + 1) && tokens[to]?.folded !== 'and') to += 2;
      else break;
    }
    for (let i = at; i < to; i += 1) runs[i] = { from: at, to };
    at = to - 1;
  }
  return runs;
}

function headClass(word: string, lexicon: Lexicon): string {
  const head = lexicon.unitHeads.get(word);
  if (head) return head.proper ? 'unit' : 'unit-noun';
  if (lexicon.organisationHeads.has(word)) return 'body';
  if (lexicon.words.place.has(word)) return 'place';
  const given = lexicon.givenNames.get(word);
  return given === undefined ? '' : given ? 'given?' : 'given';
}
