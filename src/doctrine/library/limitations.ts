import { stated } from './stated.ts';

/** Whether a claim comes in time, and what stops the clock. */

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
  about: 'merits',
  burden: 'Lateness is for the defendant to plead and prove; tolling for the claimant.',
  defeats:
    'A claim that is late, and that nothing saves, falls on the merits; one that is late only as to some acts or damages stands for the rest.',
  note: 'How long the period is, and when a claim accrues, is for the case to say. Class actions: American Pipe & Construction Co. v. Utah, 414 U.S. 538, 554 (1974). What stops the clock, each by itself: tolling.',
  cites: ['544 U.S. at 418', '414 U.S. at 554', 'Fed. R. Civ. P. 15(c)(1)'],
});

export const tolling = stated({
  test: 'tolling',
  title: 'A late claim saved by tolling',
  authority:
    'Irwin v. Department of Veterans Affairs, 498 U.S. 89, 95-96 (1990); Pace v. DiGuglielmo, 544 U.S. 408, 418 (2005); Holmberg v. Armbrecht, 327 U.S. 392, 396-97 (1946)',
  elements: {
    expired: 'The period had run when the action was commenced. (For the defendant.)',
    'tolled-by-statute': 'A statute stopped the clock for long enough, as for infancy or want of capacity.',
    'class-action':
      'A class action in which the claimant was counted as a member stopped it for long enough, and the claim is its own and not for another class.',
    'cannot-be-tolled':
      'The period is one of repose, or Congress has otherwise shut out equitable tolling. (For the defendant.)',
    diligent: 'The claimant pursued its rights diligently.',
    'extraordinary-circumstance':
      'Some extraordinary circumstance stood in its way and prevented timely filing.',
    concealed: 'The defendant concealed the wrong, and diligence would not have found it out in time.',
    estopped: 'The defendant’s words or acts induced the claimant to let the period run.',
  },
  rule: {
    any: [
      { not: 'expired' },
      'tolled-by-statute',
      'class-action',
      {
        all: [
          { not: 'cannot-be-tolled' },
          { any: [{ all: ['diligent', 'extraordinary-circumstance'] }, 'concealed', 'estopped'] },
        ],
      },
    ],
  },
  about: 'merits',
  burden:
    'That the period had run, on the defendant (Fed. R. Civ. P. 8(c)(1)); each ground of tolling, on the claimant (544 U.S. at 418).',
  defeats: 'A claim that is late, and that nothing stopped the clock for, falls on the merits.',
  note: 'Equitable tolling is presumed to apply, against the government too (498 U.S. at 95-96); not to periods of repose: California Public Employees’ Retirement System v. ANZ Securities, Inc., 582 U.S. 497 (2017). Class actions: American Pipe & Construction Co. v. Utah, 414 U.S. 538, 554 (1974); not for a second class: China Agritech, Inc. v. Resh, 584 U.S. 732 (2018). Where state law gives the period, it gives the tolling.',
  cites: ['498 U.S. at 95-96', '544 U.S. at 418', '327 U.S. at 396-97', '414 U.S. at 554'],
});
