// How well names are matched, and how fast they are found.
//
//   npm run bench:names -- [options]
//
// --pairs         precision and recall on the tuning half and the held-out half, beside plain Jaro-Winkler
// --blocks        keys: how many pairs share one, how selective they are, and look-ups a second among generated names
// --names N       with --blocks: how many names (1,000,000 unless told)
// --mistakes      with --pairs: what goes wrong on the tuning half; of the held-out half totals only

import { parseArgs } from 'node:util';
import { likelyLine, matchNames } from '../src/resolve/index.ts';
import { reportBlocks } from './names/blocks.ts';
import { bestAt, intervalAt, pointAt, type Scored } from './names/curve.ts';
import { pairsOf, plainLikeness } from './names/name-pairs.ts';
import { allNamed, type Half } from './names/name-set.ts';

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'boolean', default: false },
    blocks: { type: 'boolean', default: false },
    mistakes: { type: 'boolean', default: false },
    names: { type: 'string', default: '1000000' },
  },
});
const everything = !options.pairs && !options.blocks;
const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const share = (value: number): string => value.toFixed(3);

const named = allNamed();
if (options.pairs || everything) for (const half of ['tuning', 'held-out'] as const) reportHalf(half);
if (options.blocks || everything) for (const line of reportBlocks(named, Number(options.names))) print(line);

function reportHalf(half: Half): void {
  const pairs = pairsOf(named, half);
  const ours = pairs.map((pair) => ({ pair, score: matchNames(pair.kind, pair.left, pair.right).score }));
  const plain = pairs.map((pair) => ({ pair, score: plainLikeness(pair.left, pair.right) }));
  print(
    `${half}: ${pairs.filter((pair) => pair.same).length} pairs of one, ${pairs.filter((pair) => !pair.same).length} of different`,
  );
  for (const from of ['all', 'hand', 'people', 'cities'] as const) {
    const part = (scored: readonly Scored[]): readonly Scored[] =>
      scored.filter(({ pair }) => from === 'all' || pair.from === from);
    const point = pointAt(part(ours), likelyLine);
    const near = intervalAt(part(ours), likelyLine);
    print(
      `  ${from.padEnd(7)} likely: precision ${share(point.precision)} [${near.precision.map(share).join(', ')}], recall ${share(point.recall)} [${near.recall.map(share).join(', ')}]`,
    );
    const best = bestAt(part(plain), 0.98);
    print(
      `  ${''.padEnd(7)} plain Jaro-Winkler: ${best === null ? 'never reaches precision 0.98' : `recall ${share(best.recall)} at precision ${share(best.precision)} (its best line here, ${best.line})`}`,
    );
  }
  for (const kind of ['person', 'unit', 'place'] as const) {
    const point = pointAt(
      ours.filter(({ pair }) => pair.kind === kind && pair.from === 'hand'),
      likelyLine,
    );
    print(`  hand, ${kind}: precision ${share(point.precision)}, recall ${share(point.recall)}`);
  }
  print('  line   ours: precision, recall   plain: precision, recall');
  for (const line of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    const [a, b] = [pointAt(ours, line), pointAt(plain, line)];
    print(`  ${line.toFixed(2)}   ${share(a.precision)} ${share(a.recall)}   ${share(b.precision)} ${share(b.recall)}`);
  }
  if (options.mistakes && half === 'tuning') printMistakes(ours);
  print();
}

function printMistakes(scored: readonly Scored[]): void {
  for (const { pair, score } of scored) {
    if (pair.same === score >= likelyLine) continue;
    print(
      `  ${pair.same ? 'missed' : 'wrong '} ${pair.from} ${share(score)} ${pair.left} | ${pair.right}: ${matchNames(pair.kind, pair.left, pair.right).reasons.join('; ')}`,
    );
  }
}
