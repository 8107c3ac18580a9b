import { stated } from './stated.ts';

/** Who may sue: Article III, and associations for their members. */

export const articleThreeStanding = stated({
  test: 'standing',
  title: 'Article III standing',
  authority: 'Lujan v. Defenders of Wildlife, 504 U.S. 555, 560-61 (1992)',
  elements: {
    'injury-in-fact':
      'A legally protected interest is invaded, concretely and particularly, and actually or imminently.',
    traceable: 'The injury is fairly traceable to what the defendant did, and not to someone else.',
    redressable:
      'It is likely, and not merely speculative, that a favorable decision would redress the injury.',
  },
  rule: { all: ['injury-in-fact', 'traceable', 'redressable'] },
  burden: 'On whoever invokes federal jurisdiction, in the manner that the stage of the case requires.',
  cites: ['504 U.S. at 560-61', 'U.S. Const. art. III, § 2'],
});

export const associationalStanding = stated({
  test: 'associational-standing',
  title: 'Standing of an association for its members',
  authority: 'Hunt v. Washington State Apple Advertising Comm’n, 432 U.S. 333, 343 (1977)',
  elements: {
    'members-have-standing': 'Its members could sue in their own right.',
    'germane-to-purpose': 'What the suit protects is germane to the association’s purpose.',
    'no-individual-participation': 'Neither the claim nor the relief needs individual members to take part.',
  },
  rule: { all: ['members-have-standing', 'germane-to-purpose', 'no-individual-participation'] },
  burden: 'On the association.',
  note: 'The first two are constitutional; the third is prudential, and Congress may lift it: United Food & Commercial Workers Union Local 751 v. Brown Group, Inc., 517 U.S. 544, 555-57 (1996).',
  cites: ['432 U.S. at 343', '517 U.S. at 555-57'],
});
