import { DatabaseSync } from 'node:sqlite';
import type { Day } from '../../events/dates.ts';
import { sameCourt } from './courts.ts';
import type { PortfolioClaim, Tally } from './portfolio.ts';
import type { ProjectedCase } from './projected.ts';
import type { PortfolioQuestion, PortfolioStore } from './store.ts';

/** Raised when the tables change: what an older version kept is thrown away and made again from the log. */
const FORMAT = 2;

const TABLES = `
  CREATE TABLE IF NOT EXISTS portfolio_format (format INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS portfolio_case (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
    title TEXT NOT NULL, court TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS portfolio_claim (
    id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL, name TEXT NOT NULL,
    title TEXT NOT NULL, claimant TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS portfolio_claim_by_case ON portfolio_claim (case_id);
  CREATE TABLE IF NOT EXISTS portfolio_stretch (
    last INTEGER NOT NULL, first INTEGER NOT NULL, claim_id INTEGER NOT NULL,
    certain INTEGER NOT NULL, states TEXT NOT NULL,
    PRIMARY KEY (last, first, claim_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS portfolio_stretch_by_claim ON portfolio_stretch (claim_id);
  CREATE TABLE IF NOT EXISTS portfolio_as_to (
    claim_id INTEGER NOT NULL, place INTEGER NOT NULL, party TEXT NOT NULL, name TEXT NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, certain INTEGER NOT NULL, states TEXT NOT NULL,
    PRIMARY KEY (claim_id, place)
  ) STRICT, WITHOUT ROWID;`;

/** On a day: begun by then, and not over before it. */
const ON_THE_DAY = 'stretch.last >= :at AND stretch.first <= :at';

const DROP = `
  DROP TABLE IF EXISTS portfolio_as_to; DROP TABLE IF EXISTS portfolio_stretch; DROP TABLE IF EXISTS portfolio_claim;
  DROP TABLE IF EXISTS portfolio_case; DROP TABLE IF EXISTS portfolio_format;`;

/**
 * Keeps projections in tables of their own in the log's SQLite file (`:memory:` for none). A stretch is found
 * by its last day, so that what is long over is never looked at. With `anew`, what was kept is thrown away.
 */
export function openSqlitePortfolio(path: string, { anew = false } = {}): PortfolioStore {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL;');
  prepareTables(database, anew);
  return storeIn(database);
}

/**
 * What is kept in a file, as it is at this moment and stays until it is closed, without changing the file.
 * Undefined where nothing is, or only what a version with other tables kept.
 */
export function readSqlitePortfolio(path: string): PortfolioStore | undefined {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    const tables = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'portfolio_format'").get();
    if (tables !== undefined && formatOf(database) === FORMAT) {
      database.exec('BEGIN');
      return storeIn(database);
    }
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  return undefined;
}

function storeIn(database: DatabaseSync): PortfolioStore {
  return {
    versions: () =>
      new Map(
        database
          .prepare('SELECT name, version FROM portfolio_case')
          .all()
          .map((row) => [String(row.name), Number(row.version)]),
      ),
    put: (cases) =>
      inTransaction(database, () => {
        for (const one of cases) putCase(database, one);
      }),
    cases: (court) =>
      Number(
        database
          .prepare(
            `SELECT count(*) AS count FROM portfolio_case AS docket WHERE :court IS NULL OR ${OF_COURT}`,
          )
          .get({ court: court === undefined ? null : spelled(database, court) })?.count ?? 0,
      ),
    tally: (question) => tally(database, question),
    claims: (question) => claims(database, question),
    kept: (id) => kept(database, id),
    strays: () => Number(database.prepare(STRAYS).get()?.count ?? 0),
    close: () => database.close(),
  };
}

const STRAYS = `
  SELECT count(*) AS count FROM (
    SELECT claim_id FROM portfolio_stretch UNION ALL SELECT claim_id FROM portfolio_as_to
  ) AS stretch WHERE NOT EXISTS (
    SELECT 1 FROM portfolio_claim AS claim JOIN portfolio_case AS docket ON docket.id = claim.case_id
    WHERE claim.id = stretch.claim_id)`;

const formatOf = (database: DatabaseSync): unknown =>
  database.prepare('SELECT format FROM portfolio_format').get()?.format;

function prepareTables(database: DatabaseSync, anew: boolean): void {
  if (!anew) {
    database.exec(TABLES);
    if (formatOf(database) === FORMAT) return;
  }
  inTransaction(database, () => {
    database.exec(`${DROP} ${TABLES}`);
    database.prepare('INSERT INTO portfolio_format VALUES (?)').run(FORMAT);
  });
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function putCase(
  database: DatabaseSync,
  { version, projected }: { readonly version: number; readonly projected: ProjectedCase },
): void {
  const old = database.prepare('SELECT id FROM portfolio_case WHERE name = ?').get(projected.case)?.id;
  if (old !== undefined) {
    for (const table of ['portfolio_stretch', 'portfolio_as_to'])
      database
        .prepare(`DELETE FROM ${table} WHERE claim_id IN (SELECT id FROM portfolio_claim WHERE case_id = ?)`)
        .run(old);
    database.prepare('DELETE FROM portfolio_claim WHERE case_id = ?').run(old);
    database.prepare('DELETE FROM portfolio_case WHERE id = ?').run(old);
  }
  const { lastInsertRowid: caseId } = database
    .prepare('INSERT INTO portfolio_case (name, version, title, court) VALUES (?, ?, ?, ?)')
    .run(projected.case, version, projected.title, projected.court);
  const addClaim = database.prepare(
    'INSERT INTO portfolio_claim (case_id, name, title, claimant) VALUES (?, ?, ?, ?)',
  );
  const addStretch = database.prepare(
    'INSERT INTO portfolio_stretch (last, first, claim_id, certain, states) VALUES (?, ?, ?, ?, ?)',
  );
  const addAsTo = database.prepare(
    'INSERT INTO portfolio_as_to (claim_id, place, party, name, first, last, certain, states) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const ids = new Map<string, number | bigint>();
  for (const [place, stretch] of projected.stretches.entries()) {
    const { claim, title, claimant, party, first, last, states, certain } = stretch;
    const id = ids.get(claim) ?? addClaim.run(caseId, claim, title, claimant).lastInsertRowid;
    ids.set(claim, id);
    if (party === null) addStretch.run(last, first, id, certain ? 1 : 0, states);
    else addAsTo.run(id, place, party.id, party.name, first, last, certain ? 1 : 0, states);
  }
}

const asked = (database: DatabaseSync, { at, state, court }: PortfolioQuestion) => ({
  at,
  ...(state === undefined ? {} : { state: `% ${state} %` }),
  ...(court === undefined ? {} : { court: spelled(database, court) }),
});

const OF_COURT = 'docket.court IN (SELECT value FROM json_each(:court))';

/** A court in all the ways in which the cases spell it, as a list in JSON. */
const spelled = (database: DatabaseSync, court: string): string =>
  JSON.stringify(
    database
      .prepare('SELECT DISTINCT court FROM portfolio_case')
      .all()
      .map((row) => String(row.court))
      .filter((one) => sameCourt(one, court)),
  );

function conditions({ state, court }: PortfolioQuestion): string {
  return [
    ON_THE_DAY,
    ...(state === undefined ? [] : [`' ' || stretch.states || ' ' LIKE :state`]),
    ...(court === undefined ? [] : [OF_COURT]),
  ].join(' AND ');
}

const JOINED = `portfolio_stretch AS stretch
  JOIN portfolio_claim AS claim ON claim.id = stretch.claim_id
  JOIN portfolio_case AS docket ON docket.id = claim.case_id`;

function tally(database: DatabaseSync, question: PortfolioQuestion): readonly Tally[] {
  // Without a court the stretches alone tell: no other table is touched.
  const from = question.court === undefined ? 'portfolio_stretch AS stretch' : JOINED;
  return database
    .prepare(
      `SELECT states, certain, count(*) AS count FROM ${from} WHERE ${conditions(question)} GROUP BY states, certain`,
    )
    .all(asked(database, question))
    .map((row) => ({ states: String(row.states), certain: row.certain === 1, count: Number(row.count) }));
}

function claims(database: DatabaseSync, question: PortfolioQuestion): readonly PortfolioClaim[] {
  const asTo = asToOn(database, question.at);
  return database
    .prepare(
      `SELECT docket.name AS id, docket.court AS court, claim.name AS claim, claim.title AS title,
              claim.claimant AS claimant, claim.id AS place, stretch.states AS states, stretch.certain AS certain
       FROM ${JOINED} WHERE ${conditions(question)} ORDER BY docket.name, claim.id`,
    )
    .all(asked(database, question))
    .map((row) => ({
      case: String(row.id),
      court: String(row.court),
      claim: String(row.claim),
      title: String(row.title),
      claimant: String(row.claimant),
      states: String(row.states).split(' '),
      certain: row.certain === 1,
      ...asTo.get(Number(row.place)),
    }));
}

/** How claims stand on a day as to each defendant, of those that do not stand the same as to all. */
function asToOn(
  database: DatabaseSync,
  at: Day,
): ReadonlyMap<number, Required<Pick<PortfolioClaim, 'asTo'>>> {
  const rows = database
    .prepare('SELECT * FROM portfolio_as_to WHERE last >= :at AND first <= :at ORDER BY claim_id, place')
    .all({ at });
  const claims = Map.groupBy(rows, (row) => Number(row.claim_id));
  return new Map(
    [...claims].map(([claim, its]) => [
      claim,
      {
        asTo: its.map((row) => ({
          party: String(row.party),
          name: String(row.name),
          states: String(row.states).split(' '),
          certain: row.certain === 1,
        })),
      },
    ]),
  );
}

function kept(database: DatabaseSync, id: string): ProjectedCase | undefined {
  const docket = database.prepare('SELECT id, title, court FROM portfolio_case WHERE name = ?').get(id);
  if (docket === undefined) return undefined;
  const rows = database
    .prepare(
      `SELECT claim.name AS claim, claim.title AS title, claim.claimant AS claimant,
              stretch.first AS first, stretch.last AS last, stretch.states AS states, stretch.certain AS certain
       FROM portfolio_claim AS claim JOIN portfolio_stretch AS stretch ON stretch.claim_id = claim.id
       WHERE claim.case_id = ? ORDER BY claim.id, stretch.first`,
    )
    .all(docket.id ?? null);
  const parts = database
    .prepare(
      `SELECT claim.name AS claim, claim.title AS title, claim.claimant AS claimant, part.party AS party,
              part.name AS name, part.first AS first, part.last AS last, part.states AS states,
              part.certain AS certain
       FROM portfolio_claim AS claim JOIN portfolio_as_to AS part ON part.claim_id = claim.id
       WHERE claim.case_id = ? ORDER BY claim.id, part.place`,
    )
    .all(docket.id ?? null);
  const stretches = [...rows, ...parts].map((row) => ({
    claim: String(row.claim),
    title: String(row.title),
    claimant: String(row.claimant),
    party: row.party === undefined ? null : { id: String(row.party), name: String(row.name) },
    first: Number(row.first),
    last: Number(row.last),
    states: String(row.states),
    certain: row.certain === 1,
  }));
  return { case: id, title: String(docket.title), court: String(docket.court), stretches };
}
