import { dirname, resolve } from 'node:path';
import { isCase } from '../ledger/index.ts';

/** The folder itself or the nearest above it that is a case, as an absolute path; `undefined` where none is. */
export async function findCase(folder: string): Promise<string | undefined> {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (await isCase(path)) return path;
    if (dirname(path) === path) return undefined;
  }
}
