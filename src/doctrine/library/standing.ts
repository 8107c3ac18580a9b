import { stated } from './stated.ts';

/** Who may sue: Article III at each stage of the case, and associations for their members. */

const LUJAN = 'Lujan v. Defenders of Wildlife, 504 U.S. 555, 560-61 (1992)';

const elements = {
  'injury-in-fact':
    'A legally protected interest is invaded, concretely and particularly, and actually or imminently.',
  traceable: 'The injury is fairly traceable to what the defendant did, and not to someone else.',
  redressable:
    'It is likely, and not merely speculative, that a favorable decision would redress the injury.',
};

type StandingTest = {
  readonly test: string;
  readonly title: string;
  /** What is enough to show each element. */
  readonly shown: string;
  readonly note?: string;
};

const articleThree = ({ test, title, shown, note }: StandingTest) =>
  stated({
    test,
    title,
    authority: LUJAN,
    elements,
    rule: { all: ['injury-in-fact', 'traceable', 'redressable'] },
    about: 'jurisdiction',
    burden: `On whoever invokes federal jurisdiction. ${shown}`,
    defeats:
      'Want of any element defeats jurisdiction over that claim and that relief (TransUnion LLC v. Ramirez, 594 U.S. 413, 431 (2021)): it is dismissed without prejudice, whoever raises it. The court may not assume standing to reach the merits (Steel Co. v. Citizens for a Better Environment, 523 U.S. 83, 94-95 (1998)).',
    ...(note === undefined ? {} : { note }),
    cites: ['504 U.S. at 560-61', '594 U.S. at 431', '523 U.S. at 94-95', 'U.S. Const. art. III, § 2'],
  });

export const articleThreeStanding = articleThree({
  test: 'standing',
  title: 'Article III standing',
  shown: 'Each element is shown in the manner and degree that the stage of the case requires.',
  note: 'The same elements as they stand at one stage of the case: standing-on-the-pleadings, standing-at-summary-judgment, standing-at-trial.',
});

export const standingOnThePleadings = articleThree({
  test: 'standing-on-the-pleadings',
  title: 'Article III standing, on a motion to dismiss',
  shown:
    'On the pleadings general allegations of fact are enough, taken as true and taken to embrace the specific facts that support them.',
});

export const standingAtSummaryJudgment = articleThree({
  test: 'standing-at-summary-judgment',
  title: 'Article III standing, at summary judgment',
  shown:
    'At summary judgment allegations no longer do: specific facts are set out by affidavit or other evidence, which are taken as true.',
});

export const standingAtTrial = articleThree({
  test: 'standing-at-trial',
  title: 'Article III standing, at trial',
  shown: 'At trial those facts, where they are controverted, are proved by the evidence adduced there.',
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
  about: 'jurisdiction',
  burden: 'On the association.',
  defeats:
    'Want of any element defeats the claim as the association brings it for its members, without prejudice; what it brings in its own right, and what the members bring, stands.',
  note: 'The first is constitutional. The third is prudential, so that Congress may lift it. The second the Court called complementary to the first, and left open whether it is prudential: United Food & Commercial Workers Union Local 751 v. Brown Group, Inc., 517 U.S. 544, 555-57 & n.6 (1996).',
  cites: ['432 U.S. at 343', '517 U.S. at 555-57', '517 U.S. at 556 n.6'],
});
