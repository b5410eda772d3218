import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createProgram } from '../../src/cli/program.ts';
import { callsOf, transcripts } from './markdown.ts';
import { canRun, openShell, type Shell } from './shell.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const silent = { isTTY: false, write: () => true };
const program = createProgram(
  { stdout: silent, stderr: silent, stdin: process.stdin, env: {}, cwd: root },
  '0.0.0',
  () => {},
);

/** Every command that does something, with the words it is called by: `who commands`. */
function leaves(
  command: Command,
  path: readonly string[] = [],
): readonly { readonly path: string; readonly command: Command }[] {
  return command.commands.length === 0
    ? [{ path: path.join(' '), command }]
    : command.commands.flatMap((each) => leaves(each, [...path, each.name()]));
}
const commands = leaves(program);
const longFlags = (command: Command): readonly string[] => command.options.flatMap(({ long }) => (long ? [long] : []));

/** Sections of docs/commands.md by heading, each with the headings below it. */
function sections(markdown: string): readonly { readonly heading: string; readonly text: string }[] {
  const headings = [
    ...markdown.replace(/^```[\s\S]*?^```$/gm, (block) => block.replace(/^#/gm, ' ')).matchAll(/^(#+) (.+)$/gm),
  ];
  return headings.map((match, index) => {
    const next = headings.slice(index + 1).find((other) => (other[1]?.length ?? 0) <= (match[1]?.length ?? 0));
    return { heading: match[2] ?? '', text: markdown.slice(match.index, next?.index) };
  });
}

describe('docs/commands.md', () => {
  const reference = read('docs/commands.md');
  const all = sections(reference);

  it.each(commands)('describes muster $path with every flag', ({ path, command }) => {
    const section = (name: string) =>
      all.find(({ heading }) => new RegExp(`muster ${name}(?![\\w-]| [a-z])`).test(heading))?.text;
    const own = section(path);
    expect(own, `no heading says "muster ${path}"`).toBeDefined();
    // A section may take another's flags over by name.
    const [, other = ''] = /\b[Tt]akes the flags of `([^`]+)`/.exec(own ?? '') ?? [];
    const text = `${own}\n${other === '' ? '' : section(other)}`;
    const missing = longFlags(command).filter((flag) => !new RegExp(`${flag}(?![\\w-])`).test(text));
    expect(missing).toEqual([]);
  });

  it('describes every flag that all commands take', () => {
    const missing = longFlags(program).filter((flag) => !reference.includes(flag));
    expect(missing).toEqual([]);
  });

  it('names no flag that is not there', () => {
    const known = new Set([...commands.flatMap(({ command }) => longFlags(command)), ...longFlags(program), '--help']);
    const named = reference.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [];
    expect(named.filter((flag) => !known.has(flag))).toEqual([]);
  });

  it('names the exit codes', () => {
    for (const code of ['0', '1', '2']) expect(reference).toMatch(new RegExp(`\\b${code}\\b`));
  });
});

describe.each([
  'README.md',
  'docs/tutorial.md',
  'docs/commands.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/design.md',
])('%s', (page) => {
  const text = read(page);

  it('calls only commands and flags that are there', () => {
    for (const call of callsOf('muster', text)) {
      // `muster COMMAND`: any of them.
      if (/^[A-Z]+\b/.test(call)) continue;
      const words = call.split(/\s+/);
      if (words[0]?.startsWith('-')) {
        expect([...longFlags(program), '--help', '-V', '-h'], call).toContain(words[0]);
        continue;
      }
      // A command alone, or a group of them: "who" for "who commands".
      const meant = commands.filter(
        ({ path }) => call === path || call.startsWith(`${path} `) || path.startsWith(`${words[0]} `),
      );
      expect(meant.length, `muster ${call}`).toBeGreaterThan(0);
      const known = [...meant.flatMap(({ command }) => longFlags(command)), ...longFlags(program), '--help'];
      const flags = call.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
      expect(
        flags.filter((flag) => !known.includes(flag)),
        `muster ${call}`,
      ).toEqual([]);
    }
  });

  it('calls only scripts that are there', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
    const called = callsOf('npm', text).flatMap(
      (call) => /^run ([\w:-]+)/.exec(call)?.[1] ?? /^(?:start|test)\b/.exec(call)?.[0] ?? [],
    );
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('links to nothing that is not there', () => {
    const folder = join(root, page, '..');
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target));
    expect(links.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });
});

if (!canRun)
  console.warn('Skipped: what the docs show at a prompt was not run; it needs dist/ (npm run build) and a shell.');

describe.skipIf(!canRun)('what the docs show at a prompt', () => {
  let shell: Shell;
  beforeEach(() => {
    shell = openShell();
  });
  afterEach(() => shell.close());

  it.each(['README.md', 'docs/tutorial.md'])('comes out as %s shows it', (page) => {
    const steps = transcripts(read(page));
    expect(steps.length).toBeGreaterThan(0);
    for (const { command, shown } of steps) {
      const { output, errors, code } = shell.run(command);
      expect(code, `${command}\n${errors}`).toBe(0);
      expect(output.trimEnd(), command).toBe(shown.join('\n').trimEnd());
    }
  });
});
