import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCase, noSuchSource } from '../../test/app/make-case.ts';
import type { Workspace } from '../main/index.ts';
import { openWorkspace } from '../main/index.ts';
import {
  caseSummarySchema,
  claimDetailSchema,
  entityViewSchema,
  searchAnswerSchema,
  sourceViewSchema,
} from './answer-schemas.ts';
import { createApp } from './app.ts';
import { claimViewSchema, entityLineSchema, sourceLineSchema } from './claim-schemas.ts';
import { errorAnswer } from './error-answer.ts';
import { commandAnswerSchema } from './question-schemas.ts';

const token = 'a-token-for-tests';
const own = { host: '127.0.0.1:4000' };

let folder = '';
let workspace: Workspace;
let app: Awaited<ReturnType<typeof createApp>>;
const reported: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-server-'));
  await makeTestCase(join(folder, 'case'));
  workspace = await openWorkspace(join(folder, 'case'));
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<meta name="muster-token" content="__MUSTER_TOKEN__"><p>page</p>');
  await writeFile(join(page, 'assets/main-1.js'), 'export {};');
  await writeFile(join(page, 'notes.txt'), 'not part of the page');
  await writeFile(join(folder, 'secret.js'), 'secret');
  app = await createApp({
    workspace,
    token,
    names: () => ['127.0.0.1:4000', 'localhost:4000'],
    appFolder: page,
    report: (error) => reported.push(error),
  });
});

afterAll(async () => {
  await workspace?.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { ...own, ...headers } });

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/json', 'x-muster-token': token, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function answerOf<T>(response: Response, part: string, schema: z.ZodType<T>): Promise<T> {
  const body = (await response.json()) as { readonly [name: string]: unknown };
  expect(body).toMatchObject({ ok: true });
  return schema.parse(body[part]);
}

/** The refusal, checked to have the one shape. */
async function refusalOf(response: Response) {
  const refusal = errorAnswer.parse(await response.json());
  expect(refusal.status).toBe(response.status);
  expect(refusal.error).toBe(refusal.errors[0]?.message);
  return refusal;
}

const theUnit = async () => (await workspace.entity('River Brigade', 'unit')).entity;

const firstClaim = async () => {
  const [claim] = await workspace.claims({ type: 'posting' });
  if (!claim) throw new Error('the test case has no posting');
  return claim;
};

describe('reading', () => {
  it('answers what the case counts, its sources and one source with its claims in order of place', async () => {
    expect(await answerOf(await get('/api/case'), 'case', caseSummarySchema)).toMatchObject({
      sources: 5,
      unread: 1,
      claims: 17,
    });
    const sources = await answerOf(await get('/api/sources'), 'sources', sourceLineSchema.array());
    expect(sources.map((source) => source.reading)).toEqual(['read', 'read', 'read', 'unread', 'read']);
    const source = await answerOf(await get(`/api/sources/${sources[0]?.id}`), 'source', sourceViewSchema);
    expect(source.claims).toHaveLength(12);
    for (const { claim } of source.claims) {
      expect(source.text.slice(claim.citation.begin, claim.citation.end)).toBe(claim.citation.quote);
    }
    const places = source.claims.map(({ claim }) => claim.citation.begin);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('answers claims by filter, cut at the limit and saying that there are more', async () => {
    const response = await get('/api/claims?type=posting&limit=2');
    const body = (await response.json()) as { claims: unknown; more: boolean };
    const claims = claimViewSchema.array().parse(body.claims);
    expect(claims.map((view) => view.claim.type)).toEqual(['posting', 'posting']);
    expect(body.more).toBe(true);
    const last = (await (await get('/api/claims?type=posting&limit=2&offset=4')).json()) as { more: boolean };
    expect(last.more).toBe(false);
  });

  it('answers a claim with its passage', async () => {
    const claim = await firstClaim();
    const detail = await answerOf(await get(`/api/claims/${claim.claim.id}`), 'claim', claimDetailSchema);
    expect(detail.passage.quote).toBe(claim.claim.citation.quote);
  });

  it('answers entities, one entity by id and by name, and who commands a unit on a day', async () => {
    const units = await answerOf(await get('/api/entities?kind=unit'), 'entities', entityLineSchema.array());
    expect(new Set(units.map((unit) => unit.kind))).toEqual(new Set(['unit']));
    const unit = await theUnit();
    const byId = await answerOf(await get(`/api/entities/${unit.id}`), 'entity', entityViewSchema);
    const byName = await answerOf(await get('/api/entities/River%20Brigade'), 'entity', entityViewSchema);
    expect(byName.entity).toEqual(byId.entity);
    const who = await answerOf(
      await get(`/api/who?unit=${encodeURIComponent('River Brigade')}&on=2021-05-10`),
      'answer',
      commandAnswerSchema,
    );
    expect(who.commanders.map(({ person }) => person.name).sort()).toEqual([
      'Karim Odeh',
      'Salim Harb',
      'Yusuf Darwish',
    ]);
  });

  it('finds names, claims and texts', async () => {
    const answer = await answerOf(await get('/api/search?q=salim'), 'answer', searchAnswerSchema);
    expect(answer.entities.map((entity) => entity.name)).toContain('Salim Harb');
    expect(answer.claims.length).toBeGreaterThan(0);
    expect(answer.texts.length).toBeGreaterThan(0);
  });

  it('hands original bytes out as a download that no browser renders', async () => {
    const [source] = await workspace.sources();
    const response = await get(`/api/sources/${source?.id}/original`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="src-[0-9a-f]+\.original"$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const original = await workspace.original(source?.id ?? '');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(original?.bytes ?? []));
  });
});

describe('deciding', () => {
  it('records a review, answers the claim as it now stands, and takes it back', async () => {
    const { claim } = await firstClaim();
    const response = await post(`/api/claims/${claim.id}/review`, { status: 'accepted', note: 'seen the picture' });
    const written = (await response.json()) as {
      entry: { seq: number; type: string };
      claim: { status: string; note: string };
    };
    expect(written.claim).toMatchObject({ status: 'accepted', note: 'seen the picture' });
    expect(written.entry.type).toBe('claim-reviewed');
    expect((await workspace.claim(claim.id))?.view.status).toBe('accepted');
    expect((await post('/api/undo', { seq: written.entry.seq })).status).toBe(200);
    expect((await workspace.claim(claim.id))?.view.status).toBe('proposed');
    const again = await refusalOf(await post('/api/undo', { seq: written.entry.seq }));
    expect(again).toMatchObject({ status: 409, errors: [{ code: 'event-refused' }] });
  });

  it('records a judgement of identity and takes it back', async () => {
    const response = await post('/api/judgements', {
      left: 'River Brigade',
      right: 'Delta Company',
      judgement: 'unsure',
    });
    const { entry } = (await response.json()) as { entry: { seq: number; type: string } };
    expect(entry.type).toBe('identity-judged');
    expect((await workspace.entity('River Brigade', 'unit')).judgements).toMatchObject([{ judgement: 'unsure' }]);
    await post('/api/undo', { seq: entry.seq });
    expect((await workspace.entity('River Brigade', 'unit')).judgements).toEqual([]);
  });

  it('writes nothing without the token, with a wrong one, or with an empty one', async () => {
    const { claim } = await firstClaim();
    const head = (await workspace.summary()).head;
    for (const given of ['', 'x', `${token}x`, token.slice(1)]) {
      const refusal = await refusalOf(
        await post(`/api/claims/${claim.id}/review`, { status: 'rejected' }, { 'x-muster-token': given }),
      );
      expect(refusal).toMatchObject({ status: 403, errors: [{ code: 'token-wrong' }] });
    }
    expect((await workspace.summary()).head).toBe(head);
  });

  it('writes nothing for another origin, even with the token', async () => {
    const { claim } = await firstClaim();
    const head = (await workspace.summary()).head;
    for (const origin of [
      'https://evil.example',
      'http://127.0.0.1:4001',
      'http://127.0.0.1:4000.evil.example',
      'null',
    ]) {
      const refusal = await refusalOf(await post(`/api/claims/${claim.id}/review`, { status: 'rejected' }, { origin }));
      expect(refusal).toMatchObject({ status: 403, errors: [{ code: 'origin-foreign' }] });
    }
    expect((await workspace.summary()).head).toBe(head);
  });

  it('refuses bodies that are no JSON, hold unknown or wrong fields, or are too large, and writes nothing', async () => {
    const { claim } = await firstClaim();
    const head = (await workspace.summary()).head;
    const path = `/api/claims/${claim.id}/review`;
    expect(await refusalOf(await post(path, '{ not json'))).toMatchObject({ status: 400 });
    expect(await refusalOf(await post(path, { status: 'true' }))).toMatchObject({
      status: 400,
      errors: [{ code: 'request-invalid', place: 'json.status' }],
    });
    expect(await refusalOf(await post(path, { status: 'accepted', by: 'somebody' }))).toMatchObject({ status: 400 });
    expect(await refusalOf(await post(path, { status: 'accepted' }, { 'content-type': 'text/plain' }))).toMatchObject({
      status: 415,
    });
    expect(await refusalOf(await post(path, { status: 'accepted', note: 'x'.repeat(70_000) }))).toMatchObject({
      status: 413,
      errors: [{ code: 'request-too-large' }],
    });
    expect((await workspace.summary()).head).toBe(head);
  });
});

describe('refusing', () => {
  it('has one shape for what is not there', async () => {
    for (const [path, code] of [
      [`/api/sources/${noSuchSource}`, 'source-unknown'],
      [`/api/sources/${noSuchSource}/original`, 'source-unknown'],
      ['/api/claims/clm-0', 'claim-unknown'],
      ['/api/entities/Nobody%20Here', 'entity-unknown'],
      ['/api/who?unit=Nobody%20Here', 'entity-unknown'],
      ['/api/nothing', 'path-unknown'],
    ] as const) {
      expect(await refusalOf(await get(path)), path).toMatchObject({ status: 404, errors: [{ code }] });
    }
    expect(await refusalOf(await post('/api/claims/clm-0/review', { status: 'accepted' }))).toMatchObject({
      status: 404,
    });
  });

  it('names the nearest names for one nobody has', async () => {
    const refusal = await refusalOf(await get('/api/who?unit=Revier%20Brikade'));
    expect(refusal.errors[0]?.hint).toContain('River Brigade');
  });

  it('names the parameter that does not fit', async () => {
    for (const [path, place] of [
      ['/api/who?unit=River%20Brigade&on=2021-02-30', 'query.on'],
      ['/api/claims?type=rumour', 'query.type'],
      ['/api/claims?limit=0', 'query.limit'],
      ['/api/claims?offset=-1', 'query.offset'],
      ['/api/who', 'query.unit'],
      ['/api/entities?kind=ghost', 'query.kind'],
    ] as const) {
      expect(await refusalOf(await get(path)), path).toMatchObject({ status: 400, errors: [{ place }] });
    }
  });

  it('answers no name but its own, so that a foreign name for this machine gets nothing', async () => {
    for (const host of [
      'evil.example',
      'evil.example:4000',
      '127.0.0.1:4001',
      '127.0.0.1',
      '',
      '127.0.0.1:4000.evil.example',
    ]) {
      for (const path of ['/', '/api/case', '/assets/main-1.js']) {
        expect(await refusalOf(await get(path, { host })), `${host}${path}`).toMatchObject({
          status: 403,
          errors: [{ code: 'host-foreign' }],
        });
      }
    }
    expect((await get('/api/case', { host: 'LOCALHOST:4000' })).status).toBe(200);
  });

  it('answers no other page, by origin or by what the browser says of the site', async () => {
    expect((await get('/api/case', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await get('/api/case', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await get('/api/case', { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await get('/api/case', { origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
    expect((await get('/', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('tells nothing of its inner workings when it breaks, and reports the fault', async () => {
    const broken = await createApp({
      workspace: { ...workspace, summary: () => Promise.reject(new Error('secret path /home/x')) },
      token,
      names: () => ['127.0.0.1:4000'],
      appFolder: folder,
      report: (error) => reported.push(error),
    });
    const refusal = await refusalOf(await broken.request('/api/case', { headers: own }));
    expect(refusal).toMatchObject({ status: 500, errors: [{ code: 'internal' }] });
    expect(JSON.stringify(refusal)).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });
});

describe('the page', () => {
  it('is given for every view, with the token and never stored', async () => {
    for (const path of ['/', '/sources/src-1', '/entities', '/search?q=x']) {
      const response = await get(path);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toBe(`<meta name="muster-token" content="${token}"><p>page</p>`);
    }
  });

  it('gives its files with their types, and keeps only those named by their content', async () => {
    const script = await get('/assets/main-1.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  it('gives nothing that is no part of it, however the path is written', async () => {
    for (const path of [
      '/notes.txt',
      '/../secret.js',
      '/%2e%2e/secret.js',
      '/..%2fsecret.js',
      '/assets/../../secret.js',
      '/assets/..%2f..%2fsecret.js',
      '/..%5csecret.js',
      '//etc/passwd.js',
      '/index.html%00.js',
      '/assets/main-1.js/',
      '/assets/%2e%2e%2f%2e%2e%2fcase%2fcase.db',
    ]) {
      const response = await get(path);
      const body = await response.text();
      expect(body, path).not.toContain('secret');
      expect(body, path).not.toContain('SQLite');
      expect(response.status === 404 || body.includes('<p>page</p>'), path).toBe(true);
    }
  });

  it('says how to build it where it is not built, while the interface works', async () => {
    const bare = await createApp({
      workspace,
      token,
      names: () => ['127.0.0.1:4000'],
      appFolder: join(folder, 'absent'),
      report: (error) => reported.push(error),
    });
    expect(await refusalOf(await bare.request('/', { headers: own }))).toMatchObject({
      status: 503,
      errors: [{ code: 'page-not-built' }],
    });
    expect((await bare.request('/api/case', { headers: own })).status).toBe(200);
  });
});

describe('headers', () => {
  it('forbid inline scripts, foreign loads, framing, sniffing and storing, on every answer', async () => {
    for (const path of ['/', '/api/case', '/api/claims/clm-0', '/nothing.js', '/assets/main-1.js']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy')?.split('; ').sort();
      expect(policy, path).toEqual([
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "img-src 'self' data:",
        "script-src 'self'",
        "style-src 'self'",
      ]);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
      expect(headers.get('access-control-allow-origin'), path).toBeNull();
    }
    expect((await get('/api/case')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/api/nothing')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the description', () => {
  it('names every route with its answers, and one shape of error for all', async () => {
    const description = (await (await get('/api/openapi.json')).json()) as {
      openapi: string;
      paths: {
        [path: string]: {
          [method: string]: { responses: { [status: string]: { content: unknown } }; security?: unknown };
        };
      };
    };
    expect(description.openapi).toBe('3.1.0');
    // Every path the program answers, asked of the program itself; bytes of a source are no JSON and are left out.
    const answered = app.routes
      .filter(({ path, method }) => path.startsWith('/api/') && !path.includes('*') && method !== 'ALL')
      .map(({ path }) => path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}'))
      .filter((path) => !['/api/openapi.json', '/api/sources/{id}/original', '/api/imports'].includes(path));
    expect(Object.keys(description.paths).filter((path) => path !== '/api/imports')).toEqual([...new Set(answered)]);
    expect(Object.keys(description.paths)).toContain('/api/imports');
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const [method, route] of Object.entries(methods)) {
        expect(route.responses.default?.content, path).toEqual({
          'application/json': { schema: { $ref: '#/components/schemas/Error' } },
        });
        if (method === 'post') expect(route.security, path).toEqual([{ pageToken: [] }]);
      }
    }
  });
});
