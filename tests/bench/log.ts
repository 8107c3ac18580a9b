import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../../events/index.ts';
import { upcast } from '../../events/index.ts';
import { replay } from '../../src/docket/index.ts';
import { generateDockets } from '../../src/generate/index.ts';
import { canonicalJson } from '../../src/log/canonical-json.ts';
import { openLog } from '../../src/log/open.ts';
import type { Bench } from './main.ts';
import { perSecond, type Row, race, timed, timedAsync } from './race.ts';

const recordedAt = '2026-01-01T00:00:00.000Z';

/** The embedded log against what the disk, SQLite and JSON.parse do by themselves. */
export const bench: Bench = {
  name: 'log',
  rows: async ({ full }) => {
    const folder = mkdtempSync(join(tmpdir(), 'nunc-bench-'));
    try {
      return [
        await replayFromStore(folder, full ? 2_000 : 300),
        await oneByOne(folder),
        await batches(folder),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function replayFromStore(folder: string, dockets: number): Promise<Row> {
  const path = join(folder, 'replay.db');
  const log = await openLog(`sqlite:${path}`, { mode: 'write' });
  const streams: string[] = [];
  let entries = 0;
  for (const docket of generateDockets({ dockets, seed: 1, entries: 200, claims: 6, recordedAt })) {
    const stream = `docket-${docket[0]?.case}`;
    streams.push(stream);
    entries += docket.length;
    await log.append(stream, docket, { expectedVersion: 'any' });
  }
  const database = new DatabaseSync(path, { readOnly: true });
  const texts = database
    .prepare('SELECT entry FROM record ORDER BY position')
    .all()
    .map(({ entry }) => String(entry));
  database.close();
  const row = await race({
    measure: 'replay from SQLite, end to end',
    against: 'JSON.parse of the same stored bytes',
    reach: { kind: 'at least', ratio: 0.5 },
    by: 'speed',
    contender: () =>
      timedAsync(async () => {
        let claims = 0;
        for (const stream of streams) {
          const stored = await log.entries(stream);
          claims += replay(stored.map((entry) => upcast(entry as unknown as Entry))).docket.claims.size;
        }
        return claims;
      }),
    limit: () => timed(() => texts.map((text) => JSON.parse(text)).length),
    told: (ours, theirs) => `${perSecond(entries, ours)} entries against ${perSecond(entries, theirs)}`,
  });
  await log.close();
  return row;
}

/**
 * Both go on with one file, turn by turn in short stretches: a disk is faster now and slower then, by more than
 * what is measured. A stretch is as long as SQLite's WAL, so that writing it back is part of each.
 */
async function oneByOne(folder: string): Promise<Row> {
  const docket = [...generateDockets({ dockets: 1, seed: 2, entries: 250, claims: 6, recordedAt })].flat();
  const log = await openLog(`sqlite:${join(folder, 'one.db')}`, { mode: 'write' });
  const file = openSync(join(folder, 'raw'), 'w');
  let run = 0;
  const row = await race({
    measure: 'append, one durable entry a time',
    against: 'raw fdatasync of the same bytes',
    reach: { kind: 'at least', ratio: 0.8 },
    by: 'speed',
    repeats: 31,
    contender: () => {
      const stream = `docket-${run++}`;
      return timedAsync(async () => {
        for (const [version, entry] of docket.entries())
          await log.append(stream, [entry], { expectedVersion: version - 1 });
      });
    },
    limit: () =>
      timed(() => {
        for (const entry of docket) {
          writeSync(file, canonicalJson(entry));
          fdatasyncSync(file);
        }
      }),
    told: (ours, theirs) => `${perSecond(docket.length, ours)} against ${perSecond(docket.length, theirs)}`,
  });
  await log.close();
  closeSync(file);
  return row;
}

async function batches(folder: string): Promise<Row> {
  const docket = [...generateDockets({ dockets: 1, seed: 3, entries: 20_000, claims: 6, recordedAt })].flat();
  const BATCH = 1_000;
  let run = 0;
  return race({
    measure: 'append, batches of 1,000',
    against: 'raw prepared insert of the same rows, no chain',
    reach: { kind: 'at least', ratio: 0.6 },
    by: 'speed',
    repeats: 15,
    contender: async () => {
      const log = await openLog(`sqlite:${join(folder, `batch-${run++}.db`)}`, { mode: 'write' });
      const time = await timedAsync(async () => {
        for (let start = 0; start < docket.length; start += BATCH)
          await log.append('docket-batch', docket.slice(start, start + BATCH), {
            expectedVersion: start - 1,
          });
      });
      await log.close();
      return time;
    },
    limit: () => {
      const database = new DatabaseSync(join(folder, `insert-${run++}.db`));
      database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE record (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, version INTEGER NOT NULL,
          entry_id TEXT NOT NULL, hash BLOB NOT NULL, entry TEXT NOT NULL) STRICT;
        CREATE UNIQUE INDEX record_by_version ON record (stream, version);
        CREATE UNIQUE INDEX record_by_entry ON record (stream, entry_id);`);
      const insert = database.prepare(
        'INSERT INTO record (stream, version, entry_id, hash, entry) VALUES (1, ?, ?, ?, ?)',
      );
      const hash = new Uint8Array(32);
      const time = timed(() => {
        for (let start = 0; start < docket.length; start += BATCH) {
          database.exec('BEGIN IMMEDIATE');
          for (const [offset, entry] of docket.slice(start, start + BATCH).entries())
            insert.run(start + offset, entry.id, hash, JSON.stringify(entry));
          database.exec('COMMIT');
        }
      });
      database.close();
      return time;
    },
    told: (ours, theirs) => `${perSecond(docket.length, ours)} against ${perSecond(docket.length, theirs)}`,
  });
}
