/** Writing to a SQLite log: each call one transaction, which is on disk when it returns. */
import type { SQLInputValue } from 'node:sqlite';
import { genesis } from '../chain.ts';
import { decideAppend, meets, type Prepared } from '../decide-append.ts';
import { chained, type Linked, planAdoption } from '../linked.ts';
import type { AdoptResult, AppendResult, ExpectedVersion, RawRecord } from '../port.ts';
import { notBefore } from '../recorded-at.ts';
import { type Access, all, hex, one } from './access.ts';
import { isConstraint } from './faults.ts';
import { columns, type EndingRow, type RecordRow, rowsAtOnce, type StreamRow } from './statements.ts';

/**
 * Appends prepared entries, all or none. Nearly always the stream holds none of them, and its index says so
 * while they are written; only where it refuses one is each looked up and decided upon.
 */
export function appendNow(
  access: Access,
  stream: string,
  prepared: readonly Prepared[],
  expected: ExpectedVersion,
): AppendResult {
  return (
    commit(access, () => appendUnseen(access, stream, prepared, expected)) ??
    commit(access, () => appendWhatIsNew(access, stream, prepared, expected))
  );
}

/** Writes all of the entries; undefined, with nothing decided, where that is not the plain case. */
function appendUnseen(
  access: Access,
  stream: string,
  prepared: readonly Prepared[],
  expected: ExpectedVersion,
): AppendResult | undefined {
  const end = endOf(access, stream);
  access.mustNotBeForgotten(stream);
  if (prepared.length === 0 || !meets(end.version, expected)) return undefined;
  try {
    return append(access, end, prepared);
  } catch (error) {
    if (isConstraint(error)) return undefined;
    throw error;
  }
}

function appendWhatIsNew(
  access: Access,
  stream: string,
  prepared: readonly Prepared[],
  expected: ExpectedVersion,
): AppendResult {
  const end = endOf(access, stream);
  const { key, version, position } = end;
  const held = key === undefined ? undefined : heldUnder(access, key, prepared);
  const decision = decideAppend({ stream, version, textOf: (id) => held?.get(id) }, prepared, expected);
  if (decision.kind === 'refuse') return decision.refusal;
  if (decision.kind === 'nothing-new') return { ok: true, written: 0, version, position };
  return append(access, end, decision.fresh);
}

/** Takes records of another log over, all or none. */
export function adoptNow(access: Access, records: readonly RawRecord[]): AdoptResult {
  return commit(access, () => {
    const plan = planAdoption(records, {
      headOf: (stream) => access.head(stream),
      hashAt: (stream, version) => {
        const [row] = all<RecordRow>(access.run.forward, stream, version, version, 1);
        return row && hex(row.hash);
      },
    });
    if (!plan.ok) return plan;
    const last = one<{ last: number }>(access.run.lastPosition)?.last ?? 0;
    writeLinked(access, plan.fresh, last);
    return { ok: true, written: plan.fresh.length };
  });
}

/** What is undefined is taken back; everything else is on disk. */
function commit<T>(access: Access, run: () => T): T {
  const { db, run: statements } = access;
  return access.use(() => {
    statements.begin.run();
    try {
      // Whoever puts another file in this one's place holds the right to write meanwhile: see `restore`.
      access.there.check();
      access.mustBeOurs();
      access.room.beforeWriting();
      const result = run();
      if (result === undefined) statements.rollBack.run();
      else statements.commit.run();
      access.there.checkWritten();
      return result;
    } catch (error) {
      if (db.isTransaction) statements.rollBack.run();
      throw error;
    }
  });
}

/** Where a stream and the log end; a stream without a key is none yet. */
type End = {
  readonly stream: string;
  readonly key: number | undefined;
  readonly version: number;
  readonly position: number;
  readonly hash: string;
  readonly last: number;
};

function endOf({ run }: Access, stream: string): End {
  const [last = 0, key, version, position, hash] = one<EndingRow>(run.ending, stream) ?? [];
  return key === undefined || key === null
    ? { stream, key: undefined, version: -1, position: 0, hash: genesis(stream), last }
    : { stream, key, version, position, hash: hex(hash), last };
}

/** Those of the entries' ids that the stream holds, with what it holds under them: one question for all. */
function heldUnder({ run }: Access, key: number, entries: readonly Prepared[]): ReadonlyMap<string, string> {
  const ids = JSON.stringify(entries.map(({ id }) => id));
  return new Map(all<[string, string]>(run.held, key, ids));
}

function append(access: Access, end: End, entries: readonly Prepared[]): AppendResult {
  const { stream, key, version, last } = end;
  const dated = notBefore(entries, access.recordedAt(last));
  writeLinked(access, chained(end, dated), last, key === undefined ? [] : [[stream, key]]);
  const written = entries.length;
  access.wrote(last + written, dated.at(-1)?.recordedAt);
  return { ok: true, written, version: version + written, position: last + written };
}

/** Writes records in their order behind the last position, and moves the heads of their streams. */
export function writeLinked(
  { run }: Access,
  records: readonly Linked[],
  last: number,
  known: Iterable<readonly [stream: string, key: number]> = [],
): void {
  const keys = new Map(known);
  const keyOf = (stream: string): number => {
    const key = one<StreamRow>(run.stream, stream)?.id ?? run.newStream.run(stream).lastInsertRowid;
    keys.set(stream, Number(key));
    return Number(key);
  };
  const heads = new Map<number, SQLInputValue[]>();
  let rows: SQLInputValue[] = [];
  let position = last;
  for (const { stream, version, id, hash, text } of records) {
    const key = keys.get(stream) ?? keyOf(stream);
    const bytes = Buffer.from(hash, 'hex');
    position += 1;
    rows.push(position, key, version, id, bytes, text);
    const next = records[position - last];
    if (next?.stream !== stream) heads.set(key, [version, position, bytes, key]);
    if (rows.length < rowsAtOnce * columns) continue;
    run.insertMany.run(...rows);
    rows = [];
  }
  for (let at = 0; at < rows.length; at += columns) run.insert.run(...rows.slice(at, at + columns));
  for (const head of heads.values()) run.advance.run(...head);
}
