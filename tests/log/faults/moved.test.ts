import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnreachable } from '../../../src/log/faults.ts';
import type { Log } from '../../../src/log/port.ts';
import { backup, restore } from '../../../src/log/sqlite/backup.ts';
import { openSqliteLog } from '../../../src/log/sqlite/log.ts';
import { collect, entries, entry } from '../entries.ts';
import { scratch } from '../scratch.ts';
import { acknowledged, startWriter } from './process.ts';

let folder: ReturnType<typeof scratch>;
let path: string;
let log: Log;
beforeEach(async () => {
  folder = scratch();
  path = folder.path('docket.db');
  log = openSqliteLog(path, { mode: 'write' });
  await log.append('docket-a', entries('motion', 3), { expectedVersion: 'no-stream' });
  expect((await backup(`sqlite:${path}`, folder.path('kept.db'))).ok).toBe(true);
});
afterEach(async () => {
  await log.close();
  folder.remove();
});

const WAYS: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['removed', () => rmSync(path), /is gone/],
  ['moved', () => renameSync(path, folder.path('elsewhere.db')), /is gone/],
  [
    'replaced',
    () => {
      copyFileSync(folder.path('kept.db'), folder.path('new.db'));
      renameSync(folder.path('new.db'), path);
    },
    /is another file now/,
  ],
  [
    'restored',
    () => restore(folder.path('kept.db'), `sqlite:${path}`, { replace: true }),
    /is another file now/,
  ],
];

describe.each(WAYS)('a store that is %s under a program that has it open', (_, change, message) => {
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['append', () => log.append('docket-a', [entry('late')], { expectedVersion: 'any' })],
    ['adopt', () => log.adopt([])],
    ['head', () => log.head('docket-a')],
    ['streams', () => log.streams()],
    ['entries', () => log.entries('docket-a')],
    ['read', () => collect(log.read('docket-a'))],
    ['readAll', () => collect(log.readAll())],
    ['records', () => collect(log.records())],
    ['subscribe', () => collect(log.subscribe({ after: 3 }), 2)],
    ['examine', () => log.examine()],
  ];

  it.each(asked)('answers no %s, and says so', async (_, ask) => {
    await change();
    const refused = await ask().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(StoreUnreachable);
    expect((refused as StoreUnreachable).message).toMatch(message);
  });
});

describe('a store that is restored again and again under a writer', () => {
  it('has each entry that was acknowledged in the file that had the name', { timeout: 120_000 }, async () => {
    const acks = new Set<string>();
    for (let life = 1; life <= 6; life += 1) {
      const run = startWriter([`sqlite:${path}`, 'docket-a', `life-${life}`, '100000']);
      await run.ready;
      await expect.poll(() => run.lines.length, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(20);
      const done = await restore(folder.path('kept.db'), `sqlite:${path}`, { replace: true });
      const lines = await run.ended;
      expect(lines.at(-1)).toMatch(/^fault StoreUnreachable absent/);
      if (!done.ok || done.replaced === undefined) throw new Error('it was not moved aside');
      const before = openSqliteLog(done.replaced, { mode: 'write' });
      const there = new Set((await before.entries('docket-a')).map(({ id }) => id));
      await before.close();
      for (const id of acknowledged(lines)) {
        expect(there.has(id), id).toBe(true);
        acks.add(id);
      }
    }
    expect(acks.size).toBeGreaterThan(100);
  });
});

/** Looks for a file without a pause, from a thread of its own, and says how often there was none. */
const WATCHER = `
const { existsSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const stop = new Int32Array(workerData.stop);
let missed = 0;
parentPort.postMessage('looking');
while (Atomics.load(stop, 0) === 0) if (!existsSync(workerData.path)) missed += 1;
parentPort.postMessage(missed);
`;

describe('a store that is restored while somebody watches it', () => {
  it('has its name all the while, so that nobody is told that it is gone', async () => {
    const stop = new SharedArrayBuffer(4);
    const watcher = new Worker(WATCHER, { eval: true, workerData: { path, stop } });
    await once(watcher, 'message');
    for (let time = 1; time <= 20; time += 1)
      expect(await restore(folder.path('kept.db'), `sqlite:${path}`, { replace: true })).toMatchObject({
        ok: true,
      });
    const missed = once(watcher, 'message');
    Atomics.store(new Int32Array(stop), 0, 1);
    expect(await missed).toEqual([0]);
  });
});

describe('a writer whose file is removed', () => {
  it('is not told that anything is recorded from then on', async () => {
    const run = startWriter([`sqlite:${path}`, 'docket-a', 'late', '100000']);
    await run.ready;
    spawnSync('rm', [path, `${path}-wal`, `${path}-shm`]);
    expect((await run.ended).at(-1)).toMatch(/^fault StoreUnreachable absent .* is gone/);
  });
});
