/**
 * What the rest of Nunc asks of a log, whichever store holds it. A log knows three things of an entry: its
 * id, its type and when it was recorded; what the entry means is for others.
 */

/** Anything that can be recorded: a JSON object with an id that is unique within its stream. */
export type Recordable = {
  readonly id: string;
  readonly type: string;
  /** The instant at which the entry was recorded, RFC 3339 in UTC. */
  readonly recordedAt: string;
};

/** An entry as the log holds it, with its place and its link in the chain of its stream. */
export type Stored = {
  readonly stream: string;
  /** Place within the stream: 0 for the first entry, no gaps. */
  readonly version: number;
  /**
   * Place within the whole log, rising. The embedded stores count 1, 2, 3 without gaps; KurrentDB gives its
   * own commit positions, which rise but skip. Not covered by the hash, since copying a log changes it.
   */
  readonly position: number;
  /** SHA-256, 64 hexadecimal digits; see `chain.ts` for what it covers. */
  readonly hash: string;
  /** The hash of the record before it in the stream, or the stream's genesis hash for version 0. */
  readonly previous: string;
  readonly entry: Recordable;
};

/** A record exactly as it is stored, nothing parsed or believed: what verifying and copying read. */
export type RawRecord = {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  /** The id under which the store indexes the record; a sound record's entry has the same. */
  readonly id: string;
  readonly hash: string;
  /** The entry's canonical JSON as stored, in UTF-8. */
  readonly bytes: Uint8Array;
};

/** Where a stream ends. A stream that does not exist has version -1, position 0 and its genesis hash. */
export type Head = {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly hash: string;
  /**
   * In a list of streams, what is wrong with one that cannot be used, in words: deleted, cut short, written to
   * by others, not ours to read. The rest of its head is then only as far as it is known.
   */
  readonly unusable?: string;
  /** Whether that is so because it was taken out, as was meant. */
  readonly forgotten?: true;
};

/**
 * What the writer believes of the stream: the version of the last record it has seen (-1 or `no-stream` for
 * none), or `any` for a writer that does not mind what came before.
 */
export type ExpectedVersion = number | 'any' | 'no-stream';

export type AppendOptions = { readonly expectedVersion: ExpectedVersion };

/** The entries are in the log, on disk. */
export type Appended = {
  readonly ok: true;
  /** How many of the entries were new; those that the stream already held count as recorded before. */
  readonly written: number;
  /** The stream's version now. */
  readonly version: number;
  /** The position of the stream's last record now (0 when it has none). */
  readonly position: number;
};

/** Another writer came first: nothing was written. */
export type VersionConflict = {
  readonly ok: false;
  readonly kind: 'version-conflict';
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly actual: number;
};

/** The stream holds another entry of the same id (or the batch holds two): nothing was written. */
export type IdConflict = {
  readonly ok: false;
  readonly kind: 'id-conflict';
  readonly stream: string;
  readonly id: string;
};

export type AppendResult = Appended | VersionConflict | IdConflict;

/** A record of another log is not the next of its stream here: nothing of its batch was written. */
export type DoesNotFit = {
  readonly ok: false;
  readonly kind: 'does-not-fit';
  readonly stream: string;
  readonly version: number;
  readonly what: string;
};

export type AdoptResult = { readonly ok: true; readonly written: number } | DoesNotFit;

export type ReadDirection = 'forward' | 'backward';

/** A stretch of one stream, by version, both ends included. Without them: all of it. */
export type ReadOptions = {
  readonly from?: number;
  readonly to?: number;
  readonly direction?: ReadDirection;
};

/** Which records of the whole log: those after a position, of the streams whose name starts so. */
export type ReadAllOptions = {
  /** The last position already seen; 0 (the default) for none. */
  readonly after?: number;
  /** `docket-` for every docket; without it, every stream. */
  readonly prefix?: string;
  /** Told now and then how far the log has been read, in positions, where most of it may be others' records. */
  readonly passed?: (position: number) => void;
};

export type SubscribeOptions = Omit<ReadAllOptions, 'passed'> & {
  /** One stream only. */
  readonly stream?: string;
  /** Ends the subscription; without it, it ends when the reader stops reading or the log is closed. */
  readonly signal?: AbortSignal;
};

/**
 * What a subscription tells: each record in order; once, that everything so far has been told; that the store
 * has given no sign of life for so many seconds, and that it does again. No news is otherwise no news.
 */
export type Arrival =
  | { readonly kind: 'record'; readonly record: Stored }
  | { readonly kind: 'caught-up'; readonly position: number }
  | { readonly kind: 'silent'; readonly seconds: number }
  | { readonly kind: 'heard-again' };

/**
 * An append-only log of streams. Every method can fail with a `StoreFault` (see `faults.ts`), whose message
 * names the store; refusals that a writer must expect are values, not errors.
 */
export interface Log {
  /** The store's URL, without any password. */
  readonly place: string;

  /**
   * Appends entries to a stream: all of them or none, on disk when the promise resolves. An entry that the
   * stream already holds (same id, same content save `recordedAt` and `recordedBy`) is not written again,
   * so a writer that did not hear the answer may send the same batch again, expected version and all.
   *
   * Errors: `NotStorable` for an entry that is not JSON.
   */
  append(stream: string, entries: readonly Recordable[], options: AppendOptions): Promise<AppendResult>;

  /**
   * Takes records of another log as they are, in their order, of one stream or several: how a log is copied.
   * Each must be the next of its stream and fit its chain; those that are here already are passed over, so
   * that a copy which was cut off can be taken up again. All or nothing in the embedded stores.
   */
  adopt(records: readonly RawRecord[]): Promise<AdoptResult>;

  /** Where a stream ends. */
  head(stream: string): Promise<Head>;

  /** Every stream with its head, by name in code-unit order; with `prefix`, only those that start so. */
  streams(options?: { readonly prefix?: string }): Promise<readonly Head[]>;

  /** The entries of a stretch of one stream in order, at once, without their places: the fast way to replay. */
  entries(stream: string, options?: Omit<ReadOptions, 'direction'>): Promise<readonly Recordable[]>;

  /** The records of a stretch of one stream, one by one; of a stream that does not exist, none. */
  read(stream: string, options?: ReadOptions): AsyncIterable<Stored>;

  /** The records of all streams in the order of their positions. */
  readAll(options?: ReadAllOptions): AsyncIterable<Stored>;

  /** The records of all streams as stored, in the order of their positions, for verifying and copying. */
  records(options?: ReadAllOptions): AsyncIterable<RawRecord>;

  /** What was recorded after a position, then what is being recorded, as it arrives. */
  subscribe(options?: SubscribeOptions): AsyncIterable<Arrival>;

  /** Faults of the store itself, below the records: a page that cannot be read, an index that disagrees. */
  examine(): Promise<readonly string[]>;

  /** Lets go of the store. Closing twice is no error. */
  close(): Promise<void>;
}
