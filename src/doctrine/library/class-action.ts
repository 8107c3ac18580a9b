import { stated } from './stated.ts';

/** Whether a class is certified: all of Rule 23(a), and one kind of Rule 23(b). */

const BURDEN =
  'On whoever asks for the class, who proves in fact and does not merely plead it (564 U.S. at 350-51).';

export const classPrerequisites = stated({
  test: 'class-prerequisites',
  title: 'What every class action needs (Rule 23(a))',
  authority: 'Fed. R. Civ. P. 23(a); Wal-Mart Stores, Inc. v. Dukes, 564 U.S. 338, 345, 349-51 (2011)',
  elements: {
    numerosity: 'The class is so numerous that joinder of all its members is impracticable.',
    commonality:
      'There are questions of law or fact common to the class, and to answer one drives the resolution of all their claims.',
    typicality: 'The claims or defenses of those who represent it are typical of the class.',
    adequacy: 'Those who represent it will protect the interests of the class fairly and adequately.',
  },
  rule: { all: ['numerosity', 'commonality', 'typicality', 'adequacy'] },
  about: 'merits',
  burden: BURDEN,
  defeats:
    'Want of any one defeats certification, and the case goes on for those who brought it. Met where the class is certified.',
  note: 'One common question is enough (564 U.S. at 359). Adequacy looks for conflicts of interest: Amchem Products, Inc. v. Windsor, 521 U.S. 591, 625 (1997). A kind of class is needed besides: class-kinds. An order may be altered before final judgment (23(c)(1)(C)), and appealed by leave (23(f)).',
  cites: ['564 U.S. at 345, 349-51', '521 U.S. at 625', 'Fed. R. Civ. P. 23(a)'],
});

export const classKinds = stated({
  test: 'class-kinds',
  title: 'A kind of class action (Rule 23(b))',
  authority:
    'Fed. R. Civ. P. 23(b); Amchem Products, Inc. v. Windsor, 521 U.S. 591, 613-16 (1997); Wal-Mart Stores, Inc. v. Dukes, 564 U.S. 338, 360-63 (2011)',
  elements: {
    'incompatible-standards':
      'Separate actions would risk incompatible standards of conduct for whoever opposes the class (23(b)(1)(A)).',
    'disposes-of-others-interests':
      'Separate actions would risk disposing of the interests of others, or impairing their ability to protect them (23(b)(1)(B)).',
    'acted-on-common-grounds':
      'The opponent acted on grounds that apply to the whole class, so that one injunction or declaration is right for all of it (23(b)(2)).',
    predominance: 'Common questions predominate over those of single members (23(b)(3)).',
    superiority:
      'A class action is superior to other ways of adjudicating fairly and efficiently (23(b)(3)).',
  },
  rule: {
    any: [
      'incompatible-standards',
      'disposes-of-others-interests',
      'acted-on-common-grounds',
      { all: ['predominance', 'superiority'] },
    ],
  },
  about: 'merits',
  burden: BURDEN,
  defeats:
    'Where no kind fits, certification is refused, and the case goes on for those who brought it. Met where the class is certified.',
  note: 'Limited funds: Ortiz v. Fibreboard Corp., 527 U.S. 815, 838-41 (1999). Money that is more than incidental to an injunction belongs under 23(b)(3) (564 U.S. at 360-63). Damages must be measured by what the theory of the case makes common: Comcast Corp. v. Behrend, 569 U.S. 27, 34-35 (2013).',
  cites: [
    '521 U.S. at 613-16',
    '564 U.S. at 350-51, 360-63',
    '569 U.S. at 34-35',
    '527 U.S. at 838-41',
    'Fed. R. Civ. P. 23(b)',
  ],
});
