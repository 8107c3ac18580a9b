import { widthOf, wrap } from './layout.ts';
import { faint, type Line, type Phrase, phrase } from './styled.ts';

/** Something and what it rests on. */
export type Branching = { readonly text: Phrase; readonly under: readonly Branching[] };

/** Trees drawn with lines, each text wrapped beside its branch. */
export function treeLines(roots: readonly Branching[], width: number): readonly Line[] {
  return roots.flatMap((root) => [...wrap(root.text, width), ...twigs(root.under, width, [])]);
}

function twigs(nodes: readonly Branching[], width: number, before: Phrase): readonly Line[] {
  return nodes.flatMap(({ text, under }, index) => {
    const last = index === nodes.length - 1;
    const rail = phrase(before, faint(last ? '   ' : '│  '));
    const body = wrap(text, width - widthOf(rail));
    const drawn = body.map(
      (line, row): Line =>
        row === 0 ? [...before, faint(last ? '└─ ' : '├─ '), ...line] : [...rail, ...line],
    );
    return [...drawn, ...twigs(under, width, rail)];
  });
}
