import { type Day, formatDay } from '../../events/dates.ts';
import type { EntryId, PartyId } from '../../events/index.ts';
import type { CaseRecord } from '../audit/index.ts';
import { isParty } from '../docket/index.ts';
import { withOrders } from './by-order.ts';
import { dueOf, textOfDay } from './due.ts';
import { type Facts, factsAt } from './facts.ts';
import { timesAfterJudgment } from './find/after-judgment.ts';
import { removalTimes } from './find/answers.ts';
import { timesOnAppeal } from './find/appeals.ts';
import { timesBeforeTrial } from './find/before-trial.ts';
import { pleadingTimes } from './find/pleadings.ts';
import { type NotRunning, notRunningAt } from './not-running.ts';
import type { Deadline, DeadlineState, DueDeadline, Running } from './running.ts';
import { deadlineStateAt, whereNothingIsDone } from './state.ts';

/** What is due in a case at the end of a day, and what is not running, and why. */
export type DeadlinesAnswer = {
  readonly case: string | null;
  readonly branch: string;
  readonly at: string;
  readonly deadlines: readonly Deadline[];
  readonly notRunning: readonly NotRunning[];
  /** Said with every answer. */
  readonly caution: string;
};

export const CAUTION =
  'Computed from the docket as recorded; local rules, State holidays and orders are not included unless entered.';

export type DeadlineOptions = { readonly branch?: string; readonly party?: PartyId };

/** The deadlines of a case at the end of a day, by their last day. Never throws. */
export function deadlinesAt(
  record: CaseRecord,
  at: Day,
  { branch = 'main', party }: DeadlineOptions = {},
): DeadlinesAnswer {
  const facts = factsAt(record, at);
  const asked = dueAt(facts).filter(({ deadline }) => isFor(facts, deadline, party));
  return {
    case: record.docket.case,
    branch,
    at: formatDay(at),
    deadlines: asked
      .toSorted((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0))
      .map(({ deadline }) => deadline),
    notRunning: notRunningAt(facts),
    caution: CAUTION,
  };
}

const isFor = ({ caption }: Facts, { for: whom }: Deadline, party: PartyId | undefined): boolean =>
  party === undefined ||
  whom === '' ||
  isParty(caption, party, whom as PartyId) ||
  isParty(caption, whom as PartyId, party);

/** Every deadline by rule and by order that has been set running by the day. */
export const dueAt = (facts: Facts): readonly DueDeadline[] =>
  withOrders(
    facts,
    [
      ...pleadingTimes(facts),
      ...removalTimes(facts),
      ...timesBeforeTrial(facts),
      ...timesAfterJudgment(facts),
      ...timesOnAppeal(facts),
    ].flatMap((running) => deadlineOf(facts, running)),
  );

/** A running period as it stands; nothing where the rule is not known for the day from which it runs. */
function deadlineOf(facts: Facts, running: Running): readonly DueDeadline[] {
  const due = dueOf(facts, running);
  if (due === null) return [];
  const { rule } = running;
  const acts = running.lapses ? running.acts.filter(({ when }) => when.from <= due.latest) : running.acts;
  const stands = deadlineStateAt(facts.at, due, acts);
  if (running.untold && stands.states.join() !== 'met') return [];
  const done = stands.by !== null && !isTolling(running, stands.by.entry.id);
  const waits = running.tolledBy !== undefined;
  const late = stands.states.length === 1 && stands.states[0] === 'late';
  const tolled = waits && !done && !late;
  // What is done while the time does not run is done in time (Fed. R. App. P. 4(a)(4)(B)(i)).
  const states: readonly DeadlineState[] = tolled ? ['tolled'] : waits && done ? ['met'] : stands.states;
  const by = tolled ? running.tolledBy : stands.by?.entry.id;
  const certain = due.earliest === due.latest;
  const deadline: Deadline = {
    what: running.what ?? rule.what,
    rule: rule.rule,
    for: running.for,
    trigger: running.trigger,
    due: certain && !tolled ? textOfDay(due.latest) : null,
    earliest: tolled ? null : textOfDay(due.earliest),
    latest: tolled ? null : textOfDay(due.latest),
    state: states[0] ?? 'open',
    ...(by !== undefined && by !== null && { by }),
    count: tolled ? `tolled by ${running.tolledBy}; otherwise ${due.count}` : due.count,
    ...(states.length > 1 && { states }),
    ...(!certain && { turnsOn: [running.trigger] }),
    ...(rule.jurisdictional !== undefined && { jurisdictional: rule.jurisdictional }),
    ...(due.formerly !== undefined && { formerly: due.formerly }),
    ...(rule.note !== undefined && { note: rule.note }),
  };
  return [
    {
      deadline,
      ruleId: rule.id,
      earliest: due.earliest,
      latest: due.latest,
      acts: running.acts,
      ...(!rule.extendable.may && { fixed: rule.extendable.source }),
    },
  ];
}

/** The motion for which the time waits is filed in answer, too: while it is pending, the time is tolled and not met. */
const isTolling = ({ tolledBy }: Running, act: string): boolean => tolledBy === act;

/** A motion that was made after its day, by which rule, and whether the time is jurisdictional. */
export type LateMotion = {
  readonly rule: string;
  readonly due: string | null;
  readonly jurisdictional?: string;
};

/** The motions that certainly came after their day, by the end of a day; of several rules, the one it was nearest to. */
export function lateMotionsAt(record: CaseRecord, at: Day): ReadonlyMap<EntryId, LateMotion> {
  const facts = factsAt(record, at);
  if (facts.of('MotionFiled').length === 0) return new Map();
  const late = dueAt(facts).flatMap(({ deadline: { state, states, by, rule, due, jurisdictional } }) =>
    state === 'late' && states === undefined && by !== undefined
      ? [[by, { rule, due, ...(jurisdictional !== undefined && { jurisdictional }) }] as const]
      : [],
  );
  return new Map(late);
}

/** A deadline for which nothing was done by the last day that a docket tells of: what it is on any later day. */
export type WaitingDeadline = {
  readonly deadline: Deadline;
  /** Null where nothing sets a limit. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
};

/** What is waited for after everything that is recorded, to be asked on later days. */
export const waitingIn = (record: CaseRecord): readonly WaitingDeadline[] =>
  dueAt(factsAt(record, Infinity)).flatMap(({ deadline, earliest, latest }) => {
    const { state, states = [state] } = deadline;
    const waits = states.length === 1 && (state === 'missed' || state === 'open' || state === 'tolled');
    const limit = (day: Day): Day | null => (Number.isFinite(day) ? day : null);
    return waits ? [{ deadline, earliest: limit(earliest), latest: limit(latest) }] : [];
  });

/** A waiting deadline as it stands on a day after everything that is recorded. */
export function waitingOn({ deadline, earliest, latest }: WaitingDeadline, at: Day): Deadline {
  if (deadline.state === 'tolled') return deadline;
  const states = whereNothingIsDone(at, { earliest: earliest ?? -Infinity, latest: latest ?? Infinity });
  const { states: _, ...rest } = deadline;
  return { ...rest, state: states[0] ?? 'open', ...(states.length > 1 && { states }) };
}
