import type { DecisionTree, TreeNode } from '../branches/index.ts';
import { onOneLine } from './printable.ts';

type Question = Extract<TreeNode, { kind: 'question' }>;

const asked = ({ title, relief, alternative }: Question): string =>
  `${title} (${relief}${alternative ? ', in the alternative' : ''})`;

/** Text within a Mermaid label: quotes, and what Mermaid or HTML would read as its own, as entities. */
const label = (text: string): string =>
  onOneLine(text).replace(/[&<>"#;`]/g, (character) => `#${character.codePointAt(0)};`);

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
