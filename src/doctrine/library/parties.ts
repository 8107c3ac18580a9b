import { stated, weighed } from './stated.ts';

/** Who is before the court: service of process, and parties who are missing. */

export const serviceOfProcess = stated({
  test: 'service-of-process',
  title: 'Sufficient service of process',
  authority:
    'Fed. R. Civ. P. 4, 12(b)(5); Omni Capital International, Ltd. v. Rudolf Wolff & Co., 484 U.S. 97, 104 (1987)',
  elements: {
    'summons-and-complaint': 'A summons was served with a copy of the complaint.',
    'proper-manner': 'It was served in a way that Rule 4 allows for a defendant of this kind.',
    'within-the-time': 'It was served within 90 days after the complaint was filed.',
    'good-cause': 'There was good cause for serving it late.',
    extended: 'The court extends the time though there was no good cause.',
    waived: 'The defendant waived service or the objection to it, or forfeited the objection.',
  },
  rule: {
    any: [
      'waived',
      {
        all: [
          'summons-and-complaint',
          'proper-manner',
          { any: ['within-the-time', 'good-cause', 'extended'] },
        ],
      },
    ],
  },
  about: 'service',
  burden:
    'On the plaintiff, once service is challenged (Brockmeyer v. May, 383 F.3d 798, 801 (9th Cir. 2004)).',
  defeats:
    'Where it fails, service is quashed, or the action is dismissed without prejudice as to that defendant alone (Fed. R. Civ. P. 4(m)).',
  note: 'For good cause the time must be extended; without it, it may be: Henderson v. United States, 517 U.S. 654, 662-63 (1996). Service abroad has no such limit (4(m)). Waiver: 4(d), 12(h)(1).',
  cites: [
    '484 U.S. at 104',
    '383 F.3d at 801',
    '517 U.S. at 662-63',
    'Fed. R. Civ. P. 4(c)(1), 4(m)',
    'Fed. R. Civ. P. 12(b)(5)',
  ],
});

export const requiredParty = stated({
  test: 'required-party',
  title: 'An action that goes on without someone who is missing',
  authority:
    'Fed. R. Civ. P. 12(b)(7), 19; Republic of the Philippines v. Pimentel, 553 U.S. 851, 862-64 (2008); Provident Tradesmens Bank & Trust Co. v. Patterson, 390 U.S. 102, 109-11 (1968)',
  elements: {
    'no-complete-relief':
      'Without the absent person the court cannot give complete relief among those who are parties. (For the movant.)',
    'interest-impaired':
      'The absent person claims an interest in the subject, and to decide without it may impair its ability to protect that interest. (For the movant.)',
    'inconsistent-obligations':
      'Because of that interest a party would run a substantial risk of double or inconsistent obligations. (For the movant.)',
    'joinder-feasible': 'The absent person can be joined without destroying jurisdiction.',
    'little-prejudice':
      'A judgment without the absent person would not prejudice it or those who are parties.',
    'prejudice-lessened':
      'Prejudice could be lessened or avoided by the terms of the judgment or the shape of the relief.',
    'adequate-judgment': 'A judgment without the absent person would be adequate.',
    'no-other-remedy': 'The plaintiff would have no adequate remedy if the action were dismissed.',
    'on-balance':
      'Weighed together, these say that in equity and good conscience the action should go on among those who are parties.',
  },
  rule: {
    any: [
      { not: { any: ['no-complete-relief', 'interest-impaired', 'inconsistent-obligations'] } },
      'joinder-feasible',
      weighed(['little-prejudice', 'prejudice-lessened', 'adequate-judgment', 'no-other-remedy']),
    ],
  },
  about: 'joinder',
  burden: 'On the movant.',
  defeats:
    'Where the absent person is required, cannot be joined, and the action should not go on without it, the action is dismissed without prejudice. Where it can be joined, it is.',
  note: 'The list of factors in 19(b) is not closed. One of several joint tortfeasors is not required: Temple v. Synthes Corp., 498 U.S. 5, 7 (1990).',
  cites: ['553 U.S. at 862-64', '390 U.S. at 109-11', '498 U.S. at 7', 'Fed. R. Civ. P. 19(a)(1), 19(b)'],
});
