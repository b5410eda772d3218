import { describeClaim, describeRange, describeVoices, type EntityRef } from '../ask/index.ts';
import type { Claim, PartyRole, Problem, Source } from '../model/index.ts';
import { captureAll } from './capture-inputs.ts';
import type { ReadSource } from './propose-claims.ts';
import { readSource } from './propose-claims.ts';
import { loadReader } from './reader.ts';
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
}

/** Reads files, folders, globs and `-` without keeping anything, one document after the other. */
export async function* readDocuments(
  inputs: readonly string[],
  options: WorkspaceOptions & AddOptions,
): AsyncGenerator<ReadStep> {
  const reader = await loadReader(options);
  for await (const { captured, problems } of captureAll(inputs, options, options)) {
    if (captured === null) {
      yield { document: null, problems };
      continue;
    }
    const { source } = captured;
    const read = readSource(source, reader);
    const { claims, resolution, reading } = read;
    const document = { source, claims, resolution, reading, wasRead: read.outcome === 'read' };
    yield { document, problems: [...problems, ...read.problems] };
  }
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
