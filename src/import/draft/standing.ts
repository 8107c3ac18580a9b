import type { EntryId, PartyId, Relief, RequestId } from '../../../events/index.ts';
import type { ClaimShare } from './shares.ts';

/**
 * Roughly where a claim stands as to some of its defendants: enough to say what the next paper can be aimed at, never
 * an answer to anybody.
 */
export type ClaimStanding = ClaimShare & {
  readonly claimant: PartyId;
  readonly counterclaim: boolean;
  readonly count: number | undefined;
  readonly status: 'unasserted' | 'live' | 'with-leave' | 'dismissed' | 'withdrawn' | 'settled' | 'judgment';
  /** Part of it fell, or the record does not say whether it did: an amended pleading states it anew. */
  readonly shaken: boolean;
  readonly stayed: boolean;
  /** The pleading that counts now does not say that it pleads it: a motion against that pleading does not reach it. */
  readonly aside: boolean;
  /** The entry that ended it, while it is ended by one. */
  readonly endedBy: EntryId | null;
  /** The paper by which the parties themselves ended it. */
  readonly leftBy: EntryId | null;
  /** The record does not say whether it has ended. */
  readonly doubted: boolean;
};

export type DraftedMotion = {
  /** Its document number, where its source has one. */
  readonly number: number | null;
  readonly relief: Relief;
  readonly aim: readonly ClaimShare[];
  readonly movants: readonly PartyId[];
  readonly open: boolean;
  readonly decidedBy: EntryId | null;
  readonly orders: readonly EntryId[];
  /** What it asks for apart from one another; one request and its alternative are asked for together. */
  readonly requests: readonly DraftedRequest[];
  /** The requests that nobody has decided. */
  readonly left: readonly RequestId[];
};

/** One relief that a motion asks for; several requests where it is asked as to other defendants on other claims. */
export type DraftedRequest = {
  readonly ids: readonly RequestId[];
  readonly relief: Relief;
  readonly aim: readonly ClaimShare[];
};
