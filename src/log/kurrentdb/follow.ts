/** Following KurrentDB: one subscription after another, each from where the last one broke off. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type JSONEventType, type ResolvedEvent, START } from '@kurrent/kurrentdb-client';
import type { Arrival, SubscribeOptions } from '../port.ts';
import type { Connection } from './connection.ts';
import { toRecord, toStored } from './event.ts';
import { isPassing } from './faults.ts';
import { nameFilter } from './name-filter.ts';

type Told = Arrival | { readonly kind: 'broken'; readonly error: unknown };

/** Enough to keep the reader busy while the server sends more. */
const waitingAtMost = 1_000;

/** What was recorded after a position, then what is being recorded, until the signal is given. */
export async function* followAll(
  connection: Connection,
  { after = 0, prefix = '', stream, signal }: SubscribeOptions,
): AsyncIterable<Arrival> {
  let position = after;
  let toldCaughtUp = false;
  let failingSince: number | undefined;
  while (signal?.aborted !== true && !connection.closed) {
    for await (const told of subscription(connection, position, stream ?? prefix, signal)) {
      if (told.kind === 'broken') {
        failingSince ??= performance.now();
        const givenUp = performance.now() - failingSince > connection.patience;
        if (givenUp || !isPassing(told.error)) throw await connection.fault(told.error);
        await sleep(100);
        break;
      }
      failingSince = undefined;
      if (told.kind === 'caught-up') {
        if (!toldCaughtUp) yield { kind: 'caught-up', position };
        toldCaughtUp = true;
        continue;
      }
      if (stream !== undefined && told.record.stream !== stream) continue;
      position = told.record.position;
      yield told;
    }
  }
}

/** One subscription, until it breaks, which is the last that it tells, or ends by the signal or the log's end. */
async function* subscription(
  connection: Connection,
  after: number,
  prefix: string,
  signal: AbortSignal | undefined,
): AsyncIterable<Told> {
  const waiting: Told[] = [];
  let wake = () => {};
  let caughtUpAfter: number | undefined;
  let ended = false;
  const tell = (told: Told) => {
    waiting.push(told);
    wake();
  };
  const end = () => {
    ended = true;
    wake();
  };
  const events = connection.client.subscribeToAll({
    fromPosition: after === 0 ? START : { commit: BigInt(after), prepare: BigInt(after) },
    filter: nameFilter(prefix),
  });
  const flush = () => {
    if (caughtUpAfter !== 0) return;
    caughtUpAfter = undefined;
    tell({ kind: 'caught-up', position: after });
  };
  events.on('data', (event: ResolvedEvent) => {
    const record = toRecord(event as ResolvedEvent<JSONEventType>);
    if (record !== undefined && record.position > after) tell({ kind: 'record', record: toStored(record) });
    if (caughtUpAfter !== undefined) caughtUpAfter -= 1;
    flush();
    if (waiting.length > waitingAtMost) events.pause();
  });
  // Told as soon as it arrives, before the events that are still on their way through the stream.
  events.on('caughtUp', () => {
    caughtUpAfter = events.readableLength;
    flush();
  });
  events.on('error', (error: unknown) => tell({ kind: 'broken', error }));
  events.on('end', end);
  events.on('close', end);
  signal?.addEventListener('abort', end);
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
    signal?.removeEventListener('abort', end);
    await events.unsubscribe().catch(() => undefined);
  }
}
