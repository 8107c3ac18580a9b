import { stated } from './stated.ts';

/** Where a claim is heard: venue, a forum agreed on, arbitration. */

export const properVenue = stated({
  test: 'venue',
  title: 'Proper venue',
  authority:
    '28 U.S.C. §§ 1391(b), 1406(a); Atlantic Marine Construction Co. v. U.S. District Court, 571 U.S. 49, 55-57 (2013)',
  elements: {
    'defendant-resides':
      'A defendant resides in the district, and all defendants reside in the state in which it lies.',
    'events-in-district':
      'A substantial part of the events, or of the property that is the subject of the action, was in the district.',
    'no-other-district':
      'There is no district in which the action could otherwise be brought, and some defendant is subject to personal jurisdiction here.',
    waived: 'The objection was left out of the first motion or answer.',
  },
  rule: { any: ['defendant-resides', 'events-in-district', 'no-other-district', 'waived'] },
  about: 'venue',
  burden: 'Divided: some courts of appeals put it on the plaintiff, others on the defendant who objects.',
  defeats:
    'Where no way is met the case is dismissed without prejudice or, in the interest of justice, transferred to a district where it could have been brought (§ 1406(a)).',
  note: 'A clause that names another forum does not make venue improper (571 U.S. at 55-57): see forum-selection. Waiver: Fed. R. Civ. P. 12(h)(1).',
  cites: ['28 U.S.C. § 1391(b)', '28 U.S.C. § 1406(a)', '571 U.S. at 55-57', 'Fed. R. Civ. P. 12(b)(3)'],
});

export const forumSelection = stated({
  test: 'forum-selection',
  title: 'A claim that a forum-selection clause does not send elsewhere',
  authority:
    'Atlantic Marine Construction Co. v. U.S. District Court, 571 U.S. 49, 59-64 (2013); M/S Bremen v. Zapata Off-Shore Co., 407 U.S. 1, 10, 15 (1972)',
  elements: {
    'valid-clause': 'The parties agreed to the clause. (For the movant.)',
    mandatory: 'It names the only forum, and does not merely allow one. (For the movant.)',
    'covers-the-claim': 'It covers this claim and binds the party that resists it. (For the movant.)',
    unenforceable:
      'To enforce it would be unreasonable and unjust: it was got by fraud or overreaching, offends a strong public policy of the forum, or would in effect deny a day in court. (For whoever resists it.)',
    'public-interest':
      'Factors of public interest overwhelmingly disfavor sending the case there. (For whoever resists it.)',
  },
  rule: {
    not: {
      all: [
        'valid-clause',
        'mandatory',
        'covers-the-claim',
        { not: 'unenforceable' },
        { not: 'public-interest' },
      ],
    },
  },
  about: 'venue',
  burden:
    'On the movant, that a clause binds and covers the claim; then on whoever resists it, to show why it should not be enforced (571 U.S. at 63; 407 U.S. at 15).',
  defeats:
    'Where the clause holds, the claim goes to the forum agreed on: by transfer to another federal court (28 U.S.C. § 1404(a)), by dismissal for forum non conveniens to a state or foreign one. Nothing is decided on the merits.',
  note: 'Neither the plaintiff’s choice nor the parties’ private interests weigh, and the choice-of-law rules of the first forum do not go along (571 U.S. at 63-65).',
  cites: ['571 U.S. at 59-64', '407 U.S. at 10, 15', '28 U.S.C. § 1404(a)'],
});

export const arbitration = stated({
  test: 'arbitration',
  title: 'A claim that stays in court in spite of an arbitration agreement',
  authority:
    '9 U.S.C. §§ 2-4; Granite Rock Co. v. International Brotherhood of Teamsters, 561 U.S. 287, 296-99 (2010); AT&T Technologies, Inc. v. Communications Workers of America, 475 U.S. 643, 648-50 (1986)',
  elements: {
    agreement: 'The parties formed an agreement in writing to arbitrate. (For the movant.)',
    covered: 'This claim is within it. (For the movant.)',
    delegated:
      'They clearly and unmistakably left it to the arbitrator to say whether it is. (For the movant.)',
    invalid:
      'It may be revoked on a ground that holds for any contract, such as fraud or unconscionability. (For whoever resists it.)',
    exempt:
      'A statute takes it out: workers who move goods across borders of states (9 U.S.C. § 1), or a claimant’s choice in cases of sexual assault or harassment (§ 402). (For whoever resists it.)',
    waived: 'The movant knowingly gave the right up, as by litigating. (For whoever resists it.)',
  },
  rule: {
    not: {
      all: [
        'agreement',
        { any: ['covered', 'delegated'] },
        { not: 'invalid' },
        { not: 'exempt' },
        { not: 'waived' },
      ],
    },
  },
  about: 'venue',
  burden:
    'On the movant, that there is an agreement that reaches the claim; on whoever resists it, the rest (Green Tree Financial Corp.-Alabama v. Randolph, 531 U.S. 79, 91-92 (2000)).',
  defeats:
    'Where the agreement holds, the claim is stayed for arbitration, and not dismissed, if a party asks for a stay (9 U.S.C. § 3; Smith v. Spizzirri, 601 U.S. 472 (2024)). The merits are for the arbitrator.',
  note: 'An arbitration clause is a kind of forum-selection clause: Scherk v. Alberto-Culver Co., 417 U.S. 506, 519 (1974). Whether one was formed is for the court. Waiver asks for no prejudice: Morgan v. Sundance, Inc., 596 U.S. 411 (2022). Delegation, and a challenge to it in particular: Rent-A-Center, West, Inc. v. Jackson, 561 U.S. 63, 68-72 (2010). Exempt workers: New Prime Inc. v. Oliveira, 586 U.S. 105 (2019).',
  cites: [
    '9 U.S.C. § 2',
    '9 U.S.C. § 3',
    '561 U.S. at 296-99',
    '475 U.S. at 648-50',
    '531 U.S. at 91-92',
    '417 U.S. at 519',
  ],
});
