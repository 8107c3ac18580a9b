import {
  CIVIL_FROM,
  DAYS_ARE_DAYS,
  type DeadlineRule,
  days,
  MAY_EXTEND,
  MUST_NOT_EXTEND,
  years,
} from '../rule.ts';

const afterJudgment = { trigger: 'judgment entered', for: 'whoever lost', counting: 'civil' } as const;

/** The times of ten days that became 28 on December 1, 2009. */
const TEN_THEN_28 = [
  { from: CIVIL_FROM, period: days(10) },
  { from: DAYS_ARE_DAYS, period: days(28) },
];

/** What is done after judgment (Fed. R. Civ. P. 50, 52, 54, 59, 60, 62). */
export const judgmentRules: readonly DeadlineRule[] = [
  {
    ...afterJudgment,
    id: 'renewed-motion',
    what: 'Renew the motion for judgment as a matter of law',
    rule: 'Fed. R. Civ. P. 50(b)',
    extendable: MUST_NOT_EXTEND,
    versions: TEN_THEN_28,
  },
  {
    ...afterJudgment,
    id: 'findings',
    what: 'Move to amend the findings, or for more',
    rule: 'Fed. R. Civ. P. 52(b)',
    extendable: MUST_NOT_EXTEND,
    versions: TEN_THEN_28,
  },
  {
    ...afterJudgment,
    id: 'fees',
    what: 'Move for attorney’s fees',
    rule: 'Fed. R. Civ. P. 54(d)(2)(B)(i)',
    for: 'whoever won',
    extendable: { may: true, source: 'Fed. R. Civ. P. 54(d)(2)(B)' },
    note: 'Unless a statute or an order says otherwise.',
    versions: [
      { from: '1993-12-01', period: days(14), as: 'Fed. R. Civ. P. 54(d)(2)(B)' },
      { from: '2007-12-01', period: days(14) },
    ],
  },
  {
    ...afterJudgment,
    id: 'new-trial',
    what: 'Move for a new trial',
    rule: 'Fed. R. Civ. P. 59(b)',
    extendable: MUST_NOT_EXTEND,
    versions: TEN_THEN_28,
  },
  {
    ...afterJudgment,
    id: 'new-trial-by-court',
    what: 'Order a new trial of the court’s own accord',
    rule: 'Fed. R. Civ. P. 59(d)',
    for: 'the court',
    extendable: MUST_NOT_EXTEND,
    versions: TEN_THEN_28,
  },
  {
    ...afterJudgment,
    id: 'alter-judgment',
    what: 'Move to alter or amend the judgment',
    rule: 'Fed. R. Civ. P. 59(e)',
    extendable: MUST_NOT_EXTEND,
    versions: TEN_THEN_28,
  },
  {
    ...afterJudgment,
    id: 'relief-from-judgment',
    what: 'Move for relief from the judgment for mistake, new evidence or fraud',
    rule: 'Fed. R. Civ. P. 60(c)(1)',
    extendable: MUST_NOT_EXTEND,
    note: 'It must be made within a reasonable time, and for the reasons of Rule 60(b)(1) to (3) within this one.',
    versions: [
      { from: CIVIL_FROM, period: years(1), as: 'Fed. R. Civ. P. 60(b)' },
      { from: '2007-12-01', period: years(1) },
    ],
  },
  {
    ...afterJudgment,
    id: 'stay-of-execution',
    what: 'Obtain a stay: execution may begin when the automatic one ends',
    rule: 'Fed. R. Civ. P. 62(a)',
    extendable: MAY_EXTEND,
    note: 'Not of an injunction.',
    versions: [
      { from: CIVIL_FROM, period: days(10) },
      { from: DAYS_ARE_DAYS, period: days(14) },
      { from: '2018-12-01', period: days(30) },
    ],
  },
];
