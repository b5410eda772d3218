import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the bundled example's folder, which lies beside `src/` and `dist/` alike and travels with the package. */
export function exampleFolder(): string {
  return fileURLToPath(new URL('../../examples/al-tanf', import.meta.url));
}

/** Who made the example's claims by hand, for its log. */
const maker = 'example';

/** The claims made by hand that come with the example's reports: what its reader cannot read, such as French. */
export async function exampleClaims(): Promise<{ readonly by: string; readonly file: string; readonly lines: string }> {
  const file = 'by-hand.jsonl';
  return { by: maker, file, lines: await readFile(join(exampleFolder(), file), 'utf8') };
}
