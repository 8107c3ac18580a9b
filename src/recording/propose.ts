import { type Draft, type Entry, type EntryId, type Recording, recorded } from '../../events/index.ts';
import { saidBy, testsUsed } from '../docket/scrutiny/index.ts';
import { libraryTests } from '../doctrine/library/index.ts';
import { sameEntry } from '../log/same-entry.ts';
import { effectOfEntries, type RecordingEffect } from './effect.ts';
import { canBeSetAside, judge, type Refusal } from './judge.ts';
import { type Report, reportsSince } from './wrong.ts';

/** What becomes of proposed entries: all of them can be recorded, or none. */
export type Proposal =
  | {
      readonly ok: true;
      /** Those to be written, each with the reason in `anyway` where it is recorded against the rules. */
      readonly fresh: readonly Entry[];
      /** Those that the record holds already, word for word: they were proposed before. */
      readonly already: readonly EntryId[];
      /** What was held against them and set aside. */
      readonly overruled: readonly Refusal[];
      /** Rulings that do not follow from their findings, and are recorded as they were made. */
      readonly reports: readonly Report[];
      /** What they do, worked out when it is first asked for. */
      readonly effect: RecordingEffect;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export type ProposeOptions = {
  /** Record what a court did against the rules; the reason for which it was refused stays with the entry. */
  readonly anyway?: boolean;
};

/**
 * Judges drafts proposed for a record, given in order of recording: what it holds already is passed over, `judge`
 * decides on the rest, and the legal tests of the library that they name are recorded before them. What is
 * refused can be recorded anyway, save what is no act of a court. Pure: nothing is written here.
 */
export function propose(
  held: readonly Entry[],
  drafts: readonly Draft[],
  recording: Recording,
  { anyway = false }: ProposeOptions = {},
): Proposal {
  const before = new Map(held.map((entry) => [entry.id, entry]));
  const isHeld = (draft: Draft): boolean => {
    const entry = before.get(draft.id);
    return entry !== undefined && sameEntry(entry, draft);
  };
  const already = drafts.filter(isHeld).map(({ id }) => id);
  const offered = drafts.filter((draft) => !isHeld(draft));
  const said = offered.map(saidBy);
  const used = testsUsed(said, libraryTests, [...held.map(saidBy), ...said]);
  const proposed = recorded([...used, ...offered], recording);
  const refusals = judge(held, proposed);
  const settled = anyway && refusals.every((refusal) => canBeSetAside(refusal, proposed));
  if (refusals.length > 0 && !settled) return { ok: false, refusals };
  const fresh = proposed.map((entry) => withReason(entry, refusals));
  let effect: RecordingEffect | undefined;
  return {
    ok: true,
    fresh,
    already,
    overruled: refusals,
    reports: fresh.length === 0 ? [] : reportsSince(held, [...held, ...fresh]),
    get effect() {
      effect ??= effectOfEntries(held, fresh);
      return effect;
    },
  };
}

/** As long as a reason in an envelope is read. */
const LONGEST_REASON = 2_000;

function withReason(entry: Entry, refusals: readonly Refusal[]): Entry {
  const reasons = refusals.filter((refusal) => refusal.entry === entry.id).map(({ what }) => what);
  return reasons.length === 0 ? entry : { ...entry, anyway: reasons.join('; ').slice(0, LONGEST_REASON) };
}
