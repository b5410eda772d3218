import { fileURLToPath } from 'node:url';

/** Absolute path of the bundled example's folder, which lies beside `src/` and `dist/` alike and travels with the package. */
export function exampleFolder(): string {
  return fileURLToPath(new URL('../../examples/al-tanf', import.meta.url));
}
