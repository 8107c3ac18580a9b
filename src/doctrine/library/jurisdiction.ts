import { stated } from './stated.ts';

/** Whether the court may hear the case at all, and over whom. */

export const subjectMatterJurisdiction = stated({
  test: 'subject-matter-jurisdiction',
  title: 'Subject-matter jurisdiction',
  authority: '28 U.S.C. §§ 1331, 1332, 1367; Fed. R. Civ. P. 12(b)(1)',
  elements: {
    'federal-question': 'The claim arises under the Constitution, laws or treaties of the United States.',
    'diverse-citizenship': 'No plaintiff is a citizen of the same state as any defendant.',
    'amount-in-controversy': 'More than the statutory amount is in controversy.',
    'supplemental-jurisdiction':
      'It is part of the same case or controversy as a claim within original jurisdiction, and no exception applies.',
  },
  rule: {
    any: [
      'federal-question',
      { all: ['diverse-citizenship', 'amount-in-controversy'] },
      'supplemental-jurisdiction',
    ],
  },
  burden:
    'On whoever asserts jurisdiction (Kokkonen v. Guardian Life Ins. Co. of America, 511 U.S. 375, 377 (1994)).',
  note: 'Never forfeited or waived: the court has to see to it of its own accord (Fed. R. Civ. P. 12(h)(3)). Complete diversity: Strawbridge v. Curtiss, 7 U.S. (3 Cranch) 267 (1806).',
  cites: ['28 U.S.C. § 1331', '28 U.S.C. § 1332(a)', '28 U.S.C. § 1367(a)', 'Fed. R. Civ. P. 12(b)(1)'],
});

export const personalJurisdiction = stated({
  test: 'personal-jurisdiction',
  title: 'Personal jurisdiction over a defendant',
  authority:
    'International Shoe Co. v. Washington, 326 U.S. 310, 316-20 (1945); Daimler AG v. Bauman, 571 U.S. 117, 127 (2014)',
  elements: {
    consent: 'The defendant consented, or forfeited the objection.',
    'at-home':
      'The defendant is at home in the forum, as by domicile, incorporation or principal place of business.',
    'purposeful-availment': 'It purposefully availed itself of the privilege of acting in the forum.',
    'arises-from-contacts': 'The claim arises out of or relates to its contacts with the forum.',
    unreasonable:
      'To exercise jurisdiction would offend fair play and substantial justice. (For the defendant.)',
  },
  rule: {
    any: [
      'consent',
      'at-home',
      { all: ['purposeful-availment', 'arises-from-contacts', { not: 'unreasonable' }] },
    ],
  },
  burden:
    'Contacts: on the plaintiff. Unreasonableness: on the defendant (Burger King Corp. v. Rudzewicz, 471 U.S. 462, 477 (1985)).',
  note: 'The long-arm statute of the forum has to reach the defendant as well (Fed. R. Civ. P. 4(k)(1)(A)). For relation to the contacts see Ford Motor Co. v. Montana Eighth Judicial District Court, 592 U.S. 351 (2021).',
  cites: [
    '326 U.S. at 316-20',
    '571 U.S. at 127',
    '471 U.S. at 472-78',
    'Fed. R. Civ. P. 12(b)(2), 12(h)(1)',
  ],
});
