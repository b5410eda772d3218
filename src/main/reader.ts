import type { Reader } from '../read/index.ts';

/** The reader handed in, else the built-in one, loaded only now: its word lists cost more time than asking a case. */
export async function loadReader({
  createReader,
}: {
  readonly createReader?: (() => Promise<Reader>) | undefined;
}): Promise<Reader> {
  if (createReader !== undefined) return createReader();
  const read = await import('../read/index.ts');
  return read.createReader();
}
