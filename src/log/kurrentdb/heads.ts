/** Where many streams end, and which of them cannot be used. */
import { genesis } from '../chain.ts';
import { StreamUnusable } from '../faults.ts';
import type { Head } from '../port.ts';
import type { Connection } from './connection.ts';
import type { KurrentRecord } from './event.ts';
import { readStream, type StreamRead } from './read.ts';

/** How many streams are asked at a time. */
const atOnce = 16;

/**
 * The heads of those streams that hold something, in the order in which they are named. A stream that is cut
 * short, deleted, written to by others or not ours to read is among them, with the reason.
 */
export async function headsOf(connection: Connection, streams: readonly string[]): Promise<readonly Head[]> {
  const heads: (Head | undefined)[] = [];
  let next = 0;
  const ask = async () => {
    for (let i = next++; i < streams.length; i = next++)
      heads[i] = await headOf(connection, streams[i] ?? '');
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, streams.length) }, ask));
  return heads.filter((head) => head !== undefined);
}

async function headOf(connection: Connection, stream: string): Promise<Head | undefined> {
  let last: KurrentRecord | undefined;
  const head = () => ({
    stream,
    version: last?.version ?? -1,
    position: last?.position ?? 0,
    hash: last?.hash ?? genesis(stream),
  });
  try {
    last = await one(connection, stream, { direction: 'backward', count: 1 });
    // Listed before its first record was written, which then never was.
    if (last === undefined) return undefined;
    await one(connection, stream, { direction: 'forward', count: 1 });
    return head();
  } catch (error) {
    if (!(error instanceof StreamUnusable)) throw error;
    return { ...head(), unusable: error.message };
  }
}

function one(
  connection: Connection,
  stream: string,
  read: Pick<StreamRead, 'direction' | 'count'>,
): Promise<KurrentRecord | undefined> {
  return connection.persist({ doing: 'read', stream }, async (client) => {
    for await (const record of readStream(connection, client, stream, { ...read, leader: true }))
      return record;
    return undefined;
  });
}
