import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../src/web/server/open-api.ts';
import { Clerk } from '../cli/clerk.ts';
import { workedCase } from '../cli/worked-case.ts';
import { studioWith, type TestStudio } from '../web/studio.ts';

let studio: TestStudio;
const clerk = new Clerk();
beforeAll(async () => {
  studio = await studioWith();
});
afterAll(async () => {
  await studio.stop();
  clerk.leaves();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${studio.origin}${path}`, { headers });
const ABC = '/api/cases/abc-v-meese';

describe('the HTTP API', () => {
  it('is described in OpenAPI 3.1, which a validator finds in order', async () => {
    const document = await (await get('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const found = await new Validator().validate(document);
    expect(found).toMatchObject({ valid: true });
    expect(Object.keys(document.paths)).toEqual(operations.map(({ path }) => path));
  });

  it('has a page for people', async () => {
    const page = await get('/api');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('/api/cases/{id}/audit');
  });

  it.each([
    ['/audit?at=1987-03-28', ['audit', '--at', '1987-03-28']],
    ['/why/orgs-tort', ['why', 'orgs-tort']],
    ['/history/free-exercise', ['history', 'free-exercise']],
    ['/diff?from=1987-03-26&to=1989-03-24', ['diff', '--from', '1987-03-26', '--to', '1989-03-24']],
    ['/motions', ['motions']],
  ])('answers %s as the command does with --json', async (path, [command = '', ...more]) => {
    const { out } = await clerk.types([command, workedCase, ...more, '--json']);
    expect(await (await get(`${ABC}${path}`)).json()).toEqual(JSON.parse(out));
  });

  it('gives every answer about a case the version of its log, and 304 to who has it', async () => {
    const tag = (await get(`${ABC}/audit`)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    const again = await get(`${ABC}/audit`, { 'if-none-match': tag });
    expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
    expect((await get(`${ABC}/audit`, { 'if-none-match': '"older"' })).status).toBe(200);
  });

  it('does not do what was thought of an older version', async () => {
    const simulate = (match: string) =>
      fetch(`${studio.origin}${ABC}/simulate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: studio.origin, 'if-match': match },
        body: JSON.stringify({ odds: { 'hunt/no-individual-participation': 0.4 } }),
      });
    expect((await simulate('"older"')).status).toBe(412);
    expect((await simulate((await get(`${ABC}/audit`)).headers.get('etag') ?? '')).status).toBe(200);
  });

  it('pages its lists', async () => {
    const one = await get('/api/cases?limit=1');
    expect((await one.json()).cases).toHaveLength(1);
    expect(one.headers.get('link')).toBeNull();
    expect((await (await get('/api/cases?limit=1&offset=1')).json()).cases).toEqual([]);
    expect((await get('/api/cases?limit=none')).status).toBe(400);
  });

  it.each<readonly [string, number]>([
    ['/api/nothing', 404],
    ['/api/cases/nobody/audit', 404],
    [`${ABC}/audit?at=1987-02-30`, 400],
    [`${ABC}/why/orgs-tot`, 404],
    [`${ABC}/diff?from=1989-01-01&to=1988-01-01`, 400],
    [`${ABC}/audit?branch=nowhere`, 404],
  ])('tells what is wrong with %s as problem details', async (path, status) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = await answer.json();
    expect(problem).toMatchObject({ type: 'about:blank', title: expect.any(String), status });
    expect(problem.detail).not.toBe('');
    expect(answer.status).toBe(status);
  });

  it('is what docs/API.md says: each of its lines runs as it stands', async () => {
    const page = readFileSync(new URL('../../docs/API.md', import.meta.url), 'utf8');
    const lines = [...page.matchAll(/^\$ (curl .+)$/gm)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const { stdout } = await promisify(execFile)('sh', ['-c', line], {
        env: { ...process.env, NUNC: studio.origin },
        maxBuffer: 100_000_000,
      });
      expect(stdout.length, line).toBeGreaterThan(10);
    }
  });
});
