/**
 * The list of our streams, kept on the server in streams of its own: to know which cases there are then costs
 * by the number of cases, and not by all that was ever recorded, by us and by others who use the server.
 *
 * A stream is listed before its first record is written, so none is missing from a list that is complete. A
 * list that an older Nunc did not keep is completed once, by looking through all events, and marked as complete.
 */
import {
  ANY,
  FORWARDS,
  type JSONEventType,
  jsonEvent,
  type KurrentDBClient,
  START,
  StreamNotFoundError,
} from '@kurrent/kurrentdb-client';
import { StoreUnreachable } from '../faults.ts';
import { STREAM_KINDS } from '../stream-names.ts';
import type { Connection } from './connection.ts';
import { eventId } from './event.ts';
import { scan } from './scan.ts';

/** How many names are written at a time. */
const atOnce = 1_000;

const listOf = (kind: string): string => `nunc-streams-${kind.replace(/-$/, '')}`;
const markOf = (kind: string): string => `${listOf(kind)}-complete`;

export class Listing {
  readonly #connection: Connection;
  /** Streams that this process has listed. */
  readonly #listed = new Set<string>();
  readonly #complete = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The names of our streams that start so, in order. Errors: as `Connection.persist`. */
  async names(prefix: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const kind of STREAM_KINDS.filter((one) => one.startsWith(prefix) || prefix.startsWith(one))) {
      const listed = await this.#connection.persist(
        { doing: 'read', stream: listOf(kind) },
        (client, alive) => this.#read(client, listOf(kind), alive),
      );
      const complete = await this.#connection.persist({ doing: 'read', stream: markOf(kind) }, (client) =>
        this.#isComplete(client, kind),
      );
      if (!complete) for (const name of await this.#looked(kind, listed.size > 0)) listed.add(name);
      found.push(...listed);
    }
    return found.filter((name) => name.startsWith(prefix)).sort();
  }

  /** Lists a stream that is about to get its first record. */
  async add(client: KurrentDBClient, stream: string): Promise<void> {
    const kind = STREAM_KINDS.find((one) => stream.startsWith(one));
    if (kind === undefined || this.#listed.has(stream)) return;
    const complete = await this.#isComplete(client, kind);
    const found = complete ? [] : await this.#looked(kind, true);
    const names = [...new Set([...found, stream])];
    for (let start = 0; start < names.length; start += atOnce)
      await this.#write(client, listOf(kind), names.slice(start, start + atOnce));
    // Where we may not look through all events, somebody who may will have to.
    if (!complete && found !== notAllowed) await this.#write(client, markOf(kind), [markOf(kind)]);
    this.#listed.add(stream);
  }

  async #isComplete(client: KurrentDBClient, kind: string): Promise<boolean> {
    if (!this.#complete.has(kind) && (await this.#read(client, markOf(kind))).size > 0)
      this.#complete.add(kind);
    return this.#complete.has(kind);
  }

  /** The streams of a kind that hold records, found by looking through all events. */
  async #looked(kind: string, orElseNone: boolean): Promise<readonly string[]> {
    const names = new Set<string>();
    try {
      for await (const { stream } of scan(this.#connection, { prefix: kind })) names.add(stream);
      return [...names];
    } catch (error) {
      if (orElseNone && error instanceof StoreUnreachable && error.why === 'not-allowed') return notAllowed;
      throw error;
    }
  }

  async #read(client: KurrentDBClient, list: string, alive = () => {}): Promise<Set<string>> {
    const names = new Set<string>();
    const events = client.readStream<JSONEventType>(list, {
      direction: FORWARDS,
      fromRevision: START,
      requiresLeader: true,
      ...this.#connection.credentials,
    });
    try {
      for await (const { event } of events) {
        alive();
        const name: unknown = (event?.data as { stream?: unknown } | undefined)?.stream;
        if (typeof name === 'string') names.add(name);
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return names;
  }

  async #write(client: KurrentDBClient, list: string, names: readonly string[]): Promise<void> {
    const events = names.map((stream) =>
      jsonEvent({ id: eventId({ stream, id: list, hash: '' }), type: 'StreamListed', data: { stream } }),
    );
    // Two who list the same stream write it twice, which says no more than once.
    await client.appendToStream(list, events, {
      streamState: ANY,
      requiresLeader: true,
      deadline: this.#connection.attempt,
    });
  }
}

const notAllowed: readonly string[] = [];
