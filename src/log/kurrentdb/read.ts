/** Reading from KurrentDB, and reading on after an interruption. */
import {
  BACKWARDS,
  END,
  FORWARDS,
  type JSONEventType,
  type KurrentDBClient,
  type ResolvedEvent,
  START,
  StreamNotFoundError,
} from '@kurrent/kurrentdb-client';
import type { Connection } from './connection.ts';
import { type KurrentRecord, toRecord } from './event.ts';
import { nameFilter } from './name-filter.ts';

export type StreamRead = {
  readonly direction: 'forward' | 'backward';
  readonly from?: number;
  readonly to?: number;
  readonly count?: number;
  readonly leader?: boolean;
};

/** Records of one stream; none of a stream that does not exist. */
export async function* readStream(
  client: KurrentDBClient,
  stream: string,
  { direction, from = 0, to = Number.MAX_SAFE_INTEGER, count, leader = false }: StreamRead,
): AsyncIterable<KurrentRecord> {
  const backward = direction === 'backward';
  const open = to === Number.MAX_SAFE_INTEGER;
  const events = client.readStream<JSONEventType>(stream, {
    direction: backward ? BACKWARDS : FORWARDS,
    fromRevision: backward ? (open ? END : BigInt(Math.max(to, 0))) : BigInt(Math.max(from, 0)),
    maxCount: count ?? (open ? Number.MAX_SAFE_INTEGER : to - Math.max(from, 0) + 1),
    requiresLeader: leader,
  });
  try {
    for await (const event of events) {
      const record = toRecord(event);
      if (record !== undefined && record.version >= from && record.version <= to) yield record;
    }
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
}

/** Records of all streams whose name starts so, in the order of their positions, after one of them. */
export async function* readEverything(
  client: KurrentDBClient,
  after: number,
  prefix: string,
): AsyncIterable<KurrentRecord> {
  const events: AsyncIterable<ResolvedEvent> = client.readAll({
    direction: FORWARDS,
    fromPosition: after === 0 ? START : { commit: BigInt(after), prepare: BigInt(after) },
    filter: nameFilter(prefix),
  });
  for await (const event of events) {
    const record = toRecord(event as ResolvedEvent<JSONEventType>);
    // The server starts at the position itself.
    if (record !== undefined && record.position > after) yield record;
  }
}

/** Reads on after an interruption. `rest` reads what has not been given yet. */
export async function* resuming(
  connection: Connection,
  rest: () => AsyncIterable<KurrentRecord>,
): AsyncIterable<KurrentRecord> {
  for (;;) {
    const reading = rest()[Symbol.asyncIterator]();
    let reads = reading;
    const next = () => connection.answer(reads.next());
    let first = true;
    for (;;) {
      // Only the start is tried again by itself: once records came, the next round starts after the last.
      const step = first
        ? await connection.persist(async () => {
            reads = rest()[Symbol.asyncIterator]();
            return next();
          })
        : await next().catch(() => 'broken' as const);
      first = false;
      if (step === 'broken') break;
      if (step.done === true) return;
      yield step.value;
    }
  }
}
