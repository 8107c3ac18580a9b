/** Copying one log into another: the way out when one machine is not enough, and the way back. */
import type { DoesNotFit, Log, RawRecord } from './port.ts';

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
  | ({ readonly ok: true; readonly complete: boolean } & CopyProgress)
  /** The target holds another history, or the source is not sound. */
  | DoesNotFit;

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
  const handOver = async (): Promise<DoesNotFit | undefined> => {
    const last = waiting.at(-1);
    if (last === undefined) return undefined;
    const adopted = await to.adopt(waiting);
    if (!adopted.ok) return adopted;
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
    waiting.push(record);
    if (waiting.length < batch) continue;
    const refused = await handOver();
    if (refused !== undefined) return refused;
    if (signal?.aborted === true) return { ok: true, complete: false, ...state };
  }
  return (await handOver()) ?? (await differing(heads, to)) ?? { ok: true, complete: true, ...state };
}

/** The first stream whose end in the target is not at least what was copied there. */
async function differing(heads: ReadonlyMap<string, RawRecord>, to: Log): Promise<DoesNotFit | undefined> {
  const arrived = new Map((await to.streams()).map((head) => [head.stream, head]));
  for (const [stream, { version, hash }] of heads) {
    const head = arrived.get(stream);
    if (head !== undefined && (head.version > version || (head.version === version && head.hash === hash)))
      continue;
    const what = `the stream ends at version ${head?.version ?? -1} in the target after the copy`;
    return { ok: false, kind: 'does-not-fit', stream, version, what };
  }
  return undefined;
}
