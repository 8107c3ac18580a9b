import type { Caption } from '../../docket/index.ts';
import { type EndStep, type RolledBack, rolledBack, type Value } from '../../value/index.ts';
import { chanceInWords, moneyText } from '../account/money.ts';
import { pictureLookOf } from './looks.ts';
import { tag, tenth } from './markup.ts';
import { EDGE, FAINT } from './page.ts';
import { sheet, words } from './sheet.ts';
import { fitted } from './text-width.ts';
import { PICTURE_WIDTH, valueHeading } from './value-pictures.ts';

/** More branches than this are not drawn out: the likeliest are, and what follows the others is told together. */
const MOST_LEAVES = 24;

const COLUMN = 196;
const LINE = 30;

type Drawn = { readonly node: RolledBack; readonly under: readonly Drawn[] };

/** The tree of what may happen, rolled back: how likely each step is, and what the case is worth there. */
export function valueTreeSvg(value: Value, caption: Caption): string {
  const { title, heading } = valueHeading(
    value,
    caption,
    'How it may end, and what it is worth at each step',
  );
  const tree = grown(rolledBack(value.ends));
  const width = Math.max(PICTURE_WIDTH, EDGE * 2 + (depthOf(tree) + 1) * COLUMN);
  const drawing = new TreeDrawing(value);
  drawing.place(tree, 0, 1, heading.height + 24);
  return sheet({ width, height: drawing.bottom + EDGE }, `${title}: the tree, rolled back`, [
    heading.markup,
    ...drawing.parts,
  ]);
}

/** The tree as far as it is drawn: the likeliest nodes are opened until there are as many ends as fit. */
function grown(root: RolledBack): Drawn {
  const open = new Set<RolledBack>([root]);
  let leaves = Math.max(1, root.branches.length);
  for (;;) {
    const next = [...open]
      .flatMap(({ branches }) => branches)
      .filter((node) => !open.has(node) && node.branches.length > 0)
      .toSorted((one, other) => other.probability - one.probability)[0];
    if (next === undefined || leaves + next.branches.length - 1 > MOST_LEAVES) break;
    open.add(next);
    leaves += next.branches.length - 1;
  }
  const drawn = (node: RolledBack): Drawn => ({
    node,
    under: open.has(node) ? node.branches.map(drawn) : [],
  });
  return drawn(root);
}

const depthOf = ({ under }: Drawn): number => (under.length === 0 ? 0 : 1 + Math.max(...under.map(depthOf)));

class TreeDrawing {
  readonly parts: string[] = [];
  bottom = 0;
  private readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }

  /** Draws a node with all that follows, from a level down; gives the middle of the node. */
  place({ node, under }: Drawn, column: number, before: number, top: number): number {
    const x = EDGE + column * COLUMN;
    let next = top;
    const middles = under.map((each) => {
      const middle = this.place(each, column + 1, node.probability, next);
      next = this.bottom;
      return middle;
    });
    const y = middles.length === 0 ? top + LINE / 2 : ((middles[0] ?? top) + (middles.at(-1) ?? top)) / 2;
    this.bottom = Math.max(next, y + LINE / 2);
    for (const middle of middles)
      this.parts.push(
        tag('path', {
          d: `M${tenth(x + COLUMN - 26)} ${tenth(y)} L${tenth(x + COLUMN - 4)} ${tenth(middle)}`,
          stroke: FAINT,
          'stroke-width': 0.9,
        }),
      );
    this.parts.push(this.label(node, under.length === 0, before, x, y));
    return y;
  }

  private label(node: RolledBack, last: boolean, before: number, x: number, y: number): string {
    const [net = 0] = node.expected;
    const { colour, ink } = pictureLookOf(net < 0 ? 'dismissed' : 'survives');
    const room = COLUMN - 34;
    const chance = before === 0 ? 0 : node.probability / before;
    const more = last && node.branches.length > 0 ? ', and on' : '';
    const says = node.step === null ? (x === EDGE ? 'the case' : 'every other end') : stepWords(node.step);
    return [
      tag('rect', { x, y: y - 13, width: 4, height: 26, fill: colour, stroke: ink, 'stroke-width': 0.6 }),
      words(fitted(`${says}${more}`, room, 9), x + 8, y - 3, { size: 9 }),
      words(
        fitted(
          `${x === EDGE ? '' : `${chanceInWords(chance)}: `}${moneyText(net, this.value.digits)}`,
          room,
          10,
        ),
        x + 8,
        y + 10,
        { size: 10, bold: true },
      ),
    ].join('');
  }
}

/** `motion granted (fraud@acme)`, `verdict for the claimant, fraud@acme`. */
export function stepWords({ what, of, claims, comes }: EndStep): string {
  if (what === 'motion') return `${of} ${comes} (${claims.join(', ')})`;
  if (what === 'appeal') return `${comes} on appeal, ${of}`;
  return `verdict for the ${comes}, ${of}`;
}
