import type { Case } from '../ledger/index.ts';
import type { Problem, Source, SourceId } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { type Captured, type CaptureStep, captureAll, captureOne } from './capture-inputs.ts';
import { joinCertain } from './join-entities.ts';
import { proposal } from './propose-claims.ts';
import type { ReadAnswer, ReadJob } from './read-job.ts';
import { readJobs } from './read-jobs.ts';
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
    options.onProgress?.({ phase: 'capture', done, total, name, words: 0 });
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
  const total = unread.length;
  if (total === 0) return;
  const ahead = { documents: total, bytes: unread.reduce((sum, { source }) => sum + source.size, 0) };
  const jobs = jobsOf(
    into,
    unread.map(({ source }) => source),
    options,
  );
  let done = 0;
  for await (const answer of readJobs(jobs, ahead, { ...effects, claimsOnly: true })) {
    await propose(into, answer, tally);
    done++;
    options.onProgress?.({ phase: 'read', done, total, name: answer.name, words: answer.words });
    if (options.signal?.aborted) return;
  }
}

/** The sources with their texts, each fetched when its turn comes. */
async function* jobsOf(
  into: Case,
  heads: readonly Pick<Source, 'id'>[],
  { signal }: AddOptions,
): AsyncGenerator<ReadJob> {
  for (const { id } of heads) {
    if (signal?.aborted) return;
    const source = await into.ledger.source(id);
    if (source === undefined) continue;
    yield { kind: 'source', name: source.name, source, warnings: [], size: source.size };
  }
}

/** Records what was read of a source, in one entry: it stands whole or not at all, whenever this process ends. */
async function propose(into: Case, { source, read, problems }: ReadAnswer, tally: Tally): Promise<void> {
  tally.problems.push(...problems);
  // A text the reader broke on stays unread: the next version of the reader may manage it.
  if (source === null || read === null || read.outcome === 'failed') return;
  const { id, name, language } = source;
  await into.ledger.append([proposal(source, read)], read.reader);
  await joinCertain(into.ledger, [...new Set(read.resolution.parties.map(({ entity }) => entity))]);
  if (read.outcome === 'read') tally.read.push({ id, name, claims: read.claims.length });
  else tally.notRead.push({ id, name, language });
}
