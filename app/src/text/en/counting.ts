const locale = 'en';
const numbers = new Intl.NumberFormat(locale);
const languages = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });

/** A number as this language writes it. */
export function showNumber(value: number): string {
  return numbers.format(value);
}

/** A number with what it counts. */
export function count(value: number, one: string, many: string): string {
  return `${numbers.format(value)} ${value === 1 ? one : many}`;
}

/** A language by its name. */
export function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code; // not a well-formed language code: show what the source says
  }
}
