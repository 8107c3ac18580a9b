/** Reading one stream of KurrentDB, and reading on after an interruption. */
import {
  BACKWARDS,
  END,
  FORWARDS,
  type JSONEventType,
  type KurrentDBClient,
  StreamNotFoundError,
} from '@kurrent/kurrentdb-client';
import { whyAbsent } from './condition.ts';
import type { Connection } from './connection.ts';
import type { KurrentRecord } from './event.ts';
import { isPassing, NoAnswer, type Task } from './faults.ts';
import { Admission, BackwardAdmission } from './soundness.ts';

export type StreamRead = {
  readonly direction: 'forward' | 'backward';
  readonly from?: number;
  readonly to?: number;
  readonly count?: number;
  readonly leader?: boolean;
  /** The record before `from`, where it is known: the first that is read must follow from it. */
  readonly after?: { readonly version: number; readonly hash: string };
};

/**
 * Records of one stream; none of a stream that does not exist. Errors: `StreamUnusable` at the first event that
 * is not what Nunc wrote, and for a stream that was deleted.
 */
export async function* readStream(
  connection: Connection,
  client: KurrentDBClient,
  stream: string,
  { direction, from = 0, to = Number.MAX_SAFE_INTEGER, count, leader = false, after }: StreamRead,
): AsyncIterable<KurrentRecord> {
  const place = { place: connection.place, stream };
  const backward = direction === 'backward';
  const open = to === Number.MAX_SAFE_INTEGER;
  const begin = Math.max(from, 0);
  const events = client.readStream<JSONEventType>(stream, {
    direction: backward ? BACKWARDS : FORWARDS,
    fromRevision: backward ? (open ? END : BigInt(Math.max(to, 0))) : BigInt(begin),
    maxCount: count ?? (open ? Number.MAX_SAFE_INTEGER : to - begin + 1),
    requiresLeader: leader,
    ...connection.credentials,
  });
  const [forward, back] = [
    new Admission(place, { from: begin, ...(after === undefined ? {} : { after }) }),
    new BackwardAdmission(place),
  ];
  let found = false;
  try {
    for await (const event of events) {
      found = true;
      const record = backward ? back.backward(event) : forward.forward(event);
      if (record.version >= from && record.version <= to) yield record;
    }
    if (backward && count === undefined) back.ended(begin);
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
  if (found || begin > 0) return;
  const fault = await whyAbsent(connection, client, place);
  if (fault !== undefined) throw fault;
}

/** Reads on after an interruption. `rest` reads what has not been given yet. Errors: as `Connection.persist`. */
export async function* resuming(
  connection: Connection,
  task: Task,
  rest: (client: KurrentDBClient) => AsyncIterable<KurrentRecord>,
): AsyncIterable<KurrentRecord> {
  for (;;) {
    // Only the start is tried again by itself: once records came, the next round starts after the last.
    const { client, reading, first } = await connection.persist(task, async (fresh) => {
      const begun = rest(fresh)[Symbol.asyncIterator]();
      return { client: fresh, reading: begun, first: await begun.next() };
    });
    const steps = new Steps(reading, connection.attempt);
    try {
      for (let step = first; step.done !== true; ) {
        yield step.value;
        const next = await steps.next().catch((error: unknown) => new Broken(error));
        if (next instanceof Broken) {
          if (!isPassing(next.error)) throw await connection.fault(next.error, task);
          await connection.renew(client);
          break;
        }
        step = next;
        if (step.done === true) return;
      }
      if (first.done === true) return;
    } finally {
      steps.end();
    }
  }
}

class Broken {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/** Waits for each step of a reading as long as one attempt may take, with one timer for all of them. */
class Steps<T> {
  readonly #reading: AsyncIterator<T>;
  readonly #timer: NodeJS.Timeout;
  #since: number | undefined;
  #giveUp: (reason: NoAnswer) => void = () => {};

  constructor(reading: AsyncIterator<T>, attempt: number) {
    this.#reading = reading;
    this.#timer = setInterval(() => {
      if (this.#since === undefined || performance.now() - this.#since < attempt) return;
      this.#giveUp(new NoAnswer(`no answer within ${attempt} ms`));
    }, attempt / 4);
  }

  next(): Promise<IteratorResult<T>> {
    this.#since = performance.now();
    return new Promise((resolve, reject) => {
      this.#giveUp = reject;
      this.#reading.next().then((step) => {
        // While the reader is busy with what it got, nobody waits for the server.
        this.#since = undefined;
        resolve(step);
      }, reject);
    });
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
