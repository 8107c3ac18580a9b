/**
 * The log in KurrentDB (EventStoreDB), for more than one machine. Each of our streams is one of its streams,
 * our versions are its revisions, our positions its commit positions.
 */
import { type KurrentDBClient, NO_STREAM, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { genesis } from '../chain.ts';
import { decideAppend, prepare } from '../decide-append.ts';
import { StoreUnreachable } from '../faults.ts';
import { chained, type Linked, planAdoption } from '../linked.ts';
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
import { Connection } from './connection.ts';
import { type KurrentRecord, toEvent, toRaw, toStored } from './event.ts';
import { followAll } from './follow.ts';
import { readEverything, readStream, resuming } from './read.ts';
import { runs } from './runs.ts';
import { StreamMemory } from './stream-memory.ts';

export type KurrentOptions = {
  readonly mode: 'read' | 'write';
  /** How long an operation may take with all its attempts, in milliseconds; 10 seconds unless told. */
  readonly patience?: number;
};

/** Streams whose entries are remembered, so that appending to them again need not read them again. */
const remembered = 200;

/**
 * Connects to KurrentDB and makes sure that it answers.
 *
 * Errors: `BadStoreUrl`; `StoreUnreachable`: no server, credentials refused, TLS on one side only or not
 * trusted, not the leader, no answer in time.
 */
export async function openKurrentLog(url: string, { mode, patience = 10_000 }: KurrentOptions): Promise<Log> {
  const connection = new Connection(url, withoutPassword(url), patience);
  const log = new KurrentLog(connection, mode);
  try {
    await connection.check();
    await log.head('nunc-is-anybody-there');
    return log;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

class KurrentLog implements Log {
  readonly #connection: Connection;
  readonly #mode: 'read' | 'write';
  readonly #memory = new StreamMemory(remembered);
  readonly #turns = new Map<string, Promise<void>>();

  constructor(connection: Connection, mode: 'read' | 'write') {
    this.#connection = connection;
    this.#mode = mode;
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
    const prepared = prepare(this.place, entries);
    // The hashes that earlier attempts of ours tried to write: found there later, the attempt had succeeded.
    const tried = new Set<string>();
    return this.#inTurn(stream, () =>
      this.#connection.persist(async (client): Promise<AppendResult | 'lost-race'> => {
        const known = await this.#recall(client, stream);
        const { version, position, hash } = known;
        const textOf = (id: string) => known.textOf(id);
        const decision = decideAppend({ stream, version, textOf }, prepared, expectedVersion);
        if (decision.kind === 'refuse') return decision.refusal;
        if (decision.kind === 'nothing-new') {
          const written = prepared.filter(({ id }) => tried.has(known.hashOf(id) ?? '')).length;
          return { ok: true, written, version, position };
        }
        const linked = chained({ stream, version, hash }, decision.fresh);
        for (const record of linked) tried.add(record.hash);
        const at = await this.#write(client, linked);
        if (at === undefined) return 'lost-race';
        return { ok: true, written: linked.length, version: version + linked.length, position: at };
      }),
    );
  }

  async adopt(records: readonly RawRecord[]): Promise<AdoptResult> {
    this.#mustWrite();
    let written = 0;
    for (const run of runs(records)) {
      const tried = new Set<string>();
      const result = await this.#inTurn(run[0]?.stream ?? '', () =>
        this.#connection.persist(async (client): Promise<AdoptResult | 'lost-race'> => {
          const known = await this.#recall(client, run[0]?.stream ?? '');
          const plan = planAdoption(run, {
            headOf: () => known,
            hashAt: (_, version) => known.hashAt(version),
          });
          if (!plan.ok) return plan;
          const ours = run.filter((record) => tried.has(record.hash)).length;
          if (plan.fresh.length === 0) return { ok: true, written: ours };
          for (const record of plan.fresh) tried.add(record.hash);
          return (await this.#write(client, plan.fresh)) === undefined
            ? 'lost-race'
            : { ok: true, written: plan.fresh.length };
        }),
      );
      if (!result.ok) return result;
      written += result.written;
    }
    return { ok: true, written };
  }

  async head(stream: string): Promise<Head> {
    const last = await this.#connection.persist(async (client) => {
      for await (const record of readStream(client, stream, {
        direction: 'backward',
        count: 1,
        leader: true,
      })) {
        return record;
      }
      return undefined;
    });
    if (last === undefined) return { stream, version: -1, position: 0, hash: genesis(stream) };
    return { stream, version: last.version, position: last.position, hash: last.hash };
  }

  /** Reads the whole log: KurrentDB keeps no list of streams unless its projections are on. */
  async streams({ prefix = '' }: { readonly prefix?: string } = {}): Promise<readonly Head[]> {
    const heads = new Map<string, Head>();
    for await (const { stream, version, position, hash } of this.#all({ prefix })) {
      heads.set(stream, { stream, version, position, hash });
    }
    return [...heads.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  }

  async entries(
    stream: string,
    options: Omit<ReadOptions, 'direction'> = {},
  ): Promise<readonly Recordable[]> {
    const entries: Recordable[] = [];
    for await (const { entry } of this.read(stream, options)) entries.push(entry);
    return entries;
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncIterable<Stored> {
    let { from = 0, to = Number.MAX_SAFE_INTEGER } = options;
    const direction = options.direction ?? 'forward';
    if (from > to) return;
    // A connection that breaks in the midst is taken up after the last record that was given.
    const rest = () => readStream(this.#connection.client, stream, { direction, from, to });
    for await (const record of resuming(this.#connection, rest)) {
      if (direction === 'forward') from = record.version + 1;
      else to = record.version - 1;
      yield toStored(record);
    }
  }

  async *readAll(options: ReadAllOptions = {}): AsyncIterable<Stored> {
    for await (const record of this.#all(options)) yield toStored(record);
  }

  async *records(options: ReadAllOptions = {}): AsyncIterable<RawRecord> {
    for await (const record of this.#all(options)) yield toRaw(record);
  }

  subscribe(options: SubscribeOptions = {}): AsyncIterable<Arrival> {
    return followAll(this.#connection, options);
  }

  async examine(): Promise<readonly string[]> {
    return [];
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async *#all({ after = 0, prefix = '' }: ReadAllOptions): AsyncIterable<KurrentRecord> {
    let position = after;
    const rest = () => readEverything(this.#connection.client, position, prefix);
    for await (const record of resuming(this.#connection, rest)) {
      position = record.position;
      yield record;
    }
  }

  /** What the stream holds, read from where our memory of it ends. */
  async #recall(client: KurrentDBClient, stream: string) {
    const known = this.#memory.of(stream);
    const from = known.version + 1;
    for await (const record of readStream(client, stream, { direction: 'forward', from, leader: true })) {
      known.add(record);
    }
    return known;
  }

  /** The position of the last record when all are written; undefined when the stream has moved on. */
  async #write(client: KurrentDBClient, linked: readonly Linked[]): Promise<number | undefined> {
    const [first] = linked;
    if (first === undefined) return 0;
    const { stream, version } = first;
    try {
      const result = await client.appendToStream(stream, linked.map(toEvent), {
        // Always the exact revision, whatever the writer asked for: the chain must follow what it was linked to.
        streamState: version === 0 ? NO_STREAM : BigInt(version - 1),
        requiresLeader: true,
        deadline: this.#connection.attempt,
      });
      return Number(result.position?.commit ?? 0n) || (await this.head(stream)).position;
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return undefined;
      throw error;
    }
  }

  /**
   * One append to a stream at a time from this process, and each decided anew on what is there when another
   * process came between the look and the write. Ours must not race each other: the server would say yes to
   * both of two equal batches, and both would count them as written.
   */
  async #inTurn<T>(stream: string, attempt: () => Promise<T | 'lost-race'>): Promise<T> {
    const before = this.#turns.get(stream);
    const turn = Promise.withResolvers<void>();
    this.#turns.set(stream, turn.promise);
    await before;
    try {
      for (;;) {
        const result = await attempt();
        if (result !== 'lost-race') return result;
      }
    } finally {
      turn.resolve();
      if (this.#turns.get(stream) === turn.promise) this.#turns.delete(stream);
    }
  }

  #mustWrite(): void {
    // Asking for the client says that the log is closed, if it is.
    if (this.#mode === 'write' && this.#connection.client) return;
    throw new StoreUnreachable(this.place, 'read-only', `${this.place} was opened for reading only.`);
  }
}
