/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), begun from `seed`; an unsigned 32-bit number. */
export function hashText(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** The state of `hashText` before the first unit: texts can be hashed piece by piece, and the beginning two have in common once. */
export function beginHash(seed: number): number {
  return (0x811c9dc5 ^ seed) >>> 0;
}

/** The state after a further piece. */
export function addToHash(state: number, piece: string): number {
  let hash = state;
  for (let i = 0; i < piece.length; i++) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193);
  return hash;
}

/** What `hashText` gives for the pieces joined. */
export function endHash(state: number): number {
  return finish(state);
}

/** The hash of two texts with a sign between them, as `hashText` gives it for the three joined. */
export function hashPair(left: string, sign: string, right: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < left.length; i++) hash = Math.imul(hash ^ left.charCodeAt(i), 0x01000193);
  for (let i = 0; i < sign.length; i++) hash = Math.imul(hash ^ sign.charCodeAt(i), 0x01000193);
  for (let i = 0; i < right.length; i++) hash = Math.imul(hash ^ right.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** One number of two, depending on their order; an unsigned 32-bit number. */
export function mix(left: number, right: number): number {
  return finish(Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b) ^ (left >>> 15));
}

/** The finishing steps of MurmurHash3: near inputs give far outputs. */
function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
