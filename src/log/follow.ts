import type { Arrival, Stored } from './port.ts';

/** How an embedded store is followed: read what is there after a position, then wait until there may be more. */
export type FollowedStore = {
  readonly after: number;
  readonly recordsAfter: (position: number) => AsyncIterable<Stored>;
  /** How much the store holds now, in whatever unit `change` compares. Taken before reading, so that what
   * is appended while the reader is busy with a record is not missed. */
  readonly mark: () => string;
  /** Resolves when the mark is another one, or when `ended` has become true. */
  readonly change: (mark: string) => Promise<void>;
  readonly ended: () => boolean;
};

/** Catches up from a position, says so once, and goes on with what arrives until the source has ended. */
export async function* follow(source: FollowedStore): AsyncGenerator<Arrival> {
  let position = source.after;
  let toldCaughtUp = false;
  while (!source.ended()) {
    const mark = source.mark();
    for await (const record of source.recordsAfter(position)) {
      if (source.ended()) return;
      position = record.position;
      yield { kind: 'record', record };
    }
    if (!toldCaughtUp) {
      toldCaughtUp = true;
      yield { kind: 'caught-up', position };
    }
    if (source.ended()) return;
    await source.change(mark);
  }
}
