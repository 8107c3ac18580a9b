import type { Day } from '../../../events/dates.ts';
import { catalog, type Entry, isCorrection } from '../../../events/index.ts';
import { type CaseRecord, type Stretch, type Subject, stretchesOf } from '../../audit/index.ts';
import type { Bounds } from '../../docket/index.ts';
import { dateWords } from '../text/dates.ts';

/** What a picture of a case shows, before any of it has a place on paper. */
export type Scene = {
  readonly groups: readonly LaneGroup[];
  /** What the court did, as lines through the lanes. */
  readonly orders: readonly EntryMark[];
  /** Everything else. */
  readonly marks: readonly EntryMark[];
  /** The first and the last day that the record speaks of; null where it names none. */
  readonly span: readonly [from: Day, to: Day] | null;
};

export type LaneGroup = { readonly title: string; readonly lanes: readonly Lane[] };
export type Lane = { readonly id: string; readonly title: string; readonly stretches: readonly Stretch[] };

/** An entry on its day, or on the days between which it lies. */
export type EntryMark = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Infinite where the record sets no limit. */
  readonly from: Day;
  readonly to: Day;
};

/** Reads the scene from a record: claims by claimant in the order of the caption, then matters. */
export function sceneOf(record: CaseRecord): Scene {
  const { caption } = record.docket;
  const byClaimant = new Map<string, Lane[]>();
  for (const [id, { title, claimant }] of caption.claims) {
    const lanes = byClaimant.get(claimant) ?? [];
    byClaimant.set(claimant, lanes);
    lanes.push(laneOf(record, { kind: 'claim', id }, title));
  }
  const names = new Map<string, string>([...caption.parties].map(([party, { name }]) => [party, name]));
  const matters = [...caption.matters].map(([id, { title }]) =>
    laneOf(record, { kind: 'matter', id }, title),
  );
  const shown = record.filed.filter((entry) => !isCorrection(entry));
  const days = shown.flatMap(({ id }) => finite(record.sequence.bounds.get(id)));
  return {
    groups: [
      ...[...byClaimant].map(([claimant, lanes]) => ({ title: names.get(claimant) ?? claimant, lanes })),
      ...(matters.length > 0 ? [{ title: 'Discovery matters', lanes: matters }] : []),
    ],
    orders: shown.filter(({ type }) => catalog[type].court).map((entry) => markOf(record, entry)),
    marks: shown.filter(({ type }) => !catalog[type].court).map((entry) => markOf(record, entry)),
    span: days.length === 0 ? null : [least(days), greatest(days)],
  };
}

const least = (days: readonly Day[]): Day => days.reduce((a, b) => Math.min(a, b));
const greatest = (days: readonly Day[]): Day => days.reduce((a, b) => Math.max(a, b));

const laneOf = (record: CaseRecord, subject: Subject, title: string): Lane => ({
  id: subject.id,
  title,
  stretches: stretchesOf(record, subject).filter(({ states }) => states.length > 0),
});

const finite = (bounds: Bounds | undefined): readonly Day[] =>
  bounds ? [bounds.from, bounds.to].filter(Number.isFinite) : [];

function markOf({ sequence }: CaseRecord, entry: Entry): EntryMark {
  const bounds = sequence.bounds.get(entry.id);
  const title = 'title' in entry.data ? entry.data.title : undefined;
  return {
    id: entry.id,
    title: typeof title === 'string' ? title : catalog[entry.type].label,
    date: dateWords(entry.on ?? null),
    from: bounds?.from ?? -Infinity,
    to: bounds?.to ?? Infinity,
  };
}
