import { describe, expect, it } from 'vitest';
import { parseDay } from '../../events/index.ts';
import { decisionTree, type TreeNode } from '../../src/branches/index.ts';
import { treeMermaid } from '../../src/views/mermaid-tree.ts';
import { exampleCase, recorded } from '../examples/case-files.ts';

const record = recorded(exampleCase('abc-v-meese'));
const day = (text: string): number => {
  const read = parseDay(text);
  if (!read.ok) throw new Error(read.what);
  return read.day;
};

const leaves = (node: TreeNode): readonly string[] =>
  node.kind === 'leaf' ? [node.state] : [...leaves(node.granted), ...leaves(node.denied)];

describe('the decision tree of the worked case on the day of the stay', () => {
  const tree = decisionTree(record, day('1987-08-21'));
  const of = (id: string) => tree.claims.find((claim) => claim.id === id)?.tree;

  it('asks of each claim what the second motion asks, with the test and its authority', () => {
    expect(tree.at).toBe('1987-08-21');
    expect(of('orgs-tort')).toMatchObject({ kind: 'question', ground: 'hunt', motion: 'motion-2' });
    expect(of('orgs-tort')).toHaveProperty('authority', expect.stringMatching(/Hunt v\. Washington/));
  });

  it('ends a claim at the first ground that takes the whole of it', () => {
    const node = of('orgs-tort');
    expect(node?.kind === 'question' && node.granted).toEqual({ kind: 'leaf', state: 'dismissed' });
    expect(node && leaves(node)).toEqual(['dismissed', 'dismissed', 'dismissed', 'survives']);
  });

  it('takes both theories of the harassment claim to end it, and stays it only in the alternative', () => {
    const node = of('religious-harassment');
    expect(node && leaves(node)).toEqual([
      'dismissed',
      'stayed',
      'survives',
      'stayed',
      'survives',
      'stayed',
      'survives',
    ]);
  });

  it('is drawn as a flowchart', () => {
    const mermaid = treeMermaid(tree);
    expect(mermaid).toMatch(/^flowchart LR\n/);
    expect(mermaid.match(/\|granted\|/g)?.length).toBe(mermaid.match(/\|denied\|/g)?.length);
  });
});

describe('when nothing is undecided', () => {
  it('has no tree', () => {
    const tree = decisionTree(record);
    expect(tree.claims).toEqual([]);
  });
});
