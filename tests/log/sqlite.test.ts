import { copyFileSync, renameSync, statSync } from 'node:fs';
import { platform } from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { StoreUnreachable } from '../../src/log/faults.ts';
import { openLog } from '../../src/log/open.ts';
import type { Recordable } from '../../src/log/port.ts';
import { openSqliteLog } from '../../src/log/sqlite/log.ts';
import { verify } from '../../src/log/verify.ts';
import { describeLog } from './contract.ts';
import { entries } from './entries.ts';
import { scratch } from './scratch.ts';

describeLog('a SQLite file', async () => {
  const folder = scratch();
  return {
    open: async () => openSqliteLog(folder.path('docket.db'), { mode: 'write', pollEvery: 5 }),
    dispose: async () => folder.remove(),
    lasts: true,
  };
});

describe('given a program that appends entry by entry', () => {
  const folder = scratch();
  afterAll(() => folder.remove());
  const appendTo = async (name: string, batches: readonly (readonly Recordable[])[]) => {
    const log = openSqliteLog(folder.path(name), { mode: 'write' });
    for (const batch of batches) await log.append('docket-one', batch, { expectedVersion: 'any' });
    return log;
  };
  const one = entries('one', 100).map((entry) => [entry]);
  const walOf = (name: string) => statSync(folder.path(`${name}-wal`)).size;

  it('makes room in the WAL, in which the next entries are found by whoever opens the store after a crash', async () => {
    const log = await appendTo('one.db', one);
    const size = walOf('one.db');
    // What a crash leaves: the files as they are while the log is open.
    for (const end of ['', '-wal'])
      copyFileSync(folder.path(`one.db${end}`), folder.path(`crashed.db${end}`));
    const crashed = openSqliteLog(folder.path('crashed.db'), { mode: 'write' });
    expect((await crashed.entries('docket-one')).map(({ id }) => id)).toEqual(one.flat().map(({ id }) => id));
    expect((await verify(crashed)).problems).toEqual([]);
    await crashed.append('docket-one', entries('two', 1), { expectedVersion: 99 });
    await crashed.close();
    await log.append('docket-one', entries('two', 1), { expectedVersion: 99 });
    expect(walOf('one.db')).toBe(size);
    await log.close();
  });

  it('makes none for a few entries, nor for entries that come in batches', async () => {
    const framesOf = (size: number) => (size - 32) % (4_096 + 24);
    const few = await appendTo('few.db', one.slice(0, 7));
    expect(walOf('few.db')).toBeLessThan(200_000);
    expect(framesOf(walOf('few.db'))).toBe(0);
    const batches = Array.from({ length: 8 }, (_, n) => entries(`batch-${n}`, 1_000));
    const many = await appendTo('many.db', batches);
    expect(framesOf(walOf('many.db'))).toBe(0);
    await few.close();
    await many.close();
  });
});

describe('given a stream of as many entries as are joined at a time, twice over', () => {
  const folder = scratch();
  afterAll(() => folder.remove());
  const all = entries('e', 2_000);

  it('gives every stretch of it, and what is left of it where a record is gone', async () => {
    const log = openSqliteLog(folder.path('long.db'), { mode: 'write' });
    await log.append('docket-long', all, { expectedVersion: 'no-stream' });
    for (const [from, to] of [
      [0, 1_999],
      [0, 999],
      [999, 1_000],
      [1_000, 1_999],
      [1_500, 9_999],
      [2_000, 2_000],
      [5, 4],
    ] as const)
      expect(await log.entries('docket-long', { from, to })).toEqual(all.slice(from, to + 1));
    const db = new DatabaseSync(folder.path('long.db'));
    db.exec('DELETE FROM record WHERE version IN (10, 1500)');
    db.close();
    expect(await log.entries('docket-long')).toEqual(all.filter((_, n) => n !== 10 && n !== 1_500));
    await log.close();
  });
});

describe('a place where no folder can be made', () => {
  it.skipIf(platform !== 'linux')('is said to be unreachable, at once', async () => {
    await expect(openLog('sqlite:/proc/nunc-is-not-here/docket.db', { mode: 'write' })).rejects.toThrow(
      StoreUnreachable,
    );
  });
});

describe('given a follower that waits in a file', () => {
  const waitingIn = (path: string, away: () => void) => {
    const log = openSqliteLog(path, { mode: 'write', pollEvery: 5 });
    return (async () => {
      const seen: string[] = [];
      try {
        for await (const arrival of log.subscribe({ prefix: 'docket-' })) {
          seen.push(arrival.kind);
          if (arrival.kind === 'caught-up') away();
        }
      } catch (error) {
        return { seen, why: error instanceof StoreUnreachable ? error.message : error };
      } finally {
        await log.close();
      }
      return { seen, why: 'it ended' };
    })();
  };

  it('is told that the file was moved away, or that another is in its place', async () => {
    const folder = scratch();
    const path = folder.path('docket.db');
    const moved = await waitingIn(path, () => renameSync(path, folder.path('away.db')));
    expect(moved).toEqual({ seen: ['caught-up'], why: expect.stringContaining('docket.db is gone') });
    const replaced = await waitingIn(path, () => renameSync(folder.path('away.db'), path));
    expect(replaced).toEqual({
      seen: ['caught-up'],
      why: expect.stringContaining('docket.db is another file now'),
    });
    folder.remove();
  });
});
