import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Clerk, roeFile } from '../cli/clerk.ts';

const letter = '{ id: letter, type: PaperFiled, on: 2031-10-01, kind: notice }';

/** What somebody puts into a store's file who can write it. */
const foreign: readonly (readonly [what: string, sql: string, says: RegExp])[] = [
  [
    'a trigger that makes away with records',
    `CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record WHERE position = new.position; END;
     CREATE TRIGGER u BEFORE UPDATE ON stream BEGIN SELECT raise(ignore); END`,
    /trigger t on record, which is not Nunc’s/,
  ],
  ['a view', 'CREATE VIEW docket AS SELECT * FROM record', /view docket, which is not Nunc’s/],
  ['a table of another', 'CREATE TABLE notes (text)', /table notes, which is not Nunc’s/],
  ['an index of another', 'CREATE INDEX odd ON record (hash)', /index odd on record, which is not Nunc’s/],
  [
    'a trigger by a name of the portfolio',
    'CREATE TRIGGER portfolio_t AFTER INSERT ON record BEGIN SELECT 1; END',
    /trigger portfolio_t on record, which is not Nunc’s/,
  ],
  [
    'an index of ours made otherwise',
    'DROP INDEX record_by_entry; CREATE INDEX record_by_entry ON record (stream, entry_id)',
    /index record_by_entry on record, which is not as Nunc makes it/,
  ],
];

describe('given a store into whose file somebody put what is not Nunc’s', () => {
  let clerk: Clerk;
  const write = (sql: string) => {
    const db = new DatabaseSync(clerk.path('docket.db'));
    db.exec(sql);
    db.close();
  };
  beforeEach(async () => {
    clerk = new Clerk();
    expect((await clerk.types(['load', roeFile])).code).toBe(0);
  });
  afterEach(() => clerk.leaves());

  it.each(foreign)('names %s, and writes nothing more', async (_, sql, says) => {
    write(sql);
    const verified = await clerk.types(['verify']);
    expect(verified.code).toBe(1);
    expect(verified.out.replace(/\s+/g, ' ')).toMatch(says);
    const refused = await clerk.types(['append', 'roe-v-acme', '-'], { stdin: letter });
    expect(refused).toMatchObject({ code: 3, err: expect.stringMatching(says) });
    expect(refused.err).toContain('Nothing was written');
    const backup = await clerk.types(['backup', clerk.path('backup.db')]);
    expect(backup.code).toBe(1);
    expect(clerk.has('backup.db')).toBe(false);
    // What was recorded can still be read.
    expect((await clerk.types(['audit', 'roe-v-acme', '--at', '2031-10-01'])).code).toBe(0);
  });

  it('stays quiet about what SQLite and the portfolio keep there', async () => {
    expect((await clerk.types(['portfolio'])).code).toBe(0);
    write('ANALYZE');
    expect((await clerk.types(['verify'])).code).toBe(0);
    expect((await clerk.types(['append', 'roe-v-acme', '-'], { stdin: letter })).code).toBe(0);
  });
});

describe('given a log whose clock ran backwards, before Nunc saw to that', () => {
  it('is named by verify, at the first entry that is dated back', async () => {
    const clerk = new Clerk();
    await clerk.types(['load', roeFile]);
    const db = new DatabaseSync(clerk.path('docket.db'));
    const { linkHash, genesis } = await import('../../src/log/chain.ts');
    const stream = 'docket-roe-v-acme';
    let previous = genesis(stream);
    const rows = db.prepare('SELECT version, entry FROM record ORDER BY version').all();
    for (const { version, entry } of rows) {
      const at = Number(version) < 9 ? '2032-01-01T09:00:01.000Z' : '2016-01-01T00:00:00.000Z';
      const text = String(entry).replace(/"recordedAt":"[^"]*"/, `"recordedAt":"${at}"`);
      previous = linkHash(text, { previous, stream, version: Number(version) });
      const hash = Buffer.from(previous, 'hex');
      db.prepare('UPDATE record SET entry = ?, hash = ? WHERE version = ?').run(text, hash, Number(version));
      db.prepare('UPDATE stream SET hash = ?').run(hash);
    }
    db.close();
    const { code, out } = await clerk.types(['verify']);
    expect(code).toBe(1);
    expect(out).toContain(`${stream} version 9`);
    expect(out.replace(/\s+/g, ' ')).toContain('a clock ran backwards, or it was dated back');
    clerk.leaves();
  });
});
