/** Reading a SQLite log: a page of rows at a time, each page what was committed when it was asked for. */
import type { StatementSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { genesis } from '../chain.ts';
import { StoreCorrupt } from '../faults.ts';
import type { RawRecord, ReadAllOptions, ReadOptions, Recordable, Stored } from '../port.ts';
import { sharingTexts } from '../shared-texts.ts';
import { type Access, all, hex, one } from './access.ts';
import type { JoinedRow, RawRow, RecordRow } from './statements.ts';

/** Rows fetched at a time: enough to make the cost of a query small, few enough to stay in the cache. */
const page = 512;
/** Entries joined into one text: parsing one long array takes less time than parsing its items. */
const joinedPage = 1_000;
const lastVersion = Number.MAX_SAFE_INTEGER;
const nothing: JoinedRow = [null, 0, null];

export class Reader {
  readonly #access: Access;

  constructor(access: Access) {
    this.#access = access;
  }

  async entries(
    stream: string,
    options: Omit<ReadOptions, 'direction'> = {},
  ): Promise<readonly Recordable[]> {
    const { from = 0, to = lastVersion } = options;
    const found: Recordable[][] = [];
    for (let version = from; ; version += joinedPage) {
      const last = Math.min(to, version + joinedPage - 1);
      const [end, count, text] =
        this.#access.use(() => one<JoinedRow>(this.#access.run.joined, stream, version, last)) ?? nothing;
      const stop = Math.min(to, end ?? -1);
      const whole = count === Math.max(0, Math.min(last, stop) - version + 1);
      const entries = whole ? this.#parseJoined(text, count) : undefined;
      // Damaged, or not what the stream says of itself: the slow way says where, or goes on to what there is.
      found.push(entries ?? (await this.#oneByOne(stream, version, to)));
      if (entries === undefined || last >= stop) return found.length === 1 ? (found[0] ?? []) : found.flat();
    }
  }

  /** Entries that SQLite has joined into one array; undefined when one of them is damaged. */
  #parseJoined(text: string | null, count: number): Recordable[] | undefined {
    if (text === null) return [];
    try {
      const entries = JSON.parse(text) as Recordable[];
      return entries.length === count ? sharingTexts(entries) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The slow way, which names the record that cannot be read. */
  async #oneByOne(stream: string, from: number, to: number): Promise<Recordable[]> {
    const found: Recordable[] = [];
    for await (const { entry } of this.read(stream, { from, to })) found.push(entry);
    return found;
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncIterable<Stored> {
    let { from = 0, to = lastVersion } = options;
    const backward = options.direction === 'backward';
    const statement = backward ? this.#access.run.backward : this.#access.run.forward;
    for (;;) {
      const rows = this.#access.use(() => all<RecordRow>(statement, stream, from, to, page));
      for (const row of rows) yield this.#stored(row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) return;
      if (backward) to = last.version - 1;
      else from = last.version + 1;
    }
  }

  async *readAll({ after = 0, prefix = '' }: ReadAllOptions = {}): AsyncIterable<Stored> {
    for await (const row of this.#pages<RecordRow>(this.#access.run.all, after, prefix))
      yield this.#stored(row);
  }

  async *records({ after = 0, prefix = '' }: ReadAllOptions = {}): AsyncIterable<RawRecord> {
    for await (const { stream, version, position, id, hash, bytes } of this.#pages<RawRow>(
      this.#access.run.raw,
      after,
      prefix,
    )) {
      yield { stream, version, position, id, hash: hex(hash), bytes: bytes ?? new Uint8Array() };
    }
  }

  async *readAfter(stream: string, position: number): AsyncIterable<Stored> {
    const first = this.#access.use(() =>
      one<{ version: number | null }>(this.#access.run.firstAfter, stream, position),
    )?.version;
    if (typeof first === 'number') yield* this.read(stream, { from: first });
  }

  async *#pages<R extends { readonly position: number }>(
    statement: StatementSync,
    after: number,
    prefix: string,
  ): AsyncIterable<R> {
    for (let position = after; ; ) {
      const rows = this.#access.use(() => all<R>(statement, position, prefix, page));
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) return;
      position = last.position;
      // Reading a whole log takes a while: in between, others have their turn, Ctrl-C among them.
      await turn();
    }
  }

  #stored({ stream, version, position, hash, previous, entry }: RecordRow): Stored {
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
    if (text === '') throw this.#access.forgotten(stream);
    try {
      const entry: unknown = JSON.parse(text);
      if (typeof entry === 'object' && entry !== null) return entry as Recordable;
      throw new TypeError('not an object');
    } catch (cause) {
      const what = `${this.#access.place} is damaged: version ${version} of ${stream} cannot be read.`;
      throw new StoreCorrupt(this.#access.place, `${what} \`nunc verify\` says what else is.`, { cause });
    }
  }
}
