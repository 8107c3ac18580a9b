import { stated } from './stated.ts';

/** Whether a claim needs a trial: who bears the burden there decides what must be shown here. */

const DISPUTE =
  'What facts are material, and which disputes are genuine: Anderson v. Liberty Lobby, Inc., 477 U.S. 242, 248 (1986). The judge weighs no evidence and draws inferences for the party who resists: Reeves v. Sanderson Plumbing Products, Inc., 530 U.S. 133, 150-51 (2000).';

const OWN_BURDEN =
  'On the movant, who would bear it at trial: evidence that would entitle it to a directed verdict if not controverted (477 U.S. at 331 (Brennan, J., dissenting, on a point not in dispute); Fontenot v. Upjohn Co., 780 F.2d 1190, 1194 (5th Cir. 1986)).';

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
    all: ['evidence-of-each-element', { any: ['genuine-dispute', { not: 'entitled-as-a-matter-of-law' }] }],
  },
  about: 'merits',
  burden:
    'The movant, without the burden at trial, need only point to what is missing (477 U.S. at 325); then the claimant brings forward specific facts on every element.',
  defeats:
    'Want of evidence of one essential element defeats the claim whatever else is in dispute, and entitles the movant to judgment as a matter of law (477 U.S. at 322-23). Where there is evidence of each, the claim falls only if nothing material is in dispute and the law is the movant’s.',
  note: `For a movant who does not bear the burden at trial. A movant who does: summary-judgment-on-defense, summary-judgment-for-claimant. ${DISPUTE}`,
  cites: ['477 U.S. at 322-25', '477 U.S. at 248', '530 U.S. at 150-51', 'Fed. R. Civ. P. 56(a), 56(c)'],
});

export const summaryJudgmentOnDefense = stated({
  test: 'summary-judgment-on-defense',
  title: 'A claim that survives summary judgment on an affirmative defense',
  authority:
    'Fed. R. Civ. P. 56(a); Celotex Corp. v. Catrett, 477 U.S. 317, 331 (1986) (Brennan, J., dissenting); Fontenot v. Upjohn Co., 780 F.2d 1190, 1194 (5th Cir. 1986)',
  elements: {
    'defense-shown':
      'The movant’s evidence shows every element of its affirmative defense. (For the movant.)',
    'genuine-dispute': 'A reasonable jury could find for the claimant on some element of the defense.',
  },
  rule: { any: [{ not: 'defense-shown' }, 'genuine-dispute'] },
  about: 'merits',
  burden: OWN_BURDEN,
  defeats:
    'Where the defense is shown and not genuinely disputed, it defeats the claim it answers; where one element of it is missing, the motion fails though the claimant shows nothing.',
  note: DISPUTE,
  cites: [
    '477 U.S. at 331',
    '780 F.2d at 1194',
    '477 U.S. at 248',
    '530 U.S. at 150-51',
    'Fed. R. Civ. P. 8(c), 56(a)',
  ],
});

export const summaryJudgmentForClaimant = stated({
  test: 'summary-judgment-for-claimant',
  title: 'A claim on which its claimant has summary judgment',
  authority:
    'Fed. R. Civ. P. 56(a); Celotex Corp. v. Catrett, 477 U.S. 317, 331 (1986) (Brennan, J., dissenting); Fontenot v. Upjohn Co., 780 F.2d 1190, 1194 (5th Cir. 1986)',
  elements: {
    'shown-on-each-element': 'The claimant’s evidence shows every element of the claim.',
    'genuine-dispute':
      'A reasonable jury could find against the claimant on some element. (For the opponent.)',
    'defense-for-trial':
      'There is evidence on which a reasonable jury could find an affirmative defense. (For the opponent.)',
  },
  rule: { all: ['shown-on-each-element', { not: 'genuine-dispute' }, { not: 'defense-for-trial' }] },
  about: 'merits',
  burden: OWN_BURDEN,
  defeats:
    'Want of evidence of one element, a genuine dispute on one, or a defense for trial defeats the motion; the claim itself goes on to trial.',
  note: `Met where the claimant wins. Judgment on liability alone may be given (Fed. R. Civ. P. 56(a), 56(g)). ${DISPUTE}`,
  cites: [
    '477 U.S. at 331',
    '780 F.2d at 1194',
    '477 U.S. at 248',
    '530 U.S. at 150-51',
    'Fed. R. Civ. P. 56(a)',
  ],
});
