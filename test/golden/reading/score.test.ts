import { describe, expect, it } from 'vitest';
import type { Claim, Day, Party } from '../../../src/model/index.ts';
import { unknownRange } from '../../../src/model/index.ts';
import type { Statement } from './expected.ts';
import { foldWords, sameName, sameVoice } from './names.ts';
import { scoreReading } from './score.ts';

const party = (name: string, kind: Party['kind'] = 'unit'): Party => ({ text: name, name, kind, begin: 0, end: 1 });
const day = (text: string) => text as Day;
const publisher = {
  voice: 'publisher',
  text: 'Kestrel Wire',
  begin: null,
  end: null,
  cue: null,
  stance: null,
} as const;

const base: Claim = {
  id: 'clm-1',
  source: 'src-1',
  type: 'posting',
  subject: party('Colonel Idris al-Mahrouqi', 'person'),
  object: party('the Dawn Shield Brigade'),
  value: null,
  role: 'commander',
  title: null,
  rank: { text: 'Colonel', begin: 0, end: 7 },
  kinds: [],
  appointedBy: null,
  replaces: null,
  attribution: [publisher],
  certainty: 'asserted',
  polarity: 'affirmed',
  range: unknownRange,
  wording: [],
  links: [],
  citation: { segment: 'body', begin: 0, end: 1, quote: 'named commander' },
  reader: 'test',
  confidence: 1,
};
const wanted: Statement = {
  type: 'posting',
  subject: 'Idris al-Mahrouqi',
  object: 'Dawn Shield Brigade',
  role: 'commander',
};

function score(part: { must?: Statement[]; mustNot?: Statement[] }, claims: readonly Claim[]) {
  return scoreReading({ id: 't', published: '2021-06-14', must: [], mustNot: [], ...part }, claims);
}
const found = (statement: Statement, ...claims: Claim[]) => score({ must: [statement] }, claims).must[0];
const violated = (statement: Statement, ...claims: Claim[]) =>
  score({ mustNot: [statement] }, claims).violations.length;

describe('scoreReading', () => {
  it('finds a statement whose names are cut a little differently', () => {
    expect(found(wanted, base)).toMatchObject({ full: true, core: true });
  });

  it('does not find it in a claim of another type, role, polarity or person', () => {
    for (const other of [
      { ...base, type: 'membership', role: null } as const,
      { ...base, role: 'deputy commander' } as const,
      { ...base, polarity: 'negated' } as const,
      { ...base, subject: party('Salim Abu Talha', 'person') },
    ]) {
      expect(found(wanted, other)).toMatchObject({ full: false, core: false });
    }
  });

  it('keeps the core apart from details, and names the details', () => {
    const result = found({ ...wanted, rank: 'Brigadier', voice: 'unnamed', range: { starting: true } }, base);
    expect(result).toMatchObject({ full: false, core: true, nearest: { faults: ['rank', 'voice', 'starting'] } });
  });

  it('does not take one rank for a longer one', () => {
    const lieutenant = { ...base, rank: { text: 'Lt. Colonel', begin: 0, end: 11 } };
    expect(found({ ...wanted, rank: 'Colonel' }, lieutenant)?.full).toBe(false);
    expect(found({ ...wanted, rank: 'Lt Colonel' }, lieutenant)?.full).toBe(true);
  });

  it('lets the parties of a clash stand either way round, but not those of a command', () => {
    const clash: Claim = {
      ...base,
      type: 'hostility',
      role: null,
      subject: party('Sons of Antar'),
      object: party('Hamza Column'),
    };
    const turned = { subject: 'Hamza Column', object: 'Sons of Antar' };
    expect(found({ type: 'hostility', ...turned }, clash)?.full).toBe(true);
    expect(found({ type: 'command', ...turned }, { ...clash, type: 'command' })?.full).toBe(false);
  });

  it('tells a past posting from a present one', () => {
    const p = day('2021-06-14');
    const present = { ...base, range: { from: [p, p], to: [p, p], starting: false, ending: false } } as const;
    const ended = { ...present, range: { ...present.range, ending: true } };
    const before = { ...base, range: { ...unknownRange, to: [null, p] } } as const;
    expect(
      [present, ended, before, base].map((claim) => found({ ...wanted, range: { past: true } }, claim)?.full),
    ).toEqual([false, true, true, false]);
    expect(
      [present, ended, before, base].map((claim) => violated({ ...wanted, range: { current: true } }, claim)),
    ).toEqual([1, 0, 0, 0]);
  });

  it('judges the innermost voice, and takes a pronoun for its name', () => {
    const he = { voice: 'person', text: 'he', begin: 0, end: 2, cue: 'said', stance: 'neutral' } as const;
    const said = { ...base, attribution: [publisher, he] };
    expect(found({ ...wanted, voice: 'person', voiceText: 'Alun Prytherch' }, said)?.full).toBe(true);
    expect(found({ ...wanted, voice: 'publisher' }, said)?.full).toBe(false);
    expect(violated({ ...wanted, voice: 'publisher' }, said)).toBe(0);
  });

  it('finds a link whichever of the two claims carries it', () => {
    const rival: Claim = { ...base, id: 'clm-2', links: [{ type: 'competes', claim: 'clm-1' }] };
    expect(found({ ...wanted, links: ['competes'] }, base)?.full).toBe(false);
    expect(found({ ...wanted, links: ['competes'] }, base, rival)?.full).toBe(true);
  });

  it('finds a number at either bound and an open range by the bound it has', () => {
    const strength = (low: number | null, high: number | null): Claim => ({
      ...base,
      type: 'strength',
      role: null,
      value: { kind: 'count', text: 'x', begin: 0, end: 1, low, high, of: 'fighters' },
    });
    expect(found({ type: 'strength', value: { low: 120, high: 120 } }, strength(null, 120))?.full).toBe(true);
    expect(found({ type: 'strength', value: { low: null, high: 150 } }, strength(120, 150))?.full).toBe(true);
    expect(found({ type: 'strength', value: { low: 250, high: 300 } }, strength(250, null))?.full).toBe(false);
  });

  it('counts a forbidden claim of any polarity unless one is given', () => {
    const negated: Claim = { ...base, polarity: 'negated' };
    expect(violated({ type: 'posting' }, negated)).toBe(1);
    expect(violated({ type: 'posting', polarity: 'affirmed' }, negated)).toBe(0);
    expect(violated({ type: '*' }, negated)).toBe(1);
    expect(violated({ type: '*' })).toBe(0);
  });

  it('finds a forbidden party in any place of a claim, by kind where one is given', () => {
    const claim: Claim = { ...base, replaces: party('Bir Zahil', 'person') };
    expect(violated({ type: '*', party: 'Bir Zahil', partyKind: 'person' }, claim)).toBe(1);
    expect(violated({ type: '*', party: 'Bir Zahil', partyKind: 'place' }, claim)).toBe(0);
  });
});

describe('sameName', () => {
  it.each([
    ['Mahrouqi', 'al-Mahrouqi'],
    ['Red Lagoon', 'the Red Lagoon group'],
    ['Édgar Tovar Piñacué', 'Edgar Tovar Pinacue'],
    ['Straits Coalition', "Straits Coalition's troops"],
    ['Turkey|Turkish', 'Turkish'],
    ['طليعة الشام', 'طليعة الشام'],
  ])('takes %s for %s', (expected, actual) => expect(sameName(expected, actual)).toBe(true));

  it.each([
    ['Idris al-Mahrouqi', 'Mahrouqi'],
    ['Army', 'Syrian Army'],
    ['5th Brigade', '15th Brigade'],
    ['Levant Vanguard', "Levant Vanguard's Afrin sector"],
    ['Idris al-Mahrouqi', 'Colonel Idris al-Mahrouqi commander'],
    ['People', 'the'],
  ])('does not take %s for %s', (expected, actual) => expect(sameName(expected, actual)).toBe(false));

  it('folds articles, accents and plurals', () => {
    expect(foldWords("The Kura Gorge Militia's Guards")).toEqual(foldWords('Kura Gorge militia guard'));
  });
});

describe('sameVoice', () => {
  it('lets a surname and an indefinite phrase stand for the speaker', () => {
    expect(sameVoice('Hazem Kabbour', 'Kabbour')).toBe(true);
    expect(sameVoice('sources', 'multiple local sources')).toBe(true);
    expect(sameVoice('Hazem Kabbour', 'Radi al-Suwaydan')).toBe(false);
  });
});
