import type { CaseRecord } from '../../audit/index.ts';
import type { Comparison } from '../../branches/index.ts';
import { counted } from '../account/words.ts';
import { axisFor } from './axis.ts';
import { drawAxis } from './draw-entries.ts';
import { BAR, drawStretches, LANE, laneName } from './draw-lanes.ts';
import { drawLegend } from './draw-legend.ts';
import { drawOrders } from './draw-orders.ts';
import { claimsApart, type Lane, type LaneGroup, type Scene, sceneOf } from './lanes.ts';
import { Patterns } from './looks.ts';
import { tag, tenth } from './markup.ts';
import { EDGE, FAINT, INK, type Paper, RULE } from './page.ts';
import { brokenInto, brokenName, evenlyBroken, sheet, sheetHeading, words } from './sheet.ts';
import { fitted, textWidth } from './text-width.ts';

/** Two ends of one case and what they are called: `the record`, `the branch`. */
export type TwoFutures = {
  readonly title: string;
  readonly base: { readonly name: string; readonly record: CaseRecord };
  readonly branch: { readonly name: string; readonly record: CaseRecord };
  /** What the branch changes, in words. */
  readonly edits: readonly string[];
  readonly comparison: Comparison;
};

/** Two lanes a claim, the record's above the branch's; where the two part is a line, what ends otherwise is marked. */
export function twoFuturesSvg({ title, base, branch, edits, comparison }: TwoFutures): string {
  const apart = new Set([...claimsApart(base.record), ...claimsApart(branch.record)]);
  const scenes = [sceneOf(base.record, apart), sceneOf(branch.record, apart)] as const;
  const groups = pairedGroups(scenes);
  const names = [base.name, branch.name] as const;
  const page = pageFor(scenes, groups, names);
  const caption = branch.record.docket.caption.opened;
  const about = caption?.title ?? branch.record.docket.case ?? 'A case without a title';
  const changed = new Set<string>(
    [...comparison.claims, ...comparison.matters].flatMap((each) => (each.changed ? [each.id] : [])),
  );
  for (const { id, asTo } of comparison.claims)
    if (apart.has(id)) {
      changed.delete(id);
      for (const row of asTo) if (row.changed) changed.add(`${id} ${row.party}`);
    }
  const heading = sheetHeading(
    about,
    [title, ...edits.map((edit) => `· ${edit}`), summary(comparison)],
    page.width,
  );
  const patterns = new Patterns();
  const top = heading.height + 6;
  const parting = partingMark(scenes, comparison);
  const orders = drawOrders(parting ? [parting] : [], page, top);
  const lanesTop = top + orders.labels.height;
  let y = lanesTop;
  const drawn = groups.flatMap(({ title: claimant, pairs }) => {
    const head = [
      tag('path', { d: `M${EDGE} ${tenth(y + 22)} H${tenth(page.axis.right)}`, stroke: RULE }),
      words(fitted(claimant, page.axis.left - EDGE - 8, 11.6), EDGE, y + 17, { size: 11, bold: true }),
    ];
    y += 27;
    return [
      ...head,
      ...pairs.map((pair) => {
        const markup = drawPair(pair, page, y, patterns, orders.xs, names, changed.has(pair.key));
        y += LANE * 2 + 8;
        return markup;
      }),
    ];
  });
  const axis = scenes.some(({ span }) => span) ? drawAxis(page, lanesTop, y) : { markup: '', height: 0 };
  const key = drawLegend(
    groups.map(({ title: claimant, pairs }) => ({
      title: claimant,
      lanes: pairs.flatMap(({ lanes }) => lanes),
    })),
    { orders: false, marks: false },
    page,
    y + axis.height + 6,
    patterns,
  );
  return sheet(
    { width: page.width, height: y + axis.height + 6 + key.height + EDGE / 2 },
    `${about}: ${title}`,
    [
      patterns.definitions(),
      heading.markup,
      axis.markup,
      orders.bands(y),
      ...drawn,
      orders.lines(y),
      orders.labels.markup,
      key.markup,
    ],
  );
}

const WIDTH = 1100;
/** The most room for what the two are called. */
const SIDES = 190;
const MARK = '#fdf3d8';
const MARK_INK = '#c08a17';

type Pair = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly lanes: readonly [Lane, Lane];
};

/** The lanes of both, side by side; what only one of them has is empty in the other. */
function pairedGroups([one, other]: readonly [Scene, Scene]) {
  const lanesOf = (groups: readonly LaneGroup[]) =>
    new Map(groups.flatMap(({ lanes }) => lanes.map((lane) => [lane.key, lane] as const)));
  const [left, right] = [lanesOf(one.groups), lanesOf(other.groups)];
  const titles = [...new Set([...one.groups, ...other.groups].map(({ title }) => title))];
  return titles.map((title) => {
    const both = [...one.groups, ...other.groups].filter((group) => group.title === title);
    const lanes = new Map(both.flatMap((group) => group.lanes.map((lane) => [lane.key, lane] as const)));
    const pairs = [...lanes.values()].map((lane): Pair => {
      const { id, key } = lane;
      const empty: Lane = { ...lane, stretches: [] };
      return { id, key, title: laneName(lane), lanes: [left.get(key) ?? empty, right.get(key) ?? empty] };
    });
    return { title, pairs };
  });
}

function pageFor(
  scenes: readonly [Scene, Scene],
  groups: ReturnType<typeof pairedGroups>,
  names: readonly string[],
): Paper {
  const pairs = groups.flatMap((group) => group.pairs);
  const nameRoom = Math.min(Math.max(80, ...pairs.map(({ title }) => textWidth(title, 11))), WIDTH * 0.22);
  const sideRoom = Math.min(Math.max(...names.map((name) => textWidth(name, 9.5))), SIDES);
  const ends = pairs.flatMap(({ lanes }) =>
    lanes.map(({ stretches }) => textWidth(stretches.at(-1)?.states.join(' or ') ?? '', 10.5) + 14),
  );
  const rightRoom = Math.min(Math.max(96, ...ends), WIDTH * 0.16);
  const spans = scenes.flatMap(({ span }) => span ?? []);
  const span = spans.length === 0 ? ([0, 1] as const) : ([Math.min(...spans), Math.max(...spans)] as const);
  const left = EDGE + 8 + nameRoom + 14 + sideRoom + 8;
  return {
    width: WIDTH,
    nameLeft: EDGE,
    nameRoom,
    rightRoom,
    axis: axisFor(span, left, WIDTH - EDGE - rightRoom),
  };
}

/** The entry at which they part, as a line; the branch's own where the record does not have it. */
function partingMark(scenes: readonly [Scene, Scene], { partsAt }: Comparison) {
  const [mark] = scenes
    .flatMap(({ orders, marks }) => [...orders, ...marks])
    .filter(({ id }) => id === partsAt);
  return mark && { ...mark, title: 'They part here' };
}

function summary({ partsAt, claims, moot }: Comparison): string {
  if (partsAt === null) return 'The two never part: every entry does the same in both.';
  const changed = claims.filter((claim) => claim.changed).length;
  const left = moot.length === 0 ? '' : `; moot on one side: ${moot.map(({ entry }) => entry).join(', ')}`;
  const ends =
    changed === 0
      ? 'No claim ends otherwise'
      : `${counted(changed, 'claim ends', 'claims end')} otherwise (marked), ${claims.length - changed} the same`;
  return `They part at ${partsAt}. ${ends}${left}.`;
}

/** A title, and below it the id: in three lines at most, of which the id takes what it needs. */
function drawNames(title: string, id: string, room: number, y: number, bold: boolean): readonly string[] {
  const ids = brokenName(id, room, 9);
  // Bold letters are wider.
  const wide = bold ? room * 0.94 : room;
  const even = evenlyBroken(title, wide, 10.5);
  const most = Math.max(1, 3 - ids.length);
  const full = brokenInto(title, wide, 10.5);
  const shown =
    even.length <= most
      ? even
      : [...full.slice(0, most - 1), fitted(full.slice(most - 1).join(' '), wide, 10.5)];
  const crowded = shown.length + ids.length > 2;
  const first = crowded ? y + 8 : y + BAR - 4;
  const below = crowded ? first + shown.length * 12.5 : y + LANE + BAR - 6;
  return [
    ...shown.map((line, index) => words(line, EDGE + 8, first + index * 12.5, { size: 10.5, bold })),
    ...ids.map((line, index) =>
      words(line, EDGE + 8, below + index * 10, { size: 9, fill: bold ? INK : FAINT }),
    ),
  ];
}

function drawPair(
  { id, title, lanes }: Pair,
  page: Paper,
  y: number,
  patterns: Patterns,
  lines: readonly number[],
  names: readonly [string, string],
  changed: boolean,
): string {
  const ground = changed
    ? [
        tag('rect', {
          x: EDGE - 8,
          y: y - 4,
          width: page.width - EDGE * 2 + 16,
          height: LANE * 2 + 2,
          fill: MARK,
        }),
        tag('rect', { x: EDGE - 8, y: y - 4, width: 4, height: LANE * 2 + 2, fill: MARK_INK }),
      ]
    : [];
  return [
    ...ground,
    ...drawNames(title, changed ? `${id} ≠` : id, page.nameRoom, y, changed),
    ...lanes.map((lane, side) =>
      [
        words(fitted(names[side] ?? '', SIDES, 9.5), page.axis.left - 8, y + side * LANE + BAR - 4, {
          size: 9.5,
          fill: FAINT,
          anchor: 'end',
        }),
        drawStretches(lane, page, y + side * LANE, patterns, lines),
      ].join('\n'),
    ),
  ].join('\n');
}
