import { produce } from 'immer';
import {
  type Correction,
  catalog,
  type Entry,
  type EntryId,
  type EntryOf,
  isCorrection,
  parseDate,
} from '../../events/index.ts';
import { positionsOf, samePositions, sameUntil } from './sequence/index.ts';

/** An entry as it is now read, with the corrections that made it so. */
export type Corrected = {
  /** The entries as they are now held to be, in order of recording; stricken ones are gone, corrections stay. */
  readonly entries: readonly Entry[];
  /** Which corrections each entry carries. */
  readonly correctedBy: ReadonlyMap<EntryId, readonly EntryId[]>;
  /** What was struck, and by which entry. */
  readonly stricken: ReadonlyMap<EntryId, EntryId>;
  /** Corrections that could not be applied, with the reason. */
  readonly failed: readonly { readonly entry: EntryId; readonly what: string }[];
};

/**
 * The entries as they were known at an instant (RFC 3339, UTC; everything where none is given), with the
 * corrections known by then applied. Nothing is edited: the log keeps the entry as it was first recorded.
 *
 * A correction may itself be corrected or struck, so the latest are applied first.
 */
export function asKnownAt(recorded: readonly Entry[], knownAt?: string): Corrected {
  const known = knownAt === undefined ? recorded : recorded.filter((entry) => entry.recordedAt <= knownAt);
  const corrections = correctionsAmong(known);
  const corrected = withCorrections(known, corrections);
  corrects.set(corrected, { known, corrections });
  return corrected;
}

/** What was corrected, and by what, for records that differ little from it. */
type Correcting = {
  readonly known: readonly Entry[];
  readonly corrections: readonly Correction[];
  /** What a correction names, and the corrections. */
  named?: ReadonlySet<EntryId>;
};

const corrects = new WeakMap<Corrected, Correcting>();

/**
 * The same as `asKnownAt`, for entries that are those of another record up to some position: where its corrections
 * are the same, and none of what they touch has changed, the entries before it are taken from there.
 */
export function correctAgain(base: Corrected, recorded: readonly Entry[]): Corrected {
  const was = corrects.get(base);
  if (!was) return asKnownAt(recorded);
  const start = sameUntil(was.known, recorded);
  const [before, after] = [was.known.slice(start), recorded.slice(start)];
  const corrections = correctionsAmong(after);
  if (!sameEntries(correctionsAmong(before), corrections)) return asKnownAt(recorded);
  was.named ??= namedBy(was.corrections);
  const { named } = was;
  const [gone, come] = [new Set(before), new Set(after)];
  for (const entry of before) if (!come.has(entry) && named.has(entry.id)) return asKnownAt(recorded);
  for (const entry of after) if (!gone.has(entry) && named.has(entry.id)) return asKnownAt(recorded);
  const same = base.entries.length - before.filter(({ id }) => !base.stricken.has(id)).length;
  const held = new Map<EntryId, Entry>();
  for (const entry of base.entries.slice(same)) if (named.has(entry.id)) held.set(entry.id, entry);
  const entries = base.entries.slice(0, same);
  for (const entry of after) if (!base.stricken.has(entry.id)) entries.push(held.get(entry.id) ?? entry);
  const again = { ...base, entries };
  corrects.set(again, { known: recorded, corrections: was.corrections, named });
  return again;
}

const sameEntries = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length && one.every((entry, index) => entry === other[index]);

function correctionsAmong(entries: readonly Entry[]): readonly Correction[] {
  const corrections: Correction[] = [];
  for (const entry of entries) if (isCorrection(entry)) corrections.push(entry);
  return corrections;
}

const namedBy = (corrections: readonly Correction[]): ReadonlySet<EntryId> =>
  new Set(corrections.flatMap(({ id, data }) => [id, data.entry]));

function withCorrections(known: readonly Entry[], corrections: readonly Correction[]): Corrected {
  const correctedBy = new Map<EntryId, EntryId[]>();
  const stricken = new Map<EntryId, EntryId>();
  const failed: { entry: EntryId; what: string }[] = [];
  if (corrections.length === 0) return { entries: known, correctedBy, stricken, failed };

  // Only what a correction names, and corrections themselves, can come to be read otherwise.
  const named = namedBy(corrections);
  const positionOf = positionsOf(known);
  const held = new Map<EntryId, Entry>();
  const places: number[] = [];
  for (const id of named) {
    const position = positionOf(id);
    const entry = position === undefined ? undefined : known[position];
    if (position === undefined || !entry) continue;
    held.set(id, entry);
    places.push(position);
  }
  const waiting = new Map<EntryId, EntryOf<'EntryCorrected'>[]>();
  /** Applies the corrections of one entry in the order in which they were recorded: the last word stands. */
  const putRight = (about: EntryId): void => {
    for (const correction of waiting.get(about) ?? []) {
      const target = held.get(about);
      if (!target) return;
      const changed = corrected(target, correction);
      if (changed.ok) {
        held.set(about, changed.entry);
        note(correctedBy, about, correction.id);
      } else failed.push({ entry: correction.id, what: changed.what });
    }
  };
  for (const { id } of corrections.toReversed()) {
    // Read it as later corrections have left it; a struck correction corrects nothing.
    putRight(id);
    const correction = held.get(id);
    if (!correction || !isCorrection(correction)) continue;
    const { entry: about } = correction.data;
    if (!held.has(about)) {
      if (!stricken.has(about)) failed.push({ entry: id, what: `there is no entry ${about} to put right` });
    } else if (correction.type === 'EntryStricken') {
      held.delete(about);
      stricken.set(about, id);
    } else waiting.set(about, [correction, ...(waiting.get(about) ?? [])]);
  }
  for (const about of waiting.keys()) {
    const target = held.get(about);
    if (target && !isCorrection(target)) putRight(about);
  }
  const entries = known.slice();
  for (const position of places) {
    const now = held.get(known[position]?.id as EntryId);
    if (now) entries[position] = now;
  }
  if (stricken.size > 0)
    return { entries: entries.filter(({ id }) => !stricken.has(id)), correctedBy, stricken, failed };
  samePositions(entries, positionOf);
  return { entries, correctedBy, stricken, failed };
}

const note = (map: Map<EntryId, EntryId[]>, key: EntryId, value: EntryId): void => {
  map.set(key, [...(map.get(key) ?? []), value]);
};

type Change = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly what: string };

const changes = new WeakMap<Entry, { readonly target: Entry; readonly change: Change }>();

/** What a correction makes of an entry, kept: the same record is read many times over in its branches. */
function corrected(target: Entry, correction: EntryOf<'EntryCorrected'>): Change {
  const known = changes.get(correction);
  if (known?.target === target) return known.change;
  const change = correct(target, correction);
  changes.set(correction, { target, change });
  return change;
}

function correct(target: Entry, { data }: EntryOf<'EntryCorrected'>): Change {
  const date = data.on === undefined ? undefined : parseDate(data.on);
  if (date?.ok === false) return { ok: false, what: `it gives ${target.id} no readable date: ${date.what}` };
  type Fields = Record<string, unknown>;
  const entry = produce(target as unknown as Fields & { data: Fields }, (draft) => {
    // The date of a correction is the date it gives, not the day on which it was made.
    const own: Fields = isCorrection(target) ? draft.data : draft;
    for (const field of ['on', 'after', 'before', 'cites'] as const)
      if (data[field] !== undefined) own[field] = data[field];
    // What was left undecided is of the entry itself, whatever its type; only a person's decision takes it away.
    for (const [field, value] of Object.entries(data.set ?? {}))
      if (field === 'unresolved' && value === null) delete draft.unresolved;
      else if (value === null) delete draft.data[field];
      else draft.data[field] = value;
  });
  const read = catalog[target.type].schema.safeParse(entry.data);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.join('.') ?? '';
    return { ok: false, what: `it would leave ${target.id} unreadable: ${place} ${issue?.message ?? ''}` };
  }
  return { ok: true, entry: { ...entry, data: read.data } as unknown as Entry };
}
