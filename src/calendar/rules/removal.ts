import { DAYS_ARE_DAYS, type DeadlineRule, days, MAY_EXTEND } from '../rule.ts';

const answer = {
  what: 'Answer after removal',
  rule: 'Fed. R. Civ. P. 81(c)(2)',
  for: 'defendant',
  counting: 'civil',
  extendable: MAY_EXTEND,
  note: 'The longest of three: from receipt of the pleading, from service of the summons, from removal.',
} as const;

/** Removal, and what follows it (28 U.S.C. §§ 1446, 1447; Fed. R. Civ. P. 81(c)). */
export const removalRules: readonly DeadlineRule[] = [
  {
    id: 'removal',
    what: 'Remove the case',
    rule: '28 U.S.C. 1446(b)',
    trigger: 'summons and complaint served',
    for: 'defendant',
    counting: 'civil',
    extendable: { may: false, source: '28 U.S.C. § 1446(b)' },
    note: 'From receipt of the initial pleading, by service or otherwise (Murphy Bros. v. Michetti Pipe Stringing, 526 U.S. 344 (1999)).',
    versions: [{ from: '1965-09-29', period: days(30) }],
  },
  {
    id: 'remand',
    what: 'Move to remand for a defect other than want of jurisdiction',
    rule: '28 U.S.C. 1447(c)',
    trigger: 'notice of removal filed',
    for: 'claimant',
    counting: 'civil',
    extendable: { may: false, source: '28 U.S.C. § 1447(c)' },
    versions: [{ from: '1988-11-19', period: days(30) }],
  },
  {
    ...answer,
    id: 'answer-removed-after-service',
    trigger: 'summons and complaint served',
    versions: [
      { from: '1985-08-01', period: days(20), as: 'Fed. R. Civ. P. 81(c)' },
      { from: '2007-12-01', period: days(20) },
      { from: DAYS_ARE_DAYS, period: days(21) },
    ],
  },
  {
    ...answer,
    id: 'answer-after-removal',
    trigger: 'notice of removal filed',
    versions: [
      { from: '1985-08-01', period: days(5), as: 'Fed. R. Civ. P. 81(c)' },
      { from: '2007-12-01', period: days(5) },
      { from: DAYS_ARE_DAYS, period: days(7) },
    ],
  },
];
