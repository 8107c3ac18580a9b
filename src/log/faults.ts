/**
 * What can go wrong with a store itself. Each message is one sentence for the person at the terminal; it
 * names the place, and a second sentence may say what to do.
 */

/** The store did what it should not, or could not be used. `place` is its URL without any password. */
export abstract class StoreFault extends Error {
  readonly place: string;

  constructor(place: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.place = place;
  }
}

/** Why a store could not be reached. */
export type Unreachable =
  | 'absent'
  | 'locked'
  | 'permission'
  | 'read-only'
  | 'full'
  | 'failed'
  | 'no-server'
  | 'no-client'
  | 'credentials'
  | 'not-allowed'
  | 'tls'
  | 'not-leader'
  | 'deadline'
  | 'closed';

/** The store is absent, locked, full, refuses us, or does not answer. Nothing of the attempt was kept. */
export class StoreUnreachable extends StoreFault {
  readonly why: Unreachable;

  constructor(place: string, why: Unreachable, message: string, options?: ErrorOptions) {
    super(place, message, options);
    this.why = why;
  }
}

/** The store is ours, but its bytes are damaged. */
export class StoreCorrupt extends StoreFault {}

/** What is at the place is not a Nunc store, or one that a newer Nunc wrote. It was left as it was. */
export class NotAStore extends StoreFault {}

/** Why one stream cannot be used, though its store answers. */
export type Unusable =
  /** Others wrote to it. */
  | 'foreign'
  /** Its first records are not given any more. */
  | 'cut-short'
  | 'deleted'
  /** A record does not follow from the one before it. */
  | 'unlinked'
  /** The store is told to drop its records after a time or a number. */
  | 'forgetful'
  | 'not-allowed'
  /** It was taken out of the log: see `forgotten.ts`. */
  | 'forgotten';

/** One stream is not what Nunc wrote, or not ours to use. Nothing was written; other streams are not concerned. */
export class StreamUnusable extends StoreFault {
  readonly stream: string;
  readonly why: Unusable;

  constructor(place: string, stream: string, why: Unusable, message: string, options?: ErrorOptions) {
    super(place, message, options);
    this.stream = stream;
    this.why = why;
  }
}

/** The URL names no kind of store that Nunc knows, or says something that cannot be. */
export class BadStoreUrl extends StoreFault {}

/** An entry cannot be written as JSON (RFC 8785): a lone surrogate, `NaN`, a cycle, no id. */
export class NotStorable extends StoreFault {
  readonly id: string;

  constructor(place: string, id: string, message: string, options?: ErrorOptions) {
    super(place, message, options);
    this.id = id;
  }
}
