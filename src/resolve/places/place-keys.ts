import { nameKey } from '../name-key.ts';
import { nameBlocks } from '../names/name-blocks.ts';

/** The key that spellings of a name share which differ only in accents, articles, hyphens and spaces. */
export function exactKey(name: string): string {
  const key = nameKey('place', name).replaceAll(' ', '');
  return key === '' ? '' : `=${key}`;
}

/** Keys that spellings in other scripts and transliterations share, as all names are found by. */
export function fuzzyKeys(name: string): readonly string[] {
  return nameBlocks('place', name).filter((key) => key.startsWith('l.') && key.length > 4);
}
