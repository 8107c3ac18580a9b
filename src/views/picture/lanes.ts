import type { Day } from '../../../events/dates.ts';
import { type ClaimId, catalog, type Entry, isCorrection } from '../../../events/index.ts';
import {
  type CaseRecord,
  fewNames,
  historyOf,
  type Stretch,
  type Subject,
  stretchesOf,
} from '../../audit/index.ts';
import { type Bounds, defendantsTo } from '../../docket/index.ts';
import { partyName } from '../account/words.ts';
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
export type Lane = {
  readonly id: string;
  /** Its own among all lanes: its id, with whom it is as to. */
  readonly key: string;
  readonly title: string;
  /** Of a claim that did not always stand the same as to all: the defendants whose lane it is. */
  readonly asTo?: string;
  readonly stretches: readonly Stretch[];
};

/** An entry on its day, or on the days between which it lies. */
export type EntryMark = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Infinite where the record sets no limit. */
  readonly from: Day;
  readonly to: Day;
};

/** The claims of a record that did not always stand the same as to all of their defendants. */
export const claimsApart = (record: CaseRecord): readonly ClaimId[] =>
  [...record.docket.caption.claims.keys()].filter((id) => historyOf(record, id).asTo !== undefined);

/**
 * Reads the scene from a record: claims by claimant in the order of the caption, then matters. A claim that did not
 * always stand the same as to all has a lane for those as to whom it did; one of `each`, a lane for each defendant,
 * and every other claim one lane, so that two records can be laid side by side.
 */
export function sceneOf(record: CaseRecord, each?: ReadonlySet<ClaimId>): Scene {
  const { caption } = record.docket;
  const byClaimant = new Map<string, Lane[]>();
  for (const [id, { title, claimant }] of caption.claims) {
    const lanes = byClaimant.get(claimant) ?? [];
    byClaimant.set(claimant, lanes);
    lanes.push(...claimLanes(record, id, title, each));
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

function claimLanes(
  record: CaseRecord,
  id: ClaimId,
  title: string,
  each: ReadonlySet<ClaimId> | undefined,
): readonly Lane[] {
  const { stretches, asTo } = historyOf(record, id);
  const { caption } = record.docket;
  if (each?.has(id))
    return defendantsTo(caption, id).map((party, index) => {
      const own = asTo?.find((row) => row.party === party);
      const name = party === null ? 'all' : partyName(caption, party);
      return { ...laneAsTo(id, title, index, name, own?.stretches ?? stretches), key: `${id} ${party}` };
    });
  if (asTo === undefined || each !== undefined) return [{ id, key: id, title, stretches }];
  return [...Map.groupBy(asTo, (row) => JSON.stringify(row.stretches)).values()].map((alike, index) =>
    laneAsTo(id, title, index, fewNames(alike.map(({ name }) => name)), alike[0]?.stretches ?? []),
  );
}

const laneAsTo = (
  id: ClaimId,
  title: string,
  index: number,
  asTo: string,
  stretches: readonly Stretch[],
): Lane => ({ id, key: `${id} ${index}`, title: index === 0 ? title : '', asTo, stretches });

const laneOf = (record: CaseRecord, subject: Subject, title: string): Lane => ({
  id: subject.id,
  key: subject.id,
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
