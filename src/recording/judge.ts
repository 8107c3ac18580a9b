import type { Entry, EntryId } from '../../events/index.ts';
import { type Wrong, wrongSince } from './wrong.ts';

/** Why a proposed entry is refused. */
export type Refusal = Pick<Wrong, 'entry' | 'what' | 'path'> & {
  readonly kind: Wrong['kind'] | 'duplicate-id' | 'upsets-later-entry';
  /** The claim, motion, order or entry that is missing or stands in the way. */
  readonly about: string | null;
};

/**
 * Judges proposed entries, all of them or none: every reason for which one of them is refused, and none where all
 * are admitted. The only judge there is. It looks at the record with the proposals in their effective places, and
 * refuses what would be wrong then and is not wrong now: in what is proposed, or in what is recorded already.
 * Pure: nothing is written here.
 */
export function judge(recorded: readonly Entry[], proposed: readonly Entry[]): readonly Refusal[] {
  const twice = duplicates(recorded, proposed);
  // Of two entries with one id nobody can say which is meant, so that the rest cannot be judged.
  if (twice.length > 0) return twice;
  const fresh = new Set<string>(proposed.map(({ id }) => id));
  return wrongSince(recorded, [...recorded, ...proposed]).map((wrong): Refusal => {
    const { entry, about, what } = wrong;
    if (fresh.has(entry)) return wrong;
    if (about !== null && fresh.has(about))
      return { entry: about as EntryId, kind: wrong.kind, about: entry, what };
    return {
      entry: proposed[0]?.id ?? entry,
      kind: 'upsets-later-entry',
      about: entry,
      what: `it would leave ${entry} impossible: ${what}`,
    };
  });
}

function duplicates(recorded: readonly Entry[], proposed: readonly Entry[]): readonly Refusal[] {
  const held = new Set(recorded.map(({ id }) => id));
  const seen = new Set<EntryId>();
  return proposed.flatMap(({ id }): readonly Refusal[] => {
    const refused = (what: string) => [{ entry: id, kind: 'duplicate-id' as const, about: id, what }];
    if (held.has(id))
      return refused(
        `there is an entry ${id} already, with other contents: what was recorded is put right by a correction (nunc correct), and not written over`,
      );
    if (seen.has(id)) return refused(`there are two entries "${id}"`);
    seen.add(id);
    return [];
  });
}

/**
 * Whether what an entry was refused for can be recorded all the same, as what a court did against the rules.
 * Two entries of one id, and what cannot be read, are no act of a court.
 */
const COURTS_DO: Readonly<Record<Refusal['kind'], boolean>> = {
  unheard: true,
  'unknown-entry': true,
  'unknown-party': true,
  'unknown-claim': true,
  'unknown-motion': true,
  'unknown-order': true,
  'unknown-appeal': true,
  'unknown-matter': true,
  'unknown-test': true,
  'already-on-docket': true,
  stranger: true,
  'no-defendant': true,
  'left-out': true,
  'not-here': true,
  'nothing-to-decide': true,
  contradictory: true,
  'impossible-order': true,
  'upsets-later-entry': true,
  'recorded-anyway': true,
  unreadable: false,
  'duplicate-id': false,
};

/** Whether a refusal can be set aside. A correction of what is not there corrects nothing, whoever makes it. */
export function canBeSetAside({ entry, kind }: Refusal, proposed: readonly Entry[]): boolean {
  const type = proposed.find(({ id }) => id === entry)?.type;
  const correctsNothing = kind === 'unknown-entry' && (type === 'EntryCorrected' || type === 'EntryStricken');
  return COURTS_DO[kind] && !correctsNothing;
}
