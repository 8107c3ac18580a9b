import { stated } from './stated.ts';

/** What an earlier judgment forecloses. */

const WHOSE_LAW =
  'A state court’s judgment has the effect that its own state gives it (28 U.S.C. § 1738; Migra v. Warren City School District Board of Education, 465 U.S. 75, 81 (1984)); a federal judgment in diversity ordinarily that of the state in which the court sits (Semtek International Inc. v. Lockheed Martin Corp., 531 U.S. 497, 508 (2001)).';

export const claimPreclusion = stated({
  test: 'claim-preclusion',
  title: 'A claim that no earlier judgment precludes',
  authority:
    'Taylor v. Sturgell, 553 U.S. 880, 891-95 (2008); Federated Department Stores, Inc. v. Moitie, 452 U.S. 394, 398 (1981)',
  elements: {
    'final-judgment-on-the-merits':
      'An earlier action ended in a valid, final judgment on the merits. (For the defendant.)',
    'same-claim':
      'The claim is the same, or grows out of the same transaction, and could have been raised there. (For the defendant.)',
    'same-parties':
      'The claimant was a party to it, or is bound as one, and so is whoever raises the bar. (For the defendant.)',
  },
  rule: { not: { all: ['final-judgment-on-the-merits', 'same-claim', 'same-parties'] } },
  about: 'merits',
  burden: 'On the party that asserts it (553 U.S. at 907).',
  defeats:
    'Where all three are shown, the whole claim is barred, with every ground that could have been raised.',
  note: `Six kinds of nonparties are bound: 553 U.S. at 893-95. ${WHOSE_LAW}`,
  cites: [
    '553 U.S. at 891-95',
    '553 U.S. at 907',
    '452 U.S. at 398',
    '531 U.S. at 508',
    'Fed. R. Civ. P. 8(c)(1), 41(b)',
  ],
});

export const issuePreclusion = stated({
  test: 'issue-preclusion',
  title: 'A claim that no issue decided before forecloses',
  authority:
    'B & B Hardware, Inc. v. Hargis Industries, Inc., 575 U.S. 138, 147-48 (2015); Taylor v. Sturgell, 553 U.S. 880, 892 (2008); Parklane Hosiery Co. v. Shore, 439 U.S. 322, 331 (1979)',
  elements: {
    'same-issue': 'The same issue of fact or law was before an earlier court. (For whoever asserts it.)',
    'actually-litigated': 'It was actually litigated and determined there. (For whoever asserts it.)',
    'valid-final-judgment': 'It was determined by a valid and final judgment. (For whoever asserts it.)',
    'essential-to-the-judgment':
      'The determination was essential to that judgment. (For whoever asserts it.)',
    'bound-by-it':
      'The party against whom it is asserted was a party there, or is bound as one, and had a full and fair opportunity to litigate it. (For whoever asserts it.)',
    'disposes-of-the-claim': 'The issue, so decided, disposes of the claim. (For whoever asserts it.)',
    unfair:
      'To hold the party to it would be unfair, as where it had little at stake, could not join, or there are inconsistent judgments. (For whoever resists it.)',
  },
  rule: {
    not: {
      all: [
        'same-issue',
        'actually-litigated',
        'valid-final-judgment',
        'essential-to-the-judgment',
        'bound-by-it',
        'disposes-of-the-claim',
        { not: 'unfair' },
      ],
    },
  },
  about: 'merits',
  burden: 'On the party that asserts it (553 U.S. at 907); unfairness, on the party that resists it.',
  defeats: 'Where all of it is shown, the issue is settled, and the claim falls so far as it depends on it.',
  note: `Mutuality is not asked: Blonder-Tongue Laboratories, Inc. v. University of Illinois Foundation, 402 U.S. 313, 328-29 (1971). The United States is not bound by nonmutual preclusion: United States v. Mendoza, 464 U.S. 154, 162 (1984). ${WHOSE_LAW}`,
  cites: [
    '575 U.S. at 147-48',
    '553 U.S. at 892, 907',
    '439 U.S. at 331',
    '402 U.S. at 328-29',
    '464 U.S. at 162',
  ],
});
