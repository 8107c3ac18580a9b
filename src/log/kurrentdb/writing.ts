/** Writing to KurrentDB: deciding on what is known, looking only where that may not be all there is. */
import { type KurrentDBClient, NO_STREAM, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { decideAppend, type Prepared } from '../decide-append.ts';
import { chained, type Linked, planAdoption } from '../linked.ts';
import type { AdoptResult, AppendResult, ExpectedVersion, RawRecord } from '../port.ts';
import { notBefore } from '../recorded-at.ts';
import { whyForgetful } from './condition.ts';
import type { Connection } from './connection.ts';
import { toEvent } from './event.ts';
import type { Listing } from './listing.ts';
import { readStream } from './read.ts';
import { unusable } from './soundness.ts';
import { type KnownStream, StreamMemory } from './stream-memory.ts';

/** Streams whose entries are remembered, so that appending to them again need not read them again. */
const remembered = 200;

/** A plan on what is known of a stream: what to write, or an answer that needs no writing. */
type Plan<T> =
  | { readonly write: readonly Linked[]; readonly done: (position: number) => T }
  | { readonly answer: T };

export class Writing {
  readonly #connection: Connection;
  readonly #listing: Listing;
  readonly #memory = new StreamMemory(remembered);
  readonly #turns = new Map<string, Promise<void>>();

  constructor(connection: Connection, listing: Listing) {
    this.#connection = connection;
    this.#listing = listing;
  }

  /** Appends prepared entries; see `Log.append`. */
  append(stream: string, prepared: readonly Prepared[], expected: ExpectedVersion): Promise<AppendResult> {
    // The hashes that earlier attempts of ours tried to write: found there later, the attempt had succeeded.
    const tried = new Set<string>();
    return this.#write<AppendResult>(stream, tried, (known) => {
      const { version, position, hash } = known;
      const textOf = (id: string) => known.textOf(id);
      const decision = decideAppend({ stream, version, textOf }, prepared, expected);
      if (decision.kind === 'refuse') return { answer: decision.refusal };
      if (decision.kind === 'nothing-new') {
        const written = prepared.filter(({ id }) => tried.has(known.hashOf(id) ?? '')).length;
        return { answer: { ok: true, written, version, position } };
      }
      const linked = chained({ stream, version, hash }, notBefore(decision.fresh, known.recordedAt));
      const last = version + linked.length;
      return {
        write: linked,
        done: (at) => ({ ok: true, written: linked.length, version: last, position: at }),
      };
    });
  }

  /** Takes records of one stream of another log, no more than the server takes at once; see `Log.adopt`. */
  adopt(stream: string, run: readonly RawRecord[]): Promise<AdoptResult> {
    const tried = new Set<string>();
    return this.#write<AdoptResult>(stream, tried, (known) => {
      const plan = planAdoption(run, {
        headOf: () => known,
        hashAt: (_, version) => known.hashAt(version),
      });
      if (!plan.ok) return { answer: plan };
      const ours = run.filter((record) => tried.has(record.hash)).length;
      if (plan.fresh.length === 0) return { answer: { ok: true, written: ours } };
      return { write: plan.fresh, done: () => ({ ok: true, written: plan.fresh.length }) };
    });
  }

  /**
   * Plans and writes, planned anew whenever more turns out to be there. What is known decides as long as it
   * leads to writing, since the server refuses a revision that was overtaken; before anything else is
   * answered, the stream is looked at.
   */
  #write<T>(stream: string, tried: Set<string>, plan: (known: KnownStream) => Plan<T>): Promise<T> {
    return this.#inTurn(stream, () =>
      this.#connection.persist({ doing: 'append to', stream }, async (client, alive) => {
        const known = this.#memory.of(stream);
        let looked = false;
        for (;;) {
          if (!known.current) {
            await this.#look(client, stream, known, alive);
            looked = true;
          }
          const planned = plan(known);
          if ('answer' in planned && looked) return planned.answer;
          if ('answer' in planned) {
            known.current = false;
            continue;
          }
          for (const record of planned.write) tried.add(record.hash);
          const at = await this.#send(client, known, planned.write);
          alive();
          if (at !== undefined) return planned.done(at);
        }
      }),
    );
  }

  /** What the stream holds, read from where our memory of it ends. Errors: `StreamUnusable`. */
  async #look(client: KurrentDBClient, stream: string, known: KnownStream, alive: () => void): Promise<void> {
    const place = { place: this.#connection.place, stream };
    const forgetful = await whyForgetful(this.#connection, client, place);
    const { version, hash } = known;
    const records = readStream(this.#connection, client, stream, {
      direction: 'forward',
      from: version + 1,
      leader: true,
      ...(version < 0 ? {} : { after: { version, hash } }),
    });
    for await (const { position, ...record } of records) {
      alive();
      known.add(record, position);
    }
    // What was lost already says more than what may be lost later.
    if (forgetful !== undefined) throw forgetful;
    known.current = true;
  }

  /** The position of the last record when all are written; undefined when the stream has moved on. */
  async #send(
    client: KurrentDBClient,
    known: KnownStream,
    linked: readonly Linked[],
  ): Promise<number | undefined> {
    const [first] = linked;
    if (first === undefined) return known.position;
    const { stream, version } = first;
    // Until the answer is there, nobody knows what the stream holds.
    known.current = false;
    if (version === 0) await this.#listing.add(client, stream);
    try {
      const result = await client.appendToStream(stream, linked.map(toEvent), {
        // Always the exact revision, whatever the writer asked for: the chain must follow what it was linked to.
        streamState: version === 0 ? NO_STREAM : BigInt(version - 1),
        requiresLeader: true,
        deadline: this.#connection.attempt,
      });
      const at = Number(result.position?.commit ?? 0n);
      // An older server does not say where it wrote: the next look will.
      if (at === 0) return await this.#lookedUp(client, stream, known);
      for (const record of linked) known.add(record, at);
      known.current = true;
      return at;
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      await this.#overtaken(client, stream, known, error);
      return undefined;
    }
  }

  async #lookedUp(client: KurrentDBClient, stream: string, known: KnownStream): Promise<number> {
    await this.#look(client, stream, known, () => {});
    return known.position;
  }

  /**
   * Somebody else was first: what they wrote is read. Where the server says that the stream ends elsewhere,
   * and yet no more of it can be read, trying again would never end.
   */
  async #overtaken(
    client: KurrentDBClient,
    stream: string,
    known: KnownStream,
    { actualState }: WrongExpectedVersionError,
  ): Promise<void> {
    const before = known.version;
    await this.#look(client, stream, known, () => {});
    const actual = typeof actualState === 'bigint' ? Number(actualState) : -1;
    if (known.version > before || actual === known.version) return;
    throw unusable(
      { place: this.#connection.place, stream },
      'cut-short',
      `ends at ${actual} on the server, and only what is up to ${known.version} can be read: the rest was cut off or deleted there.`,
    );
  }

  /**
   * One append to a stream at a time from this process. Ours must not race each other: the server would say
   * yes to both of two equal batches, and both would count them as written.
   */
  async #inTurn<T>(stream: string, attempt: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(stream);
    const turn = Promise.withResolvers<void>();
    this.#turns.set(stream, turn.promise);
    await before;
    try {
      return await attempt();
    } finally {
      turn.resolve();
      if (this.#turns.get(stream) === turn.promise) this.#turns.delete(stream);
    }
  }
}
