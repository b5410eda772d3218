import { describe, expect, it } from 'vitest';
import type { Claim, ClaimType, Party } from '../../../src/model/index.ts';
import type { CorpusClaim, CorpusDocument } from '../../../train/corpus/document.ts';
import { readReports } from '../../../train/corpus/report.ts';
import { countClaims, judgeClaims } from './judge-claims.ts';

// One invented report, and claims made by hand for it.

const report = readReports(
  `=== xx-01
country: Nowhere
register: wire
publisher: Lowland Wire
published: 2020-05-01
---
# Brigade gets new head
[R1:Col.] [P1:Ilka Varo] was named [T1:commander] of the [U1:Third Brigade] ([U1a:TB]), {s1:the [O1:Lowland Party]} {c1:said}: {t1:it backs the brigade}.
[P1a:Varo] fought two armed men near [L1:Sedd].
[U2:Hill Guard] clashed with the [U1b:brigade's Third] on the plain; the Guard burned a mill of the abbey.
---
claim posting P1 > U1 | role=commander title=T1 rank=R1 starting s=2
claim support O1 > U1 | kinds=unspecified voice=O1 s=2
claim hostility U2 > U1 | s=4
?claim hostility P1 > "two armed men" | s=3
claim positioning P1 > L1 | kinds=present s=3
claim incident U2 > "a mill of the abbey" | kinds=attack s=4
`,
  'train',
);
const [document] = report.documents;

function given(): CorpusDocument {
  if (!document) throw new Error(report.faults.map(({ line, reason }) => `${line}: ${reason}`).join('\n'));
  return document;
}

const at = (words: string) => ({
  begin: given().text.indexOf(words),
  end: given().text.indexOf(words) + words.length,
});
const party = (name: string, words = name): Party => ({ text: words, name, kind: 'unit', ...at(words) });

function claim(type: ClaimType, subject: Party, object: Party | null, more: Partial<Claim> = {}): Claim {
  return {
    id: `clm-${type}`,
    source: 'src-0',
    type,
    subject,
    object,
    value: null,
    role: null,
    title: null,
    rank: null,
    kinds: [],
    appointedBy: null,
    replaces: null,
    attribution: [{ voice: 'publisher', text: 'Lowland Wire', begin: null, end: null, cue: null, stance: null }],
    certainty: 'asserted',
    polarity: 'affirmed',
    range: { from: [null, null], to: [null, null], starting: false, ending: false },
    wording: [],
    links: [],
    citation: { segment: 'body', begin: 0, end: 1, quote: 'x' },
    reader: 'by hand',
    confidence: 0.8,
    ...more,
  };
}

const verdicts = (...claims: readonly Claim[]) => judgeClaims(given(), claims).claims.map(({ verdict }) => verdict);
const posting = (more: Partial<Claim> = {}) =>
  claim('posting', party('Ilka Varo'), party('Third Brigade'), { role: 'commander', ...more });

describe('a claim that was read', () => {
  it('is right where type and parties are annotated, by any name the report has for them', () => {
    expect(verdicts(posting())).toEqual(['right']);
    expect(verdicts(claim('posting', party('Varo'), party('TB'), { role: 'commander' }))).toEqual(['right']);
    expect(
      verdicts(claim('posting', party('Colonel Varo', 'Varo'), party('the Third Brigade'), { role: 'other' })),
    ).toEqual(['right']);
  });

  it('is wrong with another type, another party, or a party where the annotation has none', () => {
    expect(verdicts(claim('command', party('Ilka Varo'), party('Third Brigade')))).toEqual(['wrong']);
    expect(verdicts(claim('posting', party('Ilka Varo'), party('Hill Guard'), { role: 'commander' }))).toEqual([
      'wrong',
    ]);
    expect(verdicts(claim('positioning', party('Ilka Varo'), null))).toEqual(['wrong']);
  });

  it('may stand either way round only where both ways say the same', () => {
    expect(verdicts(claim('hostility', party('Third Brigade'), party('Hill Guard')))).toEqual(['right']);
    expect(verdicts(claim('support', party('Third Brigade'), party('Lowland Party')))).toEqual(['wrong']);
  });

  it('may name a party by a short form of the text, but not by a piece cut out of a name', () => {
    const mill = { value: { kind: 'text', text: 'a mill', ...at('a mill') } } as const;
    expect(verdicts(claim('incident', party('the Guard'), null, mill))).toEqual(['right']);
    expect(verdicts(claim('incident', party('Guard'), null, mill))).toEqual(['wrong']);
  });

  it('may have words that are no entity as its value, by their head', () => {
    const incident = (words: string) =>
      claim('incident', party('Hill Guard'), null, { value: { kind: 'text', text: words, ...at(words) } });
    expect(verdicts(incident('a mill of the abbey'))).toEqual(['right']);
    expect(verdicts(incident('mill'))).toEqual(['right']);
    expect(verdicts(incident('the abbey'))).toEqual(['wrong']);
    expect(verdicts(claim('incident', party('Hill Guard'), null))).toEqual(['wrong']);
  });

  it('is not judged where it joins an acronym to its name, but is where it joins two bodies', () => {
    expect(verdicts(claim('identity', party('Third Brigade'), party('TB')))).toEqual(['unjudged']);
    expect(verdicts(claim('identity', party('Third Brigade'), party('Hill Guard')))).toEqual(['wrong']);
  });

  it('is neither right nor wrong where careful readers may disagree, or its type is not annotated', () => {
    expect(verdicts(claim('hostility', party('Varo'), party('men', 'armed men')))).toEqual(['debatable']);
    expect(verdicts(claim('interpretation', party('Varo'), null))).toEqual(['unjudged']);
  });

  it('does not count as wrong for saying a right thing again, but for saying its opposite', () => {
    expect(verdicts(posting(), posting())).toEqual(['right', 'repeat']);
    expect(verdicts(posting(), posting({ polarity: 'negated' }))).toEqual(['right', 'wrong']);
  });

  it('goes with the annotated claim it agrees with best: the one that denies is the one that is left', () => {
    expect(verdicts(posting({ polarity: 'negated' }), posting())).toEqual(['wrong', 'right']);
  });
});

describe('counts of claims', () => {
  const counts = (key: string, ...claims: readonly Claim[]) => countClaims(judgeClaims(given(), claims)).get(key);

  it('ask for every claim that is not debatable, in all and by type', () => {
    expect(counts('claims|micro')).toEqual({ hit: 0, pred: 0, gold: 5 });
    expect(counts('claims|hostility')).toEqual({ hit: 0, pred: 0, gold: 1 });
  });

  it('take a claim as right in full only with role, kinds, polarity, certainty and voice', () => {
    expect(counts('claims in full|micro', posting())).toEqual({ hit: 1, pred: 1, gold: 5 });
    for (const off of [{ role: 'member' }, { certainty: 'alleged' }, { polarity: 'negated' }] as const) {
      expect(counts('claims|micro', posting(off))).toEqual({ hit: 1, pred: 1, gold: 5 });
      expect(counts('claims in full|micro', posting(off))).toEqual({ hit: 0, pred: 1, gold: 5 });
    }
  });

  it('compare the innermost voice', () => {
    const support = (voice: 'publisher' | 'body', text: string) =>
      claim('support', party('Lowland Party'), party('Third Brigade'), {
        kinds: ['unspecified'],
        attribution: [{ voice, text, begin: null, end: null, cue: null, stance: null }],
      });
    expect(counts('detail|voice', support('body', 'the Lowland Party'))).toEqual({ hit: 1, pred: 1, gold: 1 });
    expect(counts('detail|voice', support('publisher', 'Lowland Wire'))).toEqual({ hit: 0, pred: 1, gold: 1 });
  });

  it('leave out what is neither right nor wrong', () => {
    const open = claim('hostility', party('Varo'), party('men', 'armed men'));
    expect(counts('claims|micro', open)).toEqual({ hit: 0, pred: 0, gold: 5 });
    expect(counts('aside|debatable', open)?.hit).toBe(1);
  });

  it('tell what was missed', () => {
    const types = judgeClaims(given(), [posting()]).missed.map(({ type }: CorpusClaim) => type);
    expect(types).toEqual(['support', 'hostility', 'positioning', 'incident']);
  });
});
