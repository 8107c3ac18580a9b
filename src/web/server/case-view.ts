import type { Day } from '../../../events/dates.ts';
import { catalog, type Entry, ownTitle } from '../../../events/index.ts';
import { type CaseRecord, statusAt } from '../../audit/index.ts';
import { editText } from '../../branches/index.ts';
import type { CaseView, WireBranch, WireEntry } from '../wire.ts';
import { partyNamesById } from './docket-view.ts';
import type { RequestedCase } from './dockets.ts';
import { firstLanes } from './lanes.ts';
import type { Point } from './point.ts';

/** A case for the timeline: every lane through all of time, so that the page only looks things up. */
export function caseView(
  looked: RequestedCase,
  point: Point,
  studio: { readonly writable: boolean; readonly opinion: boolean },
): CaseView {
  const { record, held, branch } = looked;
  const { opened } = record.docket.caption;
  const entries = entriesOf(record);
  return {
    case: looked.id,
    title: opened?.title ?? looked.id,
    court: opened?.court ?? null,
    number: opened?.number ?? null,
    judge: opened?.judge ?? null,
    about: opened?.about ?? null,
    status: statusAt(record, Infinity),
    branch: point.branch,
    edits: point.edits.map(editText),
    knownAt: record.knownAt,
    recordings: recordingsOf(held.entries),
    ...spanOf(entries),
    lanes: firstLanes(record),
    entries,
    branches: branchesFor(looked),
    notes: branch.notes.map(({ what }) => what),
    anomalies: record.anomalies.map(({ entry, what }) => ({ entry, what })),
    asks: Object.fromEntries(
      [...record.docket.caption.tests.values()].flatMap(({ test, elements }) =>
        Object.entries(elements).map(([element, asks]) => [`${test}/${element}`, asks]),
      ),
    ),
    parties: partyNamesById(looked),
    version: held.version,
    recorded: held.entries.length,
    ...studio,
  };
}

const finite = (day: Day): number | null => (Number.isFinite(day) ? day : null);

function entriesOf(record: CaseRecord): readonly WireEntry[] {
  const moved = new Map(
    record.docket.journal.map(({ entry, moves }) => [
      entry.id,
      [...new Set(moves.filter(({ kind }) => kind === 'claim' || kind === 'matter').map(({ id }) => id))],
    ]),
  );
  return record.filed.map((entry) => {
    const bounds = record.sequence.bounds.get(entry.id);
    return {
      id: entry.id,
      type: entry.type,
      label: catalog[entry.type].label,
      title: ownTitle(entry),
      on: entry.on ?? null,
      from: finite(bounds?.from ?? -Infinity),
      to: finite(bounds?.to ?? Infinity),
      touches: moved.get(entry.id) ?? [],
      order: catalog[entry.type].court,
      quiet: catalog[entry.type].recordedOnly,
    };
  });
}

function recordingsOf(entries: readonly Entry[]): CaseView['recordings'] {
  const counts = new Map<string, number>();
  for (const { recordedAt } of entries) counts.set(recordedAt, (counts.get(recordedAt) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, count]) => ({ at, entries: count }));
}

/** From the first to the last day that any entry names. */
export const caseSpan = (record: CaseRecord) => spanOf(entriesOf(record));

function spanOf(entries: readonly WireEntry[]): { readonly first: number; readonly last: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of entries)
    for (const day of [from, to]) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  return first <= last ? { first, last } : { first: 0, last: 365 };
}

function branchesFor({ branches, record }: RequestedCase): readonly WireBranch[] {
  const readings = new Set<string>(record.docket.caption.readings.keys());
  return [
    { name: 'main', kind: 'record', base: null, says: 'The record', edits: [] },
    ...[...branches.values()].map(({ name, base, reason, edits }) => ({
      name,
      kind: readings.has(name) ? ('reading' as const) : ('saved' as const),
      base,
      says: reason ?? '',
      edits: edits.map(editText),
    })),
  ];
}
