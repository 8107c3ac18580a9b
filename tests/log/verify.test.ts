import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkpointText, readCheckpoint, takeCheckpoint } from '../../src/log/checkpoint.ts';
import { copyLog } from '../../src/log/copy.ts';
import { openMemoryLog } from '../../src/log/memory.ts';
import type { Log } from '../../src/log/port.ts';
import { backup, restore } from '../../src/log/sqlite/backup.ts';
import { openSqliteLog } from '../../src/log/sqlite/log.ts';
import { verify } from '../../src/log/verify.ts';
import { collect, entries } from './entries.ts';
import { scratch } from './scratch.ts';

const folder = scratch();
afterAll(() => folder.remove());

/** Two cases and a branch, their entries recorded in turns. */
async function fill(log: Log, rounds = 4): Promise<Log> {
  for (let round = 0; round < rounds; round++) {
    for (const stream of ['docket-abc', 'docket-xyz', 'branch-abc~what-if']) {
      await log.append(stream, entries('e', 2, round * 2 + 1), { expectedVersion: round * 2 - 1 });
    }
  }
  return log;
}
const takenAt = '2026-01-05T09:00:00Z';

describe('given a sound log', () => {
  it('verifies, and gives the head of every stream', async () => {
    const log = await fill(openMemoryLog());
    const result = await verify(log);
    expect(result).toMatchObject({ ok: true, problems: [], records: 24 });
    expect(result.heads).toEqual(await log.streams());
  });

  it('verifies while another writer appends', async () => {
    const path = folder.path('busy.db');
    const writer = await fill(openSqliteLog(path, { mode: 'write' }), 200);
    const reader = openSqliteLog(path, { mode: 'read' });
    const [result] = await Promise.all([
      verify(reader),
      writer.append('docket-abc', entries('meanwhile', 5), { expectedVersion: 'any' }),
      writer.append('docket-new', entries('meanwhile', 5), { expectedVersion: 'any' }),
    ]);
    expect(result.problems).toEqual([]);
    await reader.close();
    await writer.close();
  });

  it('still agrees with a checkpoint after more was appended', async () => {
    const log = await fill(openMemoryLog());
    const taken = await takeCheckpoint(log, takenAt);
    if (!taken.ok) throw new Error('no checkpoint');
    await log.append('docket-abc', entries('later', 3), { expectedVersion: 'any' });
    await log.append('docket-new', entries('later', 3), { expectedVersion: 'any' });
    expect(await verify(log, { against: taken.checkpoint })).toMatchObject({ ok: true, records: 30 });
  });

  it('gives a checkpoint that reads back, and says what is wrong with a text that is none', async () => {
    const taken = await takeCheckpoint(await fill(openMemoryLog()), takenAt);
    if (!taken.ok) throw new Error('no checkpoint');
    expect(readCheckpoint(checkpointText(taken.checkpoint))).toEqual(taken);
    expect(readCheckpoint('{')).toMatchObject({ ok: false, what: expect.stringMatching(/not JSON/) });
    const bad = readCheckpoint('{"nunc":"checkpoint","format":1,"records":-1}');
    expect(bad).toMatchObject({ ok: false, what: expect.stringMatching(/records/) });
  });
});

describe('given a log that was rewritten or cut short, each link sound', () => {
  it('finds against the checkpoint which stream was cut short, or is gone', async () => {
    const taken = await takeCheckpoint(await fill(openMemoryLog()), takenAt);
    if (!taken.ok) throw new Error('no checkpoint');
    const result = await verify(await fill(openMemoryLog(), 3), { against: taken.checkpoint });
    expect(result.problems.map((problem) => problem.where)).toEqual([
      'branch-abc~what-if',
      'docket-abc',
      'docket-xyz',
    ]);
    expect(result.problems[1]?.what).toBe('it went on to version 7 at the checkpoint, and now ends at 5');
    const empty = await verify(openMemoryLog(), { against: taken.checkpoint });
    expect(empty.problems[0]?.what).toMatch(/now is not in the log/);
  });

  it('finds against the checkpoint a stream whose history is another one', async () => {
    const taken = await takeCheckpoint(await fill(openMemoryLog()), takenAt);
    if (!taken.ok) throw new Error('no checkpoint');
    const forged = openMemoryLog();
    await forged.append('docket-abc', entries('forged', 9), { expectedVersion: 'any' });
    await fill(forged).then(() => forged.append('docket-xyz', entries('e', 8), { expectedVersion: 'any' }));
    expect((await verify(forged)).ok).toBe(true);
    const result = await verify(forged, { against: taken.checkpoint });
    expect(result.problems[0]).toMatchObject({ where: 'docket-abc version 7 (position 8)' });
    expect(result.problems[0]?.what).toMatch(/rewritten/);
  });

  it('finds against the checkpoint that records of different streams changed places', async () => {
    const before = openMemoryLog();
    await before.append('a', entries('e', 1), { expectedVersion: 'any' });
    await before.append('b', entries('e', 1), { expectedVersion: 'any' });
    const after = openMemoryLog();
    await after.append('b', entries('e', 1), { expectedVersion: 'any' });
    await after.append('a', entries('e', 1), { expectedVersion: 'any' });
    const taken = await takeCheckpoint(before, takenAt);
    if (!taken.ok) throw new Error('no checkpoint');
    const result = await verify(after, { against: taken.checkpoint });
    expect(result.problems).toEqual([
      { where: 'the order of the log', what: expect.stringMatching(/moved among each other/) },
    ]);
  });
});

describe('given a log to copy', () => {
  it('arrives with the same records and hashes in the same order, in any store', async () => {
    const from = await fill(openMemoryLog());
    const to = openSqliteLog(folder.path('copied.db'), { mode: 'write' });
    const told: number[] = [];
    const result = await copyLog(from, to, { batch: 7, progress: ({ read }) => told.push(read) });
    expect(result).toMatchObject({ ok: true, complete: true, read: 24, written: 24 });
    expect(told).toEqual([7, 14, 21, 24]);
    expect(await collect(to.readAll())).toEqual(await collect(from.readAll()));
    expect((await verify(to)).order).toBe((await verify(from)).order);
    await to.close();
  });

  it('is taken up where it was cut off, and adds only what is new', async () => {
    const from = await fill(openMemoryLog());
    const to = openMemoryLog();
    const stop = new AbortController();
    const first = await copyLog(from, to, { batch: 5, signal: stop.signal, progress: () => stop.abort() });
    expect(first).toMatchObject({ ok: true, complete: false, written: 5 });
    expect(await copyLog(from, to, { batch: 5 })).toMatchObject({ ok: true, complete: true, written: 19 });
    await from.append('docket-abc', entries('later', 1), { expectedVersion: 'any' });
    expect(await copyLog(from, to)).toMatchObject({ ok: true, complete: true, written: 1 });
    expect(await collect(to.readAll())).toEqual(await collect(from.readAll()));
  });

  it('is refused by a log that holds another history, and leaves it as it was', async () => {
    const to = openMemoryLog();
    await to.append('docket-xyz', entries('other', 2), { expectedVersion: 'any' });
    const result = await copyLog(await fill(openMemoryLog()), to);
    expect(result).toMatchObject({ ok: false, kind: 'does-not-fit', stream: 'docket-xyz', version: 0 });
    expect(await to.streams()).toHaveLength(1);
  });
});

describe('given a store to back up', () => {
  const path = folder.path('kept.db');
  const file = folder.path('kept.backup');

  it('is copied while a writer has it open, verified, into one file', async () => {
    const log = await fill(openSqliteLog(path, { mode: 'write' }));
    const result = await backup(`sqlite:${path}`, file);
    expect(result).toMatchObject({ ok: true, verification: { ok: true, records: 24 } });
    expect(existsSync(`${file}.part`)).toBe(false);
    await log.append('docket-abc', entries('after', 1), { expectedVersion: 'any' });
    await log.close();
  });

  it('does not write over a file', async () => {
    expect(await backup(`sqlite:${path}`, file)).toEqual({ ok: false, kind: 'exists' });
  });

  it('is restored to an absent or an empty store', async () => {
    const absent = folder.path('absent.db');
    expect(await restore(file, `sqlite:${absent}`)).toMatchObject({ ok: true });
    const empty = folder.path('empty.db');
    await openSqliteLog(empty, { mode: 'write' }).close();
    expect(await restore(file, `sqlite:${empty}`)).toMatchObject({ ok: true });
    const log = openSqliteLog(empty, { mode: 'write' });
    expect(await verify(log)).toMatchObject({ ok: true, records: 24 });
    expect(await log.append('docket-abc', entries('on', 1), { expectedVersion: 7 })).toMatchObject({
      ok: true,
    });
    await log.close();
  });

  it('is not restored over records unless told to, and then keeps what was there', async () => {
    expect(await restore(file, `sqlite:${path}`)).toEqual({ ok: false, kind: 'not-empty', records: 25 });
    const result = await restore(file, `sqlite:${path}`, { replace: true });
    expect(result).toMatchObject({ ok: true, replaced: `${path}.replaced` });
    const aside = openSqliteLog(`${path}.replaced`, { mode: 'read' });
    expect(await verify(aside)).toMatchObject({ ok: true, records: 25 });
    await aside.close();
  });

  it('is restored in the place of a damaged one', async () => {
    const damaged = folder.path('damaged.db');
    writeFileSync(damaged, readFileSync(file).subarray(0, 5_000));
    expect(await restore(file, `sqlite:${damaged}`, { replace: true })).toMatchObject({ ok: true });
  });

  it('is not restored from a backup that does not verify', async () => {
    const bytes = readFileSync(file);
    // All of them: SQLite may leave a stale copy in the free room of a page, which is nothing stored.
    let at = bytes.indexOf('Motion to dismiss');
    for (; at >= 0; at = bytes.indexOf('Motion to dismiss')) bytes.write('Motion to proceed', at);
    const bad = folder.path('bad.backup');
    writeFileSync(bad, bytes);
    const target = folder.path('untouched.db');
    const result = await restore(bad, `sqlite:${target}`);
    expect(result).toMatchObject({ ok: false, kind: 'unsound' });
    expect(existsSync(target)).toBe(false);
    rmSync(bad);
  });

  it('is backed up from a log in memory or anywhere else by copying', async () => {
    const empty = await backup('memory:', folder.path('memory.backup'));
    expect(empty).toMatchObject({ ok: true, verification: { records: 0 } });
  });
});
