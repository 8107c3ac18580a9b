import type { DatabaseSync } from 'node:sqlite';
import { migrations } from './schema.ts';

/**
 * What a store's file holds besides Nunc's own tables, in words: triggers, views, tables and indexes of others, and
 * tables of ours that were made otherwise than Nunc makes them. Each could change or hide what is recorded, and no hash
 * would tell. What SQLite keeps for itself, and the tables of the portfolio, which hold nothing that was recorded, are
 * no others'.
 */
export function foreignObjects(db: DatabaseSync): readonly string[] {
  const objects = db
    .prepare('SELECT type, name, tbl_name AS "on", sql FROM sqlite_schema ORDER BY rowid')
    .all()
    .map(({ type, name, on, sql }) => ({
      type: String(type),
      name: String(name),
      on: String(on),
      sql: String(sql ?? ''),
    }));
  return objects.flatMap(({ type, name, on, sql }) => {
    const what = `it holds the ${type} ${name}${type === 'trigger' || type === 'index' ? ` on ${on}` : ''}`;
    if (ours.has(name))
      return ours.get(name) === plain(sql) ? [] : [`${what}, which is not as Nunc makes it`];
    const kept = /^sqlite_/.test(name) || (/^portfolio_/.test(name) && /^portfolio_/.test(on));
    const harmless = type === 'index' ? kept : type === 'table' && kept && !/^create virtual/i.test(sql);
    return harmless ? [] : [`${what}, which is not Nunc’s`];
  });
}

const plain = (sql: string): string => sql.replace(/\s+/g, ' ').trim();

/** Our tables and indexes, as SQLite gives them back. */
const ours: ReadonlyMap<string, string> = new Map(
  migrations
    .flatMap((sql) => sql.split(';'))
    .flatMap((sql): [string, string][] => {
      const name = /^\s*CREATE (?:UNIQUE )?(?:TABLE|INDEX) (\w+)/.exec(sql)?.[1];
      return name === undefined ? [] : [[name, plain(sql)]];
    }),
);
