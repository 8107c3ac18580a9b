/** The embedded log: one SQLite file, no server. An append that was acknowledged is on disk. */
import { setTimeout as sleep } from 'node:timers/promises';
import { prepare } from '../decide-append.ts';
import { StoreUnreachable } from '../faults.ts';
import { follow } from '../follow.ts';
import type {
  AdoptResult,
  AppendOptions,
  AppendResult,
  Arrival,
  Head,
  Log,
  RawRecord,
  ReadAllOptions,
  ReadOptions,
  Recordable,
  Stored,
  SubscribeOptions,
} from '../port.ts';
import { caseOfStream, forgettingOf, isForgetting } from '../stream-names.ts';
import { Access, all, headOf, one } from './access.ts';
import { openFile } from './file.ts';
import { foreignObjects } from './foreign.ts';
import { Reader } from './read.ts';
import type { StreamRow } from './statements.ts';
import { adoptNow, appendNow } from './write.ts';

export type SqliteOptions = {
  readonly mode: 'read' | 'write';
  /** How long to wait for another process that is writing, in milliseconds; 10 seconds unless told. */
  readonly patience?: number;
  /** How often a subscription looks for what other processes appended, in milliseconds; 50 unless told. */
  readonly pollEvery?: number;
};

/**
 * Opens a SQLite file as a log; `write` makes it when there is none, `read` never changes it.
 *
 * Errors: `StoreUnreachable`, `NotAStore`, `StoreCorrupt`.
 */
export function openSqliteLog(path: string, { mode, patience = 10_000, pollEvery = 50 }: SqliteOptions): Log {
  const place = `sqlite:${path}`;
  const db = openFile({ path, place, mode, patience });
  return new SqliteLog(new Access(place, path, db), mode, pollEvery);
}

class SqliteLog implements Log {
  readonly #access: Access;
  readonly #reader: Reader;
  readonly #mode: 'read' | 'write';
  readonly #pollEvery: number;
  #writes = 0;

  constructor(access: Access, mode: 'read' | 'write', pollEvery: number) {
    this.#access = access;
    this.#reader = new Reader(access);
    this.#mode = mode;
    this.#pollEvery = pollEvery;
  }

  get place(): string {
    return this.#access.place;
  }

  async append(
    stream: string,
    entries: readonly Recordable[],
    { expectedVersion }: AppendOptions,
  ): Promise<AppendResult> {
    this.#mustWrite();
    return appendNow(this.#access, stream, prepare(this.place, entries), expectedVersion);
  }

  async adopt(records: readonly RawRecord[]): Promise<AdoptResult> {
    this.#mustWrite();
    return adoptNow(this.#access, records);
  }

  async head(stream: string): Promise<Head> {
    return this.#access.use(() => this.#access.head(stream));
  }

  async streams({ prefix = '' }: { readonly prefix?: string } = {}): Promise<readonly Head[]> {
    const rows = this.#access.use(() => all<StreamRow>(this.#access.run.streams, prefix));
    const gone = new Set(
      this.#access
        .use(() => all<StreamRow>(this.#access.run.streams, forgettingOf('')))
        .map(({ name }) => caseOfStream(name)),
    );
    const heads = rows.map(headOf).map((head): Head => {
      if (gone.size === 0 || isForgetting(head.stream) || !gone.has(caseOfStream(head.stream))) return head;
      return { ...head, unusable: 'the case was taken out of the log', forgotten: true };
    });
    return heads.sort((a, b) => (a.stream < b.stream ? -1 : 1));
  }

  async entries(
    stream: string,
    options: Omit<ReadOptions, 'direction'> = {},
  ): Promise<readonly Recordable[]> {
    return this.#reader.entries(stream, options);
  }

  read(stream: string, options: ReadOptions = {}): AsyncIterable<Stored> {
    return this.#reader.read(stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<Stored> {
    return this.#reader.readAll(options);
  }

  records(options: ReadAllOptions = {}): AsyncIterable<RawRecord> {
    return this.#reader.records(options);
  }

  subscribe({ after = 0, prefix = '', stream, signal }: SubscribeOptions = {}): AsyncIterable<Arrival> {
    const { db } = this.#access;
    return follow({
      after,
      recordsAfter: (position) =>
        stream === undefined
          ? this.#reader.readAll({ after: position, prefix })
          : this.#reader.readAfter(stream, position),
      mark: () => this.#mark(),
      change: async (mark) => {
        while (signal?.aborted !== true && db.isOpen && this.#mark() === mark) {
          await sleep(this.#pollEvery, undefined, signal && { signal }).catch(() => undefined);
        }
      },
      ended: () => signal?.aborted === true || !db.isOpen,
    });
  }

  async examine(): Promise<readonly string[]> {
    return this.#access.use(() => {
      const pages = all<{ integrity_check: string }>(this.#access.run.integrity).map(
        (row) => row.integrity_check,
      );
      const gap = one<{ position: number }>(this.#access.run.firstGap)?.position;
      const gaps = gap === undefined ? [] : [`position ${gap} is empty: a record is gone`];
      return [...pages.filter((line) => line !== 'ok'), ...foreignObjects(this.#access.db), ...gaps];
    });
  }

  async close(): Promise<void> {
    if (this.#access.db.isOpen) this.#access.db.close();
  }

  /** Changes with every commit: SQLite counts those of other connections, we count our own attempts. */
  #mark(): string {
    const { run } = this.#access;
    const others = this.#access.use(() => one<{ data_version: number }>(run.dataVersion)?.data_version);
    return `${others}+${this.#writes}`;
  }

  #mustWrite(): void {
    if (this.#mode === 'read') {
      throw new StoreUnreachable(this.place, 'read-only', `${this.place} was opened for reading only.`);
    }
    this.#writes += 1;
  }
}
