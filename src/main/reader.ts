import type { Reader } from '../read/index.ts';

/** Where a reader comes from. */
export interface ReaderSource {
  readonly createReader?: (() => Promise<Reader>) | undefined;
  readonly readerModule?: string | undefined;
}

/**
 * The reader handed in, or that of the module named, else the built-in one, loaded only now: its word lists cost more time than asking a case.
 * @throws {TypeError} where the module named gives no reader
 */
export async function loadReader({ createReader, readerModule }: ReaderSource): Promise<Reader> {
  if (createReader !== undefined) return createReader();
  if (readerModule !== undefined) return readerOf(readerModule, await import(readerModule));
  builtIn ??= loadBuiltIn();
  return builtIn;
}

/** One for the whole process: a page that is sent one report after another would load it anew for each. */
let builtIn: Promise<Reader> | undefined;

async function loadBuiltIn(): Promise<Reader> {
  try {
    const { createReader } = await import('../read/index.ts');
    return await createReader();
  } catch (error) {
    // What is put right meanwhile is found by the next call.
    builtIn = undefined;
    throw error;
  }
}

async function readerOf(address: string, found: unknown): Promise<Reader> {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (isObject(found) && 'createReader' in found && typeof found.createReader === 'function') {
    const reader: unknown = await found.createReader();
    if (isObject(reader) && 'id' in reader && 'reads' in reader && 'read' in reader) return reader as Reader;
  }
  throw new TypeError(`${address} exports no function createReader that gives a reader`);
}
