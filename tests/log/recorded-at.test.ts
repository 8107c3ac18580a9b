import { afterAll, describe, expect, it } from 'vitest';
import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { openMemoryLog } from '../../src/log/memory.ts';
import type { Log } from '../../src/log/port.ts';
import { openSqliteLog } from '../../src/log/sqlite/log.ts';
import { collect, entry } from './entries.ts';
import { plain, running } from './kurrent-server/running.ts';
import { scratch } from './scratch.ts';

const folder = scratch();
afterAll(() => folder.remove());
const { node } = running();

const stores: Readonly<Record<string, () => Promise<Log>>> = {
  memory: async () => openMemoryLog(),
  SQLite: async () => openSqliteLog(folder.path('docket.db'), { mode: 'write' }),
  KurrentDB: async () => openKurrentLog(plain((await node()).port), { mode: 'write' }),
};

const at = (id: string, recordedAt: string) => ({ ...entry(id), recordedAt });
const clocks = async (log: Log, stream: string) =>
  (await log.entries(stream)).map(({ id, recordedAt, ...more }) =>
    'clock' in more ? [id, recordedAt, more.clock] : [id, recordedAt],
  );

describe.each(Object.entries(stores))('given a clock that goes back, on %s', (_, open) => {
  it('records as of what was recorded before, and what the clock said beside it', async () => {
    const log = await open();
    await log.append('docket-a', [at('e-1', '2026-03-01T09:00:00.000Z')], { expectedVersion: -1 });
    const back = [at('e-2', '2016-03-01T09:00:00.000Z'), at('e-3', '2026-03-01T09:00:00.001Z')];
    await log.append('docket-a', back, { expectedVersion: 0 });
    await log.append('docket-a', [at('e-4', '2016-03-01T09:00:01.000Z')], { expectedVersion: 2 });
    expect(await clocks(log, 'docket-a')).toEqual([
      ['e-1', '2026-03-01T09:00:00.000Z'],
      ['e-2', '2026-03-01T09:00:00.000Z', '2016-03-01T09:00:00.000Z'],
      ['e-3', '2026-03-01T09:00:00.001Z'],
      ['e-4', '2026-03-01T09:00:00.001Z', '2016-03-01T09:00:01.000Z'],
    ]);
    // Sent again, it is what was recorded.
    expect(await log.append('docket-a', back, { expectedVersion: 0 })).toMatchObject({
      ok: true,
      written: 0,
    });
    await log.close();
  });

  it('compares instants, and not how they are written', async () => {
    const log = await open();
    await log.append('docket-b', [at('e-1', '2026-03-01T10:00:00+01:00')], { expectedVersion: -1 });
    await log.append('docket-b', [at('e-2', '2026-03-01T09:00:00.001Z')], { expectedVersion: 0 });
    expect((await clocks(log, 'docket-b')).at(-1)).toEqual(['e-2', '2026-03-01T09:00:00.001Z']);
    await log.close();
  });

  it('refuses what is no instant, and writes nothing', async () => {
    const log = await open();
    for (const clock of ['+011533-07-13T02:51:21.682Z', '2026-03-01', '2026-03-01T09:00:00', 'today'])
      await expect(log.append('docket-c', [at('e', clock)], { expectedVersion: -1 })).rejects.toMatchObject({
        name: 'NotStorable',
        message: expect.stringContaining('Set the clock'),
      });
    expect(await collect(log.read('docket-c'))).toEqual([]);
    await log.close();
  });
});

describe.each(['memory', 'SQLite'])('given two cases of one log on %s', (name) => {
  it('goes back in neither of them', async () => {
    const log = await (stores[name] ?? stores.memory)?.();
    if (log === undefined) return expect.unreachable();
    await log.append('docket-x', [at('e-1', '2027-03-01T09:00:00.000Z')], { expectedVersion: -1 });
    await log.append('docket-y', [at('e-1', '2027-02-01T09:00:00.000Z')], { expectedVersion: -1 });
    expect(await clocks(log, 'docket-y')).toEqual([
      ['e-1', '2027-03-01T09:00:00.000Z', '2027-02-01T09:00:00.000Z'],
    ]);
    await log.close();
  });
});
