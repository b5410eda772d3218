import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRange, requireDay } from '../../src/model/index.ts';
import { claimOf, sourceOf } from './material.ts';
import { caseOf, muster, type RunResult, tempFolder } from './support.ts';

const day = requireDay;

const post = sourceOf(
  'Salim Harb now commands the River Brigade, two officers confirmed.\n\nThe Hill Army arms the River Brigade. Samir Qadi led it until 1 May.',
  { publication: 'Valley Post', published: '2022-09-27', name: 'post.txt' },
);
const courier = sourceOf('Karim Daoud is the commander of River Brigade, which denies it has left Homs.', {
  publication: 'Coast Courier',
  published: '2022-09-27',
  name: 'courier.txt',
});
const arabic = sourceOf('سليم حرب يقود لواء النهر', {
  publication: 'صحيفة الوادي',
  published: '2022-09',
  language: 'ar',
  name: 'ar.txt',
});

const harb = claimOf(post, 'Salim Harb now commands the River Brigade', {
  subject: 'Salim Harb',
  object: ['the River Brigade', 'River Brigade'],
  range: makeRange({ from: [null, day('2022-09-27')], to: [day('2022-09-27'), null], starting: true }),
  voices: [{ voice: 'unnamed', text: 'two officers', cue: 'confirmed', stance: 'vouches' }],
});
const arms = claimOf(post, 'The Hill Army arms the River Brigade', {
  type: 'support',
  subject: 'The Hill Army',
  object: 'the River Brigade',
  kinds: ['weapons'],
});
const qadi = claimOf(post, 'Samir Qadi led it until 1 May', {
  subject: 'Samir Qadi',
  object: ['it', 'River Brigade'],
  range: makeRange({ from: [null, null], to: [day('2022-05-01'), day('2022-05-01')], ending: true }),
});
const daoud = claimOf(courier, 'Karim Daoud is the commander of River Brigade', {
  subject: 'Karim Daoud',
  object: 'River Brigade',
  links: [],
});
const nahr = claimOf(arabic, 'سليم حرب يقود لواء النهر', { subject: 'سليم حرب', object: 'لواء النهر' });

const filled = () =>
  caseOf([
    { source: post, claims: [harb, arms, qadi] },
    { source: courier, claims: [daoud] },
    { source: arabic, claims: [nahr] },
  ]);

const ask = async (...args: readonly string[]): Promise<RunResult> => muster([...args, '--case', await filled()]);

describe('muster who commands', () => {
  it('lists everybody named for the day with the claims, and says that sources disagree', async () => {
    const { code, out } = await ask('who', 'commands', 'river', 'brigade', '--on', '2022-09-27');
    expect(code).toBe(0);
    expect(out).toContain('Salim Harb');
    expect(out).toContain('Karim Daoud');
    expect(out).toContain('More than one person is named.');
    expect(out).toContain('attested on this day');
    expect(out).toContain('Valley Post <- unnamed (two officers), confirmed');
    expect(out.indexOf('Named for other days only')).toBeLessThan(out.indexOf('Samir Qadi'));
    expect(out.trimEnd().endsWith("Claims are the sources' own and unverified.")).toBe(true);
    for (const { id } of [harb, daoud, qadi]) expect(out).toContain(id);
  });

  it('never says that somebody is the commander', async () => {
    const { out } = await ask('who', 'commands', 'River Brigade');
    expect(out).not.toMatch(/ is (the )?commander/);
    expect(out).toContain('Salim Harb, commander of River Brigade');
  });

  it('gives the answer as one JSON document', async () => {
    const { out } = await ask('who', 'commands', 'River Brigade', '--on', '2022-10-05', '--json');
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      unit: { kind: 'unit', name: 'River Brigade' },
      on: '2022-10-05',
      // Both were named a week before, and no source tells of an end.
      disputed: true,
      commanders: [
        { person: { name: 'Karim Daoud' }, asOf: 'possible', claims: [{ asOf: 'none' }] },
        { person: { name: 'Salim Harb' }, asOf: 'possible', claims: [{ claim: { id: harb.id }, asOf: 'possible' }] },
      ],
      otherDays: [{ person: { name: 'Samir Qadi' } }],
      notice: "Claims are the sources' own and unverified.",
    });
  });

  it('refuses a day that does not exist, with exit code 2', async () => {
    const { code, err, out } = await ask('who', 'commands', 'River Brigade', '--on', '2022-02-30');
    expect(code).toBe(2);
    expect(err).toBe(
      'muster: "2022-02-30" is not a day that exists.\n  Write days as YYYY-MM-DD, for example 2022-09-25.\n',
    );
    expect(out).toBe('');
  });

  it('suggests the nearest names for one it does not know', async () => {
    const { code, err } = await ask('who', 'commands', 'River Front');
    expect(code).toBe(1);
    expect(err).toContain('Nothing in this case is called "River Front".');
    expect(err).toContain('River Brigade');
  });

  it('finds an entity by a spelling nobody has used', async () => {
    const { code, out } = await ask('who', 'commands', 'the Rivver Brigade', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ unit: { name: 'River Brigade' } });
  });

  it('says what a name is where it is no unit', async () => {
    const { code, err } = await ask('who', 'commands', 'Salim Harb');
    expect(code).toBe(1);
    expect(err).toMatch(/No unit or organisation .*\n.*ent-[0-9a-f]{16} \(person Salim Harb\)/);
  });
});

describe('muster show', () => {
  it('groups what is claimed, every line with its id, voices, certainty, days and source', async () => {
    const { lines } = await ask('show', 'River', 'Brigade');
    const line = lines.find((each) => each.includes(arms.id));
    expect(line).toContain('Hill Army, supporting River Brigade (weapons)');
    expect(line).toContain('asserted; on 2022-09-27; Valley Post');
    expect(line).toContain(post.id);
    expect(lines.indexOf('Support received')).toBeGreaterThan(0);
    expect(lines).toContain('People posted to it');
  });

  it('asks which is meant where a name can mean several things', async () => {
    const one = sourceOf('The army moved. It met the army.', { name: 'a.txt' });
    const other = sourceOf('In the east the army stayed.', { name: 'b.txt' });
    const of = (source: typeof one) => claimOf(source, 'the army', { type: 'positioning', subject: 'the army' });
    const folder = await caseOf([
      { source: one, claims: [of(one)] },
      { source: other, claims: [of(other)] },
    ]);
    const { code, err } = await muster(['show', 'the army', '--case', folder]);
    expect(code).toBe(1);
    expect(err).toContain('can mean 2 things');
    const ids = err.match(/ent-[0-9a-f]{16}/g) ?? [];
    expect(ids).toHaveLength(2);
    expect(err).toContain(`only in ${one.id}`);
    const { code: byId } = await muster(['show', ids[0] ?? '', '--case', folder]);
    expect(byId).toBe(0);
  });
});

describe('muster claims and claim', () => {
  it('lists one claim a line, and every line leads to its quote', async () => {
    const folder = await filled();
    const { lines } = await muster(['claims', '--case', folder]);
    const ids = lines.slice(0, -1).map((line) => line.split(' ')[0] ?? '');
    expect(ids.toSorted()).toEqual([harb, arms, qadi, daoud, nahr].map(({ id }) => id).toSorted());
    for (const claim of [harb, arms, qadi, daoud, nahr]) {
      const { out } = await muster(['claim', claim.id, '--case', folder]);
      expect(out).toContain(`>>${claim.citation.quote}<<`);
    }
  });

  it('filters by type, entity, part, source and words', async () => {
    const folder = await filled();
    const idsOf = async (...flags: readonly string[]) =>
      (await muster(['claims', '--json', '--case', folder, ...flags])).lines.map(
        (line) => (JSON.parse(line) as { claim: { id: string } }).claim.id,
      );
    expect(await idsOf('--type', 'support')).toEqual([arms.id]);
    expect(await idsOf('--entity', 'Hill Army')).toEqual([arms.id]);
    expect(await idsOf('--entity', 'River Brigade', '--part', 'subject')).toEqual([]);
    expect(await idsOf('--source', courier.id)).toEqual([daoud.id]);
    expect(await idsOf('--words', 'QADI')).toEqual([qadi.id]);
    expect(await idsOf('--limit', '2', '--offset', '1')).toHaveLength(2);
  });

  it('shows a claim with its passage, parties, voices and source', async () => {
    const { out } = await ask('claim', qadi.id);
    expect(out).toContain('The Hill Army arms the River Brigade. >>Samir Qadi led it until 1 May<<.');
    expect(out).not.toContain('two officers');
    expect(out).toMatch(/object: +River Brigade \(unit, ent-[0-9a-f]{16}\), here "it"/);
    expect(out).toMatch(/when: +end 2022-05-01/);
    expect(out).toContain(post.id);
  });

  it.each([
    [['claims', '--type', 'rumour'], 2, 'no claim type'],
    [['claims', '--status', 'maybe'], 2, 'work needed'],
    [['claims', '--limit', '-3'], 2, 'whole number'],
    [['claim', 'clm-0000000000000000'], 1, 'no claim clm-0000000000000000'],
    [['source', 'src-0000000000000000'], 1, 'no source src-0000000000000000'],
  ])('refuses %j with exit code %i', async (args, expected, words) => {
    const { code, err } = await ask(...args);
    expect(code).toBe(expected);
    expect(err).toContain(words);
    expect(err).not.toContain('at ');
  });
});

describe('muster sources, source and search', () => {
  it('lists sources, each on a line that begins with its id', async () => {
    const { lines } = await ask('sources');
    expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual([post.id, courier.id, arabic.id]);
    expect(lines[3]).toContain('2022-09 ');
  });

  it('shows a source with its claims and, asked for, its text', async () => {
    const folder = await filled();
    const { out } = await muster(['source', post.id, '--case', folder]);
    for (const { id } of [harb, arms, qadi]) expect(out).toContain(id);
    expect(out).not.toContain('The Hill Army arms the River Brigade. Samir');
    const { out: withText } = await muster(['source', post.id, '--text', '--case', folder]);
    expect(withText).toContain('The Hill Army arms the River Brigade. Samir');
    const { out: json } = await muster(['source', arabic.id, '--json', '--case', folder]);
    expect(JSON.parse(json)).toMatchObject({ direction: 'rtl', text: arabic.text, line: { id: arabic.id } });
  });

  it('finds entities, claims and passages', async () => {
    const { out } = await ask('search', 'hill', 'arm', '--json');
    expect(JSON.parse(out)).toMatchObject({
      entities: [{ name: 'Hill Army', kind: 'unit', claims: 1 }],
      claims: [{ claim: { id: arms.id } }],
      texts: [{ source: { id: post.id } }],
    });
    expect((await ask('search', 'zebra')).out).toBe('Nothing in this case has these words.\n');
  });
});

describe('what reaches a terminal', () => {
  const hostile = sourceOf('Salim \u001b[2J\u009b31mHarb\u202e leads River Brigade.\u001b]0;owned\u0007', {
    name: 'evil\u001b[31m.txt',
  });
  const claim = claimOf(hostile, 'Salim \u001b[2J\u009b31mHarb\u202e leads River Brigade', {
    subject: 'Salim \u001b[2J\u009b31mHarb\u202e',
    object: 'River Brigade',
  });

  it('is nothing a source could steer it with', async () => {
    const folder = await caseOf([{ source: hostile, claims: [claim] }]);
    for (const args of [
      ['claims'],
      ['claim', claim.id],
      ['source', hostile.id, '--text'],
      ['sources'],
      ['who', 'commands', 'River Brigade'],
      ['search', 'river'],
      ['log'],
      ['claims', '--json'],
      ['source', hostile.id, '--json'],
    ]) {
      const { out, err } = await muster([...args, '--case', folder, '--plain']);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not appear
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('comes back whole from JSON', async () => {
    const folder = await caseOf([{ source: hostile, claims: [claim] }]);
    const { out } = await muster(['source', hostile.id, '--json', '--case', folder]);
    expect((JSON.parse(out) as { text: string }).text).toBe(hostile.text);
  });

  it('isolates right-to-left names there, and nowhere else', async () => {
    const folder = await filled();
    const args = ['claim', nahr.id, '--plain', '--case', folder];
    expect((await muster(args, { terminal: true })).out).toContain('\u2068سليم حرب\u2069');
    expect((await muster(args)).out).not.toContain('\u2068');
  });

  it('is coloured on a terminal only, and not with NO_COLOR or --plain', async () => {
    const folder = await filled();
    const args = ['claims', '--case', folder];
    expect((await muster(args, { terminal: true })).out).toContain('\u001b[2m');
    expect((await muster(args, { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await muster([...args, '--plain'], { terminal: true })).out).not.toContain('\u001b');
    expect((await muster(args)).out).not.toContain('\u001b');
  });
});

describe('which case', () => {
  it('is the one named, else that of MUSTER_CASE, else the nearest above', async () => {
    const folder = await filled();
    const below = join(folder, 'notes', 'deep');
    await mkdir(below, { recursive: true });
    expect((await muster(['sources'], { cwd: below })).code).toBe(0);
    expect((await muster(['sources'], { env: { MUSTER_CASE: folder } })).code).toBe(0);
    const none = await muster(['sources', '--case', await tempFolder()], { cwd: below });
    expect(none.code).toBe(1);
    expect(none.err).toMatch(/^muster: .+\n {2}.+\n$/);
  });

  it('is asked for where there is none', async () => {
    const { code, err } = await muster(['sources'], { cwd: await tempFolder() });
    expect(code).toBe(1);
    expect(err).toBe(
      'muster: There is no case here.\n  Make one with `muster new FOLDER`, or name one with --case FOLDER or the variable MUSTER_CASE.\n',
    );
  });
});

describe('one name for a unit and an organisation', () => {
  const paper = sourceOf('Salim Harb commands River Council. The River Council met at Homs.', {
    published: '2022-09-27',
  });
  const posting = claimOf(paper, 'Salim Harb commands River Council', {
    subject: 'Salim Harb',
    object: 'River Council',
  });
  const meeting = claimOf(paper, 'The River Council met at Homs', {
    type: 'positioning',
    subject: 'The River Council',
    kind: 'organisation',
    object: 'Homs',
    objectKind: 'place',
    kinds: ['present'],
  });

  it('stays two things until somebody judges otherwise', async () => {
    const folder = await caseOf([{ source: paper, claims: [posting, meeting] }]);
    const who = await muster(['who', 'commands', 'River Council', '--case', folder]);
    expect(who.out).toContain('Salim Harb');
    expect(who.out).toMatch(/can mean something else too: River Council \(organisation, ent-[0-9a-f]{16}\)/);
    const unclear = await muster(['show', 'River Council', '--case', folder]);
    expect(unclear.code).toBe(1);
    const [unit = '', organisation = ''] = unclear.err.match(/ent-[0-9a-f]{16}/g) ?? [];
    const body = await muster(['show', 'River Council', '--kind', 'organisation', '--case', folder]);
    expect(body.out).toContain('River Council, present in Homs');
    expect(body.out).not.toContain('Salim Harb');
    expect((await muster(['same', unit, organisation, '--case', folder])).code).toBe(0);
    const both = await muster(['show', 'River Council', '--case', folder]);
    expect(both.out).toContain('River Council, present in Homs');
    expect(both.out).toContain('Salim Harb, commander of River Council');
  });
});
