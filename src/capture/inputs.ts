import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, isAbsolute, resolve } from 'node:path';
import type { Problem } from '../model/index.ts';
import { kindOfName } from './file-kind.ts';
import { defaultMaxBytes, tooLarge } from './read-bytes.ts';

/** Something to capture: a file, or standard input. */
export type CaptureInput =
  | {
      readonly kind: 'file';
      /** The path as found: as given, or the folder as given and the way inside it. */
      readonly name: string;
      /** Absolute path. */
      readonly path: string;
    }
  | { readonly kind: 'stdin'; readonly name: '-' };

/** What a call's words stand for. */
export interface FoundInputs {
  /** In order of the words, inside a folder or glob by path (UTF-16 order); a file met twice stands once. */
  readonly inputs: readonly CaptureInput[];
  readonly problems: readonly Problem[];
  /** Files of folders that were left out, as found: not text, Markdown or HTML, a folder's own README, or a symbolic link. */
  readonly skipped: readonly string[];
}

/** A README tells about its folder; taken as a report it would put words into the record that nobody published. */
const readmePattern = /^readme(\.[a-z]+)?$/i;

/**
 * Finds what files, folders (with all that is in them), globs and `-` (standard input) stand for. What cannot be found or opened is a problem,
 * and the rest goes on. In folders, hidden files are passed over and symbolic links are not followed, so that no link leads out of
 * the folder or round in a circle; a link given by name is followed.
 * @param options.maxBytes Files above it are refused here, by their size. Default 20 MB.
 * @param options.cwd Where relative words start; default is the process's folder.
 */
export async function findInputs(
  patterns: readonly string[],
  options: { readonly maxBytes?: number; readonly cwd?: string } = {},
): Promise<FoundInputs> {
  const finder = new Finder(options.maxBytes ?? defaultMaxBytes, options.cwd ?? process.cwd());
  for (const pattern of patterns) await finder.find(pattern);
  return finder;
}

class Finder implements FoundInputs {
  readonly inputs: CaptureInput[] = [];
  readonly problems: Problem[] = [];
  readonly skipped: string[] = [];
  readonly #maxBytes: number;
  readonly #cwd: string;
  readonly #seen = new Set<string>();

  constructor(maxBytes: number, cwd: string) {
    this.#maxBytes = maxBytes;
    this.#cwd = cwd;
  }

  async find(pattern: string): Promise<void> {
    if (pattern === '-') {
      if (!this.#seen.has('-')) this.inputs.push({ kind: 'stdin', name: '-' });
      this.#seen.add('-');
      return;
    }
    try {
      // A path that exists is meant literally, even where its name has brackets or stars.
      const stats = await stat(resolve(this.#cwd, pattern));
      if (stats.isDirectory()) await this.#addFolder(pattern);
      else this.#addFile(pattern, stats);
    } catch (error) {
      await this.#addAbsent(pattern, error);
    }
  }

  #addFile(name: string, stats: Stats): void {
    const path = resolve(this.#cwd, name);
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    if (!stats.isFile()) {
      const hint = 'To read from a pipe or a device, send it to standard input and give "-".';
      this.#report('file-not-regular', 'this is neither a file nor a folder', name, hint);
    } else if (stats.size > this.#maxBytes) {
      this.problems.push(tooLarge(name, stats.size, this.#maxBytes));
    } else {
      this.inputs.push({ kind: 'file', name, path });
    }
  }

  async #addAbsent(pattern: string, error: unknown): Promise<void> {
    const code = errorCode(error);
    const { isDynamicPattern } = await import('tinyglobby');
    if ((code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL') && isDynamicPattern(pattern)) {
      return this.#addGlob(pattern);
    }
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      this.#report(
        'file-missing',
        'there is no such file or folder',
        pattern,
        'Check the spelling and the folder you are in.',
      );
    } else {
      this.#report('file-unreadable', `this cannot be opened (${describeError(error)})`, pattern);
    }
  }

  async #addGlob(pattern: string): Promise<void> {
    const { glob } = await import('tinyglobby');
    const found = await glob(pattern, {
      cwd: this.#cwd,
      absolute: isAbsolute(pattern),
      onlyFiles: true,
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    if (found.length === 0) {
      this.#report(
        'glob-no-match',
        'no file matches this pattern',
        pattern,
        'Quote the pattern, or check the folder you are in.',
      );
    }
    for (const name of found.toSorted(byCodeUnits)) {
      try {
        this.#addFile(name, await stat(resolve(this.#cwd, name)));
      } catch (error) {
        this.#report('file-unreadable', `this cannot be opened (${describeError(error)})`, name);
      }
    }
  }

  async #addFolder(folder: string): Promise<void> {
    const before = this.#seen.size;
    const faults = this.problems.length;
    const left: string[] = [];
    await this.#walk(folder, left);
    this.skipped.push(...left);
    const unknown = left.filter((name) => !readmePattern.test(name.slice(name.lastIndexOf('/') + 1)));
    if (this.#seen.size === before && this.problems.length === faults) {
      const others = unknown.length > 0 ? `; what is there is ${listExtensions(unknown)}` : '';
      this.#report(
        'folder-empty',
        `no text, Markdown or HTML file is in this folder${others}`,
        folder,
        'Files in other formats must be saved as text or HTML first.',
      );
    } else if (unknown.length > 0) {
      this.problems.push({
        severity: 'warning',
        code: 'folder-files-skipped',
        reason: `${unknown.length} ${unknown.length === 1 ? 'file' : 'files'} in this folder were left out, not being text, Markdown or HTML: ${listExtensions(unknown)}`,
        place: folder,
        hint: 'A file given by name is always tried.',
      });
    }
  }

  async #walk(folder: string, left: string[]): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(resolve(this.#cwd, folder), { withFileTypes: true });
    } catch (error) {
      this.#report('folder-unreadable', `this folder cannot be opened (${describeError(error)})`, folder);
      return;
    }
    entries.sort((a, b) => byCodeUnits(a.name, b.name));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const name = folder === '.' ? entry.name : `${folder.replace(/[/\\]+$/, '')}/${entry.name}`;
      if (entry.isDirectory()) await this.#walk(name, left);
      else if (!entry.isFile() || kindOfName(name) === undefined || readmePattern.test(entry.name)) left.push(name);
      else await this.#addFound(name);
    }
  }

  async #addFound(name: string): Promise<void> {
    try {
      this.#addFile(name, await stat(resolve(this.#cwd, name)));
    } catch (error) {
      this.#report('file-unreadable', `this cannot be opened (${describeError(error)})`, name);
    }
  }

  #report(code: string, reason: string, place: string, hint?: string): void {
    this.problems.push({ severity: 'error', code, reason, place, ...(hint === undefined ? {} : { hint }) });
  }
}

/** Kinds of files left out, most frequent first: ".pdf (5), .docx (2)". */
function listExtensions(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const kind = kindOfName(name) === undefined ? extname(name).toLowerCase() || 'no extension' : 'symbolic link';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].toSorted((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]));
  const shown = kinds.slice(0, 5).map(([kind, count]) => `${kind} (${count})`);
  return shown.join(', ') + (kinds.length > shown.length ? ' and others' : '');
}

/** The system's code of an error, such as `ENOENT`. */
function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** An error of the file system in words. */
export function describeError(error: unknown): string {
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ENOENT') return 'it is gone, or a link to it leads nowhere';
  if (code === 'ELOOP') return 'its links lead round in a circle';
  if (code === 'ENAMETOOLONG') return 'its name is too long';
  return error instanceof Error ? error.message : String(error);
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
