/** The embedded log: one SQLite file, no server. An append that was acknowledged is on disk. */

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { genesis, linkHash } from '../chain.ts';
import { decideAppend, type Prepared, prepare } from '../decide-append.ts';
import { StoreCorrupt, StoreUnreachable } from '../faults.ts';
import { follow } from '../follow.ts';
import type {
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
  #appends = 0;

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
    if (this.#mode === 'read') {
      throw new StoreUnreachable(this.place, 'read-only', `${this.place} was opened for reading only.`);
    }
    const prepared = prepare(this.place, entries);
    return this.#use(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = this.#appendNow(stream, prepared, expectedVersion);
        this.#db.exec('COMMIT');
        this.#appends += 1;
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  #appendNow(stream: string, prepared: readonly Prepared[], expected: ExpectedVersion): AppendResult {
    const known = one<StreamRow>(this.#run.stream, stream);
    const textOf = (id: string) =>
      known === undefined ? undefined : one<{ entry: string }>(this.#run.entryById, known.id, id)?.entry;
    let { version, position, hash } = known === undefined ? absent(stream) : headOf(known);
    const decision = decideAppend({ stream, version, textOf }, prepared, expected);
    if (decision.kind === 'refuse') return decision.refusal;
    if (decision.kind === 'nothing-new') return { ok: true, written: 0, version, position };

    const key = known?.id ?? Number(this.#run.newStream.run(stream).lastInsertRowid);
    let next = one<{ next: number }>(this.#run.nextPosition)?.next ?? 1;
    for (const { id, text } of decision.fresh) {
      version += 1;
      hash = linkHash(text, { previous: hash, stream, version });
      position = next++;
      this.#run.insert.run(position, key, version, id, Buffer.from(hash, 'hex'), text);
    }
    this.#run.advance.run(version, position, Buffer.from(hash, 'hex'), key);
    return { ok: true, written: decision.fresh.length, version, position };
  }

  async head(stream: string): Promise<Head> {
    return this.#use(() => {
      const known = one<StreamRow>(this.#run.stream, stream);
      return known === undefined ? absent(stream) : headOf(known);
    });
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
    const rows = this.#use(() => all<[string, number]>(this.#run.entries, stream, from, to));
    return rows.map(([text, version]) => this.#parse(text, stream, version));
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
      yield { stream, version, position, id, hash: hex(hash), bytes };
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
    const rows = this.#use(() => all<{ integrity_check: string }>(this.#run.integrity));
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }

  /** Changes with every commit: those of other connections by SQLite's count, our own by ours. */
  #mark(): string {
    return this.#use(
      () => `${one<{ data_version: number }>(this.#run.dataVersion)?.data_version}+${this.#appends}`,
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
      return JSON.parse(text) as Recordable;
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

function hex(bytes: Uint8Array): string {
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
