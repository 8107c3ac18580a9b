import type {
  ClaimId,
  Disposition,
  EntryId,
  MatterId,
  PartyId,
  Relief,
  RequestId,
  TestId,
} from '../events/index.ts';

/** One part of a motion: a request, on one ground, against one claim, matter or order. */
export type Part = {
  /** `request/target/ground`, unique within the motion; with `@party` behind it where it is split. */
  readonly key: string;
  /** What claims know it by, whoever it is asked as to: `motion/request/target/ground`. */
  readonly name: string;
  readonly request: RequestId;
  readonly relief: Relief;
  readonly claim: ClaimId | null;
  readonly matter: MatterId | null;
  readonly order: EntryId | null;
  /** The claim's defendants as to whom it is asked; null: all of them. */
  readonly against: readonly PartyId[] | null;
  readonly ground: TestId | null;
  readonly alternativeTo: RequestId | null;
  readonly status: 'pending' | Disposition;
  readonly decidedBy: EntryId | null;
  readonly express: boolean;
  /** How it stood before it was last decided again or set aside: kept, so that it can come back. */
  readonly was?: PartBefore;
};

/** A part's key in its motion; `against` where it is asked as to some of the claim's defendants apart. */
export const partKey = (
  { request, claim, matter, order, ground }: Pick<Part, 'request' | 'claim' | 'matter' | 'order' | 'ground'>,
  against?: readonly PartyId[],
): string => {
  const key = `${request}/${claim ?? matter ?? order ?? '-'}/${ground ?? '-'}`;
  return against === undefined ? key : `${key}@${against.join('+')}`;
};

export type PartBefore = Pick<Part, 'status' | 'decidedBy' | 'express' | 'was'> & { readonly by: EntryId };

export type MotionContext = { readonly motion: EntryId; readonly parts: readonly Part[] };

export type PartDecision = {
  readonly key: string;
  /** Only as to these, where the ruling is narrower than what was asked. */
  readonly against?: readonly PartyId[] | undefined;
  readonly disposition: 'pending' | Disposition;
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
  | {
      readonly type: 'withdrawn';
      readonly by: EntryId;
      readonly parts: readonly string[];
      /** Only as to these, where one of several movants takes it back. */
      readonly against?: readonly PartyId[] | undefined;
    }
  | {
      /** Another party asks the same: the parts that are asked for it alone. */
      readonly type: 'joined';
      readonly by: EntryId;
      readonly parts: readonly Part[];
    }
  | {
      /** The order that decided parts of it is set aside: they are open again, or stand as without it. */
      readonly type: 'reopened';
      readonly by: EntryId;
      readonly decisions: readonly PartDecision[];
    }
  | {
      /** What an entry did to these parts is undone: they stand as before it. */
      readonly type: 'reinstated';
      readonly by: EntryId;
      readonly entry: EntryId;
      readonly keys: readonly string[];
    };
