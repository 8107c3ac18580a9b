import { type Day, formatDay } from '../../events/dates.ts';
import type { ClaimId, Entry, EntryId, MatterId, PartyId } from '../../events/index.ts';
import type { StateWord } from '../../machines/index.ts';
import { type Docket, defendantNamed, remembered } from '../docket/index.ts';
import { defendantsAlike, nameOfParty } from './as-to.ts';
import type { CaseRecord } from './record.ts';
import { type PossibleStanding, standingIn } from './standing.ts';
import type { Subject } from './subject.ts';
import type { Course } from './worlds.ts';

/** A stretch of days over which a subject stands, or may stand, in the same way. */
export type Stretch = {
  readonly states: readonly StateWord[];
  readonly certain: boolean;
  readonly mayBeAbsent: boolean;
  /** First and last day (YYYY-MM-DD); null: since before any date in the record; until after all of it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly turnsOn: readonly EntryId[];
  /** Present where there were too many ways for things to have gone for each to be tried. */
  readonly bounded?: true;
};

type Head = {
  readonly case: string | null;
  readonly branch: string;
  readonly title: string;
  readonly knownAt: string | null;
  readonly stretches: readonly Stretch[];
};

export type History = Head & {
  readonly claim: ClaimId;
  readonly claimant: string;
  /** The defendant as to whom it is told, where only as to one. */
  readonly against?: PartyId;
  /** How it stood as to each defendant, where not always the same as to all. */
  readonly asTo?: readonly {
    readonly party: PartyId;
    readonly name: string;
    readonly stretches: readonly Stretch[];
  }[];
};

export type MatterHistory = Head & { readonly matter: MatterId };

const onDocket = ({ states }: Stretch): boolean => states.length > 0;

/**
 * Every state a claim was in, from when to when, as a whole and as to each defendant where they differ, or as to one of
 * them only; uncertain edges are stretches in which it may be in several.
 */
export function historyOf(record: CaseRecord, claim: ClaimId, branch = 'main', against?: PartyId): History {
  const { caption, case: name } = record.docket;
  const described = caption.claims.get(claim);
  const party = against === undefined ? undefined : defendantNamed(caption, claim, against);
  const subject = { kind: 'claim' as const, id: claim, ...(party && { party }) };
  const asTo = party === undefined ? stretchesAsTo(record, claim) : undefined;
  return {
    case: name,
    branch,
    claim,
    title: described?.title ?? claim,
    claimant: described?.claimant ?? 'unknown',
    ...(party && { against: party }),
    knownAt: record.knownAt,
    stretches: stretchesOf(record, subject).filter(onDocket),
    ...(asTo && { asTo: asTo.map((row) => ({ ...row, stretches: row.stretches.filter(onDocket) })) }),
  };
}

/** How a claim stood through time as to each of its defendants; undefined where always the same as to all. */
export function stretchesAsTo(record: CaseRecord, id: ClaimId): History['asTo'] {
  const subject = { kind: 'claim' as const, id };
  const classes = defendantsAlike(record, subject, Infinity);
  if (classes.length < 2) return undefined;
  const told = classes.map((alike) => {
    const [first] = alike;
    return { alike, stretches: stretchesOf(record, { ...subject, ...(first && { party: first }) }) };
  });
  if (new Set(told.map(({ stretches }) => JSON.stringify(stretches))).size < 2) return undefined;
  const { caption } = record.docket;
  return told.flatMap(({ alike, stretches }) =>
    alike.map((party) => ({ party, name: nameOfParty(caption, party), stretches })),
  );
}

/** Every state a discovery or case-management matter was in, from when to when. */
export const matterHistoryOf = (record: CaseRecord, matter: MatterId, branch = 'main'): MatterHistory => ({
  case: record.docket.case,
  branch,
  matter,
  title: record.docket.caption.matters.get(matter)?.title ?? matter,
  knownAt: record.knownAt,
  stretches: stretchesOf(record, { kind: 'matter', id: matter }).filter(onDocket),
});

type Growing = { -readonly [K in keyof Stretch]: Stretch[K] };

const keyOf = (subject: Subject): string =>
  `${subject.kind} ${subject.id}${subject.kind === 'claim' && subject.party !== undefined ? ` ${subject.party}` : ''}`;

/** How a subject stood through time: neighbouring stretches differ, and together they cover every day. */
export function stretchesOf(record: CaseRecord, subject: Subject): readonly Stretch[] {
  const { course } = record.about(subject);
  const known = alongCourse(course);
  const stretches = known.get(keyOf(subject));
  if (stretches) return stretches;
  // Whatever moves together goes through the same days: they are gone through once for all of it.
  const together = [subject, ...partsOf(record, subject), ...subjectsOf(record)].filter(
    (other) => !known.has(keyOf(other)) && record.about(other).course === course,
  );
  for (const [key, through] of goThrough(record, course, together)) known.set(key, through);
  return known.get(keyOf(subject)) ?? [];
}

/** What is known of the subjects that move along a course. */
const alongCourse = remembered((_: Course) => new Map<string, readonly Stretch[]>());

/** The others as to whom a claim stands, where it is asked how it stands as to one. */
function partsOf(record: CaseRecord, subject: Subject): readonly Subject[] {
  if (subject.kind !== 'claim' || subject.party === undefined) return [];
  return defendantsAlike(record, subject, Infinity).flatMap(([party]) =>
    party === undefined ? [] : [{ ...subject, party }],
  );
}

function subjectsOf({ docket }: CaseRecord): readonly Subject[] {
  return [
    ...[...docket.caption.claims.keys()].map((id) => ({ kind: 'claim' as const, id })),
    ...[...docket.caption.matters.keys()].map((id) => ({ kind: 'matter' as const, id })),
  ];
}

function goThrough(
  record: CaseRecord,
  course: Course,
  subjects: readonly Subject[],
): ReadonlyMap<string, readonly Stretch[]> {
  const lanes = new Map<string, { readonly subject: Subject; readonly stretches: Growing[]; stood: unknown }>(
    subjects.map((subject) => [keyOf(subject), { subject, stretches: [], stood: NEVER_ASKED }]),
  );
  const starts = breakpoints(record, record.about(subjects[0] ?? NOBODY).entries);
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const worlds = course.at(start === -Infinity ? (next ?? 0) - 1 : start);
    const [world, ...others] = worlds.worlds;
    for (const lane of lanes.values()) {
      // Standings are immutable: the very same one in the only world there is means that nothing has changed.
      const stands =
        world && others.length === 0 && worlds.complete ? standing(world.docket, lane.subject) : NEVER_ASKED;
      const unchanged = stands !== NEVER_ASKED && stands === lane.stood;
      lane.stood = stands;
      const to = next === undefined ? null : formatDay(next - 1);
      const last = lane.stretches.at(-1);
      if (unchanged && last) last.to = to;
      else grow(lane.stretches, standingIn(worlds, lane.subject), start, to);
    }
  }
  return new Map([...lanes].map(([key, { stretches }]) => [key, stretches]));
}

/** Stands for no standing that could be compared. */
const NEVER_ASKED = Symbol('never asked');

const NOBODY: Subject = { kind: 'claim', id: '' as ClaimId };

const standing = ({ claims, matters, motions }: Docket, { kind, id }: Subject): unknown =>
  kind === 'claim' ? claims.get(id) : kind === 'matter' ? matters.get(id) : motions.get(id);

/** Adds a day to the last stretch where the subject stands as on it, and begins another where it does not. */
function grow(stretches: Growing[], standing: PossibleStanding, start: Day, to: string | null): void {
  const last = stretches.at(-1);
  if (
    last &&
    last.states.join() === standing.states.join() &&
    last.mayBeAbsent === standing.mayBeAbsent &&
    last.turnsOn.join() === standing.turnsOn.join() &&
    (last.bounded ?? false) === !standing.complete
  ) {
    last.to = to;
    return;
  }
  stretches.push({
    states: standing.states,
    certain: standing.certain,
    mayBeAbsent: standing.mayBeAbsent,
    from: start === -Infinity ? null : formatDay(start),
    to,
    turnsOn: standing.turnsOn,
    ...(standing.complete ? {} : { bounded: true as const }),
  });
}

/** In how many ways at most entries that may lie on one day are told apart by the days after it. */
const MOST_TURNED = 6;

/**
 * The days on which what has certainly or possibly happened may change. What stands later in effective order can
 * come first only where the other is on a later day: so with several entries on uncertain days, the days after
 * the first on which each can be count, too.
 */
function breakpoints({ sequence }: CaseRecord, entries: readonly Entry[]): readonly Day[] {
  const all = entries.flatMap((entry) => sequence.bounds.get(entry.id) ?? []);
  const uncertain = all.filter(({ from, to }) => from < to);
  const days = new Set<Day>([-Infinity]);
  for (const { date, from, to } of all) {
    const ends = [
      ...date.spans.flatMap(([first, last]) => [Math.max(first, from), Math.min(last, to)]),
      from,
      to,
    ];
    for (const day of ends.filter(Number.isFinite)) {
      const open = uncertain.filter((other) => other.from <= day && day <= other.to).length;
      for (let later = 0; later <= Math.min(open, MOST_TURNED); later += 1) days.add(day + later);
    }
  }
  return [...days].sort((a, b) => a - b);
}
