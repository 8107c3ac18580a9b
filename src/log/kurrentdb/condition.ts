/** What a server has been told to do with a stream: its metadata, which any program may set. */
import {
  BACKWARDS,
  END,
  type JSONEventType,
  type KurrentDBClient,
  StreamNotFoundError,
} from '@kurrent/kurrentdb-client';
import type { StreamUnusable } from '../faults.ts';
import type { Connection } from './connection.ts';
import { isRefusal } from './faults.ts';
import { type StreamPlace, unusable } from './soundness.ts';

/** What makes a server drop events of a stream, as far as it is set. */
type Condition = {
  readonly maxCount?: number;
  readonly maxAge?: number;
  readonly truncateBefore?: number;
};

/** The fault of a stream that cannot be read, and is not simply absent; undefined for one that never was. */
export async function whyAbsent(
  connection: Connection,
  client: KurrentDBClient,
  place: StreamPlace,
): Promise<StreamUnusable | undefined> {
  const { truncateBefore, maxAge, maxCount } = await conditionOf(connection, client, place.stream);
  if (truncateBefore !== undefined)
    return unusable(
      place,
      'deleted',
      'was deleted there. It can be brought back while the server keeps it: docs/RECORDING.md says how.',
    );
  if (maxAge === undefined && maxCount === undefined) return undefined;
  return unusable(
    place,
    'cut-short',
    'is empty: all that it held was cut off there, by $maxAge or $maxCount.',
  );
}

/** The fault of a stream that must not be written to, since what is written would be dropped again. */
export async function whyForgetful(
  connection: Connection,
  client: KurrentDBClient,
  place: StreamPlace,
): Promise<StreamUnusable | undefined> {
  const { maxAge, maxCount, truncateBefore } = await conditionOf(connection, client, place.stream);
  const set = [
    ...(maxCount === undefined ? [] : [`$maxCount (${maxCount})`]),
    ...(maxAge === undefined ? [] : [`$maxAge (${maxAge} seconds)`]),
    ...(truncateBefore === undefined || truncateBefore === 0 ? [] : ['$tb']),
  ].join(' and ');
  if (set === '') return undefined;
  return unusable(
    place,
    'forgetful',
    `is set to drop its events, by ${set}. Take that off before anything is recorded.`,
  );
}

async function conditionOf(
  connection: Connection,
  client: KurrentDBClient,
  stream: string,
): Promise<Condition> {
  const events = client.readStream<JSONEventType>(`$$${stream}`, {
    direction: BACKWARDS,
    fromRevision: END,
    maxCount: 1,
    requiresLeader: true,
    ...connection.credentials,
  });
  try {
    for await (const { event } of events) return read(event?.data);
  } catch (error) {
    // Who may not look at it can do without: what it has done shows in the stream itself.
    if (!(error instanceof StreamNotFoundError) && !isRefusal(error)) throw error;
  }
  return {};
}

function read(data: unknown): Condition {
  if (typeof data !== 'object' || data === null) return {};
  const set = (name: string, as: keyof Condition): Condition => {
    const value = (data as Record<string, unknown>)[name];
    return typeof value === 'number' ? { [as]: value } : {};
  };
  return { ...set('$maxCount', 'maxCount'), ...set('$maxAge', 'maxAge'), ...set('$tb', 'truncateBefore') };
}
