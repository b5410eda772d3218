import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { claimOf } from '../../test/cli/material.ts';
import { requireDay } from '../model/index.ts';
import { createWorkspace, findCase, isCase, openWorkspace, type Reader, type Workspace } from './index.ts';

const text =
  'Officers of the two brigades met near the river. Salim Harb commands River Brigade, and he was there with the others.';

/** Reads "Salim Harb commands River Brigade" and nothing else. */
const reader: Reader = {
  id: 'one-sentence/1',
  reads: () => true,
  read: (source) => {
    const quote = 'Salim Harb commands River Brigade';
    const claims = source.text.includes(quote)
      ? [claimOf(source, quote, { subject: 'Salim Harb', object: 'River Brigade' })]
      : [];
    return { claims, mentions: [], ties: [], attributions: [], problems: [] };
  },
};

async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-main-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function newWorkspace(): Promise<Workspace> {
  const workspace = await createWorkspace(join(await tempFolder(), 'valley'), { createReader: async () => reader });
  onTestFinished(() => workspace.close());
  return workspace;
}

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a workspace', () => {
  it('goes from bytes to an answer with its words, and gives the bytes back', async () => {
    const workspace = await newWorkspace();
    const added = await workspace.addBytes('upload.txt', bytesOf(text), { publication: 'Valley Post' });
    const [stored] = added.captured;
    expect(added.read).toEqual([{ ...stored, claims: 1 }]);
    const answer = await workspace.who('river brigade', null);
    const view = answer.commanders[0]?.claims[0];
    expect(view?.claim.citation.quote).toBe('Salim Harb commands River Brigade');
    expect(view?.saidBy).toBe('Valley Post');
    const original = await workspace.original(stored?.id ?? '');
    expect(original?.mediaType).toBe('text/plain');
    expect(new TextDecoder().decode(original?.bytes)).toBe(text);
    expect(await workspace.original('src-0000000000000000')).toBeUndefined();
  });

  it('counts what it holds, and its head changes with every entry', async () => {
    const workspace = await newWorkspace();
    const before = await workspace.summary();
    expect(before).toMatchObject({ name: 'valley', path: workspace.path, sources: 0, unread: 0, claims: 0 });
    await workspace.addBytes('upload.txt', bytesOf(text));
    const after = await workspace.summary();
    expect(after).toMatchObject({
      sources: 1,
      unread: 0,
      claims: 1,
      entities: { person: 1, unit: 1, place: 0, organisation: 0 },
    });
    expect(after.head).not.toBe(before.head);
    const log = await workspace.log();
    expect(after.head).toBe(log.at(-1)?.hash);
  });

  it('tells how far an import is, capturing first', async () => {
    const workspace = await newWorkspace();
    const folder = await tempFolder();
    for (const name of ['a.txt', 'b.txt']) await writeFile(join(folder, name), `${text} It is told in ${name}.`);
    const steps: string[] = [];
    await workspace.addInputs([folder], {
      onProgress: ({ phase, done, total }) => steps.push(`${phase} ${done}/${total}`),
    });
    expect(steps).toEqual(['capture 1/2', 'capture 2/2', 'read 1/2', 'read 2/2']);
  });

  it('stops between two sources when asked to, and goes on later where it stopped', async () => {
    const workspace = await newWorkspace();
    const folder = await tempFolder();
    for (const name of ['a.txt', 'b.txt', 'c.txt'])
      await writeFile(join(folder, name), `${text} It is told in ${name}.`);
    const stop = new AbortController();
    const first = await workspace.addInputs([folder], {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 2) stop.abort();
      },
    });
    expect(first.captured).toHaveLength(2);
    expect(await workspace.summary()).toMatchObject({ sources: 2, unread: 2, claims: 0 });
    const second = await workspace.addInputs([folder]);
    expect(second.captured).toHaveLength(1);
    expect(second.alreadyThere).toHaveLength(2);
    expect(second.read).toHaveLength(3);
  });

  it('two at once may take in the same files, and no source is stored twice', async () => {
    const one = await newWorkspace();
    const other = await openWorkspace(one.path, { createReader: async () => reader });
    onTestFinished(() => other.close());
    const folder = await tempFolder();
    for (let at = 0; at < 6; at += 1) await writeFile(join(folder, `${at}.txt`), `${text} It is told in report ${at}.`);
    const results = await Promise.all([one.addInputs([folder]), other.addInputs([folder])]);
    expect(results.flatMap(({ captured }) => captured)).toHaveLength(6);
    expect(results.flatMap(({ alreadyThere }) => alreadyThere)).toHaveLength(6);
    expect(await one.summary()).toMatchObject({ sources: 6, unread: 0, claims: 6 });
    expect((await one.verify()).fault).toBeNull();
  });

  it('is asked for claims by an entity, by name or id', async () => {
    const workspace = await newWorkspace();
    await workspace.addBytes('upload.txt', bytesOf(text));
    const { entity } = await workspace.entity('Salim Harb', 'person');
    expect(await workspace.claims({ entity: entity.id })).toEqual(
      await workspace.claims({ entity: 'salim harb', part: 'subject' }),
    );
    expect(await workspace.claims({ entity: 'salim harb', part: 'object' })).toEqual([]);
    await expect(workspace.entity('Salim Harb', 'place')).rejects.toMatchObject({ code: 'entity-unknown' });
    // Another spelling of the name finds the man; another man's name does not.
    expect(await workspace.claims({ entity: 'Salem Harb' })).toEqual(await workspace.claims({ entity: entity.id }));
    await expect(workspace.claims({ entity: 'Tarek Odeh' })).rejects.toMatchObject({ code: 'entity-unknown' });
    expect((await workspace.entities({ kind: 'unit' })).map(({ name, claims }) => [name, claims])).toEqual([
      ['River Brigade', 1],
    ]);
  });

  it('refuses to judge an entity against itself and to undo what is no decision', async () => {
    const workspace = await newWorkspace();
    await workspace.addBytes('upload.txt', bytesOf(text));
    await expect(workspace.judge('Salim Harb', 'salim  HARB', 'same')).rejects.toMatchObject({
      code: 'judgement-pointless',
    });
    await expect(workspace.undo(1)).rejects.toMatchObject({ code: 'event-refused' });
    await expect(workspace.review('clm-1', 'accepted')).rejects.toMatchObject({ code: 'claim-unknown' });
  });

  it('answers with the claims of every source that spells the names alike', async () => {
    const workspace = await newWorkspace();
    await workspace.addBytes('one.txt', bytesOf(text));
    await workspace.addBytes(
      'two.txt',
      bytesOf(`Salim Harb commands River Brigade, the second paper says of the meeting near the river.`),
    );
    const day = requireDay('2020-01-01');
    const { commanders } = await workspace.who('River Brigade', day);
    expect(commanders).toHaveLength(1);
    expect(commanders[0]?.claims).toHaveLength(2);
  });
});

describe('finding a case', () => {
  it('goes up from the folder, and finds none where none is', async () => {
    const { path } = await newWorkspace();
    expect(await isCase(path)).toBe(true);
    expect(await findCase(join(path, 'originals', 'ab'))).toBe(path);
    expect(await isCase(join(path, 'originals'))).toBe(false);
    expect(await findCase(await tempFolder())).toBeUndefined();
  });
});
