import { stated } from './stated.ts';

/** Whether a claim is stated, and whether it needs a trial. */

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
  burden: 'On the movant; the facts pleaded are taken as true.',
  note: 'A complaint may plead itself out of court by showing an affirmative defense: Jones v. Bock, 549 U.S. 199, 215 (2007).',
  cites: ['550 U.S. at 555-57, 570', '556 U.S. at 678-79', 'Fed. R. Civ. P. 8(a)(2), 12(b)(6)'],
});

export const summaryJudgment = stated({
  test: 'summary-judgment',
  title: 'A claim that survives summary judgment',
  authority: 'Fed. R. Civ. P. 56(a); Celotex Corp. v. Catrett, 477 U.S. 317, 322-24 (1986)',
  elements: {
    'evidence-of-each-element': 'There is evidence of every element that the claimant has to prove at trial.',
    'genuine-dispute': 'A reasonable jury could find for the claimant on the facts that matter.',
    'entitled-as-a-matter-of-law':
      'On the facts not in dispute the law gives judgment to the movant. (For the movant.)',
  },
  rule: {
    any: [{ all: ['evidence-of-each-element', 'genuine-dispute'] }, { not: 'entitled-as-a-matter-of-law' }],
  },
  burden:
    'First on the movant, to show what is missing; then on the claimant, to bring forward specific facts.',
  note: 'Material fact and genuine dispute: Anderson v. Liberty Lobby, Inc., 477 U.S. 242, 248 (1986).',
  cites: ['477 U.S. at 322-24', '477 U.S. at 248', 'Fed. R. Civ. P. 56(a), 56(c)'],
});

export const statuteOfLimitations = stated({
  test: 'timely-claim',
  title: 'A claim brought in time',
  authority: 'Fed. R. Civ. P. 3, 8(c)(1), 15(c); Pace v. DiGuglielmo, 544 U.S. 408, 418 (2005)',
  elements: {
    'filed-in-time':
      'The action was commenced within the limitations period from the day on which the claim accrued.',
    'relates-back': 'The amended pleading that asserts it relates back to one filed in time.',
    diligent: 'The claimant pursued its rights diligently.',
    'extraordinary-circumstance':
      'Some extraordinary circumstance stood in its way and prevented timely filing.',
    'tolled-by-rule':
      'A statute or a rule of law stopped the clock, as a class action does for members of the class.',
  },
  rule: {
    any: [
      'filed-in-time',
      'relates-back',
      { all: ['diligent', 'extraordinary-circumstance'] },
      'tolled-by-rule',
    ],
  },
  burden: 'Lateness is for the defendant to plead and prove; tolling for the claimant.',
  note: 'How long the period is, and when a claim accrues, is for the case to say. Class actions: American Pipe & Construction Co. v. Utah, 414 U.S. 538, 554 (1974).',
  cites: ['544 U.S. at 418', '414 U.S. at 554', 'Fed. R. Civ. P. 15(c)(1)'],
});
