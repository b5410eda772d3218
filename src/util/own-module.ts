import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Path of a module of this package that a process of its own starts with. Modules run as TypeScript in development and tests, as JavaScript when built;
 * the one asked for stands in the same form.
 * @param from The asking module's `import.meta.url`.
 * @param name The module's path from there without its ending, such as `./extraction-worker`.
 */
export function ownModule(from: string, name: string): string {
  return fileURLToPath(new URL(`${name}${isTypeScript(from) ? '.ts' : '.js'}`, from));
}

/**
 * Arguments for Node without which a module of this package cannot be loaded by a new process: none when built.
 * @param from The asking module's `import.meta.url`.
 */
export function loaderArguments(from: string): readonly string[] {
  // Node 20 loads no TypeScript by itself; the loader is a tool of development and no part of what is installed.
  const needed = isTypeScript(from) && !('typescript' in process.features && process.features.typescript);
  return needed ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
}

function isTypeScript(url: string): boolean {
  return url.endsWith('.ts');
}
