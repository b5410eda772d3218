import { likenessOf } from './likeness.ts';
import { skeletonsOf } from './skeleton.ts';
import { type Sounds, soundsOf } from './sounds.ts';

/** One word of a name, ready to be compared. */
export interface NameWord {
  /** As written, for showing why. */
  readonly text: string;
  readonly sounds: Sounds;
  /** The same without what may be an article written as one with it ("Alqasim"); `null` where nothing is. */
  readonly bare: Sounds | null;
  readonly skeletons: readonly string[];
  /** One letter that stands for a name. */
  readonly initial: boolean;
}

const joinedArticle = /^([ae]l)([bcdfghjkmnpqrstvwxyz]\p{L}{3,})$/iu;

/** `text` may be several words that count as one ("Abd al-Rahman"): `spoken` is then what sounds. */
export function makeWord(text: string, spoken: string = text): NameWord {
  const sounds = soundsOf(spoken);
  const joined = joinedArticle.exec(spoken)?.[2];
  const bare = joined === undefined ? null : soundsOf(joined);
  return {
    text,
    sounds,
    bare,
    skeletons: bare === null ? skeletonsOf(sounds) : [...new Set([...skeletonsOf(bare), ...skeletonsOf(sounds)])],
    initial: [...text.replace(/[.]/g, '')].length === 1,
  };
}

/** 0 to 1, see `likenessOf`; an article that may be joined to one of them makes little difference. */
export function wordLikeness(left: NameWord, right: NameWord): number {
  let best = likenessOf(left.sounds, right.sounds);
  if (left.bare !== null) best = Math.max(best, likenessOf(left.bare, right.sounds) - 0.01);
  if (right.bare !== null) best = Math.max(best, likenessOf(left.sounds, right.bare) - 0.01);
  return best;
}

/** Two neighbouring words as one: "Nour al-Din" and "Noureddine", "Jong Un" and "Jong-un". */
export function joinWords(first: NameWord, second: NameWord): NameWord {
  const sounds: Sounds = {
    sounds: first.sounds.sounds + second.sounds.sounds,
    abjad: first.sounds.abjad,
  };
  return { text: `${first.text} ${second.text}`, sounds, bare: null, skeletons: skeletonsOf(sounds), initial: false };
}
