// Every word the page itself says, in one place. A language is one file of the shape of `text/en.ts`, named in `languages`.
// Words of sources, names and the record's sentences come from the server and are not here.
import { en, type Text } from './text/en.ts';

export type { Text };

/** The languages the page speaks; each is loaded when it is chosen. */
export const languages: readonly {
  readonly code: string;
  readonly name: string;
  readonly load: () => Promise<Text>;
}[] = [{ code: 'en', name: 'English', load: () => Promise.resolve(en) }];

const storageKey = 'muster-language';

/** The words of the chosen language. Chosen once, before anything is drawn; choosing another loads the page again. */
export let text: Text = en;

/** A number as the chosen language writes it. */
export function showNumber(value: number): string {
  return text.showNumber(value);
}

/** Code of the chosen language. */
export function chosenLanguage(): string {
  try {
    return localStorage.getItem(storageKey) ?? 'en';
  } catch {
    return 'en'; // storage may be switched off
  }
}

/** Chooses a language and loads the page again in it. */
export function chooseLanguage(code: string): void {
  try {
    localStorage.setItem(storageKey, code);
  } catch {
    return; // storage may be switched off: the choice could not be known after loading
  }
  location.reload();
}

/** Loads the chosen language; to be called before anything that shows words is loaded. */
export async function loadLanguage(): Promise<void> {
  const chosen = languages.find(({ code }) => code === chosenLanguage());
  if (chosen) text = await chosen.load();
  document.documentElement.lang = text.locale;
  document.documentElement.dir = text.direction;
}
