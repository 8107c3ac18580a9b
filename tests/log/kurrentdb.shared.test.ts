import { describe, expect, it } from 'vitest';
import { copyLog } from '../../src/log/copy.ts';
import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { openMemoryLog } from '../../src/log/memory.ts';
import { verify } from '../../src/log/verify.ts';
import { collect, entries, entry } from './entries.ts';
import { plain, running } from './kurrent-server/running.ts';

const { node, open } = running();

const foreign = 30_000;

/** A server that mostly belongs to others: their events lie before, between and after ours. */
async function sharedServer() {
  const server = await node();
  const others = (from: number) => {
    for (let i = from; i < from + foreign; i += 1) server.store.put(`order-${i % 500}`, 'OrderPlaced');
  };
  others(0);
  const log = await open(plain(server.port), 6_000);
  await log.append('docket-roe', entries('e', 3), { expectedVersion: -1 });
  others(foreign);
  await log.append('docket-moe', entries('e', 3), { expectedVersion: -1 });
  return { server, log };
}

describe('given a server that other programs use too', () => {
  it('is verified and copied, and says how far it has been read', { timeout: 120_000 }, async () => {
    const { server, log } = await sharedServer();
    const passed: number[] = [];
    expect(await verify(log, { passed: (position) => passed.push(position) })).toMatchObject({
      ok: true,
      records: 6,
    });
    expect(passed.length).toBeGreaterThan(10);
    expect(passed).toEqual(passed.toSorted((a, b) => a - b));
    expect(await copyLog(log, openMemoryLog())).toMatchObject({ ok: true, complete: true, written: 6 });
    // And the other way: what it holds of others is no obstacle to a copy.
    const source = openMemoryLog();
    await source.append('docket-poe', entries('e', 4), { expectedVersion: -1 });
    expect(await copyLog(source, log)).toMatchObject({ ok: true, complete: true, written: 4 });
    expect(server.store.stream('docket-poe')).toHaveLength(4);
  });

  it('goes on from where it was when the connection breaks in the midst of the others', {
    timeout: 120_000,
  }, async () => {
    const { server, log } = await sharedServer();
    let cuts = 0;
    const seen = await collect(
      log.readAll({
        passed: () => {
          cuts += 1;
          if (cuts % 20 === 0 && cuts < 70) server.cut();
        },
      }),
    );
    expect(seen.map(({ stream, version }) => `${stream} ${version}`)).toEqual([
      'docket-roe 0',
      'docket-roe 1',
      'docket-roe 2',
      'docket-moe 0',
      'docket-moe 1',
      'docket-moe 2',
    ]);
  });

  it('lists its cases without a look at all events, and a case by its own stream alone', {
    timeout: 120_000,
  }, async () => {
    const { server } = await sharedServer();
    const log = await openKurrentLog(plain(server.port), { mode: 'read' });
    const before = server.reads('$all');
    expect(
      (await log.streams({ prefix: 'docket-' })).map(({ stream, version }) => [stream, version]),
    ).toEqual([
      ['docket-moe', 2],
      ['docket-roe', 2],
    ]);
    expect(await log.entries('docket-roe')).toHaveLength(3);
    expect(await log.entries('docket-nobody')).toEqual([]);
    for await (const arrival of log.subscribe({ stream: 'docket-roe' }))
      if (arrival.kind === 'caught-up') break;
    // The branches' list was never begun, and is not asked for either.
    expect(server.reads('$all')).toBe(before);
    await log.close();
  });
});

describe('given cases that a Nunc recorded which kept no list', () => {
  it('finds them by looking through all events, and once a writer has, by the list', async () => {
    const server = await node();
    const log = await open(plain(server.port));
    for (const stream of ['docket-roe', 'docket-moe'])
      await log.append(stream, entries('e', 2), { expectedVersion: -1 });
    // The same server without its lists.
    const older = await node();
    for (const event of server.store.all)
      if (event.stream.startsWith('docket-')) older.store.append(event.stream, 'any', [event]);
    const reader = await openKurrentLog(plain(older.port), { mode: 'read' });
    const names = async () => (await reader.streams({ prefix: 'docket-' })).map(({ stream }) => stream);
    expect(await names()).toEqual(['docket-moe', 'docket-roe']);
    expect(older.reads('$all')).toBe(1);
    const writer = await open(plain(older.port));
    await writer.append('docket-poe', [entry('e')], { expectedVersion: -1 });
    const looked = older.reads('$all');
    expect(await names()).toEqual(['docket-moe', 'docket-poe', 'docket-roe']);
    expect(older.reads('$all')).toBe(looked);
    await reader.close();
  });

  it('lists a stream before its first record, so that none is lost from the list', async () => {
    const server = await node();
    const log = await open(plain(server.port), 2_000);
    server.faults.dropBeforeWrite = 1_000;
    await expect(log.append('docket-roe', [entry('e')], { expectedVersion: -1 })).rejects.toThrow();
    expect(server.store.stream('docket-roe')).toBeUndefined();
    server.faults.dropBeforeWrite = 0;
    expect(await log.streams()).toEqual([]);
    expect(await log.append('docket-roe', [entry('e')], { expectedVersion: -1 })).toMatchObject({
      written: 1,
    });
    expect((await log.streams()).map(({ stream }) => stream)).toEqual(['docket-roe']);
  });
});

describe('given a writer who appends again and again', () => {
  it('does not read before each write', async () => {
    const server = await node();
    const log = await open(plain(server.port));
    await log.append('docket-roe', [entry('e-0')], { expectedVersion: -1 });
    const before = server.reads('docket-roe');
    for (let i = 1; i <= 20; i += 1)
      expect(await log.append('docket-roe', [entry(`e-${i}`)], { expectedVersion: i - 1 })).toMatchObject({
        ok: true,
        version: i,
      });
    expect(server.reads('docket-roe')).toBe(before);
  });

  it('looks when another was first, and when something is refused', async () => {
    const server = await node();
    const [log, other] = [await open(plain(server.port)), await open(plain(server.port))];
    await log.append('docket-roe', [entry('e-0')], { expectedVersion: -1 });
    await other.append('docket-roe', [entry('e-1')], { expectedVersion: 0 });
    // What it knows is old, and what it is told is right all the same.
    expect(await log.append('docket-roe', [entry('e-2')], { expectedVersion: 1 })).toMatchObject({
      version: 2,
    });
    await other.append('docket-roe', [entry('e-3')], { expectedVersion: 2 });
    expect(await log.append('docket-roe', [entry('e-4')], { expectedVersion: 2 })).toMatchObject({
      ok: false,
      kind: 'version-conflict',
      actual: 3,
    });
    // The same entry, by another clerk: what comes first is recorded, and the second is told that it is there.
    const twin = { ...entry('e-5'), recordedBy: 'another clerk' };
    await other.append('docket-roe', [twin], { expectedVersion: 3 });
    expect(await log.append('docket-roe', [entry('e-5')], { expectedVersion: 'any' })).toMatchObject({
      ok: true,
      written: 0,
      version: 4,
    });
  });
});
