import { z } from 'zod';
import type { Entity } from '../score/document.ts';
import { addressWords, rankWords } from './plain-words.ts';
import type { BaselineTypes } from './proper-nouns.ts';

const found = z.array(z.object({ offset: z.object({ start: z.int().nonnegative(), length: z.int().nonnegative() }) }));

/** What compromise itself takes for people, organizations and places in a text; ranks and words of address are cut off people's names where they are a type of their own. */
export async function loadCompromiseNames(): Promise<(text: string, types: BaselineTypes) => Entity[]> {
  const { default: nlp } = await import('compromise');
  return (text, types) => {
    const document = nlp(text);
    const groups = [
      [types.person, document.people()],
      [types.body, document.organizations()],
      [types.place, document.places()],
    ] as const;
    return groups.flatMap(([type, group]) =>
      found.parse(group.json({ offset: true })).map(({ offset: { start, length } }, index) => ({
        id: `${type}${index + 1}`,
        type,
        begin: start + (type === types.person && types.rank !== type ? leadOf(text.slice(start, start + length)) : 0),
        end: start + length,
      })),
    );
  };
}

/** How many characters of a person's name are ranks and words of address before it; 0 where there is nothing else. */
function leadOf(words: string): number {
  for (const match of words.matchAll(/[\p{L}\p{N}'’]+/gu)) {
    const word = match[0].toLowerCase();
    if (!rankWords.has(word) && !addressWords.has(word)) return match.index;
  }
  return 0;
}
