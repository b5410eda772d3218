/** Longest metadata field kept, in UTF-16 units. No real title is longer; a hostile one would fill every list it is shown in. */
const maxFieldLength = 1000;

/**
 * A metadata field fit to show on one line: control characters, bidirectional controls and invisible characters are taken out, white space is
 * collapsed, the length is bounded. Zero-width joiners stay, for Persian and emoji need them. `null` where nothing is left.
 * For fields only: a source's text keeps its characters.
 */
export function cleanField(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const clean = text
    // Far more than is kept, so that a hostile field costs nothing.
    .slice(0, 20 * maxFieldLength)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
  const short = wellFormed(clean.slice(0, maxFieldLength)).trimEnd();
  return short === '' ? null : short;
}

/** `text` with U+FFFD for every half of a surrogate pair standing alone; the length stays. Lone halves cannot be stored as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** An absolute http or https address as written, or `null`: nothing else may ever become a link. */
export function cleanUrl(text: string | null | undefined): string | null {
  const field = text?.trim() ?? '';
  // 2,000: what browsers and servers reliably take.
  if (field === '' || field.length > 2000 || /[\p{Cc}\s]/u.test(field)) return null;
  try {
    const { protocol } = new URL(field);
    return protocol === 'http:' || protocol === 'https:' ? field : null;
  } catch {
    return null;
  }
}

/** The language of a BCP 47 tag, lower case, region and variants left out (`en-GB` is `en`); `null` where it is no tag of a language. */
export function cleanLanguage(text: string | null | undefined): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) return null;
  try {
    const language = new Intl.Locale(tag).language;
    return language === 'und' || language === 'mul' || language === 'zxx' ? null : language;
  } catch {
    return null;
  }
}
