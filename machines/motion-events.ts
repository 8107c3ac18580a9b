import type { ClaimId, Disposition, EntryId, MatterId, Relief, RequestId, TestId } from '../events/index.ts';

/** One part of a motion: a request, on one ground, against one claim, matter or order. */
export type Part = {
  /** `request/target/ground`, unique within the motion. */
  readonly key: string;
  readonly request: RequestId;
  readonly relief: Relief;
  readonly claim: ClaimId | null;
  readonly matter: MatterId | null;
  readonly order: EntryId | null;
  readonly ground: TestId | null;
  readonly alternativeTo: RequestId | null;
  readonly status: 'pending' | Disposition;
  readonly decidedBy: EntryId | null;
  readonly express: boolean;
};

export type MotionContext = { readonly motion: EntryId; readonly parts: readonly Part[] };

export type PartDecision = {
  readonly key: string;
  readonly disposition: Disposition;
  readonly express: boolean;
};

/** What a motion hears. `by` names the entry. */
export type MotionEvent =
  | { readonly type: 'opposed'; readonly by: EntryId }
  | { readonly type: 'replied'; readonly by: EntryId }
  | { readonly type: 'argued'; readonly by: EntryId }
  | { readonly type: 'submitted'; readonly by: EntryId }
  | {
      readonly type: 'decided' | 'decidedAgain';
      readonly by: EntryId;
      readonly decisions: readonly PartDecision[];
    }
  | { readonly type: 'withdrawn'; readonly by: EntryId; readonly parts: readonly string[] }
  | { readonly type: 'reopened'; readonly by: EntryId; readonly order: EntryId };
