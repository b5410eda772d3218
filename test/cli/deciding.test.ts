import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/main/index.ts';
import { english, folderWith, newCase, reader } from './reports.ts';
import { muster } from './support.ts';

describe('deciding', () => {
  it('reviews a claim, and takes that back', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    await muster(['add', 'one.txt', '--case', into], { cwd: folder, reader });
    const { lines } = await muster(['claims', '--json', '--case', into]);
    const { claim } = JSON.parse(lines[0] ?? '') as { claim: { id: string } };
    const done = await muster([
      'review',
      claim.id,
      'work-needed',
      '--note',
      'who met whom?',
      '--by',
      'Nur',
      '--json',
      '--case',
      into,
    ]);
    const entry = JSON.parse(done.out) as { seq: number; by: string };
    expect(entry).toMatchObject({ by: 'Nur', event: { status: 'work needed', note: 'who met whom?' } });
    expect((await muster(['claim', claim.id, '--case', into])).out).toContain('work needed: who met whom?');
    expect((await muster(['undo', String(entry.seq), '--case', into])).code).toBe(0);
    expect((await muster(['claim', claim.id, '--case', into])).out).toMatch(/status: +proposed\n/);
    expect((await muster(['undo', String(entry.seq), '--case', into])).code).toBe(1);
    expect((await muster(['review', claim.id, 'perhaps', '--case', into])).code).toBe(2);
    expect((await muster(['review', 'clm-1', 'accepted', '--case', into])).code).toBe(1);
  });

  it('lists what waits for a decision with the least sure first, and everything else by place', async () => {
    const folder = await folderWith({
      'one.txt':
        'Salim Harb commands River Brigade. Karim Daoud commands Lake Brigade. Samir Qadi commands Hill Brigade.',
    });
    const into = await newCase();
    const wavering: Reader = {
      ...reader,
      read: (source) => {
        const reading = reader.read(source);
        return {
          ...reading,
          claims: reading.claims.map((each, at) => ({ ...each, confidence: [0.8, 0.4, 0.6][at] ?? 1 })),
        };
      },
    };
    await muster(['add', 'one.txt', '--case', into], { cwd: folder, reader: wavering });
    const sureness = async (...flags: readonly string[]) =>
      (await muster(['claims', '--json', '--case', into, ...flags])).lines.map(
        (line) => (JSON.parse(line) as { claim: { confidence: number } }).claim.confidence,
      );
    expect(await sureness('--status', 'proposed')).toEqual([0.4, 0.6, 0.8]);
    expect(await sureness('--status', 'proposed', '--entity', 'Salim Harb')).toEqual([0.8]);
    expect(await sureness('--status', 'proposed', '--order', 'place')).toEqual([0.8, 0.4, 0.6]);
    expect(await sureness()).toEqual([0.8, 0.4, 0.6]);
    expect(await sureness('--order', 'confidence', '--limit', '1')).toEqual([0.4]);
    expect((await muster(['claims', '--order', 'random', '--case', into])).code).toBe(2);
  });

  it('joins two names on a judgement, and parts them when it is taken back', async () => {
    const folder = await folderWith({
      'one.txt': english,
      'two.txt': 'In the valley they say that Nadim Asaad commands River Brigade, as the paper has reported before.',
    });
    const into = await newCase();
    await muster(['add', '.', '--case', into], { cwd: folder, reader });
    const whoNamed = async () => {
      const { out } = await muster(['who', 'commands', 'River Brigade', '--json', '--case', into]);
      return (JSON.parse(out) as { commanders: { person: { name: string } }[] }).commanders.map(
        ({ person }) => person.name,
      );
    };
    expect(await whoNamed()).toEqual(['Nadim Asaad', 'Salim Harb']);
    const same = await muster(['same', 'Salim Harb', 'Nadim Asaad', '--note', 'one number', '--json', '--case', into]);
    const { seq } = JSON.parse(same.out) as { seq: number };
    expect(await whoNamed()).toEqual(['Salim Harb']);
    const shown = await muster(['show', 'Nadim', 'Asaad', '--case', into]);
    expect(shown.out).toContain('Judged same');
    expect(shown.out).toContain('one number');
    expect((await muster(['same', 'Salim Harb', 'Nadim Asaad', '--case', into])).code).toBe(1);
    await muster(['undo', String(seq), '--case', into]);
    expect(await whoNamed()).toEqual(['Nadim Asaad', 'Salim Harb']);
  });

  it('refuses to make one of a person and a unit', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    await muster(['add', 'one.txt', '--case', into], { cwd: folder, reader });
    const { code, err } = await muster(['same', 'Salim Harb', 'River Brigade', '--case', into]);
    expect(code).toBe(1);
    expect(err).toContain('they cannot be one');
  });

  it('logs everything, in order', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    await muster(['add', 'one.txt', '--case', into], { cwd: folder, reader });
    await muster(['unsure', 'Salim Harb', 'River Brigade', '--case', into]);
    const { lines } = await muster(['log', '--json', '--case', into]);
    const entries = lines.map((line) => JSON.parse(line) as { seq: number; by: string; event: { type: string } });
    expect(entries.map(({ seq, event }) => `${seq} ${event.type}`)).toEqual([
      '1 case-created',
      '2 source-captured',
      '3 claims-proposed',
      '4 identity-judged',
    ]);
    expect(entries.map(({ by }) => by)).toEqual(['reviewer', 'reviewer', 'one-sentence/1', 'reviewer']);
    expect((await muster(['log', '--after', '1', '--limit', '2', '--json', '--case', into])).lines).toHaveLength(2);
  });
});

describe('muster verify and rebuild', () => {
  it('finds all well, also after a rebuild', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    await muster(['add', 'one.txt', '--case', into], { cwd: folder, reader });
    const before = await muster(['claims', '--json', '--case', into]);
    expect((await muster(['verify', '--case', into])).out).toContain('All fits: 3 log entries, 1 source, 1 claim.');
    expect((await muster(['rebuild', '--case', into])).out).toBe('Made anew: 1 source, 1 claim.\n');
    expect((await muster(['claims', '--json', '--case', into])).out).toBe(before.out);
    expect((await muster(['verify', '--case', into])).code).toBe(0);
  });

  it('names an original that was altered', async () => {
    const folder = await folderWith({ 'one.txt': english });
    const into = await newCase();
    await muster(['add', 'one.txt', '--case', into], { cwd: folder, reader });
    const { lines } = await muster([
      'source',
      (await muster(['sources', '--json', '--case', into])).out.slice(7, 27),
      '--json',
      '--case',
      into,
    ]);
    const { hash } = JSON.parse(lines[0] ?? '') as { hash: string };
    const original = join(into, 'originals', hash.slice(0, 2), hash);
    await chmod(original, 0o644);
    await writeFile(original, `${english}!`);
    const { code, err } = await muster(['verify', '--case', into]);
    expect(code).toBe(1);
    expect(err).toMatch(/^muster: .+/);
  });
});
