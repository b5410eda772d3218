import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileText, makeTestCase } from '../../test/app/make-case.ts';
import type { Workspace } from '../main/index.ts';
import { openWorkspace } from '../main/index.ts';
import { createApp } from './app.ts';
import { claimViewSchema } from './claim-schemas.ts';
import { claimReviewSchema, judgementLineSchema, logLineSchema } from './desk-schemas.ts';
import * as questions from './question-schemas.ts';
import { disputeViewSchema } from './weighed-schemas.ts';

const token = 'a-token-for-tests';
const own = { host: '127.0.0.1:4000' };
let folder = '';
let workspace: Workspace;
let app: Awaited<ReturnType<typeof createApp>>;
const reported: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-desk-'));
  await makeTestCase(join(folder, 'case'));
  workspace = await openWorkspace(join(folder, 'case'));
  app = await createApp({
    workspace,
    token,
    names: () => ['127.0.0.1:4000'],
    appFolder: join(folder, 'no-page'),
    report: (error) => reported.push(error),
  });
});

afterAll(async () => {
  await workspace?.close();
  await rm(folder, { recursive: true, force: true });
  expect(reported).toEqual([]);
});

const get = (path: string) => app.request(path, { headers: own });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/json', 'x-muster-token': token, ...headers },
    body: JSON.stringify(body),
  });

async function partOf<T>(response: Response, part: string, schema: z.ZodType<T>): Promise<T> {
  const body = (await response.json()) as { readonly [name: string]: unknown };
  expect(body).toMatchObject({ ok: true });
  return schema.parse(body[part]);
}

const ids = async () => (await workspace.claims()).map(({ claim }) => claim.id);

describe('the desk', () => {
  it('puts claims in line, part by part', async () => {
    const first = await partOf(await get('/api/queue?limit=3'), 'claims', claimViewSchema.array());
    const next = await partOf(await get('/api/queue?limit=3&skip=3'), 'claims', claimViewSchema.array());
    expect(new Set([...first, ...next].map(({ claim }) => claim.id)).size).toBe(6);
    expect((await get('/api/queue?order=luck')).status).toBe(400);
  });

  it('records a decision on several claims in a person’s name, tells it in history and log, and takes it back', async () => {
    const claims = (await ids()).slice(0, 3);
    const name = encodeURIComponent('مريم');
    const response = await post(
      '/api/reviews',
      { claims, status: 'conflict', note: 'two dates' },
      { 'x-muster-by': name },
    );
    const { entries } = (await response.json()) as { entries: { seq: number; by: string }[] };
    expect(entries.map(({ by }) => by)).toEqual(['مريم', 'مريم', 'مريم']);
    const history = await partOf(await get(`/api/claims/${claims[0]}/history`), 'reviews', claimReviewSchema.array());
    expect(history).toMatchObject([{ by: 'مريم', status: 'conflict', note: 'two dates', undoneBy: null }]);
    const log = await partOf(await get('/api/log?limit=2'), 'entries', logLineSchema.array());
    expect(log.map(({ what }) => what.type)).toEqual(['claim-reviewed', 'claim-reviewed']);
    expect((await post('/api/undo-all', { seqs: entries.map(({ seq }) => seq) })).status).toBe(200);
    expect((await workspace.claim(claims[0] ?? ''))?.view.status).toBe('proposed');
  });

  it('lists standing judgements by the names the two were met by, and asks before one that contradicts', async () => {
    const judge = (judgement: string, more: object = {}) =>
      post('/api/judgements', { left: 'Hill Front', right: 'Delta Company', judgement, ...more });
    const seqOf = async (response: Response) => ((await response.json()) as { entry: { seq: number } }).entry.seq;
    const different = await seqOf(await judge('different', { reason: 'two valleys' }));
    const refused = await judge('same');
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'judgement-contradicts' }] });
    const same = await seqOf(await judge('same', { anyway: true }));
    const listed = await partOf(await get('/api/judgements'), 'judgements', judgementLineSchema.array());
    // One judgement of a pair stands, the latest; each side keeps the name it was met by though both are one now.
    expect(listed).toMatchObject([
      { seq: same, judgement: 'same', left: { name: 'Hill Front' }, right: { name: 'Delta Company' } },
    ]);
    expect(listed[0]?.now.id).toBe((await workspace.entity('Hill Front')).entity.id);
    expect(await partOf(await get('/api/judgements?by=rule'), 'judgements', judgementLineSchema.array())).toEqual([]);
    await post('/api/undo-all', { seqs: [same, different] });
    expect(await partOf(await get('/api/judgements'), 'judgements', judgementLineSchema.array())).toEqual([]);
  });

  it.each([['a/b'], ['muster-reader:1'], [' '], ['a\u202Eb'], ['x'.repeat(81)]])(
    'refuses %j as a person’s name, storing nothing',
    async (name) => {
      const head = (await workspace.summary()).head;
      const [claim] = await ids();
      const response = await post(
        '/api/reviews',
        { claims: [claim], status: 'accepted' },
        { 'x-muster-by': encodeURIComponent(name) },
      );
      expect(response.status).toBe(400);
      expect((await workspace.summary()).head).toBe(head);
    },
  );

  it('records a claim made by hand and the correction of one, and refuses what does not stand there', async () => {
    const line = (await workspace.sources()).find(({ name }) => name === 'valley-post.txt');
    const source = await workspace.source(line?.id ?? '');
    const text = source?.text ?? '';
    const span = (words: string) => ({ begin: text.indexOf(words), end: text.indexOf(words) + words.length });
    const claim = {
      type: 'posting',
      quote: span('Salim Harb'),
      subject: { ...span('Salim Harb'), kind: 'person' },
      object: { ...span('River Brigade'), kind: 'unit', name: 'River Brigade' },
      value: null,
      role: 'spokesperson',
      title: null,
      rank: null,
      kinds: [],
      appointedBy: null,
      replaces: null,
      voices: [{ voice: 'unnamed', words: span('Several sources'), cue: 'say', stance: 'neutral' }],
      certainty: 'alleged',
      polarity: 'affirmed',
      range: { from: [null, null], to: [null, null], starting: false, ending: false },
      wording: [],
    };
    const old = source?.claims.find((view) => view.claim.type === 'posting')?.claim.id;
    const response = await post(`/api/sources/${line?.id}/claims`, { claim, replaces: old }, { 'x-muster-by': 'Rana' });
    const view = await partOf(response, 'claim', claimViewSchema);
    expect(view.claim).toMatchObject({ reader: 'person:Rana', role: 'spokesperson', certainty: 'alleged' });
    expect(view.claim.attribution.map(({ text: words }) => words)).toEqual(['Valley Post', 'Several sources']);
    expect((await workspace.claim(old ?? ''))?.view.status).toBe('rejected');
    const beyond = { ...claim, quote: { begin: 0, end: text.length + 9 } };
    const refused = await post(`/api/sources/${line?.id}/claims`, { claim: beyond });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ ok: false, errors: [{ code: 'claim-invalid' }] });
  });

  it('takes a file in, tells what happens while it happens, and keeps hostile text as text', async () => {
    const send = (query: string, body: string, headers: Record<string, string> = {}) =>
      app.request(`/api/imports?${query}`, {
        method: 'POST',
        headers: { ...own, 'x-muster-token': token, 'content-type': 'application/octet-stream', ...headers },
        body,
      });
    const response = await send('name=hostile-2.txt&publication=Dune%20Times&published=2021-06', hostileText);
    const told = await response.text();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(told).toContain('event: step');
    const done = JSON.parse(/event: done\ndata: (.*)/.exec(told)?.[1] ?? 'null') as { captured: { id: string }[] };
    const source = await workspace.source(done.captured[0]?.id ?? '');
    expect(source?.text).toBe(hostileText);
    expect(source?.line).toMatchObject({ publication: 'Dune Times', published: ['2021-06-01', '2021-06-30'] });
    expect((await send('name=a.txt&published=soon', 'words')).status).toBe(400);
    expect((await send('name=a.txt', 'words', { 'x-muster-token': 'other' })).status).toBe(403);
    const large = await send('name=a.txt', 'words', { 'content-length': String(33 * 1024 * 1024) });
    expect(large.status).toBe(413);
  });

  it('hands claims out as lines, with nothing a spreadsheet would run', async () => {
    const lines = (await (await get('/api/export/claims.jsonl')).text()).trim().split('\n');
    expect(lines.map((line) => claimViewSchema.parse(JSON.parse(line)).claim.id)).toEqual(await ids());
    const table = await get('/api/export/claims.csv');
    expect(table.headers.get('content-disposition')).toContain('attachment');
    const rows = (await table.text()).split('\r\n');
    expect(rows[0]).toMatch(/^claim,type,summary,/);
    expect(rows.some((row) => /(^|,)"?[=+@]/.test(row))).toBe(false);
    const accepted = await (await get('/api/export/claims.jsonl?status=accepted')).text();
    expect(accepted).toBe('');
  });

  it('tells an open page what is added to the log, by this server or past it', async () => {
    const response = await get('/api/events');
    const reader = response.body?.pipeThrough(new TextDecoderStream() as never).getReader() as
      | ReadableStreamDefaultReader<string>
      | undefined;
    let heard = '';
    const until = async (words: string) => {
      while (!heard.includes(words)) heard += (await reader?.read())?.value ?? '';
    };
    await until('event: open');
    const end = await workspace.logEnd();
    expect(heard).toContain(`data: {"end":${end}}`);
    const [claim] = await ids();
    await post('/api/reviews', { claims: [claim], status: 'accepted' });
    await until(`"to":${end + 1}`);
    await workspace.review(claim ?? '', 'rejected');
    await until(`"to":${end + 2}`);
    await reader?.cancel();
  });
});

describe('questions', () => {
  const unit = encodeURIComponent('River Brigade');
  const person = encodeURIComponent('Karim Odeh');
  it.each([
    [`/api/who?unit=${unit}&on=2021-05-10`, questions.commandAnswerSchema],
    [`/api/chart?unit=${unit}&on=2021-05-10`, questions.chartSchema],
    [`/api/career?person=${person}`, questions.careerSchema],
    [`/api/dossier?unit=${unit}`, questions.dossierSchema],
    [`/api/strength?unit=${unit}`, questions.strengthSchema],
    [`/api/where?entity=${unit}`, questions.whereSchema],
    [`/api/backs?unit=${unit}`, questions.backsSchema],
    [`/api/timeline?entity=${unit}`, questions.timelineSchema],
    [`/api/frames?entity=${unit}`, questions.framesSchema],
    ['/api/network', questions.networkSchema],
    ['/api/origins', questions.originsSchema],
    ['/api/suggestions', questions.suggestionSchema.array()],
    ['/api/disputes', disputeViewSchema.array()],
    [`/api/what-if?publication=${encodeURIComponent('Valley Post')}`, questions.whatIfSchema],
  ] as const)('%s is answered as described', async (path, schema) => {
    await partOf(await get(path), 'answer', schema as z.ZodType);
  });

  it('records and takes back a settlement of a dispute', async () => {
    const [dispute] = await partOf(await get('/api/disputes?state=open'), 'answer', disputeViewSchema.array());
    const deciding = dispute?.dispute.sides[0]?.claims ?? [];
    const path = `/api/disputes/${dispute?.dispute.id}`;
    const settled = (await (await post(`${path}/settle`, { deciding })).json()) as { entry: { seq: number } };
    expect(await partOf(await get(path), 'answer', disputeViewSchema)).toMatchObject({ state: 'settled' });
    await post('/api/undo', { seq: settled.entry.seq });
    expect(await partOf(await get(path), 'answer', disputeViewSchema)).toMatchObject({ state: 'open' });
    expect((await get('/api/disputes/dsp-0000000000000000')).status).toBe(404);
  });
});
