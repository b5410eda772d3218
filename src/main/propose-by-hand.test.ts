import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestCase } from '../../test/app/make-case.ts';
import type { Day } from '../model/index.ts';
import { openWorkspace } from './open-workspace.ts';
import type { HandDraft } from './propose-by-hand.ts';
import type { Workspace } from './workspace.ts';

let folder = '';
let workspace: Workspace;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-hand-'));
  await makeTestCase(join(folder, 'case'));
  workspace = await openWorkspace(join(folder, 'case'));
});

afterEach(async () => {
  await workspace.close();
  await rm(folder, { recursive: true, force: true });
});

async function theSource(name = 'valley-post.txt') {
  const line = (await workspace.sources()).find((one) => one.name === name);
  const source = line && (await workspace.source(line.id));
  if (!source) throw new Error(`no source ${name}`);
  return source;
}

function spanOf(text: string, words: string) {
  const begin = text.indexOf(words);
  if (begin < 0) throw new Error(`no words ${words}`);
  return { begin, end: begin + words.length };
}

const day = (text: string) => text as Day;

function draftOn(text: string, words: string): HandDraft {
  return {
    type: 'posting',
    quote: spanOf(text, words),
    subject: { ...spanOf(text, 'Salim Harb'), kind: 'person' },
    object: { ...spanOf(text, 'River Brigade'), kind: 'unit' },
    value: null,
    role: 'deputy commander',
    title: null,
    rank: null,
    kinds: [],
    appointedBy: null,
    replaces: null,
    voices: [],
    certainty: 'probable',
    polarity: 'affirmed',
    range: { from: [null, null], to: [day('2021-05-04'), null], starting: false, ending: false },
    wording: [],
  };
}

describe('proposeByHand', () => {
  it('records a claim of a person on the exact words, in the person’s name, about the entities the record has', async () => {
    const source = await theSource();
    const draft = draftOn(source.text, 'Salim Harb');
    const { claims, entries } = await workspace.as('Maryam').proposeByHand(source.line.id, [draft]);
    const view = (await workspace.claim(claims[0] ?? ''))?.view;
    expect(view?.claim).toMatchObject({
      reader: 'person:Maryam',
      confidence: 1,
      role: 'deputy commander',
      certainty: 'probable',
      subject: { text: 'Salim Harb', name: 'Salim Harb' },
      citation: { quote: 'Salim Harb' },
    });
    expect(view?.status).toBe('proposed');
    expect(view?.entities.subject).toEqual((await workspace.entity('Salim Harb', 'person')).entity);
    expect(entries.map(({ by, event }) => [by, event.type])).toEqual([['Maryam', 'claims-proposed']]);
    expect((await workspace.verify()).fault).toBeNull();
  });

  it('rejects the claim a correction replaces, with a note that leads to the new one, until the review is undone', async () => {
    const source = await theSource();
    const old = source.claims.find((view) => view.claim.type === 'posting')?.claim.id ?? '';
    const draft = draftOn(source.text, 'Salim Harb');
    const { claims, entries } = await workspace.proposeByHand(source.line.id, [draft], { replaces: old, note: 'rank' });
    expect((await workspace.claim(old))?.view).toMatchObject({
      status: 'rejected',
      note: `corrected: see ${claims[0]}. rank`,
    });
    const review = entries.find(({ event }) => event.type === 'claim-reviewed');
    await workspace.undo(review?.seq ?? 0);
    expect((await workspace.claim(old))?.view.status).toBe('proposed');
    expect((await workspace.claim(claims[0] ?? ''))?.view.status).toBe('proposed');
  });

  it('leaves a source the reader could not read as it was', async () => {
    const source = await theSource('la-colline.txt');
    const [word = ''] = source.text.match(/\p{Lu}\p{L}+/u) ?? [];
    const part = { ...spanOf(source.text, word), kind: 'unit' as const };
    await workspace.proposeByHand(source.line.id, [
      {
        ...draftOn(`${source.text} Salim Harb River Brigade`, word),
        type: 'identity',
        role: null,
        subject: part,
        object: null,
      },
    ]);
    expect((await theSource('la-colline.txt')).line.reading).toBe('not read');
  });

  it('refuses words that are not there, the same claim twice, and unknown sources and claims, storing nothing', async () => {
    const source = await theSource();
    const draft = draftOn(source.text, 'Salim Harb');
    const head = (await workspace.summary()).head;
    const beyond = { ...draft, quote: { begin: source.text.length - 2, end: source.text.length + 5 } };
    await expect(workspace.proposeByHand(source.line.id, [beyond])).rejects.toMatchObject({ code: 'claim-invalid' });
    await expect(workspace.proposeByHand('src-0000000000000000', [draft])).rejects.toMatchObject({
      code: 'source-unknown',
    });
    await expect(
      workspace.proposeByHand(source.line.id, [draft], { replaces: 'clm-0000000000000000' }),
    ).rejects.toMatchObject({ code: 'claim-unknown' });
    expect((await workspace.summary()).head).toBe(head);
    await workspace.proposeByHand(source.line.id, [draft]);
    await expect(workspace.proposeByHand(source.line.id, [draft])).rejects.toMatchObject({ code: 'claim-there' });
  });
});

describe('the desk’s work', () => {
  it('decides on several claims, all or none, and takes them back together', async () => {
    const ids = (await workspace.claims({ type: 'posting' })).map(({ claim }) => claim.id);
    const statuses = async () => new Set((await workspace.claims({ type: 'posting' })).map(({ status }) => status));
    await expect(
      workspace.reviewAll([...ids, 'clm-0000000000000000'].map((claim) => ({ claim, status: 'accepted' }))),
    ).rejects.toMatchObject({ code: 'claim-unknown' });
    expect(await statuses()).toEqual(new Set(['proposed']));
    const written = await workspace.as('Maryam').reviewAll(ids.map((claim) => ({ claim, status: 'accepted' })));
    expect(await statuses()).toEqual(new Set(['accepted']));
    await workspace.undoAll(written.map(({ seq }) => seq));
    expect(await statuses()).toEqual(new Set(['proposed']));
  });

  it('tells who decided what about a claim, and who took it back', async () => {
    const [first] = await workspace.claims();
    const id = first?.claim.id ?? '';
    expect(await workspace.history(id)).toEqual([]);
    const accepted = await workspace.as('Maryam').review(id, 'accepted', 'seen');
    await workspace.as('Yusuf').review(id, 'conflict');
    await workspace.as('Yusuf').undo(accepted.seq);
    expect(await workspace.history(id)).toMatchObject([
      { by: 'Maryam', status: 'accepted', note: 'seen', undoneBy: { by: 'Yusuf' } },
      { by: 'Yusuf', status: 'conflict', note: null, undoneBy: null },
    ]);
    await expect(workspace.history('clm-0000000000000000')).rejects.toMatchObject({ code: 'claim-unknown' });
  });

  it('gives the log newest first, page by page, without gaps', async () => {
    const end = await workspace.logEnd();
    expect(end).toBe((await workspace.log()).length);
    const all = await workspace.logLines(undefined, 1000);
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: end }, (_, index) => end - index));
    const first = await workspace.logLines(undefined, 2);
    const next = await workspace.logLines(first.at(-1)?.seq, 2);
    expect([...first, ...next]).toEqual(all.slice(0, 4));
    expect(all.at(-1)?.what).toMatchObject({ type: 'case-created' });
    expect(await workspace.logLines(1, 10)).toEqual([]);
  });

  it('puts every claim that waits in line once, whatever the order, however it is cut', async () => {
    const waiting = (await workspace.claims({ status: 'proposed' })).map(({ claim }) => claim.id);
    for (const order of ['confidence', 'entity'] as const) {
      const met: string[] = [];
      for (let more = true; more; ) {
        const part = await workspace.queue({ order, skip: met.length, limit: 5 });
        met.push(...part.claims.map(({ claim }) => claim.id));
        more = part.more;
      }
      expect([...met].sort()).toEqual([...waiting].sort());
    }
    const [doubtful] = (await workspace.queue({ limit: 1 })).claims;
    const confidences = (await workspace.claims()).map(({ claim }) => claim.confidence);
    expect(doubtful?.claim.confidence).toBe(Math.min(...confidences));
  });
});
