/** One subscription to KurrentDB: what it tells until it breaks or is ended, and whether it is still alive. */
import type { EventEmitter } from 'node:events';
import { type JSONEventType, type KurrentDBClient, START, streamNameFilter } from '@kurrent/kurrentdb-client';
import type { Connection } from './connection.ts';
import type { Given } from './event.ts';
import { isRefusal, NoAnswer } from './faults.ts';

export type SubscriptionEvent =
  | { readonly kind: 'event'; readonly event: Given }
  /** On the server, everything up to this position has been looked at. */
  | { readonly kind: 'passed'; readonly position: number }
  | { readonly kind: 'caught-up' }
  /** No sign of life for as long as two attempts may take. */
  | { readonly kind: 'silent' }
  /** The last that is told. */
  | { readonly kind: 'broken'; readonly error: unknown };

/** What to follow: one stream after a revision (-1 for all of it), or all streams of some kinds after a position. */
export type FollowScope =
  | { readonly stream: string; readonly after: number }
  | { readonly prefixes: readonly string[]; readonly after: number };

/** Enough to keep the reader busy while the server sends more. */
const waitingAtMost = 1_000;

/** The server says how far it has come after every so many events, whether or not they are ours. */
const toldEvery = 1_000;

/** What a subscription tells, until it breaks, the signal is given or the log is closed. */
export async function* subscription(
  connection: Connection,
  followed: FollowScope,
  signal: AbortSignal | undefined,
): AsyncIterable<SubscriptionEvent> {
  const waiting: SubscriptionEvent[] = [];
  let wake = () => {};
  // What the server says between events arrives at once, before the events that are still on their way to us.
  const marks: { left: number; readonly told: SubscriptionEvent }[] = [];
  let ended = false;
  let asking = false;
  let lastHeard = performance.now();
  const tell = (told: SubscriptionEvent) => {
    waiting.push(told);
    wake();
  };
  const end = () => {
    ended = true;
    wake();
  };
  const heard = () => {
    lastHeard = performance.now();
  };
  const { client } = connection;
  const events: Subscribed = begun(client, followed, connection, (position) =>
    mark({ kind: 'passed', position }),
  );
  const mark = (told: SubscriptionEvent) => {
    heard();
    marks.push({ left: events.readableLength, told });
    flush();
  };
  const flush = () => {
    for (let first = marks[0]; first !== undefined && first.left <= 0; first = marks[0]) {
      tell(first.told);
      marks.shift();
    }
  };
  events.on('data', (event: Given) => {
    heard();
    tell({ kind: 'event', event });
    for (const waited of marks) waited.left -= 1;
    flush();
    if (waiting.length > waitingAtMost) events.pause();
  });
  events.on('caughtUp', () => mark({ kind: 'caught-up' }));
  events.on('confirmation', heard);
  events.on('error', (error: unknown) => tell({ kind: 'broken', error }));
  events.on('end', end);
  events.on('close', end);
  signal?.addEventListener('abort', end);
  const beat = setInterval(async () => {
    const since = performance.now() - lastHeard;
    // While the reader is busy nothing is read, so nothing can be heard.
    if (asking || since < connection.attempt || waiting.length > 0 || ended) return;
    asking = true;
    const asked = performance.now();
    const alive = await isAlive(connection, client);
    asking = false;
    if (alive) return heard();
    if (ended || lastHeard > asked) return;
    tell({ kind: 'silent' });
    tell({ kind: 'broken', error: new NoAnswer('the subscription has gone silent') });
  }, connection.attempt / 4);
  try {
    for (;;) {
      const told = waiting.shift();
      if (signal?.aborted === true || connection.closed) return;
      if (told !== undefined) {
        yield told;
        if (told.kind === 'broken') return;
        continue;
      }
      if (ended) return;
      events.resume();
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (waiting.length > 0 || ended) resolve();
      });
    }
  } finally {
    ended = true;
    clearInterval(beat);
    signal?.removeEventListener('abort', end);
    // A connection that has gone silent would never confirm it.
    await Promise.race([
      events.unsubscribe().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 200)),
    ]);
  }
}

/** What both kinds of subscription are to us. */
type Subscribed = Pick<EventEmitter, 'on'> & {
  readonly pause: () => unknown;
  readonly resume: () => unknown;
  readonly readableLength: number;
  readonly unsubscribe: () => Promise<void>;
};

function begun(
  client: KurrentDBClient,
  followed: FollowScope,
  connection: Connection,
  passed: (position: number) => void,
): Subscribed {
  const { after } = followed;
  if ('stream' in followed)
    return client.subscribeToStream<JSONEventType>(followed.stream, {
      fromRevision: after < 0 ? START : BigInt(after),
      ...connection.credentials,
    });
  return client.subscribeToAll({
    fromPosition: after === 0 ? START : { commit: BigInt(after), prepare: BigInt(after) },
    filter: streamNameFilter({
      prefixes: [...followed.prefixes],
      maxSearchWindow: toldEvery,
      checkpointInterval: 1,
      checkpointReached: async (_, { commit }) => passed(Number(commit)),
    }),
    ...connection.credentials,
  });
}

/** Whether the server answers on the connection of the subscriptions, asked with one that finds nothing. */
async function isAlive(connection: Connection, client: KurrentDBClient): Promise<boolean> {
  const asked = client.subscribeToStream('nunc-is-anybody-there', {
    fromRevision: START,
    ...connection.credentials,
  });
  try {
    return await connection.answer(
      () =>
        new Promise<boolean>((resolve) => {
          asked.on('confirmation', () => resolve(true));
          asked.on('error', (error) => resolve(isRefusal(error)));
        }),
    );
  } catch {
    return false;
  } finally {
    asked.unsubscribe().catch(() => undefined);
  }
}
