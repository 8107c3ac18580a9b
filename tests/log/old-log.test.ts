/**
 * A log that the first version wrote, kept as it was. The files in `old/` never change: a Nunc that cannot
 * read them, or finds other hashes in them, has broken its promise to those who recorded with it.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { catalog, upcast } from '../../events/index.ts';
import { readCheckpoint } from '../../src/log/checkpoint.ts';
import { openSqliteLog } from '../../src/log/sqlite/log.ts';
import { verify } from '../../src/log/verify.ts';
import { collect, entries } from './entries.ts';
import { scratch } from './scratch.ts';

const old = (name: string) => fileURLToPath(new URL(`old/${name}`, import.meta.url));
const folder = scratch();
afterAll(() => folder.remove());

/** A copy to work on: nothing may touch the original. */
function copy(name: string): string {
  const path = folder.path(name);
  copyFileSync(old('format-1.db'), path);
  return path;
}

describe('given a log of the first format', () => {
  it('is read, entry by entry, as it was written', async () => {
    const log = openSqliteLog(copy('read.db'), { mode: 'read' });
    const lines = readFileSync(old('format-1.jsonl'), 'utf8').trim().split('\n');
    const written = lines.map((line): unknown => JSON.parse(line));
    const read = (await collect(log.readAll())).map(({ stream, version, hash, entry }) => ({
      stream,
      version,
      hash,
      entry,
    }));
    expect(read).toEqual(written);
    await log.close();
  });

  it('verifies, by itself and against the checkpoint that was taken of it', async () => {
    const checkpoint = readCheckpoint(readFileSync(old('format-1.checkpoint.json'), 'utf8'));
    if (!checkpoint.ok) throw new Error(checkpoint.what);
    const log = openSqliteLog(copy('verify.db'), { mode: 'read' });
    expect(await verify(log, { against: checkpoint.checkpoint })).toMatchObject({ ok: true, records: 4 });
    await log.close();
  });

  it('takes new entries, and the old ones keep their hashes', async () => {
    const log = openSqliteLog(copy('write.db'), { mode: 'write' });
    const before = await collect(log.read('docket-roe-v-acme'));
    const result = await log.append('docket-roe-v-acme', entries('new', 2), { expectedVersion: 2 });
    expect(result).toMatchObject({ ok: true, written: 2, version: 4 });
    expect(await collect(log.read('docket-roe-v-acme', { to: 2 }))).toEqual(before);
    expect((await verify(log)).problems).toEqual([]);
    await log.close();
  });

  it('holds motions of their first version, which are read in the present one', async () => {
    const log = openSqliteLog(copy('upcast.db'), { mode: 'read' });
    const [dismiss, stay] = (await log.entries('docket-roe-v-acme')).map(
      (entry: unknown) => entry as Parameters<typeof upcast>[0],
    );
    expect(dismiss).toMatchObject({ type: 'MotionFiled', schemaVersion: 1, data: { kind: 'dismiss' } });
    for (const motion of [dismiss, stay]) {
      if (motion === undefined) throw new Error('the old log holds two motions');
      const entry = upcast(motion);
      expect(entry.schemaVersion).toBe(catalog.MotionFiled.version);
      expect(catalog.MotionFiled.schema.safeParse(entry.data).success).toBe(true);
    }
    await log.close();
  });
});
