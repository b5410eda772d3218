import type { Entity } from '../score/document.ts';
import { bodyWords, otherWords, placeWords, rankWords } from './plain-words.ts';

type WinkTag = (text: string) => { readonly values: readonly string[]; readonly tags: readonly string[] };

interface Word {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
  readonly proper: boolean;
}

/** How the baselines name their types in a corpus: Organization with z or s. */
export interface BaselineTypes {
  readonly person: string;
  readonly body: string;
  readonly place: string;
  readonly rank: string;
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
 * The naive reader of names: wink-nlp, which has no persons or bodies of its own, tags proper nouns; a run of them is a rank as far as rank words
 * lead it, then a body or a place where one of its words says so, else a person.
 */
export function properNounEntities(text: string, tag: WinkTag, types: BaselineTypes): Entity[] {
  const entities: Entity[] = [];
  const add = (type: string, run: readonly Word[]) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) entities.push({ id: `b${entities.length + 1}`, type, begin: first.begin, end: last.end });
  };
  for (const run of properRuns(wordsOf(text, tag))) {
    const isRank = ({ text: word }: Word) => rankWords.has(plain(word));
    const name = run.findIndex((word) => !isRank(word) && /\p{L}/u.test(word.text));
    const [ranks, rest] = name < 0 ? [run, []] : [run.slice(0, name), run.slice(name)];
    add(types.rank, ranks);
    const has = (words: ReadonlySet<string>) => rest.some(({ text: word }) => words.has(plain(word)));
    if (rest.length === 0 || rest.every(({ text: word }) => otherWords.has(plain(word)))) continue;
    const isBody =
      has(bodyWords) || (ranks.length === 0 && rest.length === 1 && /^\p{Lu}{2,}$/u.test(rest[0]?.text ?? ''));
    add(isBody ? types.body : has(placeWords) ? types.place : types.person, rest);
  }
  return entities;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}

function properRuns(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let open: Word[] = [];
  words.forEach((word, index) => {
    const joins = open.length > 0 && /^(?:of|al)$/i.test(word.text) && words[index + 1]?.proper === true;
    if (word.proper || joins) open.push(word);
    else if (open.length > 0) {
      runs.push(open);
      open = [];
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
    return [{ text: value, begin, end: at, proper: tags[index] === 'PROPN' }];
  });
}
