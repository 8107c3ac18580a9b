import type { ClaimTree, DecisionTree, TreeNode } from '../branches/index.ts';

/** The decision tree of what is undecided, for people: as lines of text, and as a Mermaid flowchart. */

type Question = Extract<TreeNode, { kind: 'question' }>;

const asked = ({ title, relief, alternative }: Question): string =>
  `${title} (${relief}${alternative ? ', in the alternative' : ''})`;

const foundSoFar = ({ found }: Question): string => {
  const each = Object.entries(found).map(([element, holding]) => `${element} ${holding}`);
  return each.length === 0 ? '' : `found so far: ${each.join(', ')}`;
};

/** The tree as text: one claim after the other, granted before denied, the authority under each question. */
export function treeText({ at, claims }: DecisionTree): string {
  const when = at === null ? 'now' : `on ${at}`;
  if (claims.length === 0) return `Nothing is undecided ${when}.\n`;
  return claims.map(claimText).join('\n');
}

function claimText({ id, state, tree }: ClaimTree): string {
  return `${id}: ${state}\n${branchLines(tree, '').join('\n')}\n`;
}

function branchLines(node: TreeNode, indent: string): readonly string[] {
  if (node.kind === 'leaf') return [`${indent}└─ ${node.state}`];
  const notes = [node.authority, foundSoFar(node)].filter((note) => note !== null && note !== '');
  return [
    `${indent}${asked(node)}, ${node.motion}`,
    ...notes.map((note) => `${indent}│  ${note}`),
    ...outcomeLines('granted', node.granted, `${indent}├─ `, `${indent}│  `),
    ...outcomeLines('denied', node.denied, `${indent}└─ `, `${indent}   `),
  ];
}

const outcomeLines = (word: string, node: TreeNode, first: string, indent: string): readonly string[] =>
  node.kind === 'leaf'
    ? [`${first}${word}: ${node.state}`]
    : [`${first}${word}`, ...branchLines(node, indent)];

/** Text within a Mermaid label: quotes, and what Mermaid or HTML would read as its own, as entities. */
const label = (text: string): string =>
  text.replace(/[&<>"#;`]/g, (character) => `#${character.codePointAt(0)};`).replaceAll('\n', ' ');

/** The tree as a Mermaid flowchart. */
export function treeMermaid({ claims }: DecisionTree): string {
  const lines = ['flowchart LR'];
  let count = 0;
  const draw = (node: TreeNode): string => {
    const name = `n${count++}`;
    if (node.kind === 'leaf') {
      lines.push(`  ${name}(["${label(node.state)}"])`);
      return name;
    }
    const authority = node.authority === null ? '' : `<br/>${label(node.authority)}`;
    lines.push(`  ${name}{"${label(asked(node))}${authority}"}`);
    lines.push(`  ${name} -->|granted| ${draw(node.granted)}`, `  ${name} -->|denied| ${draw(node.denied)}`);
    return name;
  };
  for (const { id, tree } of claims) {
    const name = `c${count++}`;
    lines.push(`  ${name}["${label(id)}"]`);
    lines.push(`  ${name} --> ${draw(tree)}`);
  }
  return `${lines.join('\n')}\n`;
}
