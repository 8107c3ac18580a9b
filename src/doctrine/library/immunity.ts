import { stated } from './stated.ts';

/** Immunities: of the United States, of the states, and of officials sued for damages. */

export const sovereignImmunity = stated({
  test: 'sovereign-immunity',
  title: 'A claim to which the United States has consented',
  authority:
    'United States v. Mitchell, 463 U.S. 206, 212 (1983); Lane v. Peña, 518 U.S. 187, 192 (1996); FDIC v. Meyer, 510 U.S. 471, 475 (1994)',
  elements: {
    waived:
      'Congress has waived immunity, in the words of a statute and beyond doubt, for claims of this kind.',
    'within-the-waiver': 'The claim keeps to the terms of the waiver and falls under none of its exceptions.',
    'not-against-the-sovereign':
      'The suit is in truth against an officer and not the United States: for money out of the officer’s own pocket, or to stop what lies beyond the officer’s powers or the Constitution.',
  },
  rule: { any: [{ all: ['waived', 'within-the-waiver'] }, 'not-against-the-sovereign'] },
  about: 'jurisdiction',
  burden:
    'On the claimant, to point to a waiver; it is read strictly, and doubts go to the government (518 U.S. at 192).',
  defeats:
    'Where there is no waiver, or the claim falls outside it, the claim against the United States and its agencies is dismissed for want of jurisdiction; an officer sued personally stays.',
  note: 'The commonest waivers: 5 U.S.C. § 702 (relief other than money against agency action), 28 U.S.C. §§ 1346(b)(1), 2680 (torts, with exceptions), 28 U.S.C. § 1491(a)(1) (Court of Federal Claims). Suits against officers: Larson v. Domestic & Foreign Commerce Corp., 337 U.S. 682, 689-90 (1949).',
  cites: ['463 U.S. at 212', '518 U.S. at 192', '510 U.S. at 475', '337 U.S. at 689-90'],
});

export const stateSovereignImmunity = stated({
  test: 'state-sovereign-immunity',
  title: 'A claim that a state’s immunity does not bar',
  authority:
    'U.S. Const. amend. XI; Seminole Tribe of Florida v. Florida, 517 U.S. 44, 54-55 (1996); Ex parte Young, 209 U.S. 123, 159-60 (1908)',
  elements: {
    'arm-of-the-state':
      'The defendant is a state, an arm of it, or an officer sued for what the state would have to pay or do. (For the defendant.)',
    waived: 'The state has waived its immunity from suit in federal court.',
    abrogated:
      'Congress has lifted it in unmistakable words, under a power that lets it do so, such as that of the Fourteenth Amendment.',
    'officer-sued': 'A state officer, and not the state, is sued in an official capacity.',
    'ongoing-violation': 'What is alleged is a violation of federal law that goes on.',
    'prospective-relief': 'The relief asked for looks to the future, and is not money for the past.',
  },
  rule: {
    any: [
      { not: 'arm-of-the-state' },
      'waived',
      'abrogated',
      { all: ['officer-sued', 'ongoing-violation', 'prospective-relief'] },
    ],
  },
  about: 'jurisdiction',
  burden:
    'That it is an arm of the state, for the entity that claims the immunity, as most courts of appeals hold; waiver, abrogation or Ex parte Young, for the claimant.',
  defeats:
    'Where none of the ways round it is met, the claim against the state is dismissed without prejudice; claims against officers for themselves, and for an injunction, stand.',
  note: 'A straightforward inquiry: Verizon Maryland Inc. v. Public Service Commission of Maryland, 535 U.S. 635, 645 (2002). The state may waive it, and a court need not raise it: Wisconsin Department of Corrections v. Schacht, 524 U.S. 381, 389 (1998). Cities and counties have none. Abrogation under the Fourteenth Amendment: Fitzpatrick v. Bitzer, 427 U.S. 445, 456 (1976).',
  cites: ['517 U.S. at 54-55', '209 U.S. at 159-60', '535 U.S. at 645', '524 U.S. at 389', '427 U.S. at 456'],
});

export const qualifiedImmunity = stated({
  test: 'qualified-immunity',
  title: 'A claim for damages that qualified immunity does not bar',
  authority:
    'Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982); Pearson v. Callahan, 555 U.S. 223, 232, 236 (2009); Ashcroft v. al-Kidd, 563 U.S. 731, 735, 741 (2011)',
  elements: {
    violation:
      'The facts pleaded or shown make out that the official violated a constitutional or statutory right.',
    'clearly-established':
      'The right was clearly established when the official acted: every reasonable official would have understood that what was done violates it.',
  },
  rule: { all: ['violation', 'clearly-established'] },
  about: 'merits',
  burden:
    'On the official, to plead it (Gomez v. Toledo, 446 U.S. 635, 640 (1980)); then on the plaintiff, to show that the right was clearly established (Davis v. Scherer, 468 U.S. 183, 197 (1984)).',
  defeats:
    'Failing of either element ends the claim for damages against that official personally. A claim for an injunction, or against the government that employs the official, stands.',
  note: 'The two may be taken in either order (555 U.S. at 236). A refusal that turns on law may be appealed at once: Mitchell v. Forsyth, 472 U.S. 511, 530 (1985).',
  cites: [
    '457 U.S. at 818',
    '555 U.S. at 232, 236',
    '563 U.S. at 735, 741',
    '446 U.S. at 640',
    '468 U.S. at 197',
  ],
});
