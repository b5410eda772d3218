import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyHints, knownBodies } from './known-bodies.ts';

const named = (name: string): readonly string[] => knownBodies(name).map((body) => body.name);

describe('knownBodies', () => {
  it.each([
    ['قسد', 'Syrian Democratic Forces'],
    ['ВСУ', 'Armed Forces of Ukraine'],
    ['سپاه پاسداران', 'Islamic Revolutionary Guard Corps'],
    ['Hizbollah', 'Hizb Allah'],
    ['the FARDC', 'Armed Forces of the Democratic Republic of the Congo'],
    ['Ejército de Liberación Nacional', 'National Liberation Army of Colombia'],
    ['Jaysh Maghaweir al-Thawra', 'Syrian Free Army'],
  ])('knows %s as %s', (name, body) => {
    expect(named(name)).toEqual([body]);
  });

  it('gives every body that shares a name', () => {
    expect(named('SDF')).toEqual(['Syrian Democratic Forces', 'Special Deterrence Force']);
    expect(named('SNA')).toEqual(['Syrian National Army', 'Somali National Army']);
  });

  it('tells the same words in another order apart, and says what to mind', () => {
    expect(named('Free Syrian Army')).toEqual(['Free Syrian Army']);
    expect(named('Syrian Free Army')).toEqual(['Syrian Free Army']);
    expect(knownBodies('Free Syrian Army')[0]?.mind).toBe('Syrian Free Army');
  });

  it('knows no others', () => {
    for (const name of ['Grey Harbour Brigade', 'لواء الميناء الرمادي', 'the group', 'army', '', 'ZQX'])
      expect(named(name), name).toEqual([]);
  });
});

describe('bodyHints', () => {
  it('says why, and where the names are from', () => {
    expect(bodyHints('Syrian Democratic Forces', 'قسد')).toEqual([
      {
        reason: 'known as names of one body: Syrian Democratic Forces, قسد (own names, as used by itself)',
        sharedName: false,
      },
    ]);
    expect(bodyHints('MONUC', 'MONUSCO')[0]?.reason).toContain('UN Security Council resolution 1925 (2010)');
  });

  it('minds names that several bodies have, whichever stands first', () => {
    for (const [left = '', right = ''] of [
      ['SDF', 'قسد'],
      ['قسد', 'SDF'],
    ])
      expect(bodyHints(left, right)).toMatchObject([
        { sharedName: true, reason: expect.stringContaining('also a name of Special Deterrence Force') },
      ]);
  });

  it('has nothing to say of two bodies, of spellings of one name and of unknown names', () => {
    expect(bodyHints('Free Syrian Army', 'Syrian Free Army')).toEqual([]);
    expect(bodyHints('Taliban', 'Tehrik-e Taliban Pakistan')).toEqual([]);
    expect(bodyHints('Kataib Hizballah', 'Hizb Allah')).toEqual([]);
    expect(bodyHints('The Taliban', 'Taliban')).toEqual([]);
    expect(bodyHints('Grey Harbour Brigade', 'SDF')).toEqual([]);
  });
});

describe('lexicon/known-bodies.tsv', () => {
  const rows = readFileSync(new URL('../../../lexicon/known-bodies.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

  it('cites where the names of every row are from', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    for (const row of rows) {
      expect(row, row[0]).toHaveLength(6);
      expect(row[4], row[0]).toMatch(/^own$|\(\d{4}\)/);
      expect(
        row.every((cell) => cell === cell.trim() && cell !== ''),
        row[0],
      ).toBe(true);
    }
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  });

  it('finds every name it holds', () => {
    for (const [name = '', , others = '', former = ''] of rows)
      for (const each of [name, ...others.split(', '), ...former.split(', ')])
        if (each !== '-') expect(named(each), each).toContain(name);
  });
});
