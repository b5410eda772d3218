import { stat } from 'node:fs/promises';
import { describeClaim, describeRange, describeVoices, type EntityRef } from '../ask/index.ts';
import type { CaptureInput, CaptureOptions } from '../capture/index.ts';
import type { Claim, PartyRole, Problem, Source } from '../model/index.ts';
import { captureOptions, findAll, stdinOf } from './capture-inputs.ts';
import type { ReadSource } from './propose-claims.ts';
import { type ReadAnswer, type ReadJob, unreadAnswer } from './read-job.ts';
import { readJobs } from './read-jobs.ts';
import type { AddOptions } from './workspace.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

/** A document read without a case. */
export interface ReadDocument extends Pick<ReadSource, 'claims' | 'resolution' | 'reading'> {
  readonly source: Source;
  /** False where the reader does not know the language, or broke. */
  readonly wasRead: boolean;
}

/** One step of reading documents: a document, or only what is wrong with an input. */
export interface ReadStep {
  readonly document: ReadDocument | null;
  readonly problems: readonly Problem[];
  /** The input's path as found; empty for what is wrong with the words given. */
  readonly name: string;
  /** Words of the document's text. */
  readonly words: number;
  /** Inputs dealt with so far, of `total`. */
  readonly done: number;
  readonly total: number;
}

/** How documents are read. */
export interface ReadOptions extends WorkspaceOptions, AddOptions {
  /** Leaves `reading` (mentions, ties, attributions) out of the documents, which is less to carry. */
  readonly claimsOnly?: boolean;
}

/**
 * Reads files, folders, globs and `-` without keeping anything. Documents come in the order of the inputs, whatever the number of processes that read them
 * (`workers`), and only as far ahead as memory allows: whoever takes them slowly slows the reading down. A document that breaks the reader is a problem.
 * @throws {MusterError} `url-invalid`, `language-invalid` where an option's value is none, `worker-failed` where no process can read
 */
export async function* readDocuments(inputs: readonly string[], options: ReadOptions): AsyncGenerator<ReadStep> {
  const { inputs: found, problems } = await findAll(inputs, options, options);
  const total = found.length;
  if (problems.length > 0) yield { document: null, problems, name: '', words: 0, done: 0, total };
  if (total === 0) return;
  const ahead = { documents: total, bytes: await fewBytesOf(found) };
  let done = 0;
  for await (const answer of readJobs(jobsOf(found, options), ahead, {
    ...options,
    claimsOnly: options.claimsOnly === true,
  })) {
    done++;
    const { name, words } = answer;
    yield { document: documentOf(answer), problems: answer.problems, name, words, done, total };
  }
}

function documentOf({ source, read }: ReadAnswer): ReadDocument | null {
  if (source === null || read === null) return null;
  const { claims, resolution, reading } = read;
  return { source, claims, resolution, reading, wasRead: read.outcome === 'read' };
}

/** Jobs for the inputs. Standard input belongs to this process, so it is captured here. */
async function* jobsOf(inputs: readonly CaptureInput[], options: ReadOptions): AsyncGenerator<ReadJob> {
  const capture = captureOptions(options, options);
  for (const input of inputs) {
    const { name } = input;
    if (input.kind === 'file') yield { kind: 'file', name, input, capture, size: await sizeOf(input) };
    else yield await stdinJob(input, options, capture);
  }
}

async function stdinJob(input: CaptureInput, options: ReadOptions, capture: CaptureOptions): Promise<ReadJob> {
  const { captureFile } = await import('../capture/index.ts');
  const { name } = input;
  const { source, problem, warnings } = await captureFile(input, { ...capture, ...stdinOf(options, input.kind) });
  if (problem !== undefined) {
    return { kind: 'answered', name, answer: unreadAnswer(name, [...warnings, problem]), size: 0 };
  }
  return { kind: 'source', name, source, warnings, size: source.size };
}

/** Bytes of the inputs where they are few; where they are many, their number says enough. */
async function fewBytesOf(inputs: readonly CaptureInput[]): Promise<number> {
  const sizes = await Promise.all(inputs.slice(0, 100).map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Size of a file; 0 where it cannot be told, which capturing it will say. */
async function sizeOf(input: CaptureInput): Promise<number> {
  if (input.kind !== 'file') return 0;
  return stat(input.path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** A document's claims in words, as listings show them. */
export function describeDocument(document: ReadDocument): readonly {
  readonly claim: Claim;
  readonly summary: string;
  readonly saidBy: string;
  readonly when: string;
}[] {
  const entities = entitiesOf(document);
  return document.claims.map((claim) => ({
    claim,
    summary: describeClaim(claim, entities.get(claim.id) ?? {}),
    saidBy: describeVoices(claim.attribution, document.source.publication),
    when: describeRange(claim.range),
  }));
}

/** For each claim the entities of its parts, as this document names them. */
export function entitiesOf({
  resolution,
}: ReadDocument): ReadonlyMap<string, { readonly [P in PartyRole]?: EntityRef }> {
  const refs = new Map(resolution.entities.map(({ id, kind, name }) => [id, { id, kind, name }]));
  const byClaim = new Map<string, { [P in PartyRole]?: EntityRef }>();
  for (const { claim, part, entity } of resolution.parties) {
    const ref = refs.get(entity);
    const parts = byClaim.get(claim) ?? {};
    if (ref !== undefined) parts[part] = ref;
    byClaim.set(claim, parts);
  }
  return byClaim;
}
