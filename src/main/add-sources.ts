import type { Case } from '../ledger/index.ts';
import type { Problem, Source, SourceId } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import type { Reader } from '../read/index.ts';
import { type Captured, type CaptureStep, captureAll, captureOne } from './capture-inputs.ts';
import { proposal, readSource } from './propose-claims.ts';
import { loadReader } from './reader.ts';
import type { AddedSource, AddOptions, AddResult } from './workspace.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

/** What an import needs besides the case. */
export type AddEffects = WorkspaceOptions & { readonly by: string };

/** The parts of an `AddResult` while they grow. */
interface Tally {
  readonly captured: AddedSource[];
  readonly alreadyThere: AddResult['alreadyThere'][number][];
  readonly read: AddResult['read'][number][];
  readonly notRead: AddResult['notRead'][number][];
  readonly problems: Problem[];
}

/** Captures what the inputs stand for, then reads all that is unread. Each source is stored before the next is looked at. */
export async function addInputs(
  into: Case,
  inputs: readonly string[],
  effects: AddEffects,
  options: AddOptions,
): Promise<AddResult> {
  return add(into, captureAll(inputs, effects, options), effects, options);
}

/** The same for bytes handed in. */
export async function addBytes(
  into: Case,
  name: string,
  bytes: Uint8Array,
  effects: AddEffects,
  options: AddOptions,
): Promise<AddResult> {
  return add(into, captureOne(name, bytes, effects, options), effects, options);
}

/** Reads all that is unread. */
export async function readPending(into: Case, effects: AddEffects, options: AddOptions): Promise<AddResult> {
  return add(into, [], effects, options);
}

async function add(
  into: Case,
  steps: AsyncIterable<CaptureStep> | Iterable<CaptureStep>,
  effects: AddEffects,
  options: AddOptions,
): Promise<AddResult> {
  const tally: Tally = { captured: [], alreadyThere: [], read: [], notRead: [], problems: [] };
  const known = new Map((await into.ledger.sources()).map(({ source }) => [source.id, source.name]));
  for await (const { captured, problems, name, done, total } of steps) {
    tally.problems.push(...problems);
    if (captured !== null) await store(into, captured, known, effects, tally);
    options.onProgress?.({ phase: 'capture', done, total, name });
    if (options.signal?.aborted) return tally;
  }
  await readUnread(into, effects, options, tally);
  return tally;
}

/** Stores a source: first its bytes, then its entry, so that no entry ever speaks of bytes that are not there. */
async function store(
  into: Case,
  { source, bytes }: Captured,
  known: Map<SourceId, string>,
  { by }: AddEffects,
  tally: Tally,
): Promise<void> {
  const { id, name } = source;
  const firstName = known.get(id);
  if (firstName !== undefined) {
    tally.alreadyThere.push({ id, name, firstName });
    return;
  }
  await into.originals.put(bytes);
  try {
    await into.ledger.append([{ type: 'source-captured', source }], by);
  } catch (error) {
    const stored = error instanceof MusterError ? await into.ledger.source(id) : undefined;
    // Another process stored the same bytes since this import began.
    if (stored === undefined) throw error;
    tally.alreadyThere.push({ id, name, firstName: stored.name });
    known.set(id, stored.name);
    return;
  }
  known.set(id, name);
  tally.captured.push({ id, name });
}

async function readUnread(into: Case, effects: AddEffects, options: AddOptions, tally: Tally): Promise<void> {
  const unread = (await into.ledger.sources()).filter(({ reading }) => reading === 'unread');
  if (unread.length === 0) return;
  const reader = await loadReader(effects);
  for (const [at, { source: head }] of unread.entries()) {
    if (options.signal?.aborted) return;
    const source = await into.ledger.source(head.id);
    if (source !== undefined) await readOne(into, source, reader, tally);
    options.onProgress?.({ phase: 'read', done: at + 1, total: unread.length, name: head.name });
  }
}

async function readOne(into: Case, source: Source, reader: Reader, tally: Tally): Promise<void> {
  const { id, name, language } = source;
  const read = readSource(source, reader);
  tally.problems.push(...read.problems);
  // A text the reader broke on stays unread: the next version of the reader may manage it.
  if (read.outcome === 'failed') return;
  await into.ledger.append([proposal(source, reader, read)], reader.id);
  if (read.outcome === 'read') tally.read.push({ id, name, claims: read.claims.length });
  else tally.notRead.push({ id, name, language });
}
