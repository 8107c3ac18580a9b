import { describe, it } from 'vitest';
import { type Explanation, explain } from '../../../src/doctrine/index.ts';
import { type LibraryTest, librarySections } from '../../../src/doctrine/library/index.ts';
import { joinedBy } from '../../../src/views/account/rule-words.ts';
import { expectGolden } from '../../golden.ts';

/** A rule as nested points, each element with what it asks. */
function points(tree: Explanation, depth = 0): readonly string[] {
  const margin = '  '.repeat(depth);
  if (tree.kind === 'element') return [`${margin}- \`${tree.element}\`: ${tree.asks ?? ''}`];
  return [`${margin}- ${joinedBy(tree)}`, ...tree.parts.flatMap((part) => points(part, depth + 1))];
}

const section = (test: LibraryTest): string =>
  [
    `### \`${test.test}\``,
    `**${test.title}.** ${test.authority}.`,
    points(explain(test, new Map())).join('\n'),
    `*About.* ${test.about}`,
    `*Burden.* ${test.burden}`,
    `*Defeats.* ${test.defeats}`,
    ...(test.note === undefined ? [] : [`*Note.* ${test.note}`]),
    `*Cites.* ${(test.cites ?? []).join('; ')}`,
  ].join('\n\n');

const INTRODUCTION = `# The library of legal tests

Written from the library itself; \`NUNC_UPDATE=1 npm test -- tests/doctrine/library\` writes it anew. \`nunc tests\` lists the
tests, \`nunc tests NAME\` shows one.

A case file uses a test by its name, wherever it names one: as a motion's ground, a claim's theory, the test of a
finding. It may also use one under a name of its own, with words of its own in the place of the library's:

\`\`\`yaml
tests:
  hunt: { use: associational-standing, title: Standing of the league }
\`\`\`

A claim passes a test where its rule comes out true, so that who moves against the claim wins where it comes out false.
What a claimant moves for (an injunction, a class, summary judgment on its own claim) is granted where it comes out
true. A bracket behind an element says for whom it is to show, where that is not the side that the rest is for.
A finding of \`open\` defeats the motion. An objection that the record shows nobody to have raised is found
\`not-satisfied\`; what a court has not reached has no finding.

*About* says what a test goes to. A dismissal that does not say otherwise is on the merits, unless it is for want of
jurisdiction, a precondition to suit, venue, joinder or service (Fed. R. Civ. P. 4(m), 41(b)). It says nothing of a
test on which no claim is dismissed.

These are the general federal tests. Where a court states one otherwise, state it in the case file as the court did.`;

/** docs/TESTS.md, written from the library. */
const page = `${[
  INTRODUCTION,
  ...librarySections.flatMap(({ heading, tests }) => [`## ${heading}`, ...tests.map(section)]),
].join('\n\n')}\n`;

describe('the page of the library', () => {
  it('stands in docs/TESTS.md as the library is', () => {
    expectGolden(new URL('../../../docs/TESTS.md', import.meta.url), page);
  });
});
