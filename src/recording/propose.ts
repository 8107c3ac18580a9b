import type { Entry, EntryId } from '../../events/index.ts';
import { admit, type Refusal } from '../docket/index.ts';
import { type Effect, effectOfEntries } from './effect.ts';
import { sameEntry } from './same-entry.ts';

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
      readonly effect: Effect;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export type ProposeOptions = {
  /** Record what a court did against the rules; the reason for which it was refused stays with the entry. */
  readonly anyway?: boolean;
};

/**
 * Judges entries proposed for a record, given in order of recording. `admit` decides; what it refuses can be
 * recorded anyway, save two entries of one id and corrections that correct nothing, which say nothing of a court.
 * Pure: nothing is written here.
 */
export function propose(
  recorded: readonly Entry[],
  proposed: readonly Entry[],
  { anyway = false }: ProposeOptions = {},
): Proposal {
  const held = new Map(recorded.map((entry) => [entry.id, entry]));
  const isHeld = (entry: Entry) => {
    const before = held.get(entry.id);
    return before !== undefined && sameEntry(before, entry);
  };
  const offered = proposed.filter((entry) => !isHeld(entry));
  const already = proposed.filter(isHeld).map(({ id }) => id);
  const admission = admit(recorded, offered);
  const refusals = admission.ok ? [] : admission.refusals;
  const impossible = refusals.some((refusal) => !canBeRecordedAnyway(refusal, offered));
  if (refusals.length > 0 && (impossible || !anyway)) return { ok: false, refusals };
  const fresh = offered.map((entry) => withReason(entry, refusals));
  return { ok: true, fresh, already, overruled: refusals, effect: effectOfEntries(recorded, fresh) };
}

function canBeRecordedAnyway({ entry, kind }: Refusal, offered: readonly Entry[]): boolean {
  if (kind === 'duplicate-id' || kind === 'unreadable') return false;
  const type = offered.find(({ id }) => id === entry)?.type;
  return kind !== 'unknown-entry' || (type !== 'EntryCorrected' && type !== 'EntryStricken');
}

/** As long as a reason in an envelope is read. */
const LONGEST_REASON = 2_000;

function withReason(entry: Entry, refusals: readonly Refusal[]): Entry {
  const reasons = refusals.filter((refusal) => refusal.entry === entry.id).map(({ what }) => what);
  return reasons.length === 0 ? entry : { ...entry, anyway: reasons.join('; ').slice(0, LONGEST_REASON) };
}
