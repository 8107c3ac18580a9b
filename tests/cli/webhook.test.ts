import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArchiveServer, archiveOf, later, TOKEN } from '../pull/archive-server.ts';
import { Clerk } from './clerk.ts';
import { type Running, startNunc } from './nunc-process.ts';

const PATH = '/hooks/5f0c7f0e2d3b4a6c9e8d7c6b';
const KEY = '9b2f7e0a-1c3d-4e5f-8a9b-0c1d2e3f4a5b';

let clerk: Clerk;
let archive: ArchiveServer;
let running: Running;
let origin: string;

/** A studio that takes events, on a store that holds the case of what was pulled. */
beforeEach(async () => {
  clerk = new Clerk();
  archive = archiveOf(3);
  const env = { COURTLISTENER_TOKEN: TOKEN, NUNC_FIRST_WAIT: '1' };
  await clerk.types(['pull', '77', '--api', await archive.starts(), '--out', 'case.yaml'], { env });
  await clerk.types(['load', 'case.yaml']);
  await starts();
});
afterEach(async () => {
  running.kill('SIGTERM');
  await running.ended;
  await archive.stops();
  clerk.leaves();
});

async function starts(): Promise<void> {
  running = startNunc(
    ['serve', '--port', '0', '--write', '--webhook', PATH, '--pages', clerk.path('.nunc/courtlistener')],
    { store: clerk.store },
  );
  await running.says((line) => line.includes('http://'));
  origin = /http:\/\/[^/]+/.exec(running.lines().join('\n'))?.[0] ?? '';
}

const event = (number: number, text: string, docket: unknown = 77) => ({
  payload: { results: [{ ...later(number, text, '2024-03-01'), docket }] },
  webhook: { event_type: 1, version: 2, date_created: '2024-01-01T00:00:00Z', deprecation_date: null },
});

const post = (body: unknown, headers: Readonly<Record<string, string>> = { 'idempotency-key': KEY }) =>
  fetch(`${origin}${PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const ANSWER = event(4, 'ANSWER to Complaint by Acme Inc.');

async function recordedEntries(): Promise<number> {
  const { answer } = await clerk.asks<{ entries: { id: string }[] }>([
    'export',
    'cand-3-24-cv-00077',
    '--format',
    'json',
  ]);
  return answer.entries.filter(({ id }) => id.startsWith('doc-')).length;
}

describe('an event of CourtListener', () => {
  it('is kept before it is answered, and its entries are recorded', async () => {
    const answer = await post(ANSWER);
    expect([answer.status, await answer.json()]).toEqual([200, { kept: ['77'] }]);
    expect(clerk.has(`.nunc/courtlistener/77/webhook-${KEY}.json`)).toBe(true);
    await expect.poll(recordedEntries, { timeout: 20_000 }).toBe(4);
  });

  it('that is sent again, even to a studio that was started again, is taken once', async () => {
    await post(ANSWER);
    expect(await (await post(ANSWER)).json()).toEqual({ kept: [] });
    running.kill('SIGKILL');
    await running.ended;
    await starts();
    expect(await (await post(ANSWER)).json()).toEqual({ kept: [] });
  });

  it('of a docket that was never pulled is kept for when it is', async () => {
    const answer = await post(event(4, 'ANSWER', 'https://www.courtlistener.com/api/rest/v4/dockets/78/'));
    expect(await answer.json()).toEqual({ kept: ['78'] });
    expect(clerk.has(`.nunc/courtlistener/78/webhook-${KEY}.json`)).toBe(true);
  });

  it('that is no docket alert is passed over', async () => {
    const answer = await post({ payload: {}, webhook: { event_type: 2 } });
    expect([answer.status, await answer.json()]).toEqual([200, { kept: [] }]);
  });

  it('is in the next pull', async () => {
    await post(ANSWER);
    const env = { COURTLISTENER_TOKEN: TOKEN, NUNC_FIRST_WAIT: '1' };
    const { out } = await clerk.types(['pull', '77', '--api', archive.api], { env });
    expect(out).toContain('4 entries (courtlistener)');
  });
});

describe('what is posted and is no event', () => {
  it.each([
    ['without a key', ANSWER, {}, 400],
    ['with a key that is none', ANSWER, { 'idempotency-key': '../../etc' }, 400],
    ['that is no JSON', '{"payload":', { 'idempotency-key': KEY }, 400],
    ['that is something else', { hello: 'there' }, { 'idempotency-key': KEY }, 400],
    ['whose entry names no docket', event(4, 'x', 'none'), { 'idempotency-key': KEY }, 400],
    ['as a form', ANSWER, { 'idempotency-key': KEY, 'content-type': 'text/plain' }, 415],
  ])('%s is refused, and nothing kept', async (_, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status);
    expect(clerk.has(`.nunc/courtlistener/77/webhook-${KEY}.json`)).toBe(false);
  });

  it('at another path meets the studio’s own guards', async () => {
    const answer = await fetch(`${origin}/hooks/other`, { method: 'POST', body: '{}' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

describe('--webhook', () => {
  it.each(['hooks', '/api/cases', '/x y'])('refuses %s', async (path) => {
    const { code, err } = await clerk.types(['serve', '--port', '0', '--webhook', path]);
    expect(code).toBe(2);
    expect(err).toContain('--webhook: a path');
  });
});
