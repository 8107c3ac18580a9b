import type { EntryId } from '../../events/index.ts';
import { nothingLeftAt } from '../audit/index.ts';
import { ruleOf } from '../calendar/index.ts';
import { dueOf, textOfDay } from './due.ts';
import type { Facts, Happened } from './facts.ts';
import { decidedIn } from './find/decided.ts';
import { goesOn } from './motions.ts';
import type { Running } from './running.ts';

/** What would run if a judgment that is not final were certified. */
export type WouldRun = {
  readonly what: string;
  readonly rule: string;
  readonly due: string | null;
  readonly count: string;
};

/** Why nothing runs from an order or a judgment that ends something. */
export type NotRunning = {
  readonly entry: EntryId;
  readonly why: string;
  readonly would: readonly WouldRun[];
};

/**
 * The last order or judgment that ended a claim while others were left: it is not final, so that nothing runs for an
 * appeal, and what would run if it were certified (28 U.S.C. § 1291; Fed. R. Civ. P. 54(b)).
 */
export function notRunningAt(facts: Facts): readonly NotRunning[] {
  const { record, at } = facts;
  if (nothingLeftAt(record, at)) return [];
  const ending = facts
    .of('JudgmentEntered', 'OrderEntered', 'OrderAmended')
    .findLast((one) => endsSomething(facts, one));
  if (ending === undefined || (ending.entry.type === 'JudgmentEntered' && ending.entry.data.rule54b))
    return [];
  const left = claimsLeft(facts);
  if (left.length === 0) return [];
  const { id } = ending.entry;
  return [
    {
      entry: id,
      why: `${id} is not final: ${left.length === 1 ? `${left[0]} is` : `${left.length} claims are`} left to decide, and no judgment is certified (28 U.S.C. § 1291; Fed. R. Civ. P. 54(b))`,
      would: ['alter-judgment', facts.unitedStates ? 'appeal-united-states' : 'appeal'].flatMap((rule) =>
        wouldRun(facts, ending, rule),
      ),
    },
  ];
}

function wouldRun(facts: Facts, { entry, when }: Happened, id: string): readonly WouldRun[] {
  const rule = ruleOf(id);
  const running: Running = { rule, for: 'court', trigger: entry.id, when, acts: [] };
  const due = dueOf(facts, running);
  if (due === null) return [];
  return [
    {
      what: rule.what,
      rule: rule.rule,
      due: due.earliest === due.latest ? textOfDay(due.latest) : null,
      count: due.count,
    },
  ];
}

function endsSomething(facts: Facts, one: Happened): boolean {
  if (one.entry.type === 'JudgmentEntered') return true;
  return decidedIn(facts, one).some(
    ({ relief, disposition, claim }) => claim !== null && disposition === 'granted' && ENDING.has(relief),
  );
}

const ENDING: ReadonlySet<string> = new Set([
  'dismiss',
  'summary-judgment',
  'judgment-on-the-pleadings',
  'default-judgment',
]);

const claimsLeft = (facts: Facts): readonly string[] =>
  [...facts.caption.claims.keys()].filter((id) => goesOn(facts, id));
