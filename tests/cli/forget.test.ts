import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Clerk, roeFile } from './clerk.ts';

const abc = new URL('../../examples/abc-v-meese/', import.meta.url).pathname;
const forget = ['forget', 'roe-v-acme', '--reason', 'Sealed by order'];

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  for (const file of [roeFile, abc]) expect((await clerk.types(['load', file])).code).toBe(0);
  await clerk.types(['what-if', 'roe-v-acme', '--omit', 'order-2', '--save', 'without']);
  await clerk.types(['portfolio']);
  await clerk.types(['checkpoint', 'then.json']);
});
afterEach(() => clerk.leaves());

const bytes = () =>
  ['', '-wal']
    .map((end) => clerk.path(`docket.db${end}`))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'latin1'))
    .join('');

describe('a case that is taken out', () => {
  it('is in none of the store’s files any more, and the log verifies and says so', async () => {
    expect(bytes()).toContain('Acme Corp');
    const said = await clerk.types(forget);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('still hold it') });
    for (const word of ['Acme', 'warranty', 'order-2', 'without order']) expect(bytes()).not.toContain(word);
    for (const more of [[], ['--against', 'then.json']]) {
      const verified = await clerk.types(['verify', ...more]);
      expect(verified.code).toBe(0);
      expect(verified.out).toContain('roe-v-acme was taken out');
      expect(verified.out).toContain('(Sealed by order)');
    }
  });

  it('is no case any more for whoever asks, and the others are as they were', async () => {
    const before = await clerk.types(['audit', 'abc-v-meese', '--at', '1989-12-31']);
    await clerk.types(forget);
    expect(await clerk.types(['audit', 'abc-v-meese', '--at', '1989-12-31'])).toMatchObject({
      out: before.out,
    });
    const portfolio = await clerk.types(['portfolio']);
    expect(portfolio).toMatchObject({ code: 0 });
    expect(portfolio.out).not.toContain('roe-v-acme');
    expect((await clerk.types(['verify'])).code).toBe(0);
    for (const asked of [
      ['audit', 'roe-v-acme'],
      ['history', 'roe-v-acme', 'warranty'],
      ['load', roeFile],
    ])
      expect(await clerk.types(asked), asked[0]).toMatchObject({
        code: 3,
        err: expect.stringContaining('was taken out of the log'),
      });
  });

  it('is left out of a copy, which says so, and is not in a backup', async () => {
    await clerk.types(forget);
    expect((await clerk.types(['backup', clerk.path('after.db')])).code).toBe(0);
    expect(readFileSync(clerk.path('after.db'), 'latin1')).not.toContain('Acme');
    const to = `sqlite:${clerk.path('copy.db')}`;
    const copied = await clerk.types(['copy', '--from', clerk.store, '--to', to]);
    expect(copied).toMatchObject({ code: 1, out: expect.stringContaining('not copied') });
    expect((await clerk.types(['verify', '--store', to])).code).toBe(0);
  });
});

describe('what is not taken out', () => {
  it('is a case that is not there, or is gone already, or without a reason, or on another store', async () => {
    expect((await clerk.types(['forget', 'doe-v-acme', '--reason', 'x'])).code).toBe(2);
    expect((await clerk.types(['forget', 'roe-v-acme'])).code).toBe(2);
    expect((await clerk.types(['forget', 'roe-v-acme', '--reason', ' '])).code).toBe(2);
    const server = await clerk.types([...forget, '--store', 'kurrentdb://127.0.0.1:1?tls=false']);
    expect(server).toMatchObject({ code: 1, err: expect.stringContaining('scavenge') });
    expect((await clerk.types(['audit', 'roe-v-acme'])).code).toBe(0);
    await clerk.types(forget);
    expect(await clerk.types(forget)).toMatchObject({ code: 1, err: expect.stringContaining('already') });
  });

  it('is what somebody blanks by hand: verify finds that nothing says so, or that it was otherwise', async () => {
    const blank = (where: string) => {
      const db = new DatabaseSync(clerk.path('docket.db'));
      db.exec(`UPDATE record SET entry = '' WHERE ${where}`);
      db.close();
    };
    await clerk.types(forget);
    blank("stream = (SELECT id FROM stream WHERE name = 'docket-abc-v-meese')");
    const verified = await clerk.types(['verify']);
    expect(verified).toMatchObject({ code: 1 });
    expect(verified.out).toContain('docket-abc-v-meese');
    expect(verified.out.replace(/\s+/g, ' ')).toContain('nothing says that they were taken out');
  });
});
