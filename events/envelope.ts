import type { DataOf, EntryType } from './catalog.ts';
import type { DocketSource } from './fields/written.ts';
import type { CaseId, EntryId } from './ids.ts';

/**
 * An entry on the docket.
 *
 * `on` is the day that the law looks at; `recordedAt` is the instant at which we learned of it (RFC 3339, UTC).
 * `schemaVersion` says which version of the type's data it was written in.
 */
export type Envelope<T extends EntryType = EntryType> = {
  readonly id: EntryId;
  readonly case: CaseId;
  readonly type: T;
  readonly schemaVersion: number;
  /** EDTF; absent where the record gives no date. */
  readonly on?: string;
  readonly after?: readonly EntryId[];
  readonly before?: readonly EntryId[];
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** What the clock said, where it was behind what the log had recorded before; `recordedAt` is then as of that. */
  readonly clock?: string;
  readonly cites?: readonly string[];
  readonly note?: string;
  readonly unresolved?: readonly string[];
  readonly source?: DocketSource;
  /** Ties together what was recorded in one go: one load, one import, one append. */
  readonly correlation?: string;
  /** The entry that this one was recorded because of. */
  readonly causation?: EntryId;
  /** Recorded though it was refused (`append --anyway`), with the reason it was refused for. */
  readonly anyway?: string;
  /** Of a higher court’s decision: the mandate with which it takes effect. Worked out from the record, never in it. */
  readonly takesEffectWith?: EntryId;
  /** Of a mandate: the decisions that take effect with it. Worked out from the record, never in it. */
  readonly carriesOut?: readonly EntryId[];
  /** Of an order that takes over what was recommended: how many of its rulings, the first ones, are its own. Likewise. */
  readonly ownRulings?: number;
  readonly data: DataOf<T>;
};

/** An entry, as a union over its types: `entry.type` tells what `entry.data` is. */
export type Entry = { readonly [T in EntryType]: Envelope<T> }[EntryType];

/** What a person proposes: an entry before it has been recorded. */
export type Draft = {
  readonly [T in EntryType]: Omit<
    Envelope<T>,
    'case' | 'recordedAt' | 'recordedBy' | 'clock' | 'takesEffectWith' | 'carriesOut' | 'ownRulings'
  >;
}[EntryType];

export type EntryOf<T extends EntryType> = Extract<Entry, { type: T }>;
