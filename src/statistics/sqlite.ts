import { DatabaseSync } from 'node:sqlite';
import type { Deadline } from '../deadlines/index.ts';
import type { FactsStore } from './kept.ts';
import type { KeptCase, ProjectedFacts } from './projected-facts.ts';

/** Raised when what is kept changes: what an older version kept is thrown away and made again from the log. */
const FORMAT = 2;

const TABLES = `
  CREATE TABLE IF NOT EXISTS statistics_format (format INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS statistics_case (
    name TEXT PRIMARY KEY, version INTEGER NOT NULL, last_day INTEGER, facts TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS statistics_case_by_day ON statistics_case (last_day);
  CREATE TABLE IF NOT EXISTS statistics_due (
    latest INTEGER, earliest INTEGER, name TEXT NOT NULL, deadline TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS statistics_due_by_day ON statistics_due (latest);
  CREATE INDEX IF NOT EXISTS statistics_due_by_case ON statistics_due (name);`;

const DROP = `
  DROP TABLE IF EXISTS statistics_due; DROP TABLE IF EXISTS statistics_case; DROP TABLE IF EXISTS statistics_format;`;

/** What may be open on a day: of cases whose docket tells of no later one, what is not certainly over. */
const WAITING = `
  SELECT due.name AS name, due.earliest AS earliest, due.latest AS latest, due.deadline AS deadline
  FROM statistics_due AS due JOIN statistics_case AS docket ON docket.name = due.name
  WHERE (due.latest IS NULL OR due.latest >= :at) AND (docket.last_day IS NULL OR docket.last_day <= :at)
  ORDER BY due.latest, due.name`;

/** Keeps what is asked of every case in tables of their own in the log's SQLite file (`:memory:` for none). */
export function openSqliteFacts(path: string): FactsStore {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL;');
  prepareFormat(database);
  return {
    versions: () =>
      new Map(
        database
          .prepare('SELECT name, version FROM statistics_case')
          .all()
          .map((row) => [String(row.name), Number(row.version)]),
      ),
    put: (cases) => inOneGo(database, () => putCases(database, cases)),
    drop: (cases) =>
      inOneGo(database, () => {
        for (const table of ['statistics_case', 'statistics_due']) {
          const gone = database.prepare(`DELETE FROM ${table} WHERE name = ?`);
          for (const name of cases) gone.run(name);
        }
      }),
    waiting: (at) =>
      database
        .prepare(WAITING)
        .all({ at })
        .map((row) => ({
          case: String(row.name),
          earliest: row.earliest === null ? null : Number(row.earliest),
          latest: row.latest === null ? null : Number(row.latest),
          deadline: JSON.parse(String(row.deadline)) as Deadline,
        })),
    later: (at) =>
      database
        .prepare('SELECT name FROM statistics_case WHERE last_day > ? ORDER BY name')
        .all(at)
        .map((row) => String(row.name)),
    *all() {
      for (const row of database.prepare('SELECT facts FROM statistics_case ORDER BY name').iterate())
        yield JSON.parse(String(row.facts)) as ProjectedFacts;
    },
    close: () => database.close(),
  };
}

function prepareFormat(database: DatabaseSync): void {
  database.exec('CREATE TABLE IF NOT EXISTS statistics_format (format INTEGER NOT NULL) STRICT;');
  if (database.prepare('SELECT format FROM statistics_format').get()?.format === FORMAT) return;
  inOneGo(database, () => {
    database.exec(`${DROP} ${TABLES}`);
    database.prepare('INSERT INTO statistics_format VALUES (?)').run(FORMAT);
  });
}

function putCases(database: DatabaseSync, cases: readonly (KeptCase & { readonly version: number })[]): void {
  const put = database.prepare('INSERT OR REPLACE INTO statistics_case VALUES (?, ?, ?, ?)');
  const clear = database.prepare('DELETE FROM statistics_due WHERE name = ?');
  const due = database.prepare('INSERT INTO statistics_due VALUES (?, ?, ?, ?)');
  for (const { version, facts, waiting } of cases) {
    put.run(facts.case, version, facts.lastDay, JSON.stringify(facts));
    clear.run(facts.case);
    for (const { earliest, latest, deadline } of waiting)
      due.run(deadline.state === 'tolled' ? null : latest, earliest, facts.case, JSON.stringify(deadline));
  }
}

function inOneGo(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
