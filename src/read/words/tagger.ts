import { formsOf, type WordForms } from './word-forms.ts';

/** Tags words: the seam behind which the tagging library stands. */
export interface Tagger {
  tag(text: string): Tagged;
}

/** The tokens of a stretch of text, in order. All lists but `sentences` have one place a token. */
export interface Tagged {
  readonly values: readonly string[];
  readonly forms: readonly WordForms[];
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  /** Characters of white space before each token. */
  readonly gaps: readonly number[];
  /** First and last token of each sentence. */
  readonly sentences: readonly (readonly [number, number])[];
}

/** What the library keeps of a document while it works on it; four numbers a token. The layout is fixed by the pinned version. */
interface RawDocument {
  readonly tokens: readonly number[];
  readonly sentences: readonly (readonly [number, number])[];
  readonly nonBreakingSpaces: Readonly<Record<number, string>>;
  readonly cache: {
    value(index: number): string;
    valueOf(feature: 'pos', index: number): string;
    normal(index: number): number;
    mappedSpelling(index: number): number;
    property(index: number, name: string): number;
    currentSize(): number;
    intrinsicSize(): number;
  };
}

/** Translates a token for one of the library's machines, by its number, its place and the raw tokens. */
type Transform = (token: number, cache: RawDocument['cache'], tokens: readonly number[], at: number) => number;

/** A language model of the library: data, and functions it calls back. */
interface LanguageModel {
  readonly addons: Readonly<Record<string, unknown>> & {
    lemmatize(word: string, tag: string, cache: RawDocument['cache']): string;
  };
  sbd(): { readonly transformers: readonly Transform[] };
  pos(): { readonly transformers: readonly Transform[] };
  metaCER(): unknown;
}

const numbersPerToken = 4;
/** A token's second number: white space before it in the lower bits; more only in parts of contractions ("do" and "n't"). */
const spaceMask = 0xffff;
/** A token's third number: its lemma (parts of contractions only), and its tag. */
const lemmaMask = 0xfffff;
const tagMask = 0x3f00000;
const tagShift = 20;

/** New words after which the library starts afresh: it never forgets one, and a hostile text has millions. */
const mostNewWords = 200_000;

/** Word numbers whose translations are remembered: the library's own words, and as many new ones as it may learn. */
const rememberedWords = 400_000;

/** Numbers that texts write without signs. */
const plainNumbers = Array.from({ length: 10_000 }, (_, number) => String(number)).join(' ');

/** The tagger Muster ships: wink-nlp with its English web model, offline, same output everywhere. */
export async function createTagger(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: shipped }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const model = shipped as unknown as LanguageModel;
  let raw: RawDocument | undefined;
  const start = () => {
    const started = winkNLP(quicker(model, (document) => (raw = document)) as unknown as typeof shipped, [
      'sbd',
      'pos',
    ]);
    // The library keeps what a word was when it first met it: "118" in "MG.118)" would be a name for ever. Numbers are met as numbers first.
    started.readDoc(plainNumbers);
    return started;
  };
  let nlp = start();
  let words: KnownWord[] = [];
  return {
    tag(text) {
      nlp.readDoc(text).out(nlp.its.readabilityStats);
      if (!raw) throw new RangeError('the tagger gave no document');
      const tagged = takeOut(raw, words, model);
      if (raw.cache.currentSize() - raw.cache.intrinsicSize() > mostNewWords) {
        nlp = start();
        words = [];
      }
      raw = undefined;
      return tagged;
    },
  };
}

let entityMachines: unknown;

/**
 * The model with two changes that leave its answers as they are: the statistics it can be asked for are replaced by a look at the raw
 * document (the library's ways of asking for tokens go over them once for each question), and what its machines ask of every word
 * again and again is remembered.
 */
function quicker(model: LanguageModel, give: (document: RawDocument) => void): LanguageModel {
  return {
    ...model,
    addons: { ...model.addons, readabilityStats: give },
    // Asked again, the model writes out once more what it has written out before, longer each time.
    metaCER: () => (entityMachines ??= model.metaCER()),
    sbd: () => {
      const sbd = model.sbd();
      return { ...sbd, transformers: sbd.transformers.map(rememberBoundary) };
    },
    pos: () => {
      const pos = model.pos();
      return { ...pos, transformers: pos.transformers.map(rememberHint) };
    },
  };
}

const unknown = -0x80000000;

/** The translation for finding sentences depends on the word and on whether white space stands before it. */
function rememberBoundary(transform: Transform): Transform {
  const answers = new Int32Array(rememberedWords * 2).fill(unknown);
  return (token, cache, tokens, at) => {
    const spaces = tokens[at * numbersPerToken + 1] ?? 0;
    const key = (tokens[at * numbersPerToken] ?? 0) * 2 + ((spaces & spaceMask) > 0 ? 1 : 0);
    if (spaces > spaceMask || key >= answers.length) return transform(token, cache, tokens, at);
    const known = answers[key] ?? unknown;
    if (known !== unknown) return known;
    const answer = transform(token, cache, tokens, at);
    answers[key] = answer;
    return answer;
  };
}

/** The translation for tagging is the word's own, or the tag as it is where the word has none. */
function rememberHint(transform: Transform): Transform {
  const answers = new Int32Array(rememberedWords).fill(unknown);
  const none = -1;
  return (tag, cache, tokens, at) => {
    const key = tokens[at * numbersPerToken] ?? 0;
    let answer = answers[key] ?? unknown;
    if (answer === unknown) {
      answer = transform(none, cache, tokens, at);
      answers[key] = answer;
    }
    return answer === none ? tag : answer;
  };
}

/** A word of the library's, looked up once: its text, its forms, and its base form by the number of its tag. */
interface KnownWord {
  readonly value: string;
  readonly forms: WordForms;
  readonly lemmas: (string | undefined)[];
}

/** What the library found out, read from its raw document in one go. `words` remembers words by their number in the library. */
function takeOut(raw: RawDocument, words: KnownWord[], model: LanguageModel): Tagged {
  const { tokens, cache, sentences, nonBreakingSpaces } = raw;
  const values: string[] = [];
  const forms: WordForms[] = [];
  const tags: string[] = [];
  const lemmas: string[] = [];
  const gaps: number[] = [];
  for (let i = 0; i < tokens.length; i += numbersPerToken) {
    const number = tokens[i] ?? 0;
    const before = tokens[i + 1] ?? 0;
    const third = tokens[i + 2] ?? 0;
    const tagNumber = (third & tagMask) >>> tagShift;
    const tag = cache.valueOf('pos', tagNumber);
    const spaces = before & spaceMask;
    let word = words[number];
    if (!word) {
      const value = cache.value(number);
      word = { value, forms: formsOf(value), lemmas: [] };
      words[number] = word;
    }
    values.push(word.value);
    forms.push(word.forms);
    tags.push(tag);
    gaps.push(spaces < spaceMask ? spaces : (nonBreakingSpaces[i / numbersPerToken]?.length ?? 0));
    if (before > spaceMask) {
      lemmas.push(cache.value(third & lemmaMask));
      continue;
    }
    let lemma = word.lemmas[tagNumber];
    if (lemma === undefined) {
      lemma = lemmaOf(number, tag, cache, model);
      word.lemmas[tagNumber] = lemma;
    }
    lemmas.push(lemma);
  }
  return { values, forms, tags, lemmas, gaps, sentences };
}

/** The base form of a word with a tag, as the library's own `its.lemma` gives it. */
function lemmaOf(word: number, tag: string, cache: RawDocument['cache'], model: LanguageModel): string {
  const mapped = cache.mappedSpelling(word);
  if (cache.property(mapped, 'isSLemma') === 1) return cache.value(cache.property(mapped, 'lemma'));
  return model.addons.lemmatize(cache.value(cache.normal(word)), tag, cache);
}
