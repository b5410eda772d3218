/**
 * Writes what commands print now under the commands that README.md and the tutorial show at a prompt. Run after a change of what is read or
 * printed (`npm run docs`), and read the difference: the tests only compare.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { splitBlocks, transcripts } from '../test/docs/markdown.ts';
import { canRun, openShell } from '../test/docs/shell.ts';

if (!canRun) throw new Error('There is no dist/ yet: npm run build makes it.');

for (const page of ['README.md', 'docs/tutorial.md']) {
  const file = fileURLToPath(new URL(`../${page}`, import.meta.url));
  const shell = openShell();
  const text = splitBlocks(readFileSync(file, 'utf8')).map((part) => {
    if (typeof part === 'string') return part;
    if (part.language !== 'console') return part.whole;
    const lines = transcripts(part.whole).map(({ command }) => {
      const { output, errors, code } = shell.run(command);
      if (code !== 0) throw new Error(`${page}: ${command}\n${errors}`);
      return `$ ${command}\n${output.trimEnd()}`.trimEnd();
    });
    return `\`\`\`console\n${lines.join('\n')}\n\`\`\``;
  });
  shell.close();
  writeFileSync(file, text.join(''));
  console.log(`${page} shows what its commands print.`);
}
