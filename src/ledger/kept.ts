import type { ClaimFacts, Entity, EntityId } from '../model/index.ts';

/** An entity events may name: its row's number, and the number it counts as. */
export interface KnownEntity {
  readonly entity: Entity;
  readonly number: number;
  readonly canonical: number;
}

/** So many of each are kept: facts take about a kilobyte, so that some ten megabytes go into them. */
const mostFacts = 30_000;
const mostEntities = 50_000;

/**
 * Rows a writer has read or written lately. Whoever writes to a record reads the same facts and entities again and again; they are right as long as nobody
 * else wrote, which the hash of the log's last entry tells. Forgotten when a transaction is rolled back.
 */
export class Kept {
  readonly #facts = new Map<number, ClaimFacts>();
  readonly #entities = new Map<EntityId, KnownEntity>();
  readonly #names = new Set<string>();
  #head = '';

  /** To be told the log's last hash before anything is asked: what was kept of another state is dropped. */
  beginAt(head: string): void {
    if (head !== this.#head) this.forget();
  }

  /** The log's last hash after what was done. */
  endAt(head: string): void {
    this.#head = head;
  }

  facts(claim: number): ClaimFacts | undefined {
    return this.#facts.get(claim);
  }

  keepFacts(facts: ClaimFacts): void {
    this.#facts.set(facts.number, facts);
    const [oldest] = this.#facts.size > mostFacts ? this.#facts.keys() : [];
    if (oldest !== undefined) this.#facts.delete(oldest);
  }

  /** To be called for each claim whose status or entities change. */
  dropFacts(claim: number): void {
    this.#facts.delete(claim);
  }

  entity(id: EntityId): KnownEntity | undefined {
    return this.#entities.get(id);
  }

  keepEntity(known: KnownEntity): void {
    if (this.#entities.size >= mostEntities) this.#entities.clear();
    this.#entities.set(known.entity.id, known);
  }

  /** Whether the entity of this number was met under this name lately. */
  hasName(entity: number, name: string): boolean {
    return this.#names.has(`${entity} ${name}`);
  }

  keepName(entity: number, name: string): void {
    if (this.#names.size >= mostEntities) this.#names.clear();
    this.#names.add(`${entity} ${name}`);
  }

  /** To be called where entities come to count as others. */
  dropEntities(): void {
    this.#entities.clear();
  }

  forget(): void {
    this.#facts.clear();
    this.#entities.clear();
    this.#names.clear();
    this.#head = '';
  }
}
