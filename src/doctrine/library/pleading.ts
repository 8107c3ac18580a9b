import { stated } from './stated.ts';

/** Whether a claim is stated. */

export const failureToStateAClaim = stated({
  test: 'plausible-claim',
  title: 'A claim stated on its face',
  authority:
    'Bell Atlantic Corp. v. Twombly, 550 U.S. 544, 570 (2007); Ashcroft v. Iqbal, 556 U.S. 662, 678-79 (2009)',
  elements: {
    'cognizable-theory': 'What is alleged, if true, is a wrong that the law remedies.',
    'plausible-facts':
      'Its facts, taken as true and leaving conclusions aside, let a court reasonably infer that the defendant is liable.',
    'bar-on-the-face':
      'The complaint itself shows a defense that disposes of the claim. (For the defendant.)',
  },
  rule: { all: ['cognizable-theory', 'plausible-facts', { not: 'bar-on-the-face' }] },
  about: 'merits',
  burden: 'On the movant; the facts pleaded are taken as true.',
  defeats:
    'Want of a theory or of facts, or a bar on its face, ends the claim as pleaded; dismissal is on the merits unless leave to amend is given or the order says otherwise (Fed. R. Civ. P. 15(a)(2), 41(b)).',
  note: 'A complaint may plead itself out of court by showing an affirmative defense: Jones v. Bock, 549 U.S. 199, 215 (2007).',
  cites: ['550 U.S. at 555-57, 570', '556 U.S. at 678-79', 'Fed. R. Civ. P. 8(a)(2), 12(b)(6)'],
});

export const fraudWithParticularity = stated({
  test: 'fraud-with-particularity',
  title: 'Fraud or mistake pleaded with particularity',
  authority: 'Fed. R. Civ. P. 9(b); Vess v. Ciba-Geigy Corp. USA, 317 F.3d 1097, 1103-06 (9th Cir. 2003)',
  elements: {
    'sounds-in-fraud': 'The claim alleges fraud or mistake, or rests on it throughout. (For the movant.)',
    who: 'The complaint says who made the statement or did the act.',
    what: 'It says what was stated or done.',
    'when-and-where': 'It says when and where.',
    how: 'It says how that deceived: what was false or misleading, and why.',
  },
  rule: { any: [{ not: 'sounds-in-fraud' }, { all: ['who', 'what', 'when-and-where', 'how'] }] },
  about: 'merits',
  burden: 'On the movant, that the rule applies and what is missing; the complaint must then hold it.',
  defeats:
    'Want of any circumstance defeats the averments of fraud, and the claim if it rests on them; leave to amend is the ordinary course.',
  note: 'Malice, intent and knowledge may be alleged generally, though plausibly: Ashcroft v. Iqbal, 556 U.S. 662, 686-87 (2009).',
  cites: ['317 F.3d at 1103-06', '556 U.S. at 686-87', 'Fed. R. Civ. P. 9(b)'],
});
