/** A fenced block of code in a Markdown text. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The block as it stands, fences included. */
  readonly whole: string;
}

/** A Markdown text as its code blocks and what stands between them, in order; joined again it is the text. */
export function splitBlocks(markdown: string): readonly (string | CodeBlock)[] {
  return markdown.split(/(^```\w*\n[\s\S]*?^```$)/m).map((part) => {
    const match = /^```(\w*)\n([\s\S]*)^```$/m.exec(part);
    return match ? { language: match[1] ?? '', code: match[2] ?? '', whole: part } : part;
  });
}

function codeBlocks(markdown: string): readonly CodeBlock[] {
  return splitBlocks(markdown).filter((part) => typeof part !== 'string');
}

/** A command shown at a prompt, with the lines shown under it. */
export interface Transcript {
  readonly command: string;
  readonly shown: readonly string[];
}

/** The commands of `console` blocks, in order. One that ends in a backslash goes on in the next line, one with `<<'END'` until END. */
export function transcripts(markdown: string): readonly Transcript[] {
  const found: { command: string; shown: string[] }[] = [];
  for (const { language, code } of codeBlocks(markdown)) {
    if (language !== 'console') continue;
    let open = false;
    for (const line of code.trimEnd().split('\n')) {
      const last = found.at(-1);
      if (line.startsWith('$ ')) found.push({ command: line.slice(2), shown: [] });
      else if (open && last) last.command += `\n${line}`;
      else last?.shown.push(line);
      const command = found.at(-1)?.command ?? '';
      const untilEnd = command.includes("<<'END'") && !/\nEND$/.test(command);
      open = (line.startsWith('$ ') || open) && (line.endsWith('\\') || untilEnd);
    }
  }
  return found;
}

/** Every call of a program in inline code and in blocks of shell commands: "muster who commands X --on DAY", without the program's name. */
export function callsOf(program: string, markdown: string): readonly string[] {
  const inline = [...markdown.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  const shell = codeBlocks(markdown)
    .filter(({ language }) => language === 'sh' || language === 'console')
    .flatMap(({ language, code }) =>
      code
        .replaceAll('\\\n', ' ')
        .split('\n')
        .flatMap((line) => (language === 'sh' ? [line] : line.startsWith('$ ') ? [line.slice(2)] : [])),
    );
  return [...inline, ...shell]
    .flatMap((line) => line.replace(/\s+#.*$/, '').split(/\s*(?:&&|\||;)\s*/))
    .filter((call) => call.startsWith(`${program} `))
    .map((call) => call.slice(program.length + 1).trim());
}
