import { copyFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checkpoint, takeCheckpoint } from '../../../src/log/checkpoint.ts';
import type { Log } from '../../../src/log/port.ts';
import { openSqliteLog } from '../../../src/log/sqlite/log.ts';
import { verify } from '../../../src/log/verify.ts';
import { Chance } from '../../chance.ts';
import { entries, entry } from '../entries.ts';
import { scratch } from '../scratch.ts';
import { long } from './process.ts';

const folder = scratch();
afterAll(() => folder.remove());

type Edit = (db: DatabaseSync) => void;
type Row = {
  position: number;
  stream: number;
  version: number;
  entry_id: string;
  hash: Uint8Array;
  bytes: Uint8Array;
};

/** A store whose file can be edited behind the log's back, and put back. */
class Victim {
  readonly log: Log;
  readonly db: DatabaseSync;
  readonly rows: Row[];

  constructor(path: string) {
    this.log = openSqliteLog(path, { mode: 'read' });
    this.db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    this.db.exec('PRAGMA synchronous = OFF');
    const sql = 'SELECT position, stream, version, entry_id, hash, CAST(entry AS BLOB) AS bytes FROM record';
    this.rows = this.db.prepare(sql).all() as unknown as Row[];
  }

  setEntry(position: number, bytes: Uint8Array): void {
    this.db.prepare('UPDATE record SET entry = CAST(? AS TEXT) WHERE position = ?').run(bytes, position);
  }
}

async function makeStore(path: string, rounds: number): Promise<Checkpoint> {
  const log = openSqliteLog(path, { mode: 'write' });
  for (let round = 0; round < rounds; round++) {
    await log.append('docket-abc', entries('e', 3, round * 3 + 1), { expectedVersion: round * 3 - 1 });
    await log.append('docket-é', [entry(`f-${round}`, { text: 'naïve — “quoted” \ufffd' })], {
      expectedVersion: 'any',
    });
  }
  const taken = await takeCheckpoint(log, '2026-01-05T09:00:00Z');
  await log.close();
  if (!taken.ok) throw new Error('the store is not sound to begin with');
  return taken.checkpoint;
}

describe('given a small log that is edited behind its back', () => {
  let victim: Victim;
  let checkpoint: Checkpoint;
  const original = folder.path('small.db');
  beforeAll(async () => {
    checkpoint = await makeStore(original, 3);
    victim = new Victim(original);
  });
  afterAll(async () => {
    victim.db.close();
    await victim.log.close();
  });

  /** Applies an edit to a copy of the store and says what verification finds. */
  async function verified(edit: Edit, against?: Checkpoint) {
    const path = folder.path('edited.db');
    copyFileSync(original, path);
    const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    edit(db);
    db.close();
    const log = openSqliteLog(path, { mode: 'read' });
    const result = await verify(log, against === undefined ? {} : { against });
    await log.close();
    return result;
  }

  it('finds every single byte of every entry that is changed, and names the record', async () => {
    let changed = 0;
    for (const { position, bytes, version } of victim.rows) {
      for (let at = 0; at < bytes.length; at++) {
        // Another letter, and a byte that is no UTF-8 at all: decoding must not hide it.
        for (const flip of [0x01, 0x80]) {
          const edited = Uint8Array.from(bytes);
          edited[at] = (edited[at] ?? 0) ^ flip;
          victim.setEntry(position, edited);
          const { problems } = await verify(victim.log);
          expect(problems.length, `byte ${at} of position ${position}`).toBeGreaterThan(0);
          expect(problems[0]?.where).toMatch(new RegExp(`version ${version} \\(position ${position}\\)$`));
          changed += 1;
        }
      }
      victim.setEntry(position, bytes);
    }
    expect((await verify(victim.log)).problems).toEqual([]);
    console.log(`tampered: ${changed} changed bytes in ${victim.rows.length} entries, all found`);
  });

  it('finds every byte of every hash that is changed', async () => {
    let changed = 0;
    for (const { position, hash } of victim.rows) {
      for (let at = 0; at < hash.length; at++) {
        const edited = Uint8Array.from(hash);
        edited[at] = (edited[at] ?? 0) ^ 0x10;
        victim.db.prepare('UPDATE record SET hash = ? WHERE position = ?').run(edited, position);
        expect((await verify(victim.log)).ok).toBe(false);
        changed += 1;
      }
      victim.db.prepare('UPDATE record SET hash = ? WHERE position = ?').run(hash, position);
    }
    expect((await verify(victim.log)).ok).toBe(true);
    console.log(`tampered: ${changed} changed bytes of hashes, all found`);
  });

  it('finds any two records that changed places', async () => {
    let swapped = 0;
    const places = victim.rows.map((row) => row.position);
    for (const a of places) {
      for (const b of places.filter((place) => place > a)) {
        const { ok } = await verified((db) => {
          db.exec(`UPDATE record SET position = -1 WHERE position = ${a};
            UPDATE record SET position = ${a} WHERE position = ${b};
            UPDATE record SET position = ${b} WHERE position = -1`);
        }, checkpoint);
        expect(ok, `${a} and ${b} exchanged positions`).toBe(false);
        const content = await verified((db) => {
          const [x, y] = [a, b].map((place) => victim.rows.find((row) => row.position === place));
          const put = db.prepare(
            'UPDATE record SET entry = CAST(? AS TEXT), hash = ?, entry_id = ? WHERE position = ?',
          );
          db.exec('DROP INDEX record_by_entry');
          put.run(y?.bytes ?? '', y?.hash ?? '', y?.entry_id ?? '', a);
          put.run(x?.bytes ?? '', x?.hash ?? '', x?.entry_id ?? '', b);
        });
        expect(content.ok, `${a} and ${b} exchanged content`).toBe(false);
        swapped += 2;
      }
    }
    console.log(`tampered: ${swapped} pairs exchanged, all found`);
  });

  it('finds any record that was dropped, the later ones moved up or not, and the head moved back or not', async () => {
    let dropped = 0;
    for (const { position, stream, version } of victim.rows) {
      const drop: Edit = (db) => db.exec(`DELETE FROM record WHERE position = ${position}`);
      const closeRanks: Edit = (db) => {
        drop(db);
        db.exec(`UPDATE record SET position = position - 1 WHERE position > ${position};
          UPDATE record SET version = version - 1 WHERE stream = ${stream} AND version > ${version}`);
      };
      const moveHead: Edit = (db) => {
        closeRanks(db);
        db.exec(`UPDATE stream SET
          version = (SELECT max(version) FROM record WHERE stream = id),
          position = (SELECT max(position) FROM record WHERE stream = id),
          hash = (SELECT hash FROM record WHERE stream = id ORDER BY version DESC LIMIT 1)`);
      };
      expect((await verified(drop)).ok, `position ${position}`).toBe(false);
      expect((await verified(closeRanks)).ok, `position ${position}`).toBe(false);
      expect((await verified(moveHead, checkpoint)).ok, `position ${position}`).toBe(false);
      dropped += 3;
    }
    console.log(`tampered: ${dropped} records dropped, all found`);
  });

  it('finds a record that was put in anywhere, a copy of another one or a new one', async () => {
    let inserted = 0;
    for (const { position, stream, version, hash } of victim.rows) {
      for (const text of [JSON.stringify(entry('forged')), JSON.stringify(entry('e-1'))]) {
        const { ok } = await verified((db) => {
          db.exec(`DROP INDEX record_by_entry;
            UPDATE record SET position = -position WHERE position >= ${position};
            UPDATE record SET position = 1 - position WHERE position < 0;
            UPDATE record SET version = -version - 1 WHERE stream = ${stream} AND version >= ${version};
            UPDATE record SET version = -version WHERE version < 0;
            UPDATE stream SET version = version + 1 WHERE id = ${stream}`);
          const put =
            'INSERT INTO record (position, stream, version, entry_id, hash, entry) VALUES (?, ?, ?, ?, ?, ?)';
          db.prepare(put).run(position, stream, version, 'forged', hash, text);
        });
        expect(ok, `before position ${position}`).toBe(false);
        inserted += 1;
      }
    }
    console.log(`tampered: ${inserted} records put in, all found`);
  });

  it('finds a stream that was renamed, removed, or says another head', async () => {
    for (const sql of [
      `UPDATE stream SET name = 'docket-other' WHERE name = 'docket-abc'`,
      `DELETE FROM stream WHERE name = 'docket-abc'`,
      `UPDATE stream SET version = version - 1`,
      `UPDATE stream SET version = version + 1`,
      `UPDATE stream SET position = position - 1`,
      `UPDATE stream SET hash = x'00'`,
      `UPDATE record SET entry_id = 'another' WHERE position = 2`,
      `INSERT INTO stream (name, version, position, hash) VALUES ('docket-ghost', 3, 3, x'00')`,
    ]) {
      expect((await verified((db) => db.exec(sql))).ok, sql).toBe(false);
    }
  });
});

describe('given a large log that is edited behind its back', () => {
  it('finds what a seeded sample changes', { timeout: 600_000 }, async () => {
    const random = new Chance();
    const path = folder.path('large.db');
    await makeStore(path, long ? 5_000 : 500);
    const victim = new Victim(path);
    const samples = long ? 500 : 40;
    for (let sample = 0; sample < samples; sample++) {
      const row = victim.rows[random.below(victim.rows.length)];
      if (row === undefined) continue;
      const edited = Uint8Array.from(row.bytes);
      const at = random.below(edited.length);
      edited[at] = (edited[at] ?? 0) ^ (1 << random.below(8));
      victim.setEntry(row.position, edited);
      const { problems } = await verify(victim.log);
      expect(problems[0]?.where, `seed ${random.seed}, position ${row.position}, byte ${at}`).toContain(
        `(position ${row.position})`,
      );
      victim.setEntry(row.position, row.bytes);
    }
    expect((await verify(victim.log)).ok).toBe(true);
    victim.db.close();
    await victim.log.close();
    console.log(
      `tampered: seed ${random.seed}, ${samples} bits flipped in ${victim.rows.length} records, all found`,
    );
  });
});
