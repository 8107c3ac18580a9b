/**
 * The log in KurrentDB (EventStoreDB), for more than one machine. Each of our streams is one of its streams,
 * our versions are its revisions, our positions its commit positions.
 */
import { genesis } from '../chain.ts';
import { prepare } from '../decide-append.ts';
import { StoreUnreachable, StreamUnusable } from '../faults.ts';
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
import { withoutPassword } from '../store-url.ts';
import { Connection, type Timing } from './connection.ts';
import { type KurrentRecord, toRaw, toStored } from './event.ts';
import { followLog } from './follow.ts';
import { headsOf } from './heads.ts';
import { Listing } from './listing.ts';
import { readStream, resuming } from './read.ts';
import { runs } from './runs.ts';
import { scan } from './scan.ts';
import { Writing } from './writing.ts';

export type KurrentOptions = Timing & { readonly mode: 'read' | 'write' };

/**
 * Connects to KurrentDB and makes sure that it answers.
 *
 * Errors: `BadStoreUrl`; `StoreUnreachable`: no server, credentials refused, TLS on one side only or a
 * certificate that will not do, not the leader, no answer in time.
 */
export async function openKurrentLog(url: string, { mode, ...timing }: KurrentOptions): Promise<Log> {
  const connection = new Connection(url, withoutPassword(url), timing);
  try {
    await connection.check();
    await anybodyThere(connection);
    return new KurrentLog(connection, mode);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Asks for a stream that is not there. Who is told that they may not read it has been let in. */
async function anybodyThere(connection: Connection): Promise<void> {
  const stream = 'nunc-is-anybody-there';
  try {
    await connection.persist(
      { doing: 'read', stream },
      async (client) => {
        for await (const _ of readStream(connection, client, stream, lastOnly)) return;
      },
      connection.opening,
    );
  } catch (error) {
    if (!(error instanceof StreamUnusable)) throw error;
  }
}

const lastOnly = { direction: 'backward', count: 1, leader: true } as const;

class KurrentLog implements Log {
  readonly #connection: Connection;
  readonly #mode: 'read' | 'write';
  readonly #listing: Listing;
  readonly #writing: Writing;

  constructor(connection: Connection, mode: 'read' | 'write') {
    this.#connection = connection;
    this.#mode = mode;
    this.#listing = new Listing(connection);
    this.#writing = new Writing(connection, this.#listing);
  }

  get place(): string {
    return this.#connection.place;
  }

  async append(
    stream: string,
    entries: readonly Recordable[],
    { expectedVersion }: AppendOptions,
  ): Promise<AppendResult> {
    this.#mustWrite();
    return this.#writing.append(stream, prepare(this.place, entries), expectedVersion);
  }

  async adopt(records: readonly RawRecord[]): Promise<AdoptResult> {
    this.#mustWrite();
    let written = 0;
    for (const run of runs(records)) {
      const result = await this.#writing.adopt(run[0]?.stream ?? '', run);
      if (!result.ok) return result;
      written += result.written;
    }
    return { ok: true, written };
  }

  async head(stream: string): Promise<Head> {
    const last = await this.#connection.persist({ doing: 'read', stream }, async (client) => {
      for await (const record of readStream(this.#connection, client, stream, lastOnly)) return record;
      return undefined;
    });
    if (last === undefined) return { stream, version: -1, position: 0, hash: genesis(stream) };
    return { stream, version: last.version, position: last.position, hash: last.hash };
  }

  /** Costs by the number of streams: they are listed, and each is asked how it begins and ends. */
  async streams({ prefix = '' }: { readonly prefix?: string } = {}): Promise<readonly Head[]> {
    return headsOf(this.#connection, await this.#listing.names(prefix));
  }

  async entries(
    stream: string,
    options: Omit<ReadOptions, 'direction'> = {},
  ): Promise<readonly Recordable[]> {
    const entries: Recordable[] = [];
    for await (const { entry } of this.#records(stream, options)) entries.push(entry);
    return entries;
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncIterable<Stored> {
    for await (const record of this.#records(stream, options)) yield toStored(record);
  }

  async *readAll(options: ReadAllOptions = {}): AsyncIterable<Stored> {
    for await (const record of scan(this.#connection, options)) yield toStored(record);
  }

  async *records(options: ReadAllOptions = {}): AsyncIterable<RawRecord> {
    for await (const record of scan(this.#connection, options)) yield toRaw(record);
  }

  subscribe(options: SubscribeOptions = {}): AsyncIterable<Arrival> {
    return followLog(this.#connection, options);
  }

  async examine(): Promise<readonly string[]> {
    return [];
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async *#records(stream: string, options: ReadOptions): AsyncIterable<KurrentRecord> {
    let { from = 0, to = Number.MAX_SAFE_INTEGER } = options;
    const direction = options.direction ?? 'forward';
    if (from > to) return;
    let after: KurrentRecord | undefined;
    // A connection that breaks in the midst is taken up after the last record that was given.
    const given = () => ({ direction, from, to, ...(after === undefined ? {} : { after }) });
    const task = { doing: 'read', stream } as const;
    const records = resuming(this.#connection, task, (client) =>
      readStream(this.#connection, client, stream, given()),
    );
    for await (const record of records) {
      if (direction === 'forward') {
        from = record.version + 1;
        after = record;
      } else to = record.version - 1;
      yield record;
    }
  }

  #mustWrite(): void {
    // Asking for the client says that the log is closed, if it is.
    if (this.#mode === 'write' && this.#connection.client) return;
    throw new StoreUnreachable(this.place, 'read-only', `${this.place} was opened for reading only.`);
  }
}
