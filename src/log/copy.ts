/** Copying one log into another: the way out when one machine is not enough, and the way back. */
import { genesis, linkHashOfBytes } from './chain.ts';
import type { DoesNotFit, Head, Log, RawRecord } from './port.ts';
import { isForgetting } from './stream-names.ts';

export type CopyProgress = {
  /** Records read from the source so far. */
  readonly read: number;
  /** Those of them that the target did not have. */
  readonly written: number;
  /** The last position of the source that is safe in the target. */
  readonly position: number;
};

export type CopyOptions = {
  /** How many records to hand over at a time. */
  readonly batch?: number;
  readonly progress?: (progress: CopyProgress) => void;
  /** Stops between batches; what was copied stays, and the next copy takes up from there. */
  readonly signal?: AbortSignal;
};

export type Copied =
  | ({
      readonly ok: true;
      readonly complete: boolean;
      /** Streams of the source that cannot be used, with the reason: none of their records were copied. */
      readonly left: readonly Head[];
    } & CopyProgress)
  /** The source is not sound, or the target holds another history. */
  | (DoesNotFit & { readonly at: 'source' | 'target' });

/**
 * Copies every record that the target does not have yet, bytes and hashes unchanged. The target computes each
 * hash anew and refuses a record that does not fit, so what arrives is what was sent; at the end the heads of
 * both are compared. Run again after an interruption, it passes over what is there.
 */
export async function copyLog(
  from: Log,
  to: Log,
  { batch = 1_000, progress, signal }: CopyOptions = {},
): Promise<Copied> {
  let state: CopyProgress = { read: 0, written: 0, position: 0 };
  let waiting: RawRecord[] = [];
  const heads = new Map<string, RawRecord>();
  const left = (await from.streams()).filter(({ unusable }) => unusable !== undefined);
  const unusable = new Set(left.map(({ stream }) => stream));
  // Where the case itself does not go, neither does what says that it is gone.
  const passedOver = (stream: string): boolean => unusable.has(stream) || isForgetting(stream);
  const handOver = async (): Promise<Extract<Copied, { ok: false }> | undefined> => {
    const last = waiting.at(-1);
    if (last === undefined) return undefined;
    const adopted = await to.adopt(waiting);
    if (!adopted.ok) return { ...adopted, at: await sideOf(from, adopted) };
    for (const record of waiting) heads.set(record.stream, record);
    state = {
      read: state.read + waiting.length,
      written: state.written + adopted.written,
      position: last.position,
    };
    waiting = [];
    progress?.(state);
    return undefined;
  };

  for await (const record of from.records()) {
    if (passedOver(record.stream)) continue;
    waiting.push(record);
    if (waiting.length < batch) continue;
    const refused = await handOver();
    if (refused !== undefined) return refused;
    if (signal?.aborted === true) return { ok: true, complete: false, left, ...state };
  }
  return (await handOver()) ?? (await differing(heads, to)) ?? { ok: true, complete: true, left, ...state };
}

/** Where the fault lies when a record was refused: in the source, if its own chain does not hold up to there. */
async function sideOf(from: Log, { stream, version }: DoesNotFit): Promise<'source' | 'target'> {
  let last = { version: -1, hash: genesis(stream) };
  for await (const record of from.records({ prefix: stream })) {
    if (record.stream !== stream) continue;
    const previous = last.hash;
    const follows =
      record.version === last.version + 1 &&
      linkHashOfBytes(record.bytes, { previous, stream, version: record.version }) === record.hash;
    if (!follows) return 'source';
    if (record.version >= version) return 'target';
    last = record;
  }
  return 'source';
}

/** The first stream whose end in the target is not at least what was copied there. */
async function differing(
  heads: ReadonlyMap<string, RawRecord>,
  to: Log,
): Promise<Extract<Copied, { ok: false }> | undefined> {
  const arrived = new Map((await to.streams()).map((head) => [head.stream, head]));
  for (const [stream, { version, hash }] of heads) {
    const head = arrived.get(stream);
    if (head !== undefined && (head.version > version || (head.version === version && head.hash === hash)))
      continue;
    const what = `the stream ends at version ${head?.version ?? -1} in the target after the copy`;
    return { ok: false, kind: 'does-not-fit', at: 'target', stream, version, what };
  }
  return undefined;
}
