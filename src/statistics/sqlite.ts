import { DatabaseSync } from 'node:sqlite';
import type { FactsStore } from './kept.ts';
import type { ProjectedFacts } from './projected-facts.ts';

/** Raised when what is kept changes: what an older version kept is thrown away and made again from the log. */
const FORMAT = 1;

const TABLE = `
  CREATE TABLE IF NOT EXISTS statistics_case (
    name TEXT PRIMARY KEY, version INTEGER NOT NULL, format INTEGER NOT NULL, facts TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;`;

/** Keeps what statistics need of each case in a table of its own in the log's SQLite file (`:memory:` for none). */
export function openSqliteFacts(path: string): FactsStore {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL; ${TABLE}`);
  database.prepare('DELETE FROM statistics_case WHERE format <> ?').run(FORMAT);
  return {
    versions: () =>
      new Map(
        database
          .prepare('SELECT name, version FROM statistics_case')
          .all()
          .map((row) => [String(row.name), Number(row.version)]),
      ),
    put: (cases) => {
      const put = database.prepare('INSERT OR REPLACE INTO statistics_case VALUES (?, ?, ?, ?)');
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const { version, facts } of cases) put.run(facts.case, version, FORMAT, JSON.stringify(facts));
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    drop: (cases) => {
      const gone = database.prepare('DELETE FROM statistics_case WHERE name = ?');
      for (const name of cases) gone.run(name);
    },
    *all() {
      for (const row of database.prepare('SELECT facts FROM statistics_case ORDER BY name').iterate())
        yield JSON.parse(String(row.facts)) as ProjectedFacts;
    },
    close: () => database.close(),
  };
}
