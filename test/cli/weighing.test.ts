import { describe, expect, it } from 'vitest';
import { makeRange, requireDay } from '../../src/model/index.ts';
import { claimOf, sourceOf } from './material.ts';
import { caseOf, muster } from './support.ts';

const day = requireDay;
const notice = "Claims are the sources' own and unverified.";

const post = sourceOf(
  'Salim Harb commands River Brigade. River Brigade is part of Hill Corps. The Hill Army arms River Brigade. River Brigade sits in Oldtown.',
  { publication: 'Valley Post', published: '2022-09-27', name: 'post.txt' },
);
const courier = sourceOf('Karim Daoud has commanded River Brigade since 24 September, replacing Salim Harb.', {
  publication: 'Coast Courier',
  published: '2022-09-28',
  name: 'courier.txt',
});
const harb = claimOf(post, 'Salim Harb commands River Brigade', { subject: 'Salim Harb', object: 'River Brigade' });
const part = claimOf(post, 'River Brigade is part of Hill Corps', {
  type: 'membership',
  subject: 'River Brigade',
  object: 'Hill Corps',
});
const arms = claimOf(post, 'The Hill Army arms River Brigade', {
  type: 'support',
  subject: 'The Hill Army',
  object: 'River Brigade',
  kinds: ['weapons'],
});
const sits = claimOf(post, 'River Brigade sits in Oldtown', {
  type: 'positioning',
  subject: 'River Brigade',
  object: 'Oldtown',
  objectKind: 'place',
  kinds: ['site'],
});
const daoud = claimOf(courier, 'Karim Daoud has commanded River Brigade since 24 September, replacing Salim Harb', {
  subject: 'Karim Daoud',
  object: 'River Brigade',
  replaces: 'Salim Harb',
  range: makeRange({
    from: [day('2022-09-24'), day('2022-09-24')],
    to: [day('2022-09-28'), null],
    starting: true,
  }),
});

const filled = () =>
  caseOf([
    { source: post, claims: [harb, part, arms, sits] },
    { source: courier, claims: [daoud] },
  ]);
const ask = async (...args: readonly string[]) => muster([...args, '--case', await filled()]);

describe('weighed questions', () => {
  it.each([
    ['chain', ['chain', 'River Brigade', '--on', '2022-09-27'], ['Hill Corps', part.id, 'Salim Harb', 'Karim Daoud']],
    ['career', ['career', 'Karim Daoud'], ['commander', 'on 2022-09-24', 'Coast Courier', daoud.id]],
    ['dossier', ['dossier', 'River Brigade'], [harb.id, part.id, arms.id, sits.id, daoud.id]],
    ['where', ['where', 'River Brigade', '--on', '2022-09-27'], ['Oldtown', 'attested on this day', sits.id]],
    ['backs', ['backs', 'River Brigade'], ['said to be supported by Hill Army', 'weapons', arms.id]],
    ['timeline', ['timeline', 'River Brigade'], ['2022-09-24', daoud.id, harb.id]],
    ['timeline of all', ['timeline'], [daoud.id, harb.id]],
    ['frames', ['frames', 'River Brigade'], ['Valley Post', 'Coast Courier', 'asserted']],
    ['network', ['network', 'River Brigade'], ['Hill Corps', 'posting', daoud.id]],
    ['strength', ['strength', 'River Brigade'], ['No claim gives a number.']],
    ['origins', ['origins', post.id], ['hangs together with no other source']],
  ])('answer %s with the claims they rest on, and end with the notice', async (_, call, expected) => {
    const { code, out, err } = await ask(...call);
    expect(err).toBe('');
    expect(code).toBe(0);
    for (const words of expected) expect(out).toContain(words);
    expect(out.trimEnd().endsWith(notice)).toBe(true);
    const json = await ask(...call, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ notice });
  });

  it('list each beginning of a command under who says it', async () => {
    const { out } = await ask('who', 'commands', 'River Brigade', '--on', '2022-09-27');
    expect(out).toMatch(
      /said to begin:\n\s+on 2022-09-24 \(1 source, 1 independent origin\)\n.*Coast Courier: "Karim Daoud/,
    );
  });

  it('tell what the record would lose without a publication, a voice or a source', async () => {
    const whole = await ask('what-if', '--without', 'valley post', '--json');
    expect(JSON.parse(whole.out)).toMatchObject({ struck: 4, totals: { lost: 4 } });
    const one = await ask('what-if', '--without', courier.id, '--json');
    expect(JSON.parse(one.out)).toMatchObject({ struck: 1, lost: [{ claims: [{ claim: { id: daoud.id } }] }] });
    const nothing = await ask('what-if', '--without', 'Nobody Knows');
    expect(nothing.code).toBe(1);
    expect(nothing.err).toContain('No claim rests on "Nobody Knows".');
  });

  it('refuse a judgement against one that stands, unless told to go on', async () => {
    const into = await filled();
    const pair = ['River Brigade', 'Hill Corps'] as const;
    expect((await muster(['different', ...pair, '--case', into])).code).toBe(0);
    const refused = await muster(['same', ...pair, '--case', into]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/judged different before \(log entry \d+\)/);
    expect((await muster(['same', ...pair, '--anyway', '--case', into])).code).toBe(0);
  });

  it('answer from the record as it stood at an earlier entry, and change nothing there', async () => {
    const into = await filled();
    // Entry 1 makes the case, 2 and 3 take in and read the first source.
    const { out } = await muster(['who', 'commands', 'River Brigade', '--as-known-on', '3', '--case', into]);
    expect(out).toContain('As known on 3:');
    expect(out).toContain('Salim Harb');
    expect(out).not.toContain('Karim Daoud');
    const refused = await muster(['review', harb.id, 'accepted', '--as-known-on', '3', '--case', into]);
    expect(refused.code).toBe(1);
    const early = await muster(['sources', '--as-known-on', '2001-01-01', '--case', into]);
    expect(early.code).toBe(1);
    expect(early.err).toContain('the case was made later');
    expect((await muster(['sources', '--as-known-on', 'then', '--case', into])).code).toBe(2);
  });

  it('list disputes, settle one by its claims, and reopen it when that is taken back', async () => {
    const other = sourceOf('Samir Qadi was the commander of River Brigade on 27 September.', {
      publication: 'Hill Herald',
      published: '2022-09-27',
      name: 'herald.txt',
    });
    const qadi = claimOf(other, 'Samir Qadi was the commander of River Brigade', {
      subject: 'Samir Qadi',
      object: 'River Brigade',
    });
    const into = await caseOf([
      { source: post, claims: [harb] },
      { source: other, claims: [qadi] },
    ]);
    const list = async (...flags: readonly string[]) =>
      (await muster(['disputes', '--json', ...flags, '--case', into])).lines.map(
        (line) => JSON.parse(line) as { dispute: { id: string }; state: string; title: string },
      );
    const [dispute] = await list('--about', 'River Brigade', '--rule', 'two commanders');
    expect(dispute).toMatchObject({ state: 'open', title: 'Two commanders of River Brigade, 2022-09-27' });
    const id = dispute?.dispute.id ?? '';
    const shown = await muster(['disputes', id, '--case', into]);
    expect(shown.out).toContain('Hill Herald: "Samir Qadi was the commander of River Brigade"');
    const foreign = await muster(['settle', id, '--deciding', daoud.id, '--case', into]);
    expect(foreign.err).toContain(`Not in dispute ${id}: ${daoud.id}.`);
    const settled = await muster(['settle', id, '--deciding', qadi.id, '--note', 'seen', '--json', '--case', into]);
    const { seq } = JSON.parse(settled.out) as { seq: number };
    expect(await list('--state', 'settled')).toMatchObject([{ dispute: { id } }]);
    expect((await muster(['disputes', id, '--case', into])).out).toContain(
      `settled by ${qadi.id} (log entry ${seq}): seen`,
    );
    await muster(['undo', String(seq), '--case', into]);
    expect(await list('--state', 'settled')).toEqual([]);
    const { out } = await muster(['who', 'commands', 'River Brigade', '--on', '2022-09-27', '--case', into]);
    expect(out).toContain(id);
  });

  it('name what is asked for wrongly, with exit code 1 or 2', async () => {
    expect((await ask('disputes', 'dsp-0000000000000000')).code).toBe(1);
    expect((await ask('settle', 'dsp-0000000000000000', '--deciding', harb.id)).err).toContain('no dispute');
    expect((await ask('settle', 'dsp-0000000000000000')).code).toBe(2);
    expect((await ask('disputes', '--rule', 'two minds')).code).toBe(2);
    expect((await ask('what-if')).code).toBe(2);
    expect((await ask('origins', 'src-0000000000000000')).code).toBe(1);
  });
});
