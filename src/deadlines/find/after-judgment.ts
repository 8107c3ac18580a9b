import type { PartyId, Relief } from '../../../events/index.ts';
import { ruleOf, statedDay } from '../../calendar/index.ts';
import { dueOf } from '../due.ts';
import { type Facts, type Happened, type HappenedOf, isDoneBy, motionsFor, type When } from '../facts.ts';
import { type FinalJudgment, judgedIn } from '../finality.ts';
import { decidedLast, pendingAt } from '../motions.ts';
import type { Running } from '../running.ts';

/** What is done after each final judgment, and by when it is appealed. */
export const timesAfterJudgment = (facts: Facts): readonly Running[] =>
  judgedIn(facts).flatMap((judged) => [...motionsAfter(facts, judged), ...appealsFrom(facts, judged)]);

/** Motions after judgment, fees, and the automatic stay (Fed. R. Civ. P. 50, 52, 54, 59, 60, 62). */
function motionsAfter(facts: Facts, judged: FinalJudgment): readonly Running[] {
  const { losers, winners, tried, enforceable } = judged;
  const jury = tried === 'jury' || tried === null;
  const bench = tried === 'bench' || tried === null;
  return [
    ...losers.flatMap((party): readonly Running[] => [
      ...(jury ? [running(facts, judged, 'renewed-motion', party, ['judgment-as-a-matter-of-law'])] : []),
      ...(bench ? [running(facts, judged, 'findings', party, ['other'], /findings/i)] : []),
      ...(jury || bench ? [running(facts, judged, 'new-trial', party, ['new-trial'])] : []),
      running(facts, judged, 'alter-judgment', party, ['alter-judgment', 'reconsider']),
      running(facts, judged, 'relief-from-judgment', party, ['relief-from-judgment']),
      ...(enforceable && !winners.includes(party)
        ? [running(facts, judged, 'stay-of-execution', party, ['stay'])]
        : []),
    ]),
    ...(jury || bench
      ? [
          {
            ...base(judged),
            rule: ruleOf('new-trial-by-court'),
            for: 'court' as const,
            acts: newTrials(facts, judged),
          },
        ]
      : []),
    ...winners.map((party) => running(facts, judged, 'fees', party, ['fees'])),
  ];
}

const base = ({ entry, when, because }: FinalJudgment): Pick<Running, 'trigger' | 'when' | 'because'> => ({
  trigger: entry.entry.id,
  when,
  ...(because !== undefined && { because }),
});

const running = (
  facts: Facts,
  judged: FinalJudgment,
  rule: string,
  party: PartyId,
  reliefs: readonly Relief[],
  title?: RegExp,
): Running => ({
  ...base(judged),
  rule: ruleOf(rule),
  for: party,
  acts: motionsFor(facts, party, reliefs, title).filter(({ when }) => notBefore(when, judged)),
});

const notBefore = (when: When, { entry }: FinalJudgment): boolean => when.to >= entry.when.from;

/** Orders for a new trial that no motion asked for. */
const newTrials = (facts: Facts, judged: FinalJudgment): readonly Happened[] =>
  facts.record.docket.journal.flatMap((line) => {
    const own = line.decided.some(
      ({ relief, motion, disposition }) =>
        relief === 'new-trial' && motion === null && disposition === 'granted',
    );
    const order = own ? facts.find(line.entry.id) : undefined;
    return order && notBefore(order.when, judged) ? [order] : [];
  });

/** Motions that stop the time to appeal (Fed. R. App. P. 4(a)(4)(A)), and what else they are asked by. */
const TOLLING: ReadonlySet<Relief> = new Set([
  'judgment-as-a-matter-of-law',
  'new-trial',
  'alter-judgment',
  'reconsider',
  'relief-from-judgment',
]);

/** A motion under Rule 60 stops it from then on, if it comes in the time of Rule 59. */
const RULE_60_TOLLS = statedDay('1993-12-01');

/** Motions after a judgment that were made in time to stop the time to appeal. */
function tollingMotions(facts: Facts, judged: FinalJudgment): readonly HappenedOf<'MotionFiled'>[] {
  const limit = dueOf(facts, { ...base(judged), rule: ruleOf('alter-judgment'), for: 'court', acts: [] });
  if (limit === null) return [];
  return facts.of('MotionFiled').filter(({ entry, when }) => {
    const asks = entry.data.requests.some(
      ({ relief }) =>
        (TOLLING.has(relief) && (relief !== 'relief-from-judgment' || when.from >= RULE_60_TOLLS)) ||
        (relief === 'other' && /amend\w* .*findings|additional findings/i.test(entry.data.title ?? '')),
    );
    return asks && notBefore(when, judged) && when.from <= limit.latest;
  });
}

/** From when the time to appeal runs: the judgment, or the order on the last motion that stopped it. */
function appealRunsFrom(
  facts: Facts,
  judged: FinalJudgment,
): Pick<Running, 'trigger' | 'when' | 'because' | 'tolledBy'> {
  const motions = tollingMotions(facts, judged);
  const pending = motions.find(({ entry }) => pendingAt(facts, entry.id));
  if (pending) return { ...base(judged), tolledBy: pending.entry.id };
  const [last] = motions
    .flatMap(({ entry }) => decidedLast(facts, entry.id) ?? [])
    .toSorted((a, b) => b.when.to - a.when.to);
  if (last === undefined) return base(judged);
  return {
    trigger: last.entry.id,
    when: last.when,
    because: 'from the order on the last motion that stopped the time (Fed. R. App. P. 4(a)(4)(A))',
  };
}

/** The notice of appeal, the cross-appeal, and more time for them (Fed. R. App. P. 4(a)). */
function appealsFrom(facts: Facts, judged: FinalJudgment): readonly Running[] {
  const from = appealRunsFrom(facts, judged);
  const rule = ruleOf(facts.unitedStates ? 'appeal-united-states' : 'appeal');
  const notices = facts.of('AppealNoticed').filter(({ entry }) => isAppealFrom(facts, entry, judged));
  const [first] = notices.toSorted((a, b) => a.when.to - b.when.to);
  return judged.losers.flatMap((party): readonly Running[] => {
    const acts = notices.filter(({ entry }) => isDoneBy(facts.caption, entry, party));
    const own: Running = { ...from, rule, for: party, acts };
    const due = dueOf(facts, own);
    const others = first !== undefined && !isDoneBy(facts.caption, first.entry, party) ? first : undefined;
    const inTime = others !== undefined && due !== null && others.when.from <= due.latest;
    const cross: Running | undefined =
      inTime && from.tolledBy === undefined
        ? { ...own, rule: ruleOf('cross-appeal'), trigger: others.entry.id, when: others.when }
        : undefined;
    const crossDue = cross && dueOf(facts, cross);
    const later = cross && crossDue && due && crossDue.latest > due.latest;
    return [
      later ? { ...withoutBecause(cross), beside: { ends: 'later', running: own } } : own,
      ...moreTime(facts, judged, own),
    ];
  });
}

/** A cross-appeal runs from the other party's notice, whatever the first is counted from. */
const withoutBecause = ({ because: _, ...rest }: Running): Running => rest;

/** Motions to extend or to reopen the time to appeal (Fed. R. App. P. 4(a)(5), (6)). */
function moreTime(facts: Facts, judged: FinalJudgment, appeal: Running): readonly Running[] {
  const due = appeal.tolledBy === undefined ? dueOf(facts, appeal) : null;
  if (due === null || appeal.for === 'court') return [];
  const { for: party } = appeal;
  return [
    {
      rule: ruleOf('extension-of-appeal'),
      for: party,
      trigger: appeal.trigger,
      when: { spans: [[due.earliest, due.latest]], from: due.earliest, to: due.latest },
      because: 'the time to appeal expires then',
      acts: motionsFor(facts, party, ['extension', 'other'], /extend.*appeal/i).filter(
        ({ entry, when }) => /appeal/i.test(entry.data.title ?? '') && notBefore(when, judged),
      ),
    },
    {
      ...base(judged),
      rule: ruleOf('reopening-of-appeal'),
      for: party,
      acts: motionsFor(facts, party, ['extension', 'other'], /reopen.*appeal/i).filter(({ entry }) =>
        /reopen/i.test(entry.data.title ?? ''),
      ),
    },
  ];
}

/** Appeals that lie otherwise than from a final judgment. */
const NOT_FROM_JUDGMENT: ReadonlySet<string> = new Set([
  '1292b',
  '23f',
  'mandamus',
  'certiorari',
  'injunction',
  'collateral-order',
]);

function isAppealFrom(
  facts: Facts,
  { data }: HappenedOf<'AppealNoticed'>['entry'],
  judged: FinalJudgment,
): boolean {
  if (data.basis !== undefined && NOT_FROM_JUDGMENT.has(data.basis)) return false;
  if (data.of === undefined || judged.entries.includes(data.of)) return true;
  // An appeal from an order that merged in the judgment, or from one on a motion after it.
  const of = facts.find(data.of);
  return of !== undefined && of.entry.type !== 'JudgmentEntered';
}
