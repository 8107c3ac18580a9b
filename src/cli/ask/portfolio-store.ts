import { relative, resolve } from 'node:path';
import { openSqlitePortfolio, readSqlitePortfolio } from '../../portfolio/sqlite.ts';
import type { PortfolioStore } from '../../portfolio/store.ts';
import { StoreTrouble } from '../faults.ts';
import type { Invocation } from './invocation.ts';

/**
 * Where projections are kept: in the log's own file where that is an SQLite file, in memory for any other
 * store (and for a file that cannot be written), where they are made anew each time. With `anew`, what was kept is
 * thrown away.
 */
export function portfolioFor({ store, io }: Invocation, { anew = false } = {}): PortfolioStore {
  if (!store.startsWith('sqlite:')) return openSqlitePortfolio(':memory:');
  const path = resolve(io.cwd, store.slice('sqlite:'.length));
  try {
    return openSqlitePortfolio(path, { anew });
  } catch (error) {
    if (error instanceof Error && /readonly|read-only/i.test(error.message))
      return openSqlitePortfolio(':memory:');
    throw new StoreTrouble(
      `${relative('', path)}: its projection cannot be opened: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

/** What is kept in the log's own file, to be looked at only; undefined where nothing is kept there. */
export function keptPortfolio({ store, io }: Invocation): PortfolioStore | undefined {
  if (!store.startsWith('sqlite:')) return undefined;
  return readSqlitePortfolio(resolve(io.cwd, store.slice('sqlite:'.length)));
}
