import { describe, expect, it } from 'vitest';
import { loadReports } from './load.ts';
import { readReports } from './report.ts';

const head = 'country: Nowhere\nregister: wire\npublisher: Lowland Wire\npublished: 2020-05-01\n---\n';
const report = (body: string, below = '') => `=== xx-01\n${head}${body}\n---\n${below}\n`;
const faults = (body: string, below = '') =>
  readReports(report(body, below), 'train').faults.map(({ reason }) => reason);

describe('an annotated report', () => {
  const [document] = readReports(
    report(
      '# [U1:Hill Guard] has new head\n{s1:The [U1a:Guard]} {c1:said} {t1:[R1:Col.] [P1:Ilka Varo] leads it}.\nIt rained.\n\nSecond paragraph.\n> Well done.',
      'tie P1 R1\nclaim posting P1 > U1 | role=chief of staff rank=R1 voice=U1 certainty=alleged from=2020-04-01..2020-04-30 starting s=2\n?claim hostility U1 > "Hill" | negated s=3',
    ),
    'train',
  ).documents;

  it('is compiled into a text whose offsets hold every mark', () => {
    expect(document?.text).toBe(
      'Hill Guard has new head\n\nThe Guard said Col. Ilka Varo leads it. It rained.\n\nSecond paragraph.\n\nComments\n\nWell done.',
    );
    for (const { begin, end, text } of document?.mentions ?? []) expect(document?.text.slice(begin, end)).toBe(text);
    for (const { source, cue, content } of document?.attributions ?? [])
      for (const { begin, end, text } of [...source, ...cue, ...content])
        expect(document?.text.slice(begin, end)).toBe(text);
  });

  it('keeps what its claims say', () => {
    expect(document?.claims[0]).toMatchObject({
      type: 'posting',
      role: 'chief of staff',
      certainty: 'alleged',
      from: ['2020-04-01', '2020-04-30'],
      starting: true,
      negated: false,
      sentence: 1,
    });
    expect(document?.claims[1]).toMatchObject({ debatable: true, negated: true, object: { words: 'Hill' } });
  });

  it('tells every fault with its reason', () => {
    expect(faults('[P1:Ilka Varo left.')).toEqual([expect.stringMatching(/not closed/)]);
    expect(faults('[P1:Ilka] [P1:Varo] left.')).toEqual([expect.stringMatching(/marked twice/)]);
    expect(faults('{s1:She} {c1:spoke}.')).toEqual([expect.stringMatching(/no content/)]);
    expect(faults('[P1:Ilka] left.', 'claim posting P1 > U9 | role=member s=1')).toEqual([
      expect.stringMatching(/no entity "U9"/),
    ]);
    expect(faults('[P1:Ilka] left.', 'claim hatred P1 > - | s=1')).toEqual([expect.stringMatching(/no type of claim/)]);
    expect(faults('[P1:Ilka] left.', 'claim status P1 > - | kinds=sorrow s=1')).toEqual([
      expect.stringMatching(/no kind of status/),
    ]);
    expect(faults('[P1:Ilka] left.', 'claim status P1 > - | s=7')).toEqual([expect.stringMatching(/1 sentence lines/)]);
  });
});

describe('the corpus', () => {
  it('is as large and as varied as its purpose asks, and a fourth of it or more is set aside', () => {
    const train = loadReports('train');
    const test = loadReports('test');
    const sentences = [...train, ...test].reduce((sum, { sentences: lines }) => sum + lines.length, 0);
    expect(train.length + test.length).toBeGreaterThanOrEqual(300);
    expect(sentences).toBeGreaterThanOrEqual(1500);
    expect(new Set([...train, ...test].map(({ country }) => country)).size).toBeGreaterThanOrEqual(25);
    expect(test.length / (train.length + test.length)).toBeGreaterThan(0.25);
    expect(train.filter(({ text }) => test.some((other) => other.text === text))).toEqual([]);
  });
});
