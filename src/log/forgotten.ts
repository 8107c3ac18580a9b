/**
 * A case that was taken out of a log: the contents of its records are gone, and their places and hashes stay, so that
 * the log is still one chain. A record in a stream of its own says who took it out, when and why, and where each of its
 * streams ended.
 */
import { z } from 'zod';
import type { Head, Recordable } from './port.ts';
import { caseOfStream, isForgetting } from './stream-names.ts';

const schema = z.strictObject({
  id: z.string(),
  case: z.string(),
  type: z.literal('CaseForgotten'),
  schemaVersion: z.literal(1),
  recordedAt: z.string(),
  recordedBy: z.string(),
  clock: z.string().optional(),
  data: z.strictObject({
    reason: z.string(),
    streams: z.array(
      z.strictObject({
        stream: z.string(),
        version: z.int().nonnegative(),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
  }),
});

export type CaseForgotten = z.infer<typeof schema>;

type Ended = Pick<Head, 'stream' | 'version' | 'hash'>;

export type Forgetting = {
  readonly case: string;
  readonly reason: string;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** The entry that says that a case was taken out. */
export function caseForgotten(
  { case: id, reason, recordedAt, recordedBy }: Forgetting,
  streams: readonly Ended[],
): CaseForgotten {
  return {
    id: `forgotten-${id}`,
    case: id,
    type: 'CaseForgotten',
    schemaVersion: 1,
    recordedAt,
    recordedBy,
    data: { reason, streams: streams.map(({ stream, version, hash }) => ({ stream, version, hash })) },
  };
}

/** What a log says of the cases that were taken out of it, as it is read for verifying. */
export class Forgotten {
  readonly #gone = new Map<string, Ended>();
  readonly #said = new Map<string, Ended>();
  readonly #cases: CaseForgotten[] = [];

  /** A record whose contents are gone; its hash is taken as it stands, and held against what is said of its stream. */
  without(record: Ended): void {
    this.#gone.set(record.stream, record);
  }

  /** What is wrong with an entry in a stream that says what was taken out. */
  said(stream: string, entry: Recordable): string | undefined {
    const read = schema.safeParse(entry);
    const id = caseOfStream(stream);
    if (!read.success || read.data.case !== id) return 'it is nothing that `nunc forget` recorded';
    this.#cases.push(read.data);
    for (const ended of read.data.data.streams) {
      if (caseOfStream(ended.stream) !== id || isForgetting(ended.stream))
        return `it speaks of the stream ${ended.stream}, which is not of the case ${id}`;
      this.#said.set(ended.stream, ended);
    }
    return undefined;
  }

  get cases(): readonly CaseForgotten[] {
    return this.#cases;
  }

  /** Streams whose contents are gone, and of which nothing says that they were taken out as they stand. */
  problems(): readonly { readonly where: string; readonly what: string }[] {
    return [...this.#gone.values()].flatMap(({ stream, version, hash }) => {
      const said = this.#said.get(stream);
      if (said?.version === version && said.hash === hash) return [];
      const what =
        said === undefined
          ? 'its contents are gone, and nothing says that they were taken out'
          : `it was taken out up to version ${said.version}, and is another stream than it was then`;
      return [{ where: stream, what }];
    });
  }
}
