import type { Entry } from '../../events/index.ts';
import type { CaseRecord } from '../audit/index.ts';

/** A record that is asked: as known at some instant, on some branch. */
export type AskedOf = {
  readonly record: CaseRecord;
  /** The entries that were replayed: the record's, or a branch's. */
  readonly entries: readonly Entry[];
  /** The branch looked at; main is the record. */
  readonly branch: string;
};
