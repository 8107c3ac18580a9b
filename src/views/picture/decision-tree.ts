import type { DecisionTree, TreeNode } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { RELIEF_NAMES } from '../account/words.ts';
import { pictureLookOf } from './looks.ts';
import { tag, tenth } from './markup.ts';
import { EDGE, FAINT, INK, RULE } from './page.ts';
import { brokenInto, sheet, sheetHeading, words } from './sheet.ts';
import { fitted, textWidth } from './text-width.ts';

/**
 * What is undecided, as hurdles from left to right: a ground a box, on to the right where it is denied, and down
 * where it is granted. A reader follows the claim along its row to see what it must get past.
 */
export function decisionTreeSvg(tree: DecisionTree, caption: Caption): string {
  const groups = alike(tree);
  const columns = Math.max(1, ...groups.map(({ node }) => depth(node)));
  const width = Math.max(640, EDGE * 2 + columns * (BOX + GAP) + LEAF);
  const title = caption.opened?.title ?? tree.case ?? 'A case without a title';
  const when = tree.at === null ? 'after the last entry' : `at the end of ${tree.at}`;
  const heading = sheetHeading(
    title,
    [
      `What is undecided ${when}, and where each answer leads`,
      groups.length === 0
        ? 'Nothing: no motion aimed at a claim is pending.'
        : 'Each box is a ground of a pending motion, with its test’s authority. Denied leads on to the right, granted downwards.',
    ],
    width,
  );
  let y = heading.height + 6;
  const drawn = groups.map(({ ids, state, node }) => {
    const names = ids.map((id) => caption.claims.get(id)?.title ?? id).join('; ');
    const head = brokenInto(
      `${names} (${ids.join(', ')}), now ${state === 'motion' ? 'under a motion' : state}`,
      width - EDGE * 2,
      11.8,
    );
    const parts = [
      tag('path', { d: `M${EDGE} ${tenth(y)} H${tenth(width - EDGE)}`, stroke: RULE }),
      ...head.map((line, index) => words(line, EDGE, y + 17 + index * 14, { size: 11, bold: true })),
    ];
    y += 10 + head.length * 14 + 6;
    const placed = place(node, EDGE, y);
    y += placed.height + 14;
    return [...parts, placed.markup].join('\n');
  });
  return sheet({ width, height: y + EDGE / 2 }, `${title}: the decision tree of what is undecided ${when}`, [
    heading.markup,
    ...drawn,
  ]);
}

const BOX = 232;
const GAP = 62;
const LEAF = 110;
const PAD = 9;
const DROP = 30;
const CHIP = 19;

type Question = Extract<TreeNode, { kind: 'question' }>;
type Placed = { readonly markup: string; readonly height: number; readonly enters: number };

/** Claims that face the very same questions share one drawing. */
const alike = ({ claims }: DecisionTree) =>
  [...Map.groupBy(claims, ({ state, tree }) => JSON.stringify([state, tree])).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ids: group.map(({ id }) => id), state: first.state, node: first.tree }] : [];
  });

const depth = (node: TreeNode): number =>
  node.kind === 'leaf' ? 0 : 1 + Math.max(depth(node.granted), depth(node.denied));

/** Draws a node with all that follows it; `enters` is how far below its top the arrow into it arrives. */
function place(node: TreeNode, x: number, y: number): Placed {
  if (node.kind === 'leaf') return chip(node.state, x, y);
  const box = drawBox(node, x, y);
  const next = place(node.denied, x + BOX + GAP, node.denied.kind === 'leaf' ? y + 8 : y);
  const level = y + ENTERS;
  const right = arrow(`M${x + BOX} ${tenth(level)} H${x + BOX + GAP - 2}`, x + BOX + GAP, level);
  const denied = [
    right,
    words('denied', x + BOX + 6, level - 5, { size: 10, fill: FAINT }),
    next.markup,
  ].join('\n');
  const below = Math.max(box.height, next.height + (node.denied.kind === 'leaf' ? 8 : 0));
  const granted = node.granted;
  if (granted.kind === 'leaf') {
    const top = y + box.height + DROP;
    const from = x + 24;
    const down = `M${from} ${tenth(y + box.height)} V${tenth(top - 2)}`;
    const leaf = chip(granted.state, x, top);
    const height = Math.max(below, box.height + DROP + leaf.height);
    return {
      markup: [box.markup, denied, fall(down, from, top), grantedWord(from, top), leaf.markup].join('\n'),
      height,
      enters: ENTERS,
    };
  }
  const top = y + below + DROP;
  const other = place(granted, x + BOX + GAP, top);
  const from = x + 24;
  const turn = top + other.enters;
  const path = `M${from} ${tenth(y + box.height)} V${tenth(turn)} H${x + BOX + GAP - 2}`;
  return {
    markup: [
      box.markup,
      denied,
      arrow(path, x + BOX + GAP, turn),
      grantedWord(from, y + box.height + DROP),
      other.markup,
    ].join('\n'),
    height: below + DROP + other.height,
    enters: ENTERS,
  };
}

/** Where arrows arrive: level with the title of a box, and with the middle of an end. */
const ENTERS = 8 + CHIP / 2;

const grantedWord = (x: number, top: number): string =>
  words('granted', x + 7, top - 10, { size: 10, fill: FAINT });

const arrow = (d: string, x: number, y: number): string =>
  tag('path', { d, stroke: FAINT, 'stroke-width': 1.1, fill: 'none' }) +
  tag('path', { d: `M${tenth(x)} ${tenth(y)} l-7 -3.5 v7 z`, fill: FAINT });

const fall = (d: string, x: number, y: number): string =>
  tag('path', { d, stroke: FAINT, 'stroke-width': 1.1, fill: 'none' }) +
  tag('path', { d: `M${tenth(x)} ${tenth(y)} l-3.5 -7 h7 z`, fill: FAINT });

/** An end state, in its colour and in words. */
function chip(state: string, x: number, y: number): Placed {
  const { colour, ink } = pictureLookOf(state);
  const text = fitted(state, LEAF - 16, 10.5);
  const width = Math.max(48, textWidth(text, 10.5) + 16);
  return {
    markup: [
      tag('rect', { x, y, width, height: CHIP, rx: 9.5, fill: colour, stroke: ink, 'stroke-width': 0.9 }),
      words(text, x + width / 2, y + 13, { size: 10.5, anchor: 'middle' }),
    ].join(''),
    height: CHIP,
    enters: CHIP / 2,
  };
}

/** A ground: what it asks and for what relief, the authority, what an earlier order found, whose motion it is. */
function drawBox(node: Question, x: number, y: number): { readonly markup: string; readonly height: number } {
  const room = BOX - PAD * 2;
  const [relief] = RELIEF_NAMES[node.relief as keyof typeof RELIEF_NAMES] ?? [node.relief];
  const found = Object.entries(node.found).map(
    ([element, holding]) => `${element} ${holding.replace('-', ' ')}`,
  );
  const lines = [
    ...brokenInto(capital(node.title), room * 0.94, 11).map((text) => ({
      text,
      size: 11,
      bold: true,
      fill: INK,
    })),
    ...brokenInto(
      `${relief}${node.alternative ? ', in the alternative' : ''}, asked by ${node.motion}`,
      room,
      9.5,
    ).map((text) => ({ text, size: 9.5, bold: false, fill: INK })),
    ...[
      ...(node.authority === null ? [] : [node.authority]),
      ...(found.length === 0 ? [] : [`Found so far: ${found.join(', ')}`]),
    ]
      .flatMap((text) => brokenInto(text, room, 9))
      .map((text) => ({ text, size: 9, bold: false, fill: FAINT })),
  ];
  let at = y + 8;
  const text = lines.map(({ text: line, size, bold, fill }) => {
    at += size + 3;
    return words(line, x + PAD, at - 1, { size, bold, fill });
  });
  const height = at - y + 8;
  return {
    markup: [
      tag('rect', { x, y, width: BOX, height, rx: 4, fill: '#f7f9fb', stroke: '#8fa6bd', 'stroke-width': 1 }),
      ...text,
    ].join('\n'),
    height,
  };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
