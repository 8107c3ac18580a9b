import { stated } from './stated.ts';

/** Constitutional claims against the government. */

export const freeExercise = stated({
  test: 'free-exercise',
  title: 'Free exercise of religion',
  authority:
    'Employment Division v. Smith, 494 U.S. 872, 879 (1990); Church of the Lukumi Babalu Aye, Inc. v. City of Hialeah, 508 U.S. 520, 531-33, 546 (1993); Fulton v. City of Philadelphia, 593 U.S. 522, 533-34, 541 (2021)',
  elements: {
    burdened: 'The rule or act burdens a sincere religious exercise.',
    neutral: 'It is neutral: it neither aims at religion nor restricts because of it. (For the government.)',
    'generally-applicable':
      'It is generally applicable: no discretion to exempt, and nothing secular allowed that undermines the same interests. (For the government.)',
    'compelling-interest': 'It serves an interest of the highest order. (For the government.)',
    'narrowly-tailored': 'It is narrowly tailored to that interest. (For the government.)',
  },
  rule: {
    all: [
      'burdened',
      { not: { all: ['neutral', 'generally-applicable'] } },
      { not: { all: ['compelling-interest', 'narrowly-tailored'] } },
    ],
  },
  about: 'merits',
  burden:
    'On the claimant, a burden that is not neutral or not general; then on the government, strict scrutiny (Kennedy v. Bremerton School District, 597 U.S. 507, 524-25 (2022)).',
  defeats:
    'A rule that is neutral and general, or that survives strict scrutiny, defeats the claim under the First Amendment; one under 42 U.S.C. § 2000bb-1 has its own test.',
  note: 'As the law has been since 1990: a case decided before it states its own test.',
  cites: ['494 U.S. at 879', '508 U.S. at 531-33, 546', '593 U.S. at 533-34, 541', '597 U.S. at 524-25'],
});

export const equalProtection = stated({
  test: 'equal-protection',
  title: 'Equal protection of the laws',
  authority:
    'City of Cleburne v. Cleburne Living Center, Inc., 473 U.S. 432, 439-42 (1985); Personnel Administrator of Massachusetts v. Feeney, 442 U.S. 256, 279 (1979); Heller v. Doe, 509 U.S. 312, 319-21 (1993)',
  elements: {
    'treated-otherwise':
      'The law or act classifies in terms, or was chosen at least in part because of its effect on a group; and it treats that group otherwise than others in a like situation.',
    'suspect-or-fundamental':
      'The line follows race, national origin or another suspect class, or touches a fundamental right.',
    'survives-strict-scrutiny':
      'It is narrowly tailored to a compelling interest, which is enough for any line. (For the government.)',
    'quasi-suspect': 'The line follows sex or birth out of wedlock.',
    'survives-intermediate-scrutiny':
      'It is substantially related to an important interest. (For the government.)',
    'rational-basis':
      'There is a legitimate interest, conceivable by anyone, to which it is rationally related.',
  },
  rule: {
    all: [
      'treated-otherwise',
      {
        not: {
          any: [
            'survives-strict-scrutiny',
            {
              all: [
                { not: 'suspect-or-fundamental' },
                {
                  any: [
                    'survives-intermediate-scrutiny',
                    { all: [{ not: 'quasi-suspect' }, 'rational-basis'] },
                  ],
                },
              ],
            },
          ],
        },
      },
    ],
  },
  about: 'merits',
  burden:
    'On the claimant, the classification and its purpose, and under the rational basis test to negate every conceivable basis (509 U.S. at 320-21); on the government, heightened scrutiny (United States v. Virginia, 518 U.S. 515, 532-33 (1996)).',
  defeats:
    'Want of a classification made on purpose, or a classification that survives the scrutiny that fits it, defeats the claim.',
  note: 'Unequal effect alone is not enough: Washington v. Davis, 426 U.S. 229, 239-42 (1976). Against the United States under the Fifth Amendment, with the same test: Adarand Constructors, Inc. v. Peña, 515 U.S. 200, 217-18 (1995).',
  cites: [
    '473 U.S. at 439-42',
    '442 U.S. at 279',
    '509 U.S. at 319-21',
    '518 U.S. at 532-33',
    '426 U.S. at 239-42',
    '515 U.S. at 217-18',
  ],
});

export const selectiveProsecution = stated({
  test: 'selective-prosecution',
  title: 'Selective prosecution',
  authority:
    'United States v. Armstrong, 517 U.S. 456, 464-65 (1996); Wayte v. United States, 470 U.S. 598, 608-10 (1985)',
  elements: {
    'discriminatory-effect': 'Others similarly situated were not prosecuted.',
    'impermissible-motive':
      'The decision was made at least in part because of, and not merely in spite of, race, religion or another forbidden ground.',
  },
  rule: { all: ['discriminatory-effect', 'impermissible-motive'] },
  about: 'merits',
  burden:
    'On whoever alleges it, by clear evidence against the presumption of regularity (517 U.S. at 464-65).',
  defeats: 'Want of either defeats the claim: unequal effect without the motive, and motive without effect.',
  note: 'Effect and purpose are asked at 470 U.S. at 608; that the motive must be a cause, at 610.',
  cites: ['517 U.S. at 464-65', '470 U.S. at 608-09', '470 U.S. at 610'],
});

export const obrien = stated({
  test: 'obrien',
  title: 'Rule that burdens expressive conduct incidentally',
  authority: 'United States v. O’Brien, 391 U.S. 367, 376-77 (1968)',
  elements: {
    'expressive-conduct':
      'What is regulated is conduct with enough of communication in it to bring in the First Amendment.',
    'within-constitutional-power':
      'The rule is within the constitutional power of the government. (For the government.)',
    'substantial-interest':
      'It furthers an important or substantial governmental interest. (For the government.)',
    'unrelated-to-suppression':
      'That interest is unrelated to suppressing free expression. (For the government.)',
    'no-greater-than-essential':
      'The incidental restriction is no greater than is essential to the interest. (For the government.)',
  },
  rule: {
    all: [
      'expressive-conduct',
      {
        not: {
          all: [
            'within-constitutional-power',
            'substantial-interest',
            'unrelated-to-suppression',
            'no-greater-than-essential',
          ],
        },
      },
    ],
  },
  about: 'merits',
  burden:
    'That the conduct is expressive, on the claimant (Clark v. Community for Creative Non-Violence, 468 U.S. 288, 293 n.5 (1984)); the rest on the government.',
  defeats:
    'Want of expression defeats the claim at once; so does a rule that meets all four. One of the four not met saves it.',
  cites: ['391 U.S. at 376-77', '468 U.S. at 293 n.5'],
});
