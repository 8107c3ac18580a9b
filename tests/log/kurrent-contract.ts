/** What a log in KurrentDB must do besides the contract of all logs, on a server of ours or a real one. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyLog } from '../../src/log/copy.ts';
import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { openMemoryLog } from '../../src/log/memory.ts';
import type { Log } from '../../src/log/port.ts';
import { openSqliteLog } from '../../src/log/sqlite/log.ts';
import { verify } from '../../src/log/verify.ts';
import { collect, entries, entry } from './entries.ts';
import { acknowledged, startWriter } from './faults/process.ts';
import { scratch } from './scratch.ts';

export function describeKurrent(
  name: string,
  prepare: () => Promise<{ url: string; dispose: () => Promise<void> }>,
) {
  describe(`a log in ${name}`, () => {
    let url: string;
    let log: Log;
    let dispose: () => Promise<void>;
    beforeAll(async () => {
      ({ url, dispose } = await prepare());
      log = await openKurrentLog(url, { mode: 'write' });
    });
    afterAll(async () => {
      await log.close();
      await dispose();
    });

    it('takes over a SQLite log, record by record, and gives it back', async () => {
      const folder = scratch();
      const prefix = `docket-${randomUUID()}`;
      const source = openSqliteLog(folder.path('source.db'), { mode: 'write' });
      for (let round = 0; round < 5; round++) {
        for (const stream of ['a', 'b']) {
          await source.append(`${prefix}-${stream}`, entries('e', 20, round * 20 + 1), {
            expectedVersion: 'any',
          });
        }
      }
      const stop = new AbortController();
      const first = await copyLog(source, log, {
        batch: 64,
        signal: stop.signal,
        progress: () => stop.abort(),
      });
      expect(first).toMatchObject({ ok: true, complete: false, written: 64 });
      expect(await copyLog(source, log, { batch: 64 })).toMatchObject({
        ok: true,
        complete: true,
        written: 136,
      });
      expect(await copyLog(source, log)).toMatchObject({ ok: true, complete: true, written: 0 });

      const hashes = async (from: Log) =>
        (await collect(from.readAll({ prefix }))).map(({ stream, version, hash }) => [stream, version, hash]);
      expect(await hashes(log)).toEqual(await hashes(source));
      const back = openMemoryLog();
      const records = await collect(log.records({ prefix }));
      expect(await back.adopt(records)).toEqual({ ok: true, written: 200 });
      expect(await hashes(back)).toEqual(await hashes(source));
      await source.close();
      folder.remove();
    });

    it('verifies', async () => {
      await log.append(`docket-${randomUUID()}`, entries('e', 10), { expectedVersion: 'any' });
      const { problems, records } = await verify(log);
      expect(problems).toEqual([]);
      expect(records).toBeGreaterThan(0);
    });

    it('lands each append of four processes once, though two are killed', async () => {
      const stream = `docket-${randomUUID()}`;
      const each = 15;
      const runs = [0, 1, 2, 3].map((i) =>
        startWriter([url, stream, `w-${i}`, String(each), 'contend', '30000']),
      );
      await Promise.all(runs.map((run) => run.ready));
      for (const run of runs) run.go();
      for (const run of runs.slice(0, 2))
        run.until((lines) => acknowledged(lines).length >= each / 2).then(() => run.child.kill('SIGKILL'));
      const lines = (await Promise.all(runs.map((run) => run.ended))).flat();
      expect(lines.filter((line) => line.startsWith('fault'))).toEqual([]);
      const ids = (await log.entries(stream)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(acknowledged(lines).filter((id) => !ids.includes(id))).toEqual([]);
      for (let i = 0; i < ids.length; i += 2) expect(ids[i + 1]).toBe(ids[i]?.replace(/-a$/, '-b'));
      const refused = lines.filter((line) => line.startsWith('version-conflict')).length;
      console.log(
        `kurrentdb: 4 processes, 2 killed, ${ids.length} entries, ${refused} appends refused as behind, 0 lost`,
      );
    });

    it('tells a follower of a case what it missed, and what is new, and nothing of other cases', async () => {
      const stream = `docket-${randomUUID()}`;
      await log.append(stream, entries('old', 3), { expectedVersion: 'no-stream' });
      const [, second] = await collect(log.read(stream));
      await log.append(`${stream}-appeal`, [entry('another case')], { expectedVersion: 'any' });
      const told: string[] = [];
      for await (const arrival of log.subscribe({ stream, after: second?.position ?? 0 })) {
        told.push(arrival.kind === 'record' ? arrival.record.entry.id : arrival.kind);
        if (arrival.kind === 'caught-up') await log.append(stream, [entry('new')], { expectedVersion: 2 });
        if (told.length === 3) break;
      }
      expect(told).toEqual(['old-3', 'caught-up', 'new']);
    });
  });
}
