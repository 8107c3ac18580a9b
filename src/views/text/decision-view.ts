import type { ClaimTree, DecisionTree, TreeNode } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { RELIEF_NAMES } from '../account/words.ts';
import { caseTitle } from './audit-view.ts';
import { wrap } from './layout.ts';
import { stateSpan } from './states.ts';
import { EMPTY_LINE, faint, id, joined, type Line, type Phrase, phrase, strong } from './styled.ts';
import { type Branching, treeLines } from './tree.ts';

/** The decision tree of what is undecided: each claim, each question left, and where each answer leads. */
export function decisionView(tree: DecisionTree, caption: Caption, width: number): readonly Line[] {
  const when = tree.at === null ? 'after the last entry' : `at the end of ${tree.at}`;
  return [
    ...caseTitle(tree.case, caption, width),
    ...wrap(phrase(strong(`What is undecided ${when}`)), width),
    ...(tree.claims.length === 0
      ? [EMPTY_LINE, ...wrap(phrase('Nothing: no motion aimed at a claim is pending.'), width)]
      : []),
    ...tree.claims.flatMap((claim) => [EMPTY_LINE, ...treeLines([claimNode(claim)], width)]),
  ];
}

const claimNode = ({ id: claim, state, tree }: ClaimTree): Branching => ({
  text: phrase(id(claim), ', ', stateSpan(state)),
  under: [node(tree, [])],
});

/** A question with its two answers under it; a leaf is said together with the answer that leads to it. */
function node(tree: TreeNode, lead: Phrase): Branching {
  if (tree.kind === 'leaf') return { text: phrase(lead, stateSpan(tree.state)), under: [] };
  return {
    text: phrase(lead, question(tree)),
    under: [node(tree.granted, phrase(strong('granted: '))), node(tree.denied, phrase(strong('denied: ')))],
  };
}

function question({
  title,
  relief,
  alternative,
  authority,
  found,
  next,
  motion,
}: Extract<TreeNode, { kind: 'question' }>): Phrase {
  const [name] = RELIEF_NAMES[relief as keyof typeof RELIEF_NAMES] ?? [relief];
  const findings = Object.entries(found).map(([element, holding]) =>
    phrase(id(element), ` ${holding.replace('-', ' ')}`),
  );
  return phrase(
    `${title}, ${name}`,
    alternative ? ' in the alternative' : '',
    ', asked by ',
    id(motion),
    authority === null ? '' : faint(` (${authority})`),
    findings.length > 0 ? phrase('; found so far: ', joined(findings)) : '',
    next.length > 0 ? phrase('; next: ', joined(next.map((element) => phrase(id(element))))) : '',
  );
}
