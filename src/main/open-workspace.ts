import { basename, resolve } from 'node:path';
import {
  askClaim,
  askClaims,
  askCommand,
  askEntities,
  askEntity,
  askSearch,
  askSource,
  askSources,
  askSummary,
  findEntity,
} from '../ask/index.ts';
import type { Case } from '../ledger/index.ts';
import { createCase, openCase } from '../ledger/index.ts';
import type { CaseEvent, ClaimId, Instant, Judgement, LedgerEntry } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import type { AddOptions, ClaimQuery, Workspace } from './workspace.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

/**
 * Makes a case in a folder and opens it.
 * @param options.name What to call it; the folder's name unless told.
 * @throws {MusterError} `case-exists`, `case-readonly`, `disk-full`
 */
export async function createWorkspace(
  folder: string,
  options: WorkspaceOptions & { readonly name?: string } = {},
): Promise<Workspace> {
  const path = resolve(options.cwd ?? '.', folder);
  const name = options.name ?? basename(path);
  const by = authorOf(options);
  return new CaseWorkspace(await createCase(path, { name, by, ...clockOf(options) }), name, options);
}

/**
 * Opens the case in a folder.
 * @throws {MusterError} `case-none`, `case-newer`, `case-damaged`, `case-busy`, `case-readonly`
 */
export async function openWorkspace(folder: string, options: WorkspaceOptions = {}): Promise<Workspace> {
  const opened = await openCase(resolve(options.cwd ?? '.', folder), clockOf(options));
  try {
    return new CaseWorkspace(opened, await opened.name(), options);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function authorOf({ by }: WorkspaceOptions): string {
  return by ?? 'reviewer';
}

function clockOf({ now }: WorkspaceOptions): { readonly clock?: () => Instant } {
  return now === undefined ? {} : { clock: now };
}

class CaseWorkspace implements Workspace {
  readonly path: string;
  readonly name: string;
  readonly #case: Case;
  readonly #options: WorkspaceOptions;

  constructor(opened: Case, name: string, options: WorkspaceOptions) {
    this.path = opened.folder;
    this.name = name;
    this.#case = opened;
    this.#options = options;
  }

  get #ledger(): Case['ledger'] {
    return this.#case.ledger;
  }

  summary: Workspace['summary'] = () => askSummary(this.#ledger, { name: this.name, path: this.path });
  sources: Workspace['sources'] = () => askSources(this.#ledger);
  source: Workspace['source'] = (id) => askSource(this.#ledger, id);
  claim: Workspace['claim'] = (id) => askClaim(this.#ledger, id);
  entities: Workspace['entities'] = (filter = {}) => askEntities(this.#ledger, filter);
  entity: Workspace['entity'] = (nameOrId, kind) => askEntity(this.#ledger, nameOrId, kind);
  who: Workspace['who'] = (unit, on) => askCommand(this.#ledger, unit, on);
  search: Workspace['search'] = (query, limit = 50) => askSearch(this.#ledger, query, limit);
  log: Workspace['log'] = (after, limit) => this.#ledger.entries(after, limit);

  async claims({ entity, ...given }: ClaimQuery = {}): ReturnType<Workspace['claims']> {
    const order = given.order ?? (given.status === 'proposed' ? 'confidence' : 'place');
    const rest = { ...given, order };
    if (entity === undefined) return askClaims(this.#ledger, rest);
    const { recorded } = await findEntity(this.#ledger, entity);
    return askClaims(this.#ledger, { ...rest, entity: recorded.entity.id });
  }

  async original(id: string): ReturnType<Workspace['original']> {
    const source = await this.#ledger.source(id);
    const bytes = source && (await this.#case.originals.get(source.hash));
    return bytes && { bytes, mediaType: source.mediaType };
  }

  async review(claim: ClaimId, status: Parameters<Workspace['review']>[1], note: string | null = null) {
    if ((await this.#ledger.claim(claim)) === undefined) {
      throw new MusterError('claim-unknown', `There is no claim ${claim} in this case.`, {
        hint: 'Every listing gives the ids of its claims.',
      });
    }
    return this.#record({ type: 'claim-reviewed', claim, status, note });
  }

  async judge(left: string, right: string, judgement: Judgement, reason: string | null = null): Promise<LedgerEntry> {
    const one = (await findEntity(this.#ledger, left)).recorded.entity;
    const other = (await findEntity(this.#ledger, right)).recorded.entity;
    const pointless = (why: string, hint: string): MusterError => new MusterError('judgement-pointless', why, { hint });
    if (one.id === other.id) {
      throw pointless(
        `"${left}" and "${right}" are one entity already: ${one.id}.`,
        'Two entities of one name are told apart by their ids. A judgement is taken back with `muster undo`.',
      );
    }
    // A body is a unit to one text and an organisation to another; nothing else can be two kinds of thing.
    const body = (kind: string): boolean => kind === 'unit' || kind === 'organisation';
    if (judgement === 'same' && one.kind !== other.kind && !(body(one.kind) && body(other.kind))) {
      throw pointless(
        `"${left}" is a ${one.kind} and "${right}" a ${other.kind}: they cannot be one.`,
        'If a claim takes one for the other, review the claim.',
      );
    }
    return this.#record({ type: 'identity-judged', left: one.id, right: other.id, judgement, reason });
  }

  undo: Workspace['undo'] = (seq, reason = null) => this.#record({ type: 'undone', event: seq, reason });

  async addInputs(inputs: readonly string[], options: AddOptions = {}): ReturnType<Workspace['addInputs']> {
    const { addInputs } = await import('./add-sources.ts');
    return addInputs(this.#case, inputs, this.#effects(), options);
  }

  async addBytes(name: string, bytes: Uint8Array, options: AddOptions = {}): ReturnType<Workspace['addBytes']> {
    const { addBytes } = await import('./add-sources.ts');
    return addBytes(this.#case, name, bytes, this.#effects(), options);
  }

  async readPending(options: AddOptions = {}): ReturnType<Workspace['readPending']> {
    const { readPending } = await import('./add-sources.ts');
    return readPending(this.#case, this.#effects(), options);
  }

  verify: Workspace['verify'] = () => this.#ledger.verify();
  rebuild: Workspace['rebuild'] = () => this.#ledger.rebuild();
  close: Workspace['close'] = () => this.#case.close();

  #effects() {
    return { by: authorOf(this.#options), ...this.#options };
  }

  async #record(event: CaseEvent): Promise<LedgerEntry> {
    const [entry] = await this.#ledger.append([event], authorOf(this.#options));
    if (entry === undefined) throw new TypeError('the ledger gave no entry back');
    return entry;
  }
}
