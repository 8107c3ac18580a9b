/** The embedded log: one SQLite file, no server. An append that was acknowledged is on disk. */

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { genesis } from '../chain.ts';
import { decideAppend, type Prepared, prepare } from '../decide-append.ts';
import { StoreCorrupt, StoreUnreachable } from '../faults.ts';
import { follow } from '../follow.ts';
import { chained, type Linked, planAdoption } from '../linked.ts';
import type {
  AdoptResult,
  AppendOptions,
  AppendResult,
  Arrival,
  ExpectedVersion,
  Head,
  Log,
  RawRecord,
  ReadAllOptions,
  ReadOptions,
  Recordable,
  Stored,
  SubscribeOptions,
} from '../port.ts';
import { naming } from './faults.ts';
import { openFile } from './file.ts';
import { type RawRow, type Row, type StreamRow, statements } from './statements.ts';

export type SqliteOptions = {
  readonly mode: 'read' | 'write';
  /** How long to wait for another process that is writing, in milliseconds; 10 seconds unless told. */
  readonly patience?: number;
  /** How often a subscription looks for what other processes appended, in milliseconds; 50 unless told. */
  readonly pollEvery?: number;
};

/** Rows fetched at a time: enough to make the cost of a query small, few enough to stay in the cache. */
const page = 512;
/** Entries joined into one text: parsing one long array takes less time than parsing its items. */
const joinedPage = 1_000;
const lastVersion = Number.MAX_SAFE_INTEGER;

/**
 * Opens a SQLite file as a log; `write` makes it when there is none, `read` never changes it.
 *
 * Errors: `StoreUnreachable`, `NotAStore`, `StoreCorrupt`.
 */
export function openSqliteLog(path: string, { mode, patience = 10_000, pollEvery = 50 }: SqliteOptions): Log {
  const place = `sqlite:${path}`;
  const db = openFile({ path, place, mode, patience });
  return new SqliteLog(place, db, mode, pollEvery);
}

class SqliteLog implements Log {
  readonly place: string;
  readonly #db: DatabaseSync;
  readonly #mode: 'read' | 'write';
  readonly #pollEvery: number;
  readonly #run: ReturnType<typeof statements>;
  #commits = 0;

  constructor(place: string, db: DatabaseSync, mode: 'read' | 'write', pollEvery: number) {
    this.place = place;
    this.#db = db;
    this.#mode = mode;
    this.#pollEvery = pollEvery;
    this.#run = naming(place, () => statements(db));
  }

  async append(
    stream: string,
    entries: readonly Recordable[],
    { expectedVersion }: AppendOptions,
  ): Promise<AppendResult> {
    const prepared = prepare(this.place, entries);
    return this.#commit(() => this.#appendNow(stream, prepared, expectedVersion));
  }

  async adopt(records: readonly RawRecord[]): Promise<AdoptResult> {
    return this.#commit(() => {
      const plan = planAdoption(records, {
        headOf: (stream) => this.#headNow(stream),
        hashAt: (stream, version) => {
          const [row] = all<Row>(this.#run.forward, stream, version, version, 1);
          return row && hex(row.hash);
        },
      });
      if (!plan.ok) return plan;
      this.#write(plan.fresh);
      return { ok: true, written: plan.fresh.length };
    });
  }

  #appendNow(stream: string, prepared: readonly Prepared[], expected: ExpectedVersion): AppendResult {
    const known = one<StreamRow>(this.#run.stream, stream);
    const held = known === undefined ? undefined : this.#held(known.id, prepared);
    const textOf = (id: string) => held?.get(id);
    const { version: last, position, hash: head } = known === undefined ? absent(stream) : headOf(known);
    const decision = decideAppend({ stream, version: last, textOf }, prepared, expected);
    if (decision.kind === 'refuse') return decision.refusal;
    if (decision.kind === 'nothing-new') return { ok: true, written: 0, version: last, position };
    const linked = chained({ stream, version: last, hash: head }, decision.fresh);
    return { ok: true, written: linked.length, version: last + linked.length, position: this.#write(linked) };
  }

  /** Those of the entries' ids that the stream holds, with what it holds under them: one question for all. */
  #held(key: number, entries: readonly Prepared[]): ReadonlyMap<string, string> {
    const ids = JSON.stringify(entries.map(({ id }) => id));
    return new Map(all<[string, string]>(this.#run.held, key, ids));
  }

  /** Writes records in their order and moves the heads of their streams; gives the last position. */
  #write(records: readonly Linked[]): number {
    const heads = new Map<string, { key: number; version: number; position: number; hash: Buffer }>();
    let position = one<{ last: number }>(this.#run.lastPosition)?.last ?? 0;
    for (const { stream, version, id, hash, text } of records) {
      const key = heads.get(stream)?.key ?? this.#streamKey(stream);
      const bytes = Buffer.from(hash, 'hex');
      position += 1;
      this.#run.insert.run(position, key, version, id, bytes, text);
      heads.set(stream, { key, version, position, hash: bytes });
    }
    for (const head of heads.values())
      this.#run.advance.run(head.version, head.position, head.hash, head.key);
    return position;
  }

  #streamKey(stream: string): number {
    const known = one<StreamRow>(this.#run.stream, stream);
    return known?.id ?? Number(this.#run.newStream.run(stream).lastInsertRowid);
  }

  /** Runs in a transaction of its own, which is on disk when this returns. */
  #commit<T>(run: () => T): T {
    if (this.#mode === 'read') {
      throw new StoreUnreachable(this.place, 'read-only', `${this.place} was opened for reading only.`);
    }
    return this.#use(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = run();
        this.#db.exec('COMMIT');
        this.#commits += 1;
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async head(stream: string): Promise<Head> {
    return this.#use(() => this.#headNow(stream));
  }

  #headNow(stream: string): Head {
    const known = one<StreamRow>(this.#run.stream, stream);
    return known === undefined ? absent(stream) : headOf(known);
  }

  async streams({ prefix = '' }: { readonly prefix?: string } = {}): Promise<readonly Head[]> {
    const rows = this.#use(() => all<StreamRow>(this.#run.streams, prefix));
    return rows.map(headOf).sort((a, b) => (a.stream < b.stream ? -1 : 1));
  }

  async entries(
    stream: string,
    options: Omit<ReadOptions, 'direction'> = {},
  ): Promise<readonly Recordable[]> {
    const { from = 0, to = lastVersion } = options;
    const found: Recordable[] = [];
    for (let version = from; ; ) {
      const joined = this.#use(() =>
        one<[number, string | null]>(this.#run.joined, stream, version, to, joinedPage),
      );
      const [count, text] = joined ?? [0, null];
      if (text === null) return found;
      for (const entry of this.#parseJoined(text, count) ?? (await this.#oneByOne(stream, version, to))) {
        found.push(entry);
      }
      if (count < joinedPage) return found;
      version += count;
    }
  }

  /** Entries that SQLite has joined into one array; undefined when one of them is damaged. */
  #parseJoined(text: string, count: number): readonly Recordable[] | undefined {
    try {
      const entries = JSON.parse(text) as readonly Recordable[];
      return entries.length === count ? entries : undefined;
    } catch {
      return undefined;
    }
  }

  /** The slow way, which names the record that cannot be read. */
  async #oneByOne(stream: string, from: number, to: number): Promise<readonly Recordable[]> {
    const found: Recordable[] = [];
    for await (const { entry } of this.read(stream, { from, to: Math.min(to, from + joinedPage - 1) }))
      found.push(entry);
    return found;
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncIterable<Stored> {
    let { from = 0, to = lastVersion } = options;
    const backward = options.direction === 'backward';
    const statement = backward ? this.#run.backward : this.#run.forward;
    for (;;) {
      const rows = this.#use(() => all<Row>(statement, stream, from, to, page));
      for (const row of rows) yield this.#stored(row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) return;
      if (backward) to = last.version - 1;
      else from = last.version + 1;
    }
  }

  async *readAll({ after = 0, prefix = '' }: ReadAllOptions = {}): AsyncIterable<Stored> {
    for await (const row of this.#pages<Row>(this.#run.all, after, prefix)) yield this.#stored(row);
  }

  async *records({ after = 0, prefix = '' }: ReadAllOptions = {}): AsyncIterable<RawRecord> {
    for await (const { stream, version, position, id, hash, bytes } of this.#pages<RawRow>(
      this.#run.raw,
      after,
      prefix,
    )) {
      yield { stream, version, position, id, hash: hex(hash), bytes: bytes ?? new Uint8Array() };
    }
  }

  subscribe({ after = 0, prefix = '', stream, signal }: SubscribeOptions = {}): AsyncIterable<Arrival> {
    return follow({
      after,
      recordsAfter: (position) =>
        stream === undefined ? this.readAll({ after: position, prefix }) : this.#readAfter(stream, position),
      mark: () => this.#mark(),
      change: async (mark) => {
        while (signal?.aborted !== true && this.#db.isOpen && this.#mark() === mark) {
          await sleep(this.#pollEvery, undefined, signal && { signal }).catch(() => undefined);
        }
      },
      ended: () => signal?.aborted === true || !this.#db.isOpen,
    });
  }

  async examine(): Promise<readonly string[]> {
    return this.#use(() => {
      const pages = all<{ integrity_check: string }>(this.#run.integrity).map((row) => row.integrity_check);
      const gap = one<{ position: number }>(this.#run.firstGap)?.position;
      const gaps = gap === undefined ? [] : [`position ${gap} is empty: a record is gone`];
      return [...pages.filter((line) => line !== 'ok'), ...gaps];
    });
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }

  /** Changes with every commit: those of other connections by SQLite's count, our own by ours. */
  #mark(): string {
    return this.#use(
      () => `${one<{ data_version: number }>(this.#run.dataVersion)?.data_version}+${this.#commits}`,
    );
  }

  async *#readAfter(stream: string, position: number): AsyncIterable<Stored> {
    const first = this.#use(() =>
      one<{ version: number | null }>(this.#run.firstAfter, stream, position),
    )?.version;
    if (typeof first === 'number') yield* this.read(stream, { from: first });
  }

  async *#pages<R extends { readonly position: number }>(
    statement: StatementSync,
    after: number,
    prefix: string,
  ): AsyncIterable<R> {
    for (let position = after; ; ) {
      const rows = this.#use(() => all<R>(statement, position, prefix, page));
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) return;
      position = last.position;
    }
  }

  #stored({ stream, version, position, hash, previous, entry }: Row): Stored {
    return {
      stream,
      version,
      position,
      hash: hex(hash),
      previous: previous === null ? genesis(stream) : hex(previous),
      entry: this.#parse(entry, stream, version),
    };
  }

  #parse(text: string, stream: string, version: number): Recordable {
    try {
      const entry: unknown = JSON.parse(text);
      if (typeof entry === 'object' && entry !== null) return entry as Recordable;
      throw new TypeError('not an object');
    } catch (cause) {
      const what = `${this.place} is damaged: version ${version} of ${stream} cannot be read.`;
      throw new StoreCorrupt(this.place, `${what} \`nunc verify\` says what else is.`, { cause });
    }
  }

  #use<T>(run: () => T): T {
    if (!this.#db.isOpen)
      throw new StoreUnreachable(this.place, 'closed', `The log ${this.place} is closed.`);
    return naming(this.place, run);
  }
}

function absent(stream: string): Head {
  return { stream, version: -1, position: 0, hash: genesis(stream) };
}

function headOf({ name, version, position, hash }: StreamRow): Head {
  return { stream: name, version, position, hash: hex(hash) };
}

/** A hash as digits; '' where a damaged file has none, which fits no record. */
function hex(bytes: Uint8Array | null): string {
  if (bytes === null) return '';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

// The statements' columns are known from their SQL, which `node:sqlite` cannot type.
type Parameter = string | number;
function one<R>(statement: StatementSync, ...parameters: Parameter[]): R | undefined {
  return statement.get(...parameters) as R | undefined;
}
function all<R>(statement: StatementSync, ...parameters: Parameter[]): R[] {
  return statement.all(...parameters) as unknown as R[];
}
