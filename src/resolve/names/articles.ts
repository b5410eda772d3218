/** Whether a Latin, Cyrillic or Arabic token is the article of the one after it: al-, el-, and those whose l has become the next letter (ash-Sham, Deir ez-Zor). */
export function isArticle(token: string, next: string): boolean {
  if (/^(al|el|ال|аль|эль|ель)$/iu.test(token)) return true;
  const assimilated = /^[aeiou](th|sh|dh|ch|[tdrzsnl])$/i.exec(token)?.[1] ?? /^[аэе]([шстдзнр])$/iu.exec(token)?.[1];
  return assimilated !== undefined && next.toLowerCase().startsWith(assimilated.toLowerCase());
}

/** An Arabic word without its article; the word God stays whole, others stand as they are. */
export function withoutArticle(word: string): string {
  if (/^(الله|لله)$/u.test(word)) return 'له';
  return /^(?:[وفبك]?ال|لل)(\p{L}{2,})$/u.exec(word)?.[1] ?? word;
}
