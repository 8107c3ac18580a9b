import { parseDay } from '../../../events/dates.ts';
import type { PartyId } from '../../../events/index.ts';
import {
  type CaseRecord,
  groupsOf,
  type Stretch,
  type Subject,
  stretchesAsTo,
  stretchesOf,
} from '../../audit/index.ts';
import { moversOf, remembered } from '../../docket/index.ts';
import { partyName } from '../../views/account/words.ts';
import type { LaneStretch, WireLane } from '../wire.ts';
import { LONG } from './dockets.ts';

type Described = Omit<WireLane, 'stretches' | 'asTo'> & { readonly subject: Subject };

/** How a lane went, as a whole and as to each defendant where that differs. */
type Through = Pick<WireLane, 'stretches' | 'asTo'>;

type Drawn = {
  readonly described: readonly Described[];
  readonly through: Map<number, Through>;
};

/** How many lanes are worked out at once; a large case's others are asked for afterwards. */
const AT_ONCE = 40;
/** The same of a long docket, where each takes long; none before the first answer. */
const AT_ONCE_OF_LONG = 8;

const isLong = (record: CaseRecord): boolean => record.filed.length > LONG;

/** The lanes that come with a case: who each is, and of as many as are soon worked out how they went. */
export const firstLanes = (record: CaseRecord): readonly WireLane[] =>
  lanesOf(record, 0, isLong(record) ? 0 : AT_ONCE);

/** Some more of them, from one on. */
export function moreLanes(record: CaseRecord, from: number): readonly WireLane[] {
  const count = isLong(record) ? AT_ONCE_OF_LONG : AT_ONCE;
  return lanesOf(record, from, count).slice(from, from + count);
}

/**
 * Every claim, matter and motion through time; of those outside the part that is asked for, and not known from
 * before, only who they are.
 */
export function lanesOf(record: CaseRecord, from: number, count: number): readonly WireLane[] {
  const { described, through } = known(record);
  return described.map(({ subject, ...lane }, index) => {
    if (index >= from && index < from + count && !through.has(index))
      through.set(index, throughOf(record, subject));
    return { ...lane, ...(through.get(index) ?? NOT_YET) };
  });
}

const NOT_YET = { stretches: null };

function throughOf(record: CaseRecord, subject: Subject): Through {
  const stretches = told(record, subject, stretchesOf(record, subject));
  if (subject.kind !== 'claim') return { stretches };
  const asTo = stretchesAsTo(record, subject.id);
  if (asTo === undefined) return { stretches };
  return {
    stretches,
    asTo: asTo.map((row) => ({
      ...row,
      stretches: told(record, { ...subject, party: row.party }, row.stretches),
    })),
  };
}

/** Stretches as they are drawn: a claim that is dismissed may be pleaded again over some of its days only. */
function told(record: CaseRecord, subject: Subject, stretches: readonly Stretch[]): readonly LaneStretch[] {
  const wire = stretches.map(wireStretch);
  if (subject.kind !== 'claim') return wire;
  const about = record.about(subject);
  const days = about.entries.flatMap(({ id }) => {
    const to = record.sequence.bounds.get(id)?.to;
    return to !== undefined && Number.isFinite(to) ? [to] : [];
  });
  const mayAmend = (day: number): boolean => {
    const dismissed = groupsOf(about.course.at(day).most, subject.id, subject.party).filter(({ value }) =>
      value.startsWith('dismissed'),
    );
    return dismissed.length > 0 && dismissed.every(({ value }) => value === 'dismissed.withLeave');
  };
  return wire.flatMap((stretch) => {
    const { from, to } = stretch;
    if (!stretch.states.includes('dismissed') || from === null) return [stretch];
    const starts = [...new Set([from, ...days.filter((day) => day > from && day <= (to ?? Infinity))])].sort(
      (a, b) => a - b,
    );
    const parts: LaneStretch[] = [];
    let before: boolean | undefined;
    for (const start of starts) {
      const may = mayAmend(start);
      if (may === before) continue;
      const last = parts.pop();
      if (last !== undefined) parts.push({ ...last, to: start - 1 });
      parts.push({ ...stretch, from: start, ...(may && { mayAmend: true as const }) });
      before = may;
    }
    return parts;
  });
}

/** What was worked out of a record before, lane by lane. */
const known = remembered(
  (record: CaseRecord): Drawn => ({ described: describedIn(record), through: new Map() }),
);

function describedIn({ docket: { caption, motions } }: CaseRecord): readonly Described[] {
  const whose = (party: PartyId) => partyName(caption, party);
  const lane = (subject: Subject, title: string, owner: string, cause: string | undefined): Described => ({
    ...subject,
    subject,
    title,
    whose: owner,
    cause: cause ?? null,
  });
  return [
    ...[...caption.claims.values()].map(({ claim, title, claimant, cause }) =>
      lane({ kind: 'claim', id: claim }, title, whose(claimant), cause),
    ),
    ...[...caption.matters.values()].map(({ matter, title, note }) =>
      lane({ kind: 'matter', id: matter }, title, 'Discovery matters', note),
    ),
    ...[...motions].map(([id, { filed }]) =>
      lane(
        { kind: 'motion', id },
        filed.data.title ?? id,
        moversOf(filed.data).map(whose).join(', '),
        undefined,
      ),
    ),
  ];
}

const wireStretch = ({ states, certain, mayBeAbsent, turnsOn, from, to }: Stretch): LaneStretch => ({
  states,
  certain,
  mayBeAbsent,
  turnsOn,
  from: dayIn(from),
  to: dayIn(to),
});

function dayIn(text: string | null): number | null {
  const read = text === null ? null : parseDay(text);
  return read?.ok ? read.day : null;
}
