import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArchiveServer, archiveOf, later, TOKEN } from '../pull/archive-server.ts';
import { Clerk, type Typing } from './clerk.ts';
import { startNunc } from './nunc-process.ts';

let clerk: Clerk;
let archive: ArchiveServer;
let api: string;
beforeEach(async () => {
  clerk = new Clerk();
  archive = archiveOf(50);
  api = await archive.starts();
});
afterEach(async () => {
  await archive.stops();
  clerk.leaves();
});

const ENV = { COURTLISTENER_TOKEN: TOKEN, NUNC_FIRST_WAIT: '1' };
const pull = (more: readonly string[] = [], typing: Typing = {}) =>
  clerk.types(['pull', '77', '--api', api, '--out', 'case.yaml', ...more], { env: ENV, ...typing });

const entries = () => clerk.read('case.yaml').match(/^ {2}- id: doc-/gm)?.length ?? 0;

describe('nunc pull', () => {
  it('gets every page of the entries and the parties, and draws the case', async () => {
    const { code, out, err } = await pull();
    expect({ code, err }).toEqual({
      code: 0,
      err: '5 pages from CourtListener, in .nunc/courtlistener/77.\n',
    });
    expect(out).toContain('50 entries (courtlistener)');
    expect(out).toContain('jane-roe-v-acme-inc survives');
    expect(entries()).toBe(50);
    expect((await clerk.types(['check', 'case.yaml'])).out).toContain('no faults');
  });

  it.each([
    ['the address of its page', 'https://www.courtlistener.com/docket/77/roe-v-acme-inc/?page=2'],
    ['the address of its record', 'https://www.courtlistener.com/api/rest/v4/dockets/77/'],
  ])('takes %s', async (_, address) => {
    const { code } = await clerk.types(['pull', address, '--api', api], { env: ENV });
    expect(code).toBe(0);
    expect(archive.askedFor('/dockets/77/')).toHaveLength(1);
  });

  it('takes the token from a file, and shows it nowhere', async () => {
    clerk.file('token', `${TOKEN}\n`);
    const { code, out, err } = await pull(['--token-file', 'token'], { env: {} });
    expect(code).toBe(0);
    expect(`${out}${err}${clerk.read('case.yaml')}${archive.asked.join(' ')}`).not.toContain(TOKEN);
  });

  it('asks the second time only for what changed since, and adds it', async () => {
    await pull();
    archive.asked.length = 0;
    archive.entries = [...archive.entries, later(51, 'ANSWER to Complaint by Acme Inc.', '2024-06-01')];
    const { code, out } = await pull();
    expect(code).toBe(0);
    expect(archive.askedFor('docket-entries')).toHaveLength(1);
    expect(archive.askedFor('date_modified__gte=2024-02-20')).toHaveLength(1);
    expect(out).toContain('1 entry added');
    expect(entries()).toBe(51);
  });

  it('asks for what changed since a day that is named', async () => {
    const { err } = await pull(['--since', '2024-02-01']);
    expect(err).toContain('what changed since 2024-02-01');
    expect(archive.askedFor('date_modified__gte=2024-02-01').length).toBeGreaterThan(0);
  });
});

describe('an archive that fails for the moment', () => {
  it.each([
    ['is asked too often', { status: 429, retryAfter: '0' }],
    ['is down', { status: 502 }],
    ['says when it is back', { status: 503, retryAfter: new Date(0).toUTCString() }],
    ['cuts the connection', { cut: true }],
    ['answers with a page for people', { page: '<html>Maintenance</html>' }],
  ] as const)('and %s is asked again', async (_, answer) => {
    archive.outOfTurn.push({ at: 'cursor', answers: [answer, answer] });
    const { code, out } = await pull();
    expect(code).toBe(0);
    expect(out).toContain('50 entries');
  });

  it('and does not come back is given up, with what had come kept', async () => {
    archive.outOfTurn.push({ at: 'cursor', answers: Array.from({ length: 6 }, () => ({ status: 500 })) });
    const { code, err } = await pull();
    expect(code).toBe(3);
    expect(err).toContain('CourtListener: it answered 500. What had come is kept');
    expect(clerk.has('case.yaml')).toBe(false);
    archive.asked.length = 0;
    expect((await pull()).code).toBe(0);
    expect(archive.askedFor('docket-entries')).toHaveLength(2);
    expect(entries()).toBe(50);
  });

  it('and wants longer than anybody waits is not waited for', async () => {
    archive.outOfTurn.push({ at: 'parties', answers: [{ status: 429, retryAfter: '7200' }] });
    const { code, err } = await pull();
    expect(code).toBe(3);
    expect(err).toContain('it asks to be left alone for 120 minutes');
  });
});

describe('what is wrong for good', () => {
  it('a token that is not known', async () => {
    const { code, err } = await pull([], {
      env: { ...ENV, COURTLISTENER_TOKEN: 'another-token-altogether' },
    });
    expect(code).toBe(2);
    expect(err).toContain('does not know the token (401)');
    expect(err).not.toContain('another-token');
    expect(archive.asked).toHaveLength(1);
  });

  it('a docket that is not there', async () => {
    const { code, err } = await clerk.types(['pull', '78', '--api', api], { env: ENV });
    expect({ code, err }).toEqual({ code: 2, err: 'nunc: CourtListener: it has no such docket (404).\n' });
  });

  it('a next page of another server, which the token does not go to', async () => {
    archive.outOfTurn.push({
      at: 'docket-entries',
      answers: [{ status: 200, body: '{"next": "http://elsewhere.example/x", "results": []}' }],
    });
    const { code, err } = await pull();
    expect(code).toBe(2);
    expect(err).toContain('it names a page of another server (elsewhere.example)');
  });

  it.each([
    [['pull', 'roe-v-acme'], {}, 'is no docket of CourtListener'],
    [['pull', '77', '--api', 'http://archive.example/'], {}, 'over https only'],
    [['pull', '77', '--since', '2024-13-01'], {}, '--since'],
    [['pull', '77', '--token-file', 'none'], {}, 'there is no file none'],
    [['pull', '77'], { COURTLISTENER_TOKEN: 'two words here' }, 'COURTLISTENER_TOKEN holds no token'],
  ])('%j', async (args, env, says) => {
    const { code, err } = await clerk.types(args, { env: { ...ENV, ...env } });
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(clerk.has('.nunc/courtlistener/77')).toBe(false);
  });
});

describe('a pull that is killed in the middle', () => {
  it('leaves whole pages and no case, and is taken up where it ended', async () => {
    archive.outOfTurn.push({ at: 'cursor=NDA', answers: [{ hold: true }] });
    const running = startNunc(
      [
        'pull',
        '77',
        ...['--api', api],
        ...['--out', clerk.path('case.yaml')],
        ...['--pages', clerk.path('.nunc/courtlistener')],
      ],
      { store: 'memory:', env: ENV },
    );
    await archive.holds();
    running.kill('SIGKILL');
    await running.ended;
    expect(clerk.has('case.yaml')).toBe(false);
    archive.asked.length = 0;
    const { code, err } = await pull();
    expect(code).toBe(0);
    expect(archive.askedFor('docket-entries')).toHaveLength(1);
    expect(err).toContain('kept from before');
    expect(entries()).toBe(50);
  });
});
