import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onOneLine } from '../../src/views/printable.ts';
import { studioWith, type TestStudio, workedCase } from './studio.ts';

let studio: TestStudio;

beforeAll(async () => {
  studio = await studioWith({ write: true });
});
afterAll(() => studio.stop());

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };

/** A request as someone with a socket can write it: `fetch` would put the Host and the path right. */
function asked(
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body = '', at = studio.origin } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(at);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = (origin = studio.origin) => ({ origin, 'content-type': 'application/json' });

describe('a studio on this machine', () => {
  it('answers a request that names it as its host', async () => {
    expect((await asked('/api/cases')).status).toBe(200);
  });

  it('does not answer under a name that someone pointed at this machine', async () => {
    const { port } = new URL(studio.origin);
    const answer = await asked('/api/cases', { host: `evil.example:${port}` });
    expect(answer.status).toBe(421);
    expect(answer.body).not.toContain('abc-v-meese');
  });

  it('does not answer another site', async () => {
    expect((await asked('/api/cases', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await asked('/api/cases', { origin: 'null' })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site'])(
    'answers no question of a page elsewhere, %s, that has no Origin',
    async (site) => {
      for (const path of ['/api/cases', '/api/cases/abc-v-meese/pivotal/orgs-tort', '/api/events'])
        expect((await asked(path, { 'sec-fetch-site': site, 'sec-fetch-dest': 'image' })).status).toBe(403);
      // A link that leads here may be followed.
      expect((await asked('/', { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' })).status).toBe(200);
      expect((await asked('/api/cases', { 'sec-fetch-site': 'none' })).status).toBe(200);
    },
  );

  it('writes down one line a request, which is only words', async () => {
    const path = `/api/cases/%1b]0;FROM-A-WEB-PAGE%07%0aFORGED-LOG-LINE%c2%9b%e2%80%ae${'x'.repeat(3_000)}`;
    expect((await asked(path)).status).toBe(404);
    const edit = encodeURIComponent('omit \u001b[31m\nFORGED');
    expect((await asked(`/api/cases/abc-v-meese?edit=${edit}&branch=%1b%0aFORGED`)).status).toBeGreaterThan(
      399,
    );
    for (const line of studio.lines) {
      expect(line).toBe(onOneLine(line));
      expect(line.length).toBeLessThan(320);
    }
    expect(studio.lines.some((line) => line.includes('FROM-A-WEB-PAGE'))).toBe(true);
  });

  it('changes nothing for a request that does not come from its own page', async () => {
    const body = JSON.stringify({ name: 'x', base: 'main', edits: ['omit irca'] });
    const plain = { method: 'POST', body };
    const path = '/api/cases/abc-v-meese/branches';
    expect((await asked(path, { 'content-type': 'application/json' }, plain)).status).toBe(403);
    expect((await asked(path, { ...json(), 'sec-fetch-site': 'cross-site' }, plain)).status).toBe(403);
    expect((await asked(path, { ...json(), 'content-type': 'text/plain' }, plain)).status).toBe(415);
    expect(await studio.log.streams({ prefix: 'branch-' })).toEqual([]);
  });

  it('allows no script but its own, nothing inline, and no frame around it', async () => {
    for (const path of ['/', '/case/abc-v-meese', '/api/cases', '/nothing']) {
      const policy = String((await asked(path)).headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    }
    const page = await asked('/');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  it.each([
    '/../package.json',
    '/assets/../../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%00',
    '//etc/passwd',
    '/case/..%2f..%2fetc%2fpasswd',
    '/api/cases/..%2f..%2fpackage.json',
  ])('gives out nothing for %s but its own files', async (path) => {
    const answer = await asked(path);
    expect([200, 400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('"dependencies"');
    expect(answer.body).not.toContain('root:');
  });

  it.each([
    ['no JSON', '{"name": ', 400],
    ['JSON that is something else', '[1, 2]', 400],
    ['a field too many', '{"name":"x.yaml","text":"","sudo":true}', 400],
    ['nothing', '', 400],
    ['a text that is no case', '{"name":"x.yaml","text":"hello"}', 422],
  ])('answers %s in words', async (_, body, status) => {
    const answer = await asked('/api/import', json(), { method: 'POST', body });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).problem).toMatch(/\w+ \w+/);
    expect(answer.body).not.toMatch(/ at .*\.ts:\d+/);
  });

  it('says that half of a sign cannot be recorded, and is not surprised', async () => {
    const body = (value: object) => JSON.stringify(value).replace('HALF', '\\ud800');
    const branch = body({ name: 'half', base: 'main', edits: ['omit irca'], reason: 'HALF' });
    const file = body({ name: 'x.yaml', text: (await workedCase()).replace('title:', 'title: HALF') });
    for (const [path, text] of [
      ['/api/cases/abc-v-meese/branches', branch],
      ['/api/import', file],
    ] as const)
      expect((await asked(path, json(), { method: 'POST', body: text })).status).toBe(422);
  });

  it('takes no more odds than a docket has findings', async () => {
    const odds = Object.fromEntries(Array.from({ length: 90_000 }, (_, at) => [`test-${at}/element`, 0.5]));
    for (const [count, status] of [
      [90_000, 413],
      [30_000, 400],
    ] as const) {
      const body = JSON.stringify({ odds: Object.fromEntries(Object.entries(odds).slice(0, count)) });
      const answer = await asked('/api/cases/abc-v-meese/simulate', json(), { method: 'POST', body });
      expect([count, answer.status]).toEqual([count, status]);
    }
  });

  it('does not take a body that is too large, and goes on', async () => {
    const body = JSON.stringify({ name: 'x.yaml', text: 'x'.repeat(22_000_000) });
    // The answer comes before all of it is sent; a client that goes on sending may find the line closed.
    const answer = await asked('/api/import', json(), { method: 'POST', body }).catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
    expect(studio.lines.some((line) => line.startsWith('413 POST'))).toBe(true);
    expect((await asked('/api/cases')).status).toBe(200);
  });

  it.each([
    ['/api/cases/abc-v-meese?at=1987-02-30', 400],
    ['/api/cases/abc-v-meese?edit=set+x', 400],
    ['/api/cases/abc-v-meese?edit=__proto__+x', 400],
    ['/api/cases/abc-v-meese?edit=omit+no-such-entry', 422],
    ['/api/cases/abc-v-meese?branch=nowhere', 404],
    ['/api/cases/abc-v-meese?known=never', 400],
    ['/api/cases/no-such-case', 404],
    ['/api/cases/abc-v-meese/why/no-such-claim', 404],
    ['/api/cases/abc-v-meese/entries/%3Cscript%3E', 404],
    ['/api/nothing', 404],
  ])('says what is wrong with %s', async (path, status) => {
    const answer = await asked(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).problem).toMatch(/\w/);
    expect(studio.lines.some((line) => line.startsWith(`${status} GET`))).toBe(true);
  });

  it('lets a client that says no HTTP go, and goes on', async () => {
    const { hostname, port } = new URL(studio.origin);
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write('HELO there\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('close', () => resolve(text));
    });
    expect(said).toContain('400');
    expect((await asked('/api/cases')).status).toBe(200);
  });

  it('lets a client that never finishes its request go, and goes on', async () => {
    const short = await studioWith({ cases: [], arrival: 8_000 });
    const { hostname, port } = new URL(short.origin);
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write('GET /api/cases HTTP/1.1\r\nHost: '));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('close', () => resolve(text));
    });
    expect(said).toContain('408');
    expect(short.lines.some((line) => line.startsWith('408'))).toBe(true);
    expect((await asked('/api/cases', {}, { at: short.origin })).status).toBe(200);
    await short.stop();
  });
});

describe('a studio that only reads', () => {
  it('tries a what-if, and saves none', async () => {
    const reading = await studioWith();
    try {
      const edit = encodeURIComponent('set hunt/no-individual-participation=satisfied');
      const tried = await asked(`/api/cases/abc-v-meese/compare?edit=${edit}`, {}, { at: reading.origin });
      expect(tried.status).toBe(200);
      const saved = await asked('/api/cases/abc-v-meese/branches', json(reading.origin), {
        method: 'POST',
        body: '{"name":"x","base":"main","edits":["omit irca"]}',
        at: reading.origin,
      });
      expect(saved.status).toBe(403);
      expect(JSON.parse(saved.body).problem).toContain('--write');
    } finally {
      await reading.stop();
    }
  });

  it('keeps a dropped case for this run and leaves the store alone', async () => {
    const reading = await studioWith({ cases: [] });
    try {
      const body = JSON.stringify({ name: 'case.yaml', text: await workedCase() });
      const at = reading.origin;
      const kept = await asked('/api/import', json(at), { method: 'POST', body, at });
      expect(JSON.parse(kept.body)).toMatchObject({ case: 'abc-v-meese', kept: 'memory' });
      expect((await asked('/api/cases/abc-v-meese', {}, { at })).status).toBe(200);
      expect(await reading.log.streams()).toEqual([]);
    } finally {
      await reading.stop();
    }
  });
});

describe('a studio open to other machines', () => {
  it('answers only who has its token', async () => {
    const open = await studioWith({ host: '0.0.0.0', token: 'a-long-token' });
    const at = open.origin;
    try {
      expect((await asked('/api/cases', {}, { at })).status).toBe(401);
      expect((await asked('/', {}, { at })).status).toBe(401);
      expect((await asked('/?token=another-token', {}, { at })).status).toBe(401);
      const first = await asked('/case/abc-v-meese?at=1987-04-15&token=a-long-token', {}, { at });
      expect(first.status).toBe(303);
      expect(first.headers.location).toBe('/case/abc-v-meese?at=1987-04-15');
      const [cookie = ''] = first.headers['set-cookie'] as string[];
      expect(cookie).toMatch(/HttpOnly/);
      expect(cookie).toMatch(/SameSite=Strict/);
      const [held = ''] = cookie.split(';');
      expect((await asked('/api/cases', { cookie: held }, { at })).status).toBe(200);
      expect((await asked('/api/cases', { authorization: 'Bearer a-long-token' }, { at })).status).toBe(200);
    } finally {
      await open.stop();
    }
  });
});

describe('a studio with a token', () => {
  it('sends nobody to another machine', async () => {
    const open = await studioWith({ token: 'a-long-token' });
    const at = open.origin;
    for (const path of ['//evil.example/x', '/\\evil.example/x', '/%2f/evil.example', '/case/x']) {
      const { status, headers } = await asked(`${path}?token=a-long-token`, {}, { at });
      const led = new URL(String(headers.location ?? '/'), at);
      expect(`${path} ${status} ${led.origin}`).toMatch(`${path} ${status === 303 ? 303 : 400} ${at}`);
    }
    expect((await asked('/case/x?token=a-long-token', {}, { at })).headers.location).toBe('/case/x');
    await open.stop();
  });

  it('is asked for where it may write, on this machine too', async () => {
    const writing = await studioWith({ write: true, token: 'as it comes' });
    const at = writing.origin;
    expect((await asked('/api/cases', {}, { at })).status).toBe(401);
    const body = '{"name":"x","base":"main","edits":["omit irca"]}';
    const saved = await asked('/api/cases/abc-v-meese/branches', json(at), { method: 'POST', body, at });
    expect(saved.status).toBe(401);
    await writing.stop();
    const reading = await studioWith({ token: 'as it comes' });
    expect((await asked('/api/cases', {}, { at: reading.origin })).status).toBe(200);
    await reading.stop();
  });

  it('listens no longer to one who guesses', async () => {
    const open = await studioWith({ token: 'a-long-token' });
    const at = open.origin;
    const guess = (token: string) => asked('/api/cases', { authorization: `Bearer ${token}` }, { at });
    const statuses: number[] = [];
    for (let number = 0; number < 30; number += 1) statuses.push((await guess(`guess-${number}`)).status);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
    expect(statuses.at(-1)).toBe(429);
    await open.stop();
  });
});

describe('a studio on every address', () => {
  it('answers by each address of the machine, and by the names that were allowed', async () => {
    const open = await studioWith({ host: '0.0.0.0', token: 'a-long-token', allowHosts: ['studio.example'] });
    const at = open.origin;
    const { port } = new URL(at);
    const own = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? []).filter(({ family }) => family === 'IPv4'),
    );
    const bearer = { authorization: 'Bearer a-long-token' };
    for (const host of [
      ...own.map(({ address }) => `${address}:${port}`),
      'studio.example',
      'studio.example:8443',
    ])
      expect((await asked('/api/cases', { ...bearer, host }, { at })).status).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, 'studio.example.evil.example'])
      expect((await asked('/api/cases', { ...bearer, host }, { at })).status).toBe(421);
    const own403 = { ...bearer, host: 'studio.example', origin: 'https://evil.example' };
    expect((await asked('/api/cases', own403, { at })).status).toBe(403);
    const allowed = { ...bearer, host: 'studio.example', origin: 'https://studio.example' };
    expect((await asked('/api/cases', allowed, { at })).status).toBe(200);
    await open.stop();
  });
});

describe('one who asks without end', () => {
  it('is told to wait, and others are not', async () => {
    const hammered = await studioWith({ now: () => 0, cases: [] });
    const at = hammered.origin;
    const statuses = await Promise.all(
      Array.from({ length: 600 }, () => asked('/api/nothing', {}, { at }).then(({ status }) => status)),
    );
    expect(statuses).toContain(429);
    expect(statuses).toContain(404);
    await hammered.stop();
  });
});

describe('a studio that is told to stop', () => {
  it('ends the pages that listen to it, and then itself', async () => {
    const stopping = await studioWith({ cases: [] });
    const listening = await fetch(`${stopping.origin}/api/events`);
    // It is cut off, which is an error, where the studio waits in vain for the page to go.
    const heard = listening.text();
    await stopping.stop();
    await expect(heard).resolves.toBeTypeOf('string');
    await expect(fetch(`${stopping.origin}/api/cases`)).rejects.toThrow();
  });
});
