import { formatDay } from '../../events/dates.ts';
import type { EntryId } from '../../events/index.ts';
import type { Posture, Stake } from './posture.ts';

/** What the docket has already decided, in the words of a fault. */

/** `by order-1 on 2031-08-11`, as far as the record says. */
export function byWhatAndWhen({ dayOf }: Posture, entry: EntryId | null): string {
  if (entry === null) return '';
  const day = dayOf(entry);
  return ` by ${entry}${day === null ? '' : ` on ${formatDay(day)}`}`;
}

/** How somebody values the case as it was before an entry. */
export function dayBefore({ dayOf }: Posture, entry: EntryId | null): string {
  const day = entry === null ? null : dayOf(entry);
  return day === null
    ? 'take it out'
    : `take it out, or value the case as it was: --at ${formatDay(day - 1)}`;
}

const HOW: Readonly<Record<Exclude<Stake['howFar'], 'open'>, string>> = {
  liable: 'its liability is established',
  won: 'it is decided for the claimant',
  lost: 'it has ended',
  settled: 'it is settled',
  absent: 'it is not on the docket',
};

/** `breach@acme: it has ended by order-1 on 2031-08-11`; undefined of what is still to be decided. */
export const endedText = (posture: Posture, { key, howFar, since }: Stake): string | undefined =>
  howFar === 'open' ? undefined : `${key}: ${HOW[howFar]}${byWhatAndWhen(posture, since)}`;
