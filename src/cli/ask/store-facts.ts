import { relative, resolve } from 'node:path';
import { UnreadableEntry } from '../../../events/upcast.ts';
import { StreamUnusable } from '../../log/faults.ts';
import type { Log } from '../../log/port.ts';
import { caseHeads, entriesOf } from '../../open/stored-case.ts';
import { type FactsStore, type ProjectedFacts, refreshFacts } from '../../statistics/index.ts';
import { openSqliteFacts } from '../../statistics/sqlite.ts';
import { StoreTrouble } from '../faults.ts';
import type { Invocation } from './invocation.ts';

export type UnreadableCase = { readonly case: string; readonly why: string };

/** What statistics need of every case of the store, and the cases that cannot be read, each with why. */
export type StoreFacts = {
  readonly cases: readonly ProjectedFacts[];
  readonly unreadable: readonly UnreadableCase[];
};

/** What statistics need of every case of the store. Errors: those of the log. */
export async function storeFacts(invocation: Invocation): Promise<StoreFacts> {
  const { answer, unreadable } = await askingStore(invocation, (store) => Promise.resolve([...store.all()]));
  const left = new Set(unreadable.map((one) => one.case));
  return { cases: answer.filter((one) => !left.has(one.case)), unreadable };
}

/** Asks what is kept of every case of the store; what the log has taken further is projected first. */
export async function askingStore<Answer>(
  invocation: Invocation,
  ask: (store: FactsStore, log: Log) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly unreadable: readonly UnreadableCase[] }> {
  const log = await invocation.log('read');
  const heads = await caseHeads(log);
  const unreadable: UnreadableCase[] = [];
  const leave = (id: string, why: string): undefined => {
    unreadable.push({ case: id, why });
    invocation.tell(`nunc: ${id} is left out: ${why}`);
    return undefined;
  };
  for (const { id, unusable } of heads) if (unusable !== undefined) leave(id, unusable);
  const usable = heads.filter(({ unusable }) => unusable === undefined);
  const store = factsFor(invocation);
  try {
    await refreshFacts(
      store,
      usable,
      (id) => entriesOf(log, id).catch((error: unknown) => leave(id, whyUnreadable(error))),
      (done, of) => {
        if (of > 500)
          invocation.tell(`projected ${done.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} cases`);
      },
    );
    return { answer: await ask(store, log), unreadable };
  } finally {
    store.close();
  }
}

/** What is wrong with one case, which stops no answer about the others; any other error is thrown on. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof StreamUnusable || error instanceof UnreadableEntry) return error.message;
  throw error;
}

/** Kept in the log's own file where that is an SQLite file that can be written; else made anew each time. */
function factsFor({ store, io }: Invocation): FactsStore {
  if (!store.startsWith('sqlite:')) return openSqliteFacts(':memory:');
  const path = resolve(io.cwd, store.slice('sqlite:'.length));
  try {
    return openSqliteFacts(path);
  } catch (error) {
    if (error instanceof Error && /readonly|read-only/i.test(error.message))
      return openSqliteFacts(':memory:');
    throw new StoreTrouble(
      `${relative('', path)}: what is kept of its cases cannot be opened: ${error instanceof Error ? error.message : ''}`,
    );
  }
}
