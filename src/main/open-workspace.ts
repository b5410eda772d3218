import { basename, resolve } from 'node:path';
import {
  askBacks,
  askCareer,
  askChart,
  askClaim,
  askClaims,
  askCommand,
  askDispute,
  askDisputeCounts,
  askDisputes,
  askDossier,
  askEntities,
  askEntity,
  askFrames,
  askNetwork,
  askOrigins,
  askSearch,
  askSource,
  askSources,
  askStrength,
  askSuggestions,
  askSummary,
  askTimeline,
  askVoices,
  askWhatIf,
  askWhere,
  findEntity,
  judgedDifferent,
} from '../ask/index.ts';
import type { Case } from '../ledger/index.ts';
import { createCase, openCase } from '../ledger/index.ts';
import type { CaseEvent, ClaimId, DisputeId, Instant, Judgement, LedgerEntry } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { derivations } from './derivations.ts';
import { deskOf } from './desk-of.ts';
import type { DeskWork } from './desk-work.ts';
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
  return new CaseWorkspace(await createCase(path, { name, by, derivations, ...clockOf(options) }), name, options);
}

/**
 * Opens the case in a folder.
 * @throws {MusterError} `case-none`, `case-newer`, `case-damaged`, `case-busy`, `case-readonly`
 */
export async function openWorkspace(folder: string, options: WorkspaceOptions = {}): Promise<Workspace> {
  const opened = await openCase(resolve(options.cwd ?? '.', folder), { derivations, ...clockOf(options) });
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
  readonly #desk: DeskWork;

  constructor(opened: Case, name: string, options: WorkspaceOptions) {
    this.path = opened.folder;
    this.name = name;
    this.#case = opened;
    this.#options = options;
    this.#desk = deskOf(opened.ledger, authorOf(options));
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
  chart: Workspace['chart'] = (unit, { on = null, limit = 500 } = {}) => askChart(this.#ledger, unit, on, limit);
  career: Workspace['career'] = (person) => askCareer(this.#ledger, person);
  dossier: Workspace['dossier'] = (unit) => askDossier(this.#ledger, unit);
  strength: Workspace['strength'] = (unit) => askStrength(this.#ledger, unit);
  where: Workspace['where'] = (entity, on) => askWhere(this.#ledger, entity, on);
  backs: Workspace['backs'] = (unit, on) => askBacks(this.#ledger, unit, on);
  disputes: Workspace['disputes'] = (query = {}) => askDisputes(this.#ledger, query);
  disputeCounts: Workspace['disputeCounts'] = (query = {}) => askDisputeCounts(this.#ledger, query);
  dispute: Workspace['dispute'] = (id) => askDispute(this.#ledger, id);
  timeline: Workspace['timeline'] = (entity, { limit = 500 } = {}) => askTimeline(this.#ledger, entity, limit);
  voices: Workspace['voices'] = (limit = 100) => askVoices(this.#ledger, limit);
  whatIf: Workspace['whatIf'] = (without) => askWhatIf(this.#ledger, without);
  frames: Workspace['frames'] = (entity) => askFrames(this.#ledger, entity);
  network: Workspace['network'] = (entity, { on = null, limit = 60, types } = {}) =>
    askNetwork(this.#ledger, entity, on, limit, types);
  suggestions: Workspace['suggestions'] = (query = {}) => askSuggestions(this.#ledger, query);
  origins: Workspace['origins'] = (source) => askOrigins(this.#ledger, source);
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

  async judge(
    left: string,
    right: string,
    judgement: Judgement,
    reason: string | null = null,
    { anyway = false }: { readonly anyway?: boolean } = {},
  ): Promise<LedgerEntry> {
    const [first, second] = [await findEntity(this.#ledger, left), await findEntity(this.#ledger, right)];
    const [one, other] = [first.recorded.entity, second.recorded.entity];
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
    const against =
      judgement === 'same' && !anyway ? await judgedDifferent(this.#ledger, first.recorded, second.recorded) : [];
    if (against.length > 0) {
      const entries = against.map(({ seq }) => String(seq)).join(', ');
      throw new MusterError(
        'judgement-contradicts',
        `"${left}" and "${right}" were judged different before (log ${against.length === 1 ? 'entry' : 'entries'} ${entries}).`,
        { hint: `Take that back with \`muster undo ${against[0]?.seq}\`, or record this one too with --anyway.` },
      );
    }
    return this.#record({ type: 'identity-judged', left: one.id, right: other.id, judgement, reason });
  }

  async settle(id: DisputeId, deciding: readonly ClaimId[], reason: string | null = null): Promise<LedgerEntry> {
    const recorded = await this.#ledger.dispute(id);
    if (recorded === undefined) {
      throw new MusterError('dispute-unknown', `There is no dispute ${id} in this case.`, {
        hint: 'The ids of all disputes: `muster disputes`.',
      });
    }
    const { rule, sides } = recorded.dispute;
    const claims = sides.flatMap((side) => side.claims);
    if (deciding.length === 0) {
      throw new MusterError('settlement-empty', 'A dispute is settled by claims; none is named.', {
        hint: `The claims of this one: \`muster disputes ${id}\`.`,
      });
    }
    const foreign = deciding.filter((claim) => !claims.includes(claim));
    if (foreign.length > 0) {
      throw new MusterError('settlement-foreign', `Not in dispute ${id}: ${foreign.join(', ')}.`, {
        hint: `Its claims are listed by \`muster disputes ${id}\`.`,
      });
    }
    return this.#record({ type: 'dispute-settled', rule, claims, deciding: [...new Set(deciding)], reason });
  }

  async asKnownAt(at: number | Instant): Promise<Workspace> {
    const seq = typeof at === 'number' ? at : await this.#ledger.entryAt(at);
    if (seq < 1) {
      throw new MusterError('entry-unknown', `Nothing was known at ${at}: the case was made later.`, {
        hint: 'When what was recorded: `muster log`.',
      });
    }
    const ledger = await this.#ledger.asKnownAt(seq);
    const past: Case = { ...this.#case, readOnly: true, ledger, close: () => ledger.close() };
    return new CaseWorkspace(past, this.name, this.#options);
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

  reviewAll: Workspace['reviewAll'] = (reviews) => this.#desk.reviewAll(reviews);
  undoAll: Workspace['undoAll'] = (seqs, reason) => this.#desk.undoAll(seqs, reason);
  proposeByHand: Workspace['proposeByHand'] = (...given) => this.#desk.proposeByHand(...given);
  queue: Workspace['queue'] = (query) => this.#desk.queue(query);
  history: Workspace['history'] = (claim) => this.#desk.history(claim);
  logEnd: Workspace['logEnd'] = () => this.#desk.logEnd();
  logLines: Workspace['logLines'] = (before, limit) => this.#desk.logLines(before, limit);
  judgements: Workspace['judgements'] = (query) => this.#desk.judgements(query);
  as: Workspace['as'] = (by) => new CaseWorkspace(this.#case, this.name, { ...this.#options, by });

  async addClaims(lines: string, file: string): ReturnType<Workspace['addClaims']> {
    const { addClaims } = await import('./add-claims.ts');
    return addClaims(this.#ledger, authorOf(this.#options), lines, file);
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
