import { MusterError } from '../../model/index.ts';

/** A row of a word list: its cells, and where it stands for error messages. */
export interface Row {
  readonly cells: readonly string[];
  readonly place: string;
}

/**
 * The rows of a tab-separated word list; lines that are empty or begin with `#` are comments.
 * @throws {MusterError} `lexicon-damaged` for a row without a first cell.
 */
export function parseRows(file: string, text: string): Row[] {
  const rows: Row[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('#') || line.trim() === '') continue;
    const cells = line.split('\t');
    for (let at = 0; at < cells.length; at += 1) cells[at] = cells[at]?.trim() ?? '';
    if (!cells[0]) {
      throw new MusterError('lexicon-damaged', `lexicon/${file}:${index + 1}: the row has no first column.`, {
        hint: 'Columns are separated by tabs; see lexicon/README.md.',
      });
    }
    // The place is asked for only where something is wrong, and there are fifty thousand rows.
    rows.push({
      cells,
      get place() {
        return `lexicon/${file}:${index + 1}`;
      },
    });
  }
  return rows;
}

/** The entries of a cell that holds a list separated by commas or semicolons. */
export function listOf(cell: string | undefined): string[] {
  if (cell === undefined || cell === '' || cell === '-') return [];
  return (cell ?? '')
    .split(/[,;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && entry !== '-');
}
