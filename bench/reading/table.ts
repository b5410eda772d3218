import type { CorpusReport } from './corpora.ts';
import type { Row } from './score/score.ts';

/** Lines of columns: the first to the left, all others to the right, each as wide as its widest cell. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** 0.8123 as "81.2". */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** A corpus' figures as lines: the first system in full, F1 of the others, what people reach, and what is to be reached. */
export function corpusLines({ corpus, part, documents, systems, rows }: CorpusReport): string[] {
  const [own, ...others] = systems;
  const shown = others.filter(({ name }) => rows.some((row) => row.systems.has(name)));
  const withPeople = rows.some(({ people }) => people !== undefined);
  const share = (value: number | undefined) => (value === undefined ? '' : percent(value));
  const cells = (row: Row | undefined) =>
    row
      ? [percent(row.p), percent(row.r), percent(row.f1), row.interval ? row.interval.map(percent).join('-') : '']
      : ['-', '-', '-', ''];
  return [
    `${corpus}, ${part}: ${documents} documents; F1 of the others`,
    ...alignColumns([
      ['', 'P', 'R', 'F1', '95 %', ...shown.map(({ name }) => name), ...(withPeople ? ['people'] : []), 'target'],
      ...rows.map((row) => [
        row.name,
        ...cells(row.systems.get(own?.name ?? '')),
        ...shown.map(({ name }) => {
          const f1 = row.systems.get(name)?.f1;
          return f1 === undefined ? '-' : percent(f1);
        }),
        ...(withPeople ? [share(row.people)] : []),
        share(row.target),
      ]),
    ]),
    ...shown.flatMap(({ name, note }) => (note === '' ? [] : [`  ${name}: ${note}`])),
  ];
}
