// Every word the page itself says, in one place. A language is one file of the shape of `text/en.ts`, named in `languages`, and one
// of `draw/words.ts` for the drawings. Words of sources, names and the record's sentences come from the server and are not here.
import { recall, remember } from './settings.ts';
import { en, type Text } from './text/en.ts';

export type { Text };

/** The languages the page speaks; each is loaded when it is chosen. */
export const languages: readonly {
  readonly code: string;
  readonly name: string;
  readonly load: () => Promise<Text>;
}[] = [
  { code: 'en', name: 'English', load: () => Promise.resolve(en) },
  { code: 'ar', name: 'العربية', load: loadArabic },
];

async function loadArabic(): Promise<Text> {
  const [{ ar }, { drawWordsAr }, { chooseDrawWords }] = await Promise.all([
    import('./text/ar.ts'),
    import('./draw/words-ar.ts'),
    import('./draw/words.ts'),
  ]);
  chooseDrawWords(drawWordsAr);
  return ar;
}

const storageKey = 'muster-language';

/** The words of the chosen language. Chosen once, before anything is drawn; choosing another loads the page again. */
export let text: Text = en;

/** A number as the chosen language writes it. */
export function showNumber(value: number): string {
  return text.showNumber(value);
}

/**
 * Code of the language to speak: the one a person chose, else the first of those their browser asks for that the page speaks, else English.
 * @param asked - languages the browser asks for, as BCP 47 tags, the most wanted first
 */
export function languageFor(chosen: string | null, asked: readonly string[]): string {
  const wanted = [chosen ?? '', ...asked].map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.find((code) => languages.some((one) => one.code === code)) ?? 'en';
}

/** Code of the language the page speaks. */
export function chosenLanguage(): string {
  return languageFor(recall(storageKey), navigator.languages);
}

/**
 * Chooses a language and loads the page again in it. Words are read where they are shown, in hundreds of places; loading again
 * keeps every one of them a plain value, and nothing is lost by it: decisions that wait are kept in the browser.
 */
export function chooseLanguage(code: string): void {
  remember(storageKey, code);
  location.reload();
}

/** Loads the chosen language; to be called before anything that shows words is loaded. */
export async function loadLanguage(): Promise<void> {
  const chosen = languages.find(({ code }) => code === chosenLanguage());
  if (chosen) text = await chosen.load();
  document.documentElement.lang = text.locale;
  document.documentElement.dir = text.direction;
}
