import { fileURLToPath } from 'node:url';

/** What to take in for the bundled example: its folder, which lies beside `src/` and `dist/` alike and travels with the package. */
export function exampleInputs(): readonly string[] {
  return [fileURLToPath(new URL('../../examples/al-tanf', import.meta.url))];
}
