/** Writing to a SQLite log: each call one transaction, which is on disk when it returns. */
import { decideAppend, type Prepared } from '../decide-append.ts';
import { chained, type Linked, planAdoption } from '../linked.ts';
import type { AdoptResult, AppendResult, ExpectedVersion, RawRecord } from '../port.ts';
import { type Access, absent, all, headOf, hex, one } from './access.ts';
import type { Row, StreamRow } from './statements.ts';

/** Appends prepared entries, all or none. */
export function appendNow(
  access: Access,
  stream: string,
  prepared: readonly Prepared[],
  expected: ExpectedVersion,
): AppendResult {
  return commit(access, () => {
    const known = one<StreamRow>(access.run.stream, stream);
    const held = known === undefined ? undefined : heldUnder(access, known.id, prepared);
    const { version: last, position, hash: head } = known === undefined ? absent(stream) : headOf(known);
    const textOf = (id: string) => held?.get(id);
    const decision = decideAppend({ stream, version: last, textOf }, prepared, expected);
    if (decision.kind === 'refuse') return decision.refusal;
    if (decision.kind === 'nothing-new') return { ok: true, written: 0, version: last, position };
    const linked = chained({ stream, version: last, hash: head }, decision.fresh);
    return {
      ok: true,
      written: linked.length,
      version: last + linked.length,
      position: write(access, linked),
    };
  });
}

/** Takes records of another log over, all or none. */
export function adoptNow(access: Access, records: readonly RawRecord[]): AdoptResult {
  return commit(access, () => {
    const plan = planAdoption(records, {
      headOf: (stream) => access.head(stream),
      hashAt: (stream, version) => {
        const [row] = all<Row>(access.run.forward, stream, version, version, 1);
        return row && hex(row.hash);
      },
    });
    if (!plan.ok) return plan;
    write(access, plan.fresh);
    return { ok: true, written: plan.fresh.length };
  });
}

function commit<T>(access: Access, run: () => T): T {
  const { db } = access;
  return access.use(() => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = run();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  });
}

/** Those of the entries' ids that the stream holds, with what it holds under them: one question for all. */
function heldUnder({ run }: Access, key: number, entries: readonly Prepared[]): ReadonlyMap<string, string> {
  const ids = JSON.stringify(entries.map(({ id }) => id));
  return new Map(all<[string, string]>(run.held, key, ids));
}

/** Writes records in their order and moves the heads of their streams; gives the last position. */
function write({ run }: Access, records: readonly Linked[]): number {
  const heads = new Map<string, { key: number; version: number; position: number; hash: Buffer }>();
  let position = one<{ last: number }>(run.lastPosition)?.last ?? 0;
  const keyOf = (stream: string) =>
    one<StreamRow>(run.stream, stream)?.id ?? Number(run.newStream.run(stream).lastInsertRowid);
  for (const { stream, version, id, hash, text } of records) {
    const key = heads.get(stream)?.key ?? keyOf(stream);
    const bytes = Buffer.from(hash, 'hex');
    position += 1;
    run.insert.run(position, key, version, id, bytes, text);
    heads.set(stream, { key, version, position, hash: bytes });
  }
  for (const head of heads.values()) run.advance.run(head.version, head.position, head.hash, head.key);
  return position;
}
