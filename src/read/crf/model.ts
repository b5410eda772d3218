import { MusterError } from '../../model/index.ts';

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features. A feature is an unsigned 32-bit
 * number; a known one has a row of weights, one for each label, kept as bytes times a scale of the row.
 */
export interface CrfModel {
  /** What `stepAllowed` forbids stands in `transitions` as `forbidden`. */
  readonly labels: readonly string[];
  /** Score of label `b` after label `a` at `a * labels.length + b`. */
  readonly transitions: Float32Array;
  /** Score of a label at the start of a sequence. */
  readonly starts: Float32Array;
  readonly hashes: Uint32Array;
  readonly scales: Float32Array;
  readonly weights: Int8Array;
  /** Row of a feature by its hash; -1 where it is not known. */
  readonly rowOf: (hash: number) => number;
  /** What training wrote down about itself (data, seeds, figures). */
  readonly notes: Readonly<Record<string, unknown>>;
}

/** A score no path can make up for. */
export const forbidden = -1e6;

const magic = 0x3143524d; // "MRC1", least byte first

/** The parts a model is stored as. */
export type CrfParts = Omit<CrfModel, 'rowOf'>;

/** A model made of its parts, with the look-up of its rows. */
export function makeModel(parts: CrfParts): CrfModel {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, parts.hashes.length * 2)));
  const slots = new Int32Array(size).fill(-1);
  const { hashes } = parts;
  // Most features of a text are not known. One bit for each of many more places than there are features tells so without a look into the
  // table, which is larger than what a processor keeps at hand.
  const seen = new Uint32Array(Math.max(1, size >> 3));
  const bits = seen.length * 32 - 1;
  for (let row = 0; row < hashes.length; row++) {
    let slot = (hashes[row] ?? 0) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
    const bit = ((hashes[row] ?? 0) >>> 7) & bits;
    seen[bit >>> 5] = (seen[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  const rowOf = (hash: number): number => {
    const bit = (hash >>> 7) & bits;
    if (((seen[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1;
    let slot = hash & (size - 1);
    for (;;) {
      const row = slots[slot] ?? -1;
      if (row === -1 || hashes[row] === hash) return row;
      slot = (slot + 1) & (size - 1);
    }
  };
  return { ...parts, rowOf };
}

/** The bytes of a model: a magic number, the length of the head, the head as JSON, then the arrays, each beginning at a multiple of four. */
export function packModel(parts: CrfParts): Uint8Array {
  const head = new TextEncoder().encode(
    JSON.stringify({ labels: parts.labels, rows: parts.hashes.length, notes: parts.notes }),
  );
  const arrays = [parts.transitions, parts.starts, parts.hashes, parts.scales, parts.weights];
  const pad = (length: number) => Math.ceil(length / 4) * 4;
  const bytes = new Uint8Array(8 + pad(head.length) + arrays.reduce((sum, one) => sum + pad(one.byteLength), 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = 8 + pad(head.length);
  for (const one of arrays) {
    bytes.set(new Uint8Array(one.buffer, one.byteOffset, one.byteLength), at);
    at += pad(one.byteLength);
  }
  return bytes;
}

/**
 * The model in a file's bytes (little-endian machines only, as all that Node runs on are).
 * @param name - of the file, for the message
 * @throws {MusterError} `model-damaged`
 */
export function unpackModel(bytes: Uint8Array, name: string): CrfModel {
  const damaged = (what: string): never => {
    throw new MusterError('model-damaged', `The reader's weights in ${name} cannot be used: ${what}.`, {
      hint: 'Install Muster again, or run "npm run train" in a source checkout.',
    });
  };
  // A copy begins at offset 0 of its own buffer: arrays of four-byte numbers need that.
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  if (copy.length < 8 || view.getUint32(0, true) !== magic) return damaged('it does not begin as such a file does');
  const headLength = view.getUint32(4, true);
  if (8 + headLength > copy.length) return damaged('it is cut short');
  const head = readHead(new TextDecoder().decode(copy.subarray(8, 8 + headLength)));
  if (!head) return damaged('its head cannot be read');
  const { labels, rows, notes } = head;
  const pad = (length: number) => Math.ceil(length / 4) * 4;
  const sizes = [labels.length ** 2 * 4, labels.length * 4, rows * 4, rows * 4, rows * labels.length];
  const begin = 8 + pad(headLength);
  if (begin + sizes.reduce((sum, size) => sum + pad(size), 0) !== copy.length) return damaged('its length is wrong');
  const places = sizes.map((_, i) => begin + sizes.slice(0, i).reduce((sum, size) => sum + pad(size), 0));
  const place = (i: number) => places[i] ?? 0;
  return makeModel({
    labels,
    notes,
    transitions: new Float32Array(copy.buffer, place(0), labels.length ** 2),
    starts: new Float32Array(copy.buffer, place(1), labels.length),
    hashes: new Uint32Array(copy.buffer, place(2), rows),
    scales: new Float32Array(copy.buffer, place(3), rows),
    weights: new Int8Array(copy.buffer, place(4), rows * labels.length),
  });
}

function readHead(text: string): { labels: string[]; rows: number; notes: Record<string, unknown> } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { labels, rows, notes } = value as { labels?: unknown; rows?: unknown; notes?: unknown };
  if (!Array.isArray(labels) || labels.length === 0 || !labels.every((one) => typeof one === 'string')) return null;
  if (typeof rows !== 'number' || !Number.isInteger(rows) || rows < 0) return null;
  if (typeof notes !== 'object' || notes === null) return null;
  return { labels, rows, notes: notes as Record<string, unknown> };
}
