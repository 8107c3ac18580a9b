/** Taking a case out of a SQLite store: its contents are written over, and the file is made anew without them. */
import { prepare } from '../decide-append.ts';
import { caseForgotten, type Forgetting } from '../forgotten.ts';
import { chained } from '../linked.ts';
import { notBefore } from '../recorded-at.ts';
import { branchesOfCase, docketStream, forgettingOf } from '../stream-names.ts';
import { Access, all, headOf, one } from './access.ts';
import { namingStore } from './faults.ts';
import { openFile } from './file.ts';
import type { EndingRow, StreamRow } from './statements.ts';
import { writeLinked } from './write.ts';

export type Forgot =
  | {
      readonly ok: true;
      readonly records: number;
      readonly streams: number;
      /** Whether nothing of it is left in the store's files: another program that reads them may have kept some. */
      readonly cleared: boolean;
    }
  | { readonly ok: false; readonly why: 'no-such-case' | 'taken-out-already' };

/**
 * Takes a case and its branches out of a store: in one transaction it is recorded that they are taken out, and their
 * contents are written over; then the file is made anew, so that no page of it holds them still.
 *
 * Errors: `StoreUnreachable`, `StoreCorrupt`, `NotAStore`; nothing is taken out then.
 */
export function forgetCase(path: string, forgetting: Forgetting): Forgot {
  const place = `sqlite:${path}`;
  const db = openFile({ path, place, mode: 'write', patience: 10_000 });
  try {
    const access = new Access(place, path, db);
    return access.use(() => {
      // Written over with zeros, and not only let go.
      db.exec('PRAGMA secure_delete = ON');
      access.run.begin.run();
      try {
        access.mustBeOurs();
        const done = takeOut(access, forgetting);
        if (!done.ok) {
          access.run.rollBack.run();
          return done;
        }
        access.run.commit.run();
        return { ...done, cleared: clear(access) };
      } catch (error) {
        if (db.isTransaction) access.run.rollBack.run();
        throw error;
      }
    });
  } finally {
    namingStore(place, () => db.close());
  }
}

function takeOut(access: Access, forgetting: Forgetting) {
  const { run, db } = access;
  const id = forgetting.case;
  const trace = forgettingOf(id);
  if (one<StreamRow>(run.stream, trace) !== undefined)
    return { ok: false, why: 'taken-out-already' } as const;
  const docket = one<StreamRow>(run.stream, docketStream(id));
  if (docket === undefined) return { ok: false, why: 'no-such-case' } as const;
  const rows = [docket, ...all<StreamRow>(run.streams, branchesOfCase(id).prefix)];
  const [last = 0] = one<EndingRow>(run.ending, trace) ?? [];
  const entry = caseForgotten(forgetting, rows.map(headOf));
  const dated = notBefore(prepare(access.place, [entry]), access.recordedAt(last));
  writeLinked(access, chained(access.head(trace), dated), last);
  // What is kept beside the log says the same again; it is made anew from what is left.
  const kept = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'portfolio_*'")
    .all();
  for (const { name } of kept) db.exec(`DROP TABLE ${String(name)}`);
  // The id of an entry says something of it too.
  const blank = db.prepare(
    "UPDATE record SET entry = '', entry_id = 'forgotten-' || version WHERE stream = ?",
  );
  for (const { id: stream } of rows) blank.run(stream);
  const records = rows.reduce((sum, { version }) => sum + version + 1, 0);
  return { ok: true, records, streams: rows.length } as const;
}

/** Makes the file anew and empties its WAL; false where another program keeps it from that. */
function clear({ db }: Access): boolean {
  const emptied = () => Number(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy) === 0;
  try {
    db.exec('VACUUM');
    return emptied();
  } catch {
    return false;
  }
}
