import { produce } from 'immer';
import { isBefore } from '../../events/dates.ts';
import type { Fault } from '../../events/faults.ts';
import { fields } from '../../events/fields.ts';
import {
  type Correction,
  catalog,
  type Entry,
  type EntryId,
  type EntryOf,
  isCorrection,
  parseDate,
} from '../../events/index.ts';
import { withAdopted } from './adoption.ts';
import { MadeFrom, remembered } from './faster/remembered.ts';
import { withMandates } from './mandates.ts';
import { positionsOf } from './sequence/index.ts';

/** An entry as it is now read, with the corrections that made it so. */
export type Corrected = {
  /** The entries as they are now held to be, in order of recording; stricken ones are gone, corrections stay. */
  readonly entries: readonly Entry[];
  /** Which corrections each entry carries. */
  readonly correctedBy: ReadonlyMap<EntryId, readonly EntryId[]>;
  /** What was struck, and by which entry. */
  readonly stricken: ReadonlyMap<EntryId, EntryId>;
  /** Corrections that could not be applied. */
  readonly failed: readonly FailedCorrection[];
};

/** A correction that could not be applied, and what it would leave unreadable, placed in the correction. */
export type FailedCorrection = {
  readonly entry: EntryId;
  readonly what: string;
  readonly faults: readonly Fault[];
};

/**
 * The entries as they were known at an instant (RFC 3339, UTC; everything where none is given), with the
 * corrections known by then applied. Nothing is edited: the log keeps the entry as it was first recorded.
 *
 * A correction may itself be corrected or struck, so the latest are applied first.
 */
export function asKnownAt(recorded: readonly Entry[], knownAt?: string): Corrected {
  const known =
    knownAt === undefined ? recorded : recorded.filter((entry) => !isBefore(knownAt, entry.recordedAt));
  const corrections = correctionsAmong(known);
  const corrected = withCorrections(known, corrections);
  const entries = withAdopted(withMandates(corrected.entries));
  if (entries === corrected.entries)
    return correctedFrom.note(corrected, { known, corrections, readAlong: false });
  return correctedFrom.note({ ...corrected, entries }, { known, corrections, readAlong: true });
}

/** What a corrected record was worked out from. */
export type CorrectedFrom = {
  readonly known: readonly Entry[];
  readonly corrections: readonly Correction[];
  /** Whether a mandate or an adoption is among the entries, so that some are read by what stands in others. */
  readonly readAlong: boolean;
  /** What a correction names, and the corrections, once somebody has asked. */
  named?: ReadonlySet<EntryId>;
};

/** What each corrected record was worked out from, for another one that differs little from it. */
export const correctedFrom = new MadeFrom<Corrected, CorrectedFrom>();

/** The corrections among some entries. */
export function correctionsAmong(entries: readonly Entry[]): readonly Correction[] {
  const corrections: Correction[] = [];
  for (const entry of entries) if (isCorrection(entry)) corrections.push(entry);
  return corrections;
}

/** What some corrections name, and they themselves. */
export const namedByCorrections = (corrections: readonly Correction[]): ReadonlySet<EntryId> =>
  new Set(corrections.flatMap(({ id, data }) => [id, data.entry]));

function withCorrections(known: readonly Entry[], corrections: readonly Correction[]): Corrected {
  const correctedBy = new Map<EntryId, EntryId[]>();
  const stricken = new Map<EntryId, EntryId>();
  const failed: FailedCorrection[] = [];
  if (corrections.length === 0) return { entries: known, correctedBy, stricken, failed };

  // Only what a correction names, and corrections themselves, can come to be read otherwise.
  const named = namedByCorrections(corrections);
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
      const changed = changeBy(correction)(target);
      if (changed.ok) {
        held.set(about, changed.entry);
        note(correctedBy, about, correction.id);
      } else failed.push({ entry: correction.id, what: changed.what, faults: changed.faults });
    }
  };
  for (const { id } of corrections.toReversed()) {
    // Read it as later corrections have left it; a struck correction corrects nothing.
    putRight(id);
    const correction = held.get(id);
    if (!correction || !isCorrection(correction)) continue;
    const { entry: about } = correction.data;
    if (!held.has(about)) {
      if (!stricken.has(about))
        failed.push({ entry: id, what: `there is no entry ${about} to put right`, faults: [] });
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
  positionsOf.note(entries, positionOf);
  return { entries, correctedBy, stricken, failed };
}

/**
 * Where a field of an entry, as it is now read, was said: in the entry itself, or in the last correction that put
 * the field right. `now` finds an entry as it is now read.
 */
export function whereSaid(
  correctedBy: Corrected['correctedBy'],
  now: (id: EntryId) => Entry | undefined,
  entry: EntryId,
  path: Fault['path'],
): { readonly entry: EntryId; readonly path: Fault['path'] } {
  const [field = ''] = path;
  for (const id of (correctedBy.get(entry) ?? []).toReversed()) {
    const correction = now(id);
    if (correction?.type !== 'EntryCorrected') continue;
    const { data } = correction;
    if (Object.hasOwn(data.set ?? {}, field)) return whereSaid(correctedBy, now, id, ['set', ...path]);
    if (SHARED.some((shared) => shared === field && data[shared] !== undefined))
      return whereSaid(correctedBy, now, id, path);
  }
  return { entry, path };
}

/** What a correction may say of an entry, whatever its type. */
const SHARED = ['on', 'after', 'before', 'cites'] as const;

const note = (map: Map<EntryId, EntryId[]>, key: EntryId, value: EntryId): void => {
  map.set(key, [...(map.get(key) ?? []), value]);
};

type Change =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly what: string; readonly faults: readonly Fault[] };

/** What a correction makes of an entry: the same record is read many times over in its branches. */
const changeBy = remembered((correction: EntryOf<'EntryCorrected'>) =>
  remembered((target: Entry) => correct(target, correction)),
);

function correct(target: Entry, { data }: EntryOf<'EntryCorrected'>): Change {
  const date = data.on === undefined ? undefined : parseDate(data.on);
  if (date?.ok === false)
    return {
      ok: false,
      what: `it gives ${target.id} no readable date: ${date.what}`,
      faults: [],
    };
  type Fields = Record<string, unknown>;
  const entry = produce(target as unknown as Fields & { data: Fields }, (draft) => {
    // The date of a correction is the date it gives, not the day on which it was made.
    const own: Fields = isCorrection(target) ? draft.data : draft;
    for (const field of SHARED) if (data[field] !== undefined) own[field] = data[field];
    // What was left undecided is of the entry itself, whatever its type; only a person's decision takes it away.
    for (const [field, value] of Object.entries(data.set ?? {}))
      if (field === 'unresolved' && value === null) delete draft.unresolved;
      else if (value === null) delete draft.data[field];
      else draft.data[field] = value;
  });
  const read = fields().check(catalog[target.type].schema, entry.data);
  if (!read.ok) {
    const unreadable = (what: string) => `it would leave ${target.id} unreadable: ${what}`;
    return {
      ok: false,
      what: unreadable(read.faults.map(({ what }) => what).join('; ')),
      faults: read.faults.map(({ what, path, ...fault }) => ({
        ...fault,
        what: unreadable(what),
        path: ['set', ...path],
      })),
    };
  }
  return { ok: true, entry: { ...entry, data: read.data } as unknown as Entry };
}
