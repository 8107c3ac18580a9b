import type { CaseRecord } from '../audit/index.ts';
import { dueAt } from './deadlines-at.ts';
import { factsAt } from './facts.ts';
import type { Deadline } from './running.ts';

/** By when something is to be done on one side; null where it does not run there. */
export type SideDue = Pick<Deadline, 'due' | 'earliest' | 'latest' | 'trigger'> | null;

/** A deadline that falls on other days in a branch, or runs on one side only. */
export type MovedDeadline = Pick<Deadline, 'what' | 'rule' | 'for'> & {
  readonly base: SideDue;
  readonly branch: SideDue;
};

/** The deadlines that a branch moves, sets running or takes away, after everything that is recorded. */
export function deadlinesMovedBetween(base: CaseRecord, branch: CaseRecord): readonly MovedDeadline[] {
  const sides = [base, branch].map((record) => lastOnes(record));
  const [was = new Map(), is = new Map()] = sides;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const told = one ?? other;
    if (told === undefined || (one && other && sameDays(one, other))) return [];
    const { what, rule, for: whom } = told;
    return [{ what, rule, for: whom, base: sideOfDue(one), branch: sideOfDue(other) }];
  });
}

/** By what is to be done, under which rule and for whom; the last of several. */
const lastOnes = (record: CaseRecord): ReadonlyMap<string, Deadline> =>
  new Map(
    dueAt(factsAt(record, Infinity)).map(({ deadline }) => [
      JSON.stringify([deadline.what, deadline.rule, deadline.for]),
      deadline,
    ]),
  );

const sameDays = (one: Deadline, other: Deadline): boolean =>
  one.due === other.due && one.earliest === other.earliest && one.latest === other.latest;

const sideOfDue = (deadline: Deadline | undefined): SideDue =>
  deadline === undefined
    ? null
    : {
        due: deadline.due,
        earliest: deadline.earliest,
        latest: deadline.latest,
        trigger: deadline.trigger,
      };
