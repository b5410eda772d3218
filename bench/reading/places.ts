import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the public corpora: beside the checkout, never in it, for their texts are not the project's to share. */
const publicCorpora = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));

/** Path of a file of the public corpora, or `undefined` where it is not there. */
export function publicFile(name: string): string | undefined {
  const path = publicCorpora + name;
  return existsSync(path) ? path : undefined;
}

/** Said wherever a figure is left out because the corpora are not there. */
export const corporaAbsent: string = `NOT MEASURED: the public corpora are not at ${publicCorpora}; figures on them are left out.`;
