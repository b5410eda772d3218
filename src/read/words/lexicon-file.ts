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
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t').map((cell) => cell.trim());
    const place = `lexicon/${file}:${index + 1}`;
    if (!cells[0]) {
      throw new MusterError('lexicon-damaged', `${place}: the row has no first column.`, {
        hint: 'Columns are separated by tabs; see lexicon/README.md.',
      });
    }
    rows.push({ cells, place });
  });
  return rows;
}

/** The entries of a cell that holds a list separated by commas or semicolons. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/[,;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && entry !== '-');
}
