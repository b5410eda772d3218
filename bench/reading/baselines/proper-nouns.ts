import type { Entity } from '../score/document.ts';
import { addressWords, bodyWords, calendarWords, placeWords, rankWords, titleWords } from './plain-words.ts';

type WinkTag = (text: string) => { readonly values: readonly string[]; readonly tags: readonly string[] };

interface Word {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
  readonly tag: string;
}

/** How the baselines name their types in a corpus: Organization with z or s. */
export interface BaselineTypes {
  readonly person: string;
  readonly body: string;
  readonly place: string;
  readonly rank: string;
  readonly title: string;
}

/** wink-nlp's tagger, loaded. */
export async function loadWinkTagger(): Promise<WinkTag> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    return { values: tokens.out(nlp.its.value), tags: tokens.out(nlp.its.pos) };
  };
}

/**
 * The naive reader of names: wink-nlp, which has no persons or bodies of its own, tags proper nouns. A run of them is a rank as far as rank words lead
 * it; what is left is a title where a word of office leads it, a body or a place where one of its words says so, else a person.
 */
export function properNounEntities(text: string, tag: WinkTag, types: BaselineTypes): Entity[] {
  const entities: Entity[] = [];
  const add = (type: string, run: readonly Word[]) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) entities.push({ id: `b${entities.length + 1}`, type, begin: first.begin, end: last.end });
  };
  for (const run of properRuns(wordsOf(text, tag))) {
    const apart = types.rank !== types.person;
    const [ranks, rest] = leadBy(run, (word) => apart && rankWords.has(word));
    const name = leadBy(rest, (word) => apart && addressWords.has(word))[1];
    const has = (words: ReadonlySet<string>) => name.some(({ text: word }) => words.has(plain(word)));
    const first = plain(name[0]?.text ?? '');
    add(types.rank, ranks);
    if (!name.some(({ tag: of }) => of === 'PROPN') || calendarWords.has(first)) continue;
    const acronym = ranks.length === 0 && name.length === 1 && /^\p{Lu}{2,}$/u.test(name[0]?.text ?? '');
    if (apart && titleWords.has(first)) add(types.title, name);
    else add(has(bodyWords) || acronym ? types.body : has(placeWords) ? types.place : types.person, name);
  }
  return entities;
}

/** The words a run begins with that pass the test, punctuation between them taken along, and the rest. */
function leadBy(run: readonly Word[], test: (word: string) => boolean): readonly [readonly Word[], readonly Word[]] {
  const end = run.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text) && !test(plain(text)));
  return end < 0 ? [run, []] : [run.slice(0, end), run.slice(end)];
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}

/** Proper nouns side by side, with a number before them ("82 Division"), "of" and "al" between them, and the points and hyphens of ranks. */
function properRuns(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let open: Word[] = [];
  words.forEach((word, index) => {
    const nextProper = words[index + 1]?.tag === 'PROPN';
    const starts = word.tag === 'NUM' && /^\d{1,3}(?:st|nd|rd|th)?$/.test(word.text) && nextProper;
    const isRank = rankWords.has(plain(open.at(-1)?.text ?? ''));
    const joins =
      open.length > 0 && nextProper && (/^(?:of|al)$/i.test(word.text) || (isRank && /^[.-]$/.test(word.text)));
    if (word.tag === 'PROPN' || joins || (starts && open.length === 0)) open.push(word);
    else {
      if (open.length > 0) runs.push(open);
      open = starts ? [word] : [];
    }
  });
  return open.length > 0 ? [...runs, open] : runs;
}

function wordsOf(text: string, tag: WinkTag): Word[] {
  const { values, tags } = tag(text);
  let at = 0;
  return values.flatMap((value, index) => {
    const begin = text.indexOf(value, at);
    // The tagger changes some odd characters; such a word is passed over.
    if (begin < 0) return [];
    at = begin + value.length;
    return [{ text: value, begin, end: at, tag: tags[index] ?? '' }];
  });
}
