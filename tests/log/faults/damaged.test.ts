import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAStore, StoreCorrupt, StoreFault, StoreUnreachable } from '../../../src/log/faults.ts';
import { openLog } from '../../../src/log/open.ts';
import type { Log, Stored } from '../../../src/log/port.ts';
import { openSqliteLog } from '../../../src/log/sqlite/log.ts';
import { verify } from '../../../src/log/verify.ts';
import { Chance } from '../../chance.ts';
import { collect, entries } from '../entries.ts';
import { scratch } from '../scratch.ts';
import { acknowledged, long, startWriter } from './process.ts';

const folder = scratch();
afterAll(() => folder.remove());

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A store of one file (no WAL beside it), and what it holds. */
async function sound(path: string, count = 12): Promise<Stored[]> {
  const log = openSqliteLog(path, { mode: 'write' });
  await log.append('docket-abc', entries('e', count), { expectedVersion: 'any' });
  await log.append('docket-xyz', entries('f', count), { expectedVersion: 'any' });
  const all = await collect(log.readAll());
  await log.close();
  return all;
}

/** The one sentence that a user gets: names the place, says what is wrong, no stack trace. */
async function refusal(open: () => Promise<unknown>): Promise<StoreFault> {
  const error = await open().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreFault)) throw error ?? new Error('it was not refused');
  expect(error.message).toContain(error.place);
  expect(error.message).not.toMatch(/\n|\bat .*:\d+:\d+|SQLITE_|ERR_/);
  return error;
}

describe('given a place that is no store', () => {
  const url = (name: string) => `sqlite:${folder.path(name)}`;

  it.each(['read', 'write'] as const)(
    'refuses a foreign file to %s and leaves it byte for byte',
    async (mode) => {
      const other = folder.path('other.db');
      rmSync(other, { force: true });
      const db = new DatabaseSync(other);
      db.exec('CREATE TABLE somebody (s TEXT)');
      db.close();
      const newer = folder.path('newer.db');
      rmSync(newer, { force: true });
      await sound(newer);
      const later = new DatabaseSync(newer);
      later.exec('PRAGMA user_version = 99');
      later.close();
      writeFileSync(folder.path('letter.txt'), 'Dear Sir or Madam,\n'.repeat(500));
      writeFileSync(folder.path('short'), 'x');
      for (const name of ['other.db', 'newer.db', 'letter.txt', 'short']) {
        const before = digest(folder.path(name));
        expect(await refusal(() => openLog(url(name), { mode })), name).toBeInstanceOf(NotAStore);
        expect(digest(folder.path(name))).toBe(before);
      }
      mkdirSync(folder.path('folder'), { recursive: true });
      expect(await refusal(() => openLog(url('folder'), { mode }))).toBeInstanceOf(StoreFault);
    },
  );

  it('is not made by reading', async () => {
    const error = await refusal(() => openLog(url('nowhere/docket.db'), { mode: 'read' }));
    expect(error).toMatchObject({ why: 'absent' });
    writeFileSync(folder.path('empty.db'), '');
    expect(await refusal(() => openLog(url('empty.db'), { mode: 'read' }))).toBeInstanceOf(NotAStore);
  });

  it('is made by writing, with its folders', async () => {
    const log = await openLog(url('new/folder/docket.db'), { mode: 'write' });
    expect(await log.append('docket-abc', entries('e', 1), { expectedVersion: -1 })).toMatchObject({
      ok: true,
    });
    await log.close();
  });

  it('refuses a URL that it does not know, without showing a password', async () => {
    await expect(openLog('sqlite:', { mode: 'read' })).rejects.toThrow(/names no file/);
    const attempt = openLog('postgres://clerk:secret@host/db', { mode: 'read' });
    await expect(attempt).rejects.toThrow('postgres://... is no store that Nunc knows');
  });
});

describe('given a store that is locked by another program', () => {
  it('refuses to write after its patience, goes on reading, and writes when it is free', async () => {
    const path = folder.path('locked.db');
    await sound(path);
    const holder = new DatabaseSync(path);
    holder.exec('BEGIN IMMEDIATE');
    const log = openSqliteLog(path, { mode: 'write', patience: 100 });
    const attempt = () => log.append('docket-abc', entries('g', 1), { expectedVersion: 'any' });
    expect(await refusal(attempt)).toMatchObject({ why: 'locked' });
    expect(await log.entries('docket-abc')).toHaveLength(12);
    holder.exec('ROLLBACK');
    holder.close();
    expect(await attempt()).toMatchObject({ ok: true, version: 12 });
    await log.close();
  });
});

/** Runs as somebody who is not root, whom file permissions do not bind. */
const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('given a store that may not be written', () => {
  it('is read all the same, and refuses to be written in one sentence', async () => {
    const home = folder.path('read-only');
    mkdirSync(home);
    const path = `${home}/docket.db`;
    await sound(path);
    const before = digest(path);
    chmodSync(path, 0o444);
    chmodSync(home, 0o555);
    chmodSync(folder.path('.'), 0o755);
    const run = startWriter([`sqlite:${path}`, 'docket-abc', 'e', '1'], somebody);
    const lines = await run.ended;
    expect(lines).toEqual([
      'started',
      expect.stringMatching(/^fault StoreUnreachable (read-only|permission) sqlite:/),
    ]);
    expect(digest(path)).toBe(before);
    const read = `
      const { openSqliteLog } = await import(${JSON.stringify(new URL('../../../src/log/sqlite/log.ts', import.meta.url).href)});
      const log = openSqliteLog(${JSON.stringify(path)}, { mode: 'read' });
      console.log((await log.entries('docket-abc')).length);`;
    const reader = spawnSync(process.execPath, ['--input-type=module', '-e', read], {
      ...somebody,
      encoding: 'utf8',
    });
    expect(reader.stdout.trim(), reader.stderr).toBe('12');
    chmodSync(home, 0o755);
  });
});

describe('given a disk that is full', () => {
  const fill = async (path: string, through?: string) => {
    const url = `sqlite:${path}`;
    const run = startWriter([url, 'docket-full', 'e', '5000'], through === undefined ? {} : { through });
    const lines = await run.ended;
    const acks = acknowledged(lines);
    expect(lines.at(-1)).toMatch(/^fault StoreUnreachable (full|failed) /);
    expect(acks.length).toBeGreaterThan(10);
    return { acks, fault: lines.at(-1) ?? '' };
  };
  const check = async (log: Log, acks: readonly string[]) => {
    expect((await log.entries('docket-full')).map((entry) => entry.id)).toEqual(acks);
    expect((await verify(log)).problems).toEqual([]);
  };

  it('keeps what was acknowledged when a file may not grow further, and takes more when it may', async () => {
    const path = folder.path('limited.db');
    const { acks } = await fill(path, 'ulimit -f 1500');
    const log = openSqliteLog(path, { mode: 'write' });
    await check(log, acks);
    expect(await log.append('docket-full', entries('more', 1), { expectedVersion: 'any' })).toMatchObject({
      ok: true,
    });
    await log.close();
    console.log(`full: a file that may not grow refused after ${acks.length} appends, 0 lost`);
  });

  it('says that there is no room left, and keeps what was acknowledged', async (context) => {
    const disk = folder.path('disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
    if (!mounted) return context.skip('a small disk can be mounted by root only');
    try {
      const { acks, fault } = await fill(`${disk}/docket.db`);
      expect(fault).toMatch(/StoreUnreachable full There is no room left for sqlite:/);
      const log = openSqliteLog(`${disk}/docket.db`, { mode: 'read' });
      await check(log, acks);
      await log.close();
      console.log(`full: a disk of 1 MB was full after ${acks.length} appends, 0 lost`);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('given a store whose file is damaged', () => {
  const path = folder.path('sound.db');
  let bytes: Buffer;
  let all: Stored[];
  beforeAll(async () => {
    all = await sound(path);
    bytes = readFileSync(path);
  });

  /** What a damaged file comes to: refused, found by verification, or (damage in unused room) no harm. */
  async function outcome(damaged: Uint8Array): Promise<'refused' | 'found' | 'harmless'> {
    const place = folder.path('damaged.db');
    rmSync(place, { force: true });
    writeFileSync(place, damaged);
    const before = digest(place);
    let log: Log | undefined;
    try {
      log = openSqliteLog(place, { mode: 'read' });
      const { problems } = await verify(log);
      if (problems.length > 0) return 'found';
      expect(await collect(log.readAll())).toEqual(all);
      return 'harmless';
    } catch (error) {
      if (error instanceof StoreCorrupt || error instanceof NotAStore || error instanceof StoreUnreachable) {
        return 'refused';
      }
      throw error;
    } finally {
      await log?.close();
      expect(digest(place)).toBe(before);
    }
  }

  it('refuses or finds a file that was cut short, wherever it was cut', async () => {
    const counts = { refused: 0, found: 0, harmless: 0 };
    const step = long ? 61 : 509;
    for (let length = 0; length < bytes.length; length += step)
      counts[await outcome(bytes.subarray(0, length))] += 1;
    expect(counts.harmless).toBe(0);
    console.log(`truncated: ${counts.refused} refused, ${counts.found} found by verify, 0 unnoticed`);
  });

  it('never gives a wrong answer from a file in which a bit was flipped', {
    timeout: 1_200_000,
  }, async () => {
    const random = new Chance();
    const counts = { refused: 0, found: 0, harmless: 0 };
    const flips = long ? bytes.length : 1_500;
    for (let i = 0; i < flips; i++) {
      const at = long ? i : random.below(bytes.length);
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8));
      counts[await outcome(damaged)] += 1;
    }
    console.log(
      `bit-flipped: seed ${random.seed}, ${flips} files with one bit flipped: ${counts.refused} refused, ` +
        `${counts.found} found by verify, ${counts.harmless} in unused room with every entry intact, 0 wrong`,
    );
  });

  it('names the place and what to do', async () => {
    const place = folder.path('torn.db');
    writeFileSync(place, bytes.subarray(0, 4096 * 3));
    const open = async () => {
      const log = openSqliteLog(place, { mode: 'read' });
      await collect(log.readAll());
    };
    expect((await refusal(open)).message).toMatch(/is damaged: .*Restore it from a backup/);
  });
});
