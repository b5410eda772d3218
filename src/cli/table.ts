import type { Printer } from './terminal.ts';

/**
 * Prints rows as columns under a heading. On a terminal cells are broken to its width; elsewhere a row is one line, its columns two spaces
 * apart at least, so that other tools can cut it.
 */
export async function printTable(
  out: Printer,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { default: Table } = await import('cli-table3');
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
  };
  const widths = out.width === undefined ? undefined : fitWidths(out.width, heading, rows);
  const table = new Table({
    chars: none,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    wordWrap: widths !== undefined,
    wrapOnWordBoundary: true,
    ...(widths === undefined ? {} : { colWidths: widths }),
  });
  table.push(
    heading.map((cell) => out.colors.bold(cell)),
    ...rows.map((row) => [...row]),
  );
  for (const line of table.toString().split('\n')) out.line(line.trimEnd());
}

/** Widths that together fill the terminal: narrow columns get what they need, the widest share the rest. */
function fitWidths(total: number, heading: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const needed = heading.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const room = Math.max(total - 2 * (heading.length - 1), 10 * heading.length);
  const fair = Math.floor(room / heading.length);
  const narrow = needed.filter((width) => width <= fair).reduce((sum, width) => sum + width, 0);
  const wide = needed.filter((width) => width > fair).length;
  const share = wide === 0 ? fair : Math.floor((room - narrow) / wide);
  return needed.map((width) => (width <= fair ? width : Math.min(width, share)));
}
