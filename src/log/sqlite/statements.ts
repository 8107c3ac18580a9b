import type { DatabaseSync } from 'node:sqlite';

/** A stream and where it ends. */
export type StreamRow = { id: number; name: string; version: number; position: number; hash: Uint8Array };

/** A record with its stream's name and its predecessor's hash (null for a stream's first). */
export type RecordRow = {
  stream: string;
  version: number;
  position: number;
  hash: Uint8Array;
  previous: Uint8Array | null;
  entry: string;
};

/** A record as it lies in the file. The entry comes as bytes: decoding could hide a changed one;
 * a record whose stream is missing has the name '', and a damaged file may
 * have nulls where there are none. */
export type RawRow = {
  stream: string;
  version: number;
  position: number;
  id: string;
  hash: Uint8Array | null;
  bytes: Uint8Array | null;
};

const row = `SELECT s.name AS stream, r.version, r.position, r.hash, r.entry,
    (SELECT p.hash FROM record p WHERE p.stream = r.stream AND p.version = r.version - 1) AS previous
  FROM record r JOIN stream s ON s.id = r.stream`;
const stretch = 's.name = ? AND r.version BETWEEN ? AND ?';
const after = 'r.position > ? AND instr(s.name, ?) = 1 ORDER BY r.position LIMIT ?';

/** The last position of the log, then a stream's row: nulls where there is no such stream. */
export type EndingRow =
  | readonly [last: number, id: number, version: number, position: number, hash: Uint8Array]
  | readonly [last: number, id: null, version: null, position: null, hash: null];

/** Where a stream ends (null where there is none), how many entries a stretch of it has, and these as one array. */
export type JoinedRow = readonly [end: number | null, count: number, entries: string | null];

/** Rows written by one statement where there are many: calling one takes as long as writing a row. */
export const rowsAtOnce = 20;
/** Of a record's row. */
export const columns = 6;
const newRow = '(?, ?, ?, ?, ?, ?)';
const insertInto = 'INSERT INTO record (position, stream, version, entry_id, hash, entry) VALUES';

/** Every statement of the log, prepared once. */
export function statements(db: DatabaseSync) {
  const joined = db.prepare(
    `SELECT (SELECT version FROM stream WHERE name = ?1), count(*), '[' || group_concat(entry, ',') || ']'
     FROM (SELECT entry FROM record
       WHERE stream = (SELECT id FROM stream WHERE name = ?1) AND version BETWEEN ?2 AND ?3
       ORDER BY version)`,
  );
  const held = db.prepare(
    `SELECT entry_id, entry FROM record
     WHERE stream = ? AND entry_id IN (SELECT value FROM json_each(?))`,
  );
  const ending = db.prepare(
    `SELECT (SELECT coalesce(max(position), 0) FROM record), s.id, s.version, s.position, s.hash
     FROM (SELECT 1) LEFT JOIN stream s ON s.name = ?`,
  );
  // Rows as arrays where there are many: naming their columns costs as much as reading them.
  for (const statement of [joined, held, ending]) statement.setReturnArrays(true);
  return {
    joined,
    held,
    ending,
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollBack: db.prepare('ROLLBACK'),
    stream: db.prepare('SELECT * FROM stream WHERE name = ?'),
    streams: db.prepare('SELECT * FROM stream WHERE instr(name, ?) = 1'),
    newStream: db.prepare(`INSERT INTO stream (name, version, position, hash) VALUES (?, -1, 0, x'')`),
    lastPosition: db.prepare('SELECT coalesce(max(position), 0) AS last FROM record'),
    insert: db.prepare(`${insertInto} ${newRow}`),
    insertMany: db.prepare(`${insertInto} ${Array(rowsAtOnce).fill(newRow).join(', ')}`),
    advance: db.prepare('UPDATE stream SET version = ?, position = ?, hash = ? WHERE id = ?'),
    forward: db.prepare(`${row} WHERE ${stretch} ORDER BY r.version LIMIT ?`),
    backward: db.prepare(`${row} WHERE ${stretch} ORDER BY r.version DESC LIMIT ?`),
    // What was taken out is passed over.
    all: db.prepare(`${row} WHERE r.entry <> '' AND ${after}`),
    raw: db.prepare(
      `SELECT coalesce(s.name, '') AS stream, r.version, r.position, r.entry_id AS id, r.hash,
         CAST(r.entry AS BLOB) AS bytes
       FROM record r LEFT JOIN stream s ON s.id = r.stream
       WHERE r.position > ? AND instr(coalesce(s.name, ''), ?) = 1 ORDER BY r.position LIMIT ?`,
    ),
    firstAfter: db.prepare(
      `SELECT min(version) AS version FROM record
       WHERE stream = (SELECT id FROM stream WHERE name = ?) AND position > ?`,
    ),
    // Positions are dense: only where the count and the last one disagree is there a gap to look for.
    firstGap: db.prepare(
      `SELECT position FROM (
         SELECT 1 AS position UNION ALL SELECT position + 1 FROM record
       ) WHERE (SELECT count(*) FROM record) < (SELECT max(position) FROM record)
         AND position NOT IN (SELECT position FROM record) ORDER BY position LIMIT 1`,
    ),
    integrity: db.prepare('PRAGMA integrity_check(20)'),
    schemaVersion: db.prepare('PRAGMA schema_version'),
    recordedAt: db.prepare("SELECT entry ->> '$.recordedAt' AS at FROM record WHERE position = ?"),
    dataVersion: db.prepare('PRAGMA data_version'),
  };
}
