import { type Day, earliest, exactDay, latest } from '../../../events/dates.ts';
import { type DocketDate, type Entry, parseDate, UNDATED } from '../../../events/index.ts';
import { remembered } from '../faster/remembered.ts';

/** The first and the last day possible of each position. */
export type Limits = { readonly from: Float64Array; readonly to: Float64Array };

/** What entries' own dates allow. An exact day, as most are, needs no date to be made of it. */
export function limitsOf(recorded: readonly Entry[]): Limits {
  const limits = { from: new Float64Array(recorded.length), to: new Float64Array(recorded.length) };
  limitFrom(recorded, 0, limits);
  return limits;
}

/** The same for the entries from a position on; what is before it is left alone. */
export function limitFrom(recorded: readonly Entry[], start: number, { from, to }: Limits): void {
  for (let position = start; position < recorded.length; position += 1) {
    const entry = recorded[position];
    const exact = exactDayOf(entry);
    if (exact !== undefined) {
      from[position] = exact;
      to[position] = exact;
    } else {
      const date = dateOf(entry);
      from[position] = earliest(date);
      to[position] = latest(date);
    }
  }
}

/** The day of an entry whose date is exactly one. */
export const exactDayOf = (entry: Entry | undefined): Day | undefined =>
  entry?.on === undefined ? undefined : exactDay(entry.on);

/**
 * The date of an entry, read once: branches share the entries of their record. One that cannot be read counts as
 * none: whatever reads entries in reports it.
 */
export function dateOf(entry: Entry | undefined): DocketDate {
  return entry?.on === undefined ? UNDATED : dateRead(entry);
}

const dateRead = remembered((entry: Entry): DocketDate => {
  const read = parseDate(entry.on ?? '');
  return read.ok ? read.date : UNDATED;
});
