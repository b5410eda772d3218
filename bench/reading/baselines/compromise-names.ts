import { z } from 'zod';
import type { Entity } from '../score/document.ts';
import type { BaselineTypes } from './proper-nouns.ts';

const found = z.array(z.object({ offset: z.object({ start: z.int().nonnegative(), length: z.int().nonnegative() }) }));

/** What compromise itself takes for people, organizations and places in a text. */
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
        begin: start,
        end: start + length,
      })),
    );
  };
}
