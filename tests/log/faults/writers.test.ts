import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteLog } from '../../../src/log/sqlite/log.ts';
import { verify } from '../../../src/log/verify.ts';
import { scratch } from '../scratch.ts';
import { acknowledged, long, startWriter } from './process.ts';

const folder = scratch();
afterAll(() => folder.remove());

describe.each([2, 8])(
  'given %i processes that append to one case at once, from before there is a store',
  (writers) => {
    it('lands each append once or refuses it with the version it lost to; retries write nothing twice', {
      timeout: 300_000,
    }, async () => {
      const path = folder.path(`writers-${writers}.db`);
      const stream = 'docket-contended';
      const each = long ? 1_000 : 40;
      const runs = Array.from({ length: writers }, (_, i) =>
        startWriter([`sqlite:${path}`, stream, `writer-${i}`, String(each), 'contend', '60000']),
      );
      await Promise.all(runs.map((run) => run.ready));
      for (const run of runs) run.go();
      const lines = (await Promise.all(runs.map((run) => run.ended))).flat();
      expect(lines.filter((line) => line.startsWith('fault'))).toEqual([]);
      expect(lines.filter((line) => line === 'done')).toHaveLength(writers);

      const log = openSqliteLog(path, { mode: 'read' });
      const ids = (await log.entries(stream)).map((entry) => entry.id);
      expect(ids).toHaveLength(writers * each * 2);
      expect([...ids].sort()).toEqual(acknowledged(lines).sort());
      // Both entries of an append lie together: no other writer came between.
      for (let i = 0; i < ids.length; i += 2) expect(ids[i + 1]).toBe(ids[i]?.replace(/-a$/, '-b'));
      const retries = lines.filter((line) => line.startsWith('again'));
      expect(new Set(retries)).toEqual(new Set(['again 0']));
      const conflicts = lines.filter((line) => line.startsWith('version-conflict')).length;
      expect(conflicts).toBeGreaterThanOrEqual(writers - 1);
      expect((await verify(log)).problems).toEqual([]);
      await log.close();
      console.log(
        `writers: ${writers} processes, ${ids.length} entries landed once, ${conflicts} appends refused as behind, ` +
          `${retries.length} retries that wrote nothing, 0 lost`,
      );
    });
  },
);

describe('given a writer that writes', () => {
  it('lets readers go on: each sees an unbroken log that only grows', async () => {
    const path = folder.path('read.db');
    const stream = 'docket-read';
    await openSqliteLog(path, { mode: 'write' }).close();
    const run = startWriter([`sqlite:${path}`, stream, 'e', '1000000']);
    const reader = openSqliteLog(path, { mode: 'read', patience: 0 });
    let seen = 0;
    let reads = 0;
    let grown = 0;
    while (grown < 20) {
      // What the writer said is heard between two reads.
      await new Promise((resolve) => setImmediate(resolve));
      const heard = acknowledged(run.lines).length;
      const ids = (await reader.entries(stream)).map((entry) => entry.id);
      expect(ids).toEqual(ids.map((_, i) => `e-${i + 1}`));
      expect(ids.length).toBeGreaterThanOrEqual(Math.max(seen, heard));
      if (ids.length > seen) grown += 1;
      seen = ids.length;
      reads += 1;
    }
    run.child.kill('SIGKILL');
    const acks = acknowledged(await run.ended);
    const ids = (await reader.entries(stream)).map((entry) => entry.id);
    expect(ids.slice(0, acks.length)).toEqual(acks);
    // It may have died between the commit and its word.
    expect(ids.length - acks.length).toBeLessThanOrEqual(1);
    await reader.close();
    console.log(
      `readers: ${reads} reads of the whole case while a writer appended ${ids.length} entries, none waited`,
    );
  });
});
