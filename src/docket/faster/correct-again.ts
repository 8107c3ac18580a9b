import type { Entry, EntryId } from '../../../events/index.ts';
import { bearsOnAdoption, isAdoption } from '../adoption.ts';
import {
  asKnownAt,
  type Corrected,
  correctedFrom,
  correctionsAmong,
  namedByCorrections,
} from '../corrections.ts';
import { bearsOnMandates, isMandate } from '../mandates.ts';
import { sameUntil } from './resequence.ts';

/**
 * The same as `asKnownAt`, for entries that are those of another record up to some position: where its corrections
 * are the same, and none of what they touch has changed, the entries before it are taken from there.
 */
export function correctAgain(base: Corrected, recorded: readonly Entry[]): Corrected {
  const was = correctedFrom.of(base);
  if (!was) return asKnownAt(recorded);
  const start = sameUntil(was.known, recorded);
  const [before, after] = [was.known.slice(start), recorded.slice(start)];
  // A mandate carries out decisions that may stand anywhere before it, and an order adopts what may; where there is
  // neither, nothing is looked for.
  const matters = was.readAlong ? mayBearOnOthers : isReadAlong;
  if (before.some(matters) || after.some(matters)) return asKnownAt(recorded);
  const corrections = correctionsAmong(after);
  if (!sameEntries(correctionsAmong(before), corrections)) return asKnownAt(recorded);
  was.named ??= namedByCorrections(was.corrections);
  const { named } = was;
  const [gone, come] = [new Set(before), new Set(after)];
  for (const entry of before) if (!come.has(entry) && named.has(entry.id)) return asKnownAt(recorded);
  for (const entry of after) if (!gone.has(entry) && named.has(entry.id)) return asKnownAt(recorded);
  const same = base.entries.length - before.filter(({ id }) => !base.stricken.has(id)).length;
  const held = new Map<EntryId, Entry>();
  for (const entry of base.entries.slice(same)) if (named.has(entry.id)) held.set(entry.id, entry);
  const entries = base.entries.slice(0, same);
  for (const entry of after) if (!base.stricken.has(entry.id)) entries.push(held.get(entry.id) ?? entry);
  const { readAlong } = was;
  return correctedFrom.note(
    { ...base, entries },
    { known: recorded, corrections: was.corrections, readAlong, named },
  );
}

const sameEntries = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length && one.every((entry, index) => entry === other[index]);

const mayBearOnOthers = (entry: Entry): boolean => bearsOnMandates(entry) || bearsOnAdoption(entry);

const isReadAlong = (entry: Entry): boolean => isMandate(entry) || isAdoption(entry);
