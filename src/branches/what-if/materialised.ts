import type { ClaimId, Entry, EntryId } from '../../../events/index.ts';

/** Something that came out differently in a branch: which entry, as to which claim, and how. */
export type BranchNote = {
  readonly entry: EntryId;
  readonly claim: ClaimId | null;
  readonly what: string;
};

/** An entry that has nothing, or less, left to act on in a branch. */
export type Moot = {
  readonly entry: EntryId;
  readonly reason: string;
  /** False where only a part of it is moot and the rest still acts. */
  readonly whole: boolean;
};

/** Why edits cannot be applied: one sentence, with the nearest name there is where one was mistyped. */
export type EditRefusal = {
  /** The position of the edit among those given; null where they refuse each other. */
  readonly edit: number | null;
  readonly what: string;
};

export type Materialised =
  | {
      readonly ok: true;
      /** The branch's entries in order of recording; entries that did not change are the same objects. */
      readonly entries: readonly Entry[];
      readonly notes: readonly BranchNote[];
      readonly moot: readonly Moot[];
    }
  | { readonly ok: false; readonly refusal: EditRefusal };
