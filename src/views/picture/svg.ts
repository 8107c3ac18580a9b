import { type Day, formatDay } from '../../../events/dates.ts';
import type { CaseRecord } from '../../audit/index.ts';
import { pointOfView } from '../text/audit-view.ts';
import { axisFor } from './axis.ts';
import { drawAxis, drawEntries } from './draw-entries.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawLegend } from './draw-legend.ts';
import { drawOrders } from './draw-orders.ts';
import { type Scene, sceneOf } from './lanes.ts';
import { Patterns } from './looks.ts';
import { tag, tenth, textElement } from './markup.ts';
import { EDGE, FAINT, FONT, INK, type Paper } from './page.ts';
import { fitted, textWidth } from './text-width.ts';

export type PictureOptions = {
  /** In pixels; 1100 where none is given, and never less than 560. */
  readonly width?: number;
  /** A day to mark. */
  readonly at?: Day;
  readonly branch?: string;
};

const WIDTH = 1100;
const NARROWEST = 560;

/** The case as a picture: a lane a claim, by claimant; orders as lines; other entries as marks (SVG 1.1, no scripts). */
export function svgPicture(
  record: CaseRecord,
  { width = WIDTH, at, branch = 'main' }: PictureOptions = {},
): string {
  const scene = sceneOf(record);
  const page = pageFor(Math.max(NARROWEST, Math.round(width)), scene, at);
  const patterns = new Patterns();
  const heading = drawHeading(record, page, at, branch);
  const orders = drawOrders(scene.orders, page, heading.height);
  const lanesTop = heading.height + orders.labels.height;
  const lanes = drawLanes(scene.groups, page, lanesTop, patterns, orders.xs);
  const bottom = lanesTop + lanes.height + 4;
  const axis = scene.span ? drawAxis(page, lanesTop, bottom) : undated(page, bottom);
  const marked =
    at === undefined || !scene.span ? { markup: '', height: 0 } : drawDay(at, page, lanesTop, bottom);
  const entries = drawEntries(scene.marks, page, bottom + axis.height + marked.height);
  const key = orders.key(bottom + axis.height + marked.height + entries.height);
  const foot = bottom + axis.height + marked.height + entries.height + key.height + 6;
  const has = { orders: scene.orders.length > 0, marks: scene.marks.length > 0 };
  const legend = drawLegend(scene.groups, has, page, foot, patterns);
  const height = tenth(foot + legend.height + EDGE / 2);
  const title = record.docket.caption.opened?.title ?? record.docket.case ?? 'A case without a title';
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: page.width,
      height,
      viewBox: `0 0 ${page.width} ${height}`,
      'font-family': FONT,
      role: 'img',
    },
    [
      '',
      textElement('title', {}, `${title}: where every claim stood, day by day`),
      patterns.definitions(),
      tag('rect', { width: page.width, height, fill: '#ffffff' }),
      heading.markup,
      axis.markup,
      orders.bands(bottom),
      lanes.markup,
      orders.lines(bottom),
      orders.labels.markup,
      marked.markup,
      entries.markup,
      key.markup,
      legend.markup,
      '',
    ]
      .filter((part, index, all) => part !== '' || index === 0 || index === all.length - 1)
      .join('\n'),
  )}\n`;
}

function pageFor(width: number, scene: Scene, at: Day | undefined): Paper {
  const lanes = scene.groups.flatMap((group) => group.lanes);
  const longest = Math.max(0, ...lanes.map(({ title }) => textWidth(title, 10.5)));
  const nameRoom = Math.min(longest, width * 0.24);
  const ends = [
    ...lanes.map(({ stretches }) => textWidth(stretches.at(-1)?.states.join(' or ') ?? '', 10.5)),
    ...scene.orders.map((order) => textWidth(order.title, 10.2)),
  ];
  const rightRoom = Math.min(Math.max(96, ...ends.map((end) => end + 14)), width * 0.16);
  const [first, last] = scene.span ?? [0, 1];
  const shown = at === undefined ? [first, last] : [Math.min(first, at), Math.max(last, at)];
  const left = EDGE + 8 + nameRoom + 10;
  return {
    width,
    nameLeft: EDGE,
    nameRoom,
    rightRoom,
    axis: axisFor([shown[0] ?? 0, shown[1] ?? 1], left, width - EDGE - rightRoom),
  };
}

function drawHeading(record: CaseRecord, page: Paper, at: Day | undefined, branch: string) {
  const { opened } = record.docket.caption;
  const where = [
    ...(opened?.number === undefined ? [] : [`No. ${opened.number}`]),
    ...(opened?.court === undefined ? [] : [opened.court]),
  ].join(', ');
  const seen = pointOfView({ at: at === undefined ? null : formatDay(at), knownAt: record.knownAt, branch });
  const view = `Where every claim stood, day by day${at === undefined && record.knownAt === null && branch === 'main' ? '' : `; ${seen}`}`;
  const room = page.width - EDGE * 2;
  const line = (text: string, y: number, size: number, bold: boolean) =>
    textElement(
      'text',
      {
        x: EDGE,
        y,
        'font-size': size,
        'font-weight': bold ? 'bold' : undefined,
        fill: bold ? INK : FAINT,
      },
      fitted(text, bold ? room * 0.94 : room, size),
    );
  const second = [where, view].filter((text) => text !== '').join(' · ');
  return {
    markup: [
      line(opened?.title ?? record.docket.case ?? 'A case without a title', EDGE + 12, 16, true),
      line(second, EDGE + 30, 11, false),
    ].join('\n'),
    height: EDGE + 44,
  };
}

/** The day asked about, as a line with a foot. */
function drawDay(at: Day, { axis, width }: Paper, top: number, bottom: number) {
  const x = axis.x(at + 0.5);
  const text = `end of ${formatDay(at)}`;
  const half = textWidth(text, 10) / 2;
  return {
    height: 18,
    markup: [
      tag('path', {
        d: `M${tenth(x)} ${tenth(top)} V${tenth(bottom + 22)}`,
        stroke: INK,
        'stroke-width': 1.4,
      }),
      tag('path', { d: `M${tenth(x)} ${tenth(bottom + 20)} l4 6 h-8 z`, fill: INK }),
      textElement(
        'text',
        {
          x: Math.min(Math.max(x, EDGE + half), width - EDGE - half),
          y: bottom + 36,
          'font-size': 10,
          'font-weight': 'bold',
          'text-anchor': 'middle',
          fill: INK,
        },
        text,
      ),
    ].join('\n'),
  };
}

const undated = ({ axis }: Paper, y: number) => ({
  markup: textElement(
    'text',
    { x: axis.left, y: y + 14, 'font-size': 10, fill: FAINT },
    'No entry of this record has a date.',
  ),
  height: 24,
});
