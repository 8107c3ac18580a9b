/** Whether a stream on a server is what Nunc wrote there: seen event by event, as it is read. */
import { genesis } from '../chain.ts';
import { StreamUnusable, type Unusable } from '../faults.ts';
import { type Given, type KurrentRecord, toRecord } from './event.ts';

/** A stream, and the store that it is in, as a fault names them. */
export type StreamPlace = { readonly place: string; readonly stream: string };

/** The fault of a stream. */
export function unusable({ place, stream }: StreamPlace, why: Unusable, what: string): StreamUnusable {
  return new StreamUnusable(place, stream, why, `${place}: the stream ${stream} ${what}`);
}

/** What is to be seen next: the version, and the hash that the record must name as the one before it. */
type Next = { readonly version: number; readonly previous: string | undefined };

/**
 * Lets in the events of one stream in their order, and refuses the first that shows that the stream is not, or
 * no longer, what Nunc wrote. Whether each hash fits its content is for `verify`.
 */
export class Admission {
  readonly #place: StreamPlace;
  #next: Next | undefined;

  /** `after` is the last record seen; without it, reading begins at `from`. */
  constructor(
    place: StreamPlace,
    { from, after }: { from: number; after?: { version: number; hash: string } },
  ) {
    this.#place = place;
    this.#next =
      after === undefined
        ? { version: from, previous: from === 0 ? genesis(place.stream) : undefined }
        : { version: after.version + 1, previous: after.hash };
  }

  /** The record of an event that is the next of its stream. Errors: `StreamUnusable`. */
  forward(given: Given): KurrentRecord {
    const record = this.#ours(given);
    const { version, previous } = this.#next ?? { version: record.version, previous: undefined };
    if (record.version !== version) throw cutShort(this.#place, version, record.version);
    if (previous !== undefined && record.previous !== previous) throw unlinked(this.#place, record.version);
    this.#next = { version: version + 1, previous: record.hash };
    return record;
  }

  #ours(given: Given): KurrentRecord {
    const record = toRecord(given);
    if (record === undefined) throw foreign(this.#place, given);
    return record;
  }
}

/** The same for events that are read from the end of a stream to its beginning. */
export class BackwardAdmission {
  readonly #place: StreamPlace;
  #later: KurrentRecord | undefined;

  constructor(place: StreamPlace) {
    this.#place = place;
  }

  /** The record of an event that is the one before the last. Errors: `StreamUnusable`. */
  backward(given: Given): KurrentRecord {
    const record = toRecord(given);
    if (record === undefined) throw foreign(this.#place, given);
    const later = this.#later;
    if (later !== undefined && later.version !== record.version + 1)
      throw cutShort(this.#place, record.version + 1, later.version);
    if (later !== undefined && later.previous !== record.hash) throw unlinked(this.#place, later.version);
    this.#later = record;
    return record;
  }

  /** Called when nothing is left: reading must have come to the version asked for. Errors: `StreamUnusable`. */
  ended(from: number): void {
    const last = this.#later;
    if (last !== undefined && last.version > from) throw cutShort(this.#place, from, last.version);
  }
}

function foreign(place: StreamPlace, { event }: Given): StreamUnusable {
  const type = JSON.stringify(String(event?.type ?? '').slice(0, 40));
  return unusable(
    place,
    'foreign',
    `holds an event that Nunc did not write (${type}, at ${event?.revision ?? '?'}): other programs must not write to it.`,
  );
}

function cutShort(place: StreamPlace, expected: number, found: number): StreamUnusable {
  const lost = expected === 0 ? 'its beginning' : `what was before it, from ${expected} on,`;
  return unusable(
    place,
    'cut-short',
    `begins at ${found}: ${lost} was cut off there, by $maxCount, $maxAge, $tb or a deletion. Take that off if the server still has it, or restore a backup.`,
  );
}

function unlinked(place: StreamPlace, version: number): StreamUnusable {
  return unusable(
    place,
    'unlinked',
    `does not hold together: its record ${version} does not follow from the one before it. \`nunc verify\` says more.`,
  );
}
