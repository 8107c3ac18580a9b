import { type Day, formatDay } from '../../events/dates.ts';
import { catalog, type Entry, type EntryId, type PartyId } from '../../events/index.ts';
import { fold, replay } from '../docket/index.ts';
import { modelOf } from './model.ts';
import { type Posture, postureOn } from './posture.ts';
import { readValuation } from './read.ts';
import { asMoney } from './rounded.ts';
import { expectedIn, type WorkOptions } from './work.ts';

/** What the case was worth once an entry had been made. */
export type ValuePoint = {
  /** Null: before any of them. */
  readonly entry: EntryId | null;
  readonly title: string | null;
  readonly on: string;
  /** What each party then expected, net; null where the file does not say enough to value the case as it was then. */
  readonly expected: Readonly<Record<PartyId, number>> | null;
  /** What the file did not say. */
  readonly missing?: readonly string[];
};

/** More entries than this are not valued one by one: the last of them are. */
const MOST_POINTS = 400;

/**
 * What the case was worth from a day on, after each entry that certainly was made by another day, all under one file.
 * Odds on what an order has decided by then are let stand, and count no more.
 */
export function valueOverTime(
  recorded: readonly Entry[],
  written: unknown,
  since: Day,
  until: Day,
  options: WorkOptions,
): readonly ValuePoint[] {
  const { docket: whole, corrected, sequence } = replay(recorded);
  const dayOf = (entry: EntryId): Day | null => {
    const day = sequence.bounds.get(entry)?.to;
    return day === undefined || !Number.isFinite(day) ? null : day;
  };
  const happened = sequence.entries.filter(
    ({ id, type }) => catalog[type].caption || (dayOf(id) ?? Infinity) <= until,
  );
  const first = happened.findIndex(
    ({ id, type }) => !catalog[type].caption && (dayOf(id) ?? -Infinity) >= since,
  );
  const at = first < 0 ? happened.length : first;
  const from = Math.max(at, happened.length - MOST_POINTS);
  const caseId = whole.case ?? corrected.entries[0]?.case ?? null;
  let docket = fold(happened.slice(0, from));
  const posture = (day: Day): Posture =>
    postureOn({ whole, docket, at: formatDay(day), case: caseId, dayOf });
  const points = [pointAt(null, null, since - 1, posture(since - 1), written, options)];
  for (const entry of happened.slice(from)) {
    docket = fold([entry], docket);
    if (catalog[entry.type].caption) continue;
    const day = dayOf(entry.id) ?? until;
    points.push(pointAt(entry.id, titleOf(entry), day, posture(day), written, options));
  }
  return points;
}

/** What the entry is called, or what kind of entry it is. */
const titleOf = ({ data, type }: Entry): string =>
  'title' in data && typeof data.title === 'string' ? data.title : catalog[type].label;

function pointAt(
  entry: EntryId | null,
  title: string | null,
  day: Day,
  posture: Posture,
  written: unknown,
  options: WorkOptions,
): ValuePoint {
  const head = { entry, title, on: formatDay(day) };
  const read = readValuation(written, posture, { letDecidedStand: true });
  if (!read.ok) return { ...head, expected: null, missing: read.faults.map(({ what }) => what) };
  const model = modelOf(posture, read.valuation);
  const worked = expectedIn(model, options);
  if (!worked.ok) return { ...head, expected: null, missing: worked.faults.map(({ what }) => what) };
  return {
    ...head,
    expected: Object.fromEntries(
      model.parties.map((party, at) => [party, asMoney(worked.expected[at] ?? 0)]),
    ),
  };
}

/** What an entry did to a party's value. */
export type ValueMoved = {
  readonly entry: EntryId;
  readonly title: string | null;
  readonly on: string;
  readonly from: number;
  readonly to: number;
};

/** The entries that moved a party's value, those that moved it most first. */
export function movedBy(points: readonly ValuePoint[], party: PartyId): readonly ValueMoved[] {
  let before: number | undefined;
  const moved: ValueMoved[] = [];
  for (const { entry, title, on, expected } of points) {
    const now = expected?.[party] ?? (expected === null ? undefined : 0);
    if (now === undefined) continue;
    if (entry !== null && before !== undefined && now !== before)
      moved.push({ entry, title, on, from: before, to: now });
    before = now;
  }
  return moved.toSorted((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from));
}
