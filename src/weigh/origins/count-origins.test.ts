import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimFacts, FactVoice, LineageEdge, LineageKind, Upstream } from '../../model/index.ts';
import { unknownRange } from '../../model/index.ts';
import { countOrigins } from './count-origins.ts';
import { makeLineage } from './lineage.ts';
import { lineageGraph } from './lineage-graph.ts';

const publisher = (key: string): FactVoice => ({ voice: 'publisher', key });
const person = (key: string): FactVoice => ({ voice: 'person', key });
const body = (key: string): FactVoice => ({ voice: 'body', key });
const unnamed: FactVoice = { voice: 'unnamed', key: '' };

function claim(
  number: number,
  source: string,
  voices: readonly FactVoice[],
  more: Partial<ClaimFacts> = {},
): ClaimFacts {
  return {
    claim: `clm-${String(number).padStart(4, '0')}`,
    number,
    source,
    type: 'posting',
    kinds: [],
    role: 'commander',
    polarity: 'affirmed',
    certainty: 'asserted',
    status: 'proposed',
    range: unknownRange,
    subject: 'ent-a',
    object: 'ent-b',
    appointedBy: null,
    replaces: null,
    count: null,
    rank: null,
    competes: [],
    voices,
    publication: voices[0]?.voice === 'publisher' ? voices[0].key : null,
    published: null,
    begin: 100,
    end: 150,
    ...more,
  };
}

const edge = (left: string, right: string, kind: LineageKind, begin = 0, end = 0): LineageEdge => ({
  left,
  right,
  kind,
  share: 1,
  passages: [{ left: { begin, end }, right: { begin, end } }],
  reasons: [],
});
const upstream = (source: string, key: string, speaker: string | null): Upstream => ({
  source,
  key,
  text: key,
  speaker,
  begin: 0,
  end: key.length,
});
const count = (
  claims: readonly ClaimFacts[],
  edges: readonly LineageEdge[] = [],
  upstreams: readonly Upstream[] = [],
) => countOrigins(claims, makeLineage(edges, upstreams));

describe('countOrigins', () => {
  it('counts a wire story in five outlets once, and an own report beside it', () => {
    const wire = ['a', 'b', 'c', 'd', 'e'].map((source, i) => claim(i + 1, source, [publisher(source)]));
    const edges = ['b', 'c', 'd', 'e'].map((source) => edge('a', source, 'near-copy'));
    const [only, ...others] = count(wire, edges);
    expect(others).toEqual([]);
    expect(only?.sources).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(only?.reasons).toEqual(['5 copies or translations of one text']);
    expect(count([...wire, claim(6, 'f', [publisher('f')])], edges)).toHaveLength(2);
  });

  it('joins copies by way of a source that makes no such claim', () => {
    const edges = [edge('a', 'x', 'copy'), edge('x', 'b', 'translation')];
    expect(count([claim(1, 'a', [publisher('a')]), claim(2, 'b', [publisher('b')])], edges)).toHaveLength(1);
  });

  it('takes two articles that lean on one interview for one origin, also where only one names the speaker', () => {
    const one = claim(1, 'a', [publisher('a'), person('omar')]);
    const two = claim(2, 'b', [publisher('b'), body('dar'), person('omar')]);
    const three = claim(3, 'c', [publisher('c'), body('dar')]);
    const four = claim(4, 'd', [publisher('d'), body('dar'), person('zaid')]);
    const leaning = [
      upstream('a', 'dar', 'omar'),
      upstream('b', 'dar', 'omar'),
      upstream('c', 'dar', null),
      upstream('d', 'dar', 'zaid'),
    ];
    expect(count([one, two], [], leaning)).toHaveLength(1);
    expect(count([one, two, three], [], leaning)).toHaveLength(1);
    expect(count([one, two, three, four], [], leaning).map(({ sources }) => sources)).toEqual([['a', 'b', 'c'], ['d']]);
    expect(count([one, claim(5, 'b', [publisher('b')])], [], leaning)).toHaveLength(2);
  });

  it('lets the innermost voice decide, not who prints it', () => {
    const claims = [
      claim(1, 'a', [publisher('a'), person('omar')]),
      claim(2, 'b', [publisher('b'), unnamed, person('omar')]),
      claim(3, 'c', [publisher('c'), body('a')]),
      claim(4, 'd', [publisher('a')]),
      claim(5, 'e', [publisher('e'), unnamed]),
      claim(6, 'f', [publisher('f'), unnamed]),
    ];
    expect(count(claims).map(({ sources }) => sources)).toEqual([['a', 'b'], ['c', 'd'], ['e'], ['f']]);
  });

  it('folds a shared passage only where the claims lie in it', () => {
    const claims = [claim(1, 'a', [publisher('a')]), claim(2, 'b', [publisher('b')])];
    expect(count(claims, [edge('a', 'b', 'shared passages', 90, 200)])).toHaveLength(1);
    expect(count(claims, [edge('a', 'b', 'excerpt', 140, 400)])).toHaveLength(2);
  });

  const keys = fc.constantFrom('p', 'q', 'r');
  const voices = fc.oneof(
    keys.map((key) => [person(key)]),
    keys.map((key) => [body(key)]),
    fc.tuple(keys, keys).map(([outlet, speaker]) => [body(outlet), person(speaker)]),
    fc.constant([unnamed]),
    fc.constant([]),
  );
  const sourceIds = fc.constantFrom(...'abcdefgh');
  const drafts = fc.array(fc.record({ source: sourceIds, voices, at: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  const edges = fc.array(
    fc.record({
      left: sourceIds,
      right: sourceIds,
      kind: fc.constantFrom<LineageKind>('copy', 'near-copy', 'translation', 'excerpt', 'shared passages'),
      at: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 6 },
  );
  const leaning = fc.array(fc.record({ source: sourceIds, key: keys, speaker: fc.option(keys) }), { maxLength: 8 });
  const record = fc.record({ drafts, edges, leaning }).map(({ drafts, edges, leaning }) => ({
    claims: drafts.map(({ source, voices, at }, i) =>
      claim(i + 1, source, [publisher(`${source}-press`), ...voices], { begin: at * 100, end: at * 100 + 50 }),
    ),
    edges: edges
      .filter(({ left, right }) => left !== right)
      .map(({ left, right, kind, at }) => edge(left, right, kind, at * 100, at * 100 + 60)),
    upstreams: leaning.map(({ source, key, speaker }) => upstream(source, key, speaker)),
  }));

  it('gives at most one origin a source, and every claim to exactly one, whatever the order', () => {
    fc.assert(
      fc.property(record, fc.infiniteStream(fc.nat()), ({ claims, edges, upstreams }, keysOf) => {
        const found = count(claims, edges, upstreams);
        expect(found.length).toBeLessThanOrEqual(new Set(claims.map(({ source }) => source)).size);
        expect(found.flatMap((one) => one.claims).sort()).toEqual(claims.map((one) => one.claim).sort());
        const shuffled = claims
          .map((one) => ({ one, key: keysOf.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(count(shuffled, [...edges].reverse(), [...upstreams].reverse())).toEqual(found);
      }),
    );
  });

  it('is never raised by a copy or a second citation, and by one at most by anything else', () => {
    fc.assert(
      fc.property(record, fc.nat(), voices, ({ claims, edges, upstreams }, pick, other) => {
        const before = count(claims, edges, upstreams).length;
        const old = claims[pick % claims.length];
        if (!old) return;
        const copied = {
          ...old,
          claim: 'clm-new',
          number: 99,
          source: 'new',
          publication: 'new',
          voices: [publisher('new'), ...old.voices.slice(1)],
        };
        const copyEdge = edge(old.source, 'new', 'copy');
        const alike = upstreams.filter(({ source }) => source === old.source).map((one) => ({ ...one, source: 'new' }));
        expect(count([...claims, copied], [...edges, copyEdge], [...upstreams, ...alike]).length).toBeLessThanOrEqual(
          before,
        );
        // A second citation: another outlet gives the same named voice.
        if (['person', 'body'].includes(old.voices.at(-1)?.voice ?? '')) {
          expect(count([...claims, copied], edges, upstreams).length).toBeLessThanOrEqual(before);
        }
        const fresh = claim(99, 'new', [publisher('new'), ...other]);
        const after = count([...claims, fresh], edges, upstreams).length;
        expect(after).toBeLessThanOrEqual(before + 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('lineageGraph', () => {
  it('puts together what hangs together, the earliest published first', () => {
    const day = (text: string) => [text, text] as unknown as NonNullable<ClaimFacts['published']>;
    const sources = [
      { id: 'late', published: day('2024-05-01') },
      { id: 'alone', published: null },
      { id: 'early', published: day('2024-03-01') },
      { id: 'middle', published: day('2024-04-01') },
    ];
    const groups = lineageGraph(
      sources,
      [edge('late', 'early', 'copy'), edge('late', 'gone', 'copy')],
      [upstream('late', 'dar', null), upstream('middle', 'dar', 'omar')],
    );
    expect(groups.map((group) => group.sources)).toEqual([['early', 'middle', 'late'], ['alone']]);
    expect(groups[0]?.edges).toHaveLength(1);
    expect(groups[0]?.upstreams).toHaveLength(2);
  });
});
