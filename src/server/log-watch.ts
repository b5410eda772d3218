import type { Workspace } from '../main/index.ts';

/** How often the log is looked at while somebody listens, in milliseconds: soon enough to feel at once, seldom enough to cost nothing. */
const lookEveryMs = 700;
/** Entries looked at together. */
const page = 50;

/** What was added to the log: the first and last entry, and the types among them. */
export interface LogNews {
  readonly from: number;
  readonly to: number;
  readonly types: readonly string[];
}

/** Tells listeners what was added to the log, by whatever process. Looks only while somebody listens. */
export class LogWatch {
  readonly #workspace: Workspace;
  readonly #report: (error: unknown) => void;
  readonly #listeners = new Set<(news: LogNews) => void>();
  #timer: NodeJS.Timeout | undefined;
  #end: number | undefined;
  #looking = false;

  constructor(workspace: Workspace, report: (error: unknown) => void) {
    this.#workspace = workspace;
    this.#report = report;
  }

  /** Number of the last entry, as far as it has been looked at. */
  async end(): Promise<number> {
    this.#end ??= await this.#workspace.logEnd();
    return this.#end;
  }

  /** Calls `listener` at each news until the function given back is called. */
  listen(listener: (news: LogNews) => void): () => void {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => void this.look(), lookEveryMs).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  /** Looks at once, as after a write of this server's own. */
  async look(): Promise<void> {
    if (this.#looking || this.#listeners.size === 0) return;
    this.#looking = true;
    try {
      const start = await this.end();
      const types = new Set<string>();
      let reached = start;
      for (;;) {
        const entries = await this.#workspace.log(reached, page);
        for (const { seq, event } of entries) {
          types.add(event.type);
          reached = seq;
        }
        if (entries.length < page) break;
      }
      this.#end = reached;
      if (reached === start) return;
      for (const listener of this.#listeners) listener({ from: start + 1, to: reached, types: [...types].sort() });
    } catch (error) {
      this.#report(error);
    } finally {
      this.#looking = false;
    }
  }
}
