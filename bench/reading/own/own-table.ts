import type { Row } from '../score/score.ts';
import { alignColumns, corpusLines, percent } from '../table.ts';
import { details } from './compare-claims.ts';
import type { OwnReport } from './own.ts';
import type { Reliability } from './reliability.ts';

/** What is to be reached on the test third: precision and recall of claims in type and parties. */
const target = { p: 0.92, r: 0.85 };

/** The figures of a part of the own corpus. No words of its texts. */
export function ownLines({ part, layers, claims, reliability }: OwnReport): string[] {
  return [...corpusLines(layers), '', ...claimLines(part, claims), '', ...reliabilityLines(part, reliability)];
}

function claimLines(part: string, rows: ReadonlyMap<string, Row>): string[] {
  const figures = (row: Row | undefined) => (row ? [percent(row.p), percent(row.r), percent(row.f1)] : ['-', '-', '-']);
  const types = [...rows.keys()].flatMap((key) =>
    /^claims\|(?!micro)/.test(key) ? [key.slice('claims|'.length)] : [],
  );
  const line = (name: string, row: string) => {
    const [plain, full] = [rows.get(`claims|${row}`), rows.get(`claims in full|${row}`)];
    return [
      name,
      String(plain?.gold ?? 0),
      String(plain?.pred ?? 0),
      ...figures(plain),
      plain?.interval ? plain.interval.map(percent).join('-') : '',
      ...figures(full),
    ];
  };
  const asides = ['repeat', 'debatable', 'unjudged'].map((name) => `${name} ${rows.get(`aside|${name}`)?.hit ?? 0}`);
  const agreement = details.flatMap((detail) => {
    const row = rows.get(`detail|${detail}`);
    return row ? [`${detail} ${row.hit}/${row.gold}`] : [];
  });
  return [
    `muster, ${part}: claims in type and parties; then with role, kinds, polarity, certainty and voice`,
    ...alignColumns([
      ['', 'asked', 'judged', 'P', 'R', 'F1', '95 %', 'P full', 'R full', 'F1 full'],
      line('all types', 'micro'),
      ['  to reach on test', '', '', percent(target.p), percent(target.r), '', '', '', '', ''],
      ...types.sort().map((type) => line(`  ${type}`, type)),
    ]),
    `  neither right nor wrong: ${asides.join(', ')}`,
    ...(agreement.length > 0 ? [`  details of the right ones: ${agreement.join(', ')}`] : []),
  ];
}

function reliabilityLines(part: string, { bins, claims, error }: Reliability): string[] {
  return [
    `muster, ${part}: confidence and precision (type and parties)`,
    ...alignColumns([
      ['confidence', 'claims', 'mean', 'right'],
      ...bins.map((bin) => [
        `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
        String(bin.claims),
        percent(bin.confidence),
        percent(bin.precision),
      ]),
    ]),
    `  expected calibration error ${percent(error)} over ${claims} claims`,
  ];
}
