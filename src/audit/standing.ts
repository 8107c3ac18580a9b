import type { Day } from '../../events/dates.ts';
import type { EntryId } from '../../events/index.ts';
import { STATE_WORDS, type StateWord, silentOn } from '../../machines/index.ts';
import type { Docket } from '../docket/index.ts';
import { movesInAny } from './moved.ts';
import type { CaseRecord } from './record.ts';
import { groupsOf, type Subject, standingOf } from './subject.ts';
import type { Worlds } from './worlds.ts';

/** Where something may stand on a day, how sure that is, and what it turns on. */
export type PossibleStanding = {
  /** Every state it may be in; none where it is certainly not on the docket yet. */
  readonly states: readonly StateWord[];
  /** Whether it stands the same in every world; certainly not on the docket yet is certain, too. */
  readonly certain: boolean;
  /** Whether in some world it is not on the docket yet. */
  readonly mayBeAbsent: boolean;
  /** The entries on whose date, or on whose unknown contents, it turns. */
  readonly turnsOn: readonly EntryId[];
  /** False where there were too many ways for each to be looked at. */
  readonly complete: boolean;
  /** The docket in which everything has happened that certainly has, and in which the latest possible has. */
  readonly least: Docket;
  readonly most: Docket;
};

/** Where a subject may stand at the end of a day. */
export function standingAt(record: CaseRecord, subject: Subject, at: Day): PossibleStanding {
  return standingIn(record.about(subject).course.at(at), subject);
}

/** Where a subject may stand in these worlds. */
export function standingIn(all: Worlds, subject: Subject): PossibleStanding {
  const { worlds, complete, least, most } = all;
  const outcomes = worlds.map(({ docket, happened }) => ({ happened, states: standingOf(docket, subject) }));
  const states = [...new Set(outcomes.flatMap((outcome) => outcome.states))].sort(
    (a, b) => STATE_WORDS.indexOf(a) - STATE_WORDS.indexOf(b),
  );
  const mayBeAbsent = outcomes.some((outcome) => outcome.states.length === 0);
  return {
    states,
    certain: complete && states.length + Number(mayBeAbsent) === 1,
    mayBeAbsent,
    complete,
    turnsOn: states.length + Number(mayBeAbsent) > 1 ? turningPoints(outcomes, all, subject) : [],
    least,
    most,
  };
}

type Outcome = { readonly happened: ReadonlySet<EntryId>; readonly states: readonly StateWord[] };

/** The entries with which and without which the subject may stand differently. */
function turningPoints(
  outcomes: readonly Outcome[],
  { worlds, uncertain }: Worlds,
  subject: Subject,
): readonly EntryId[] {
  // An entry that moves the subject in no world may only have come along with one that does.
  const moving = new Set(movesInAny(worlds, subject).map(({ entry }) => entry.id));
  const told = outcomes.map(({ happened, states }) => ({ happened, words: states.join() }));
  const every = new Set(told.map(({ words }) => words)).size;
  const dates = uncertain.filter((id) => moving.has(id) && differs(id, told, every));
  // A motion decided in a way that the record does not tell, a pleading silent on the claim: it turns on them, too.
  const silent = new Set<EntryId>();
  for (const { docket } of worlds) {
    for (const entry of silences(docket, subject)) if (!dates.includes(entry)) silent.add(entry);
  }
  return [...dates, ...[...silent].sort()];
}

/** The entries that do not say where a subject stands of several places where it may. */
function silences(docket: Docket, subject: Subject): readonly EntryId[] {
  if (subject.kind === 'claim')
    return groupsOf(docket, subject.id, subject.party).flatMap(({ value, context, since }) =>
      silentOn(value, context, since),
    );
  const matter = subject.kind === 'matter' ? docket.matters.get(subject.id) : undefined;
  return matter?.value === 'undetermined' ? [matter.since] : [];
}

/** Whether the worlds in which an entry has happened leave other states open than those in which it has not. */
function differs(
  id: EntryId,
  outcomes: readonly { readonly happened: ReadonlySet<EntryId>; readonly words: string }[],
  all: number,
): boolean {
  const withIt = new Set<string>();
  const without = new Set<string>();
  for (const { happened, words } of outcomes) {
    (happened.has(id) ? withIt : without).add(words);
    if (withIt.size === all && without.size === all) return false;
  }
  return withIt.size !== without.size || [...withIt].some((words) => !without.has(words));
}
