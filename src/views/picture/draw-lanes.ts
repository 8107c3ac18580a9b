import { type Day, parseDay } from '../../../events/dates.ts';
import type { Stretch } from '../../audit/index.ts';
import type { Lane, LaneGroup } from './lanes.ts';
import { type Patterns, pictureLookOf } from './looks.ts';
import { tag, tenth, textElement } from './markup.ts';
import { FAINT, INK, type Paper, type PicturePart, RULE } from './page.ts';
import { fitted, textWidth } from './text-width.ts';

export const LANE = 22;
export const BAR = 15;
const HEADING = 24;
const SIZE = 10.5;

/** The lanes, claimant by claimant, from the top `y` on. */
export function drawLanes(
  groups: readonly LaneGroup[],
  page: Paper,
  y: number,
  patterns: Patterns,
  lines: readonly number[],
): PicturePart {
  let at = y;
  const drawn: string[] = [];
  for (const { title, lanes } of groups) {
    const room = page.axis.left - page.nameLeft - 8;
    drawn.push(
      tag('path', {
        d: `M${tenth(page.nameLeft)} ${tenth(at + HEADING - 2)} H${tenth(page.axis.right)}`,
        stroke: RULE,
      }),
      textElement(
        'text',
        { x: page.nameLeft, y: at + HEADING - 7, 'font-size': 11, 'font-weight': 'bold', fill: INK },
        fitted(title, room * 0.95, 11.6),
      ),
    );
    at += HEADING + 3;
    for (const lane of lanes) {
      drawn.push(drawLane(lane, page, at, patterns, lines));
      at += LANE;
    }
  }
  return { markup: drawn.join('\n'), height: at - y };
}

function drawLane(lane: Lane, page: Paper, y: number, patterns: Patterns, lines: readonly number[]): string {
  const named = laneName(lane);
  const name = tag(
    'text',
    { x: page.nameLeft + 8, y: y + BAR - 4, 'font-size': SIZE, fill: INK },
    textElement('title', {}, `${named} (${lane.id})`) +
      textElement('tspan', {}, fitted(named, page.nameRoom, SIZE)),
  );
  return [name, drawStretches(lane, page, y, patterns, lines)].join('\n');
}

/** `Fraud: Acme Corp.`; for the claim's further lanes only as to whom. */
export const laneName = ({ title, asTo }: Lane): string =>
  asTo === undefined ? title : title === '' ? `  as to ${asTo}` : `${title}: as to ${asTo}`;

/** The stretches of a lane without its name, and the word for where it ends. */
export function drawStretches(
  { stretches }: Lane,
  page: Paper,
  y: number,
  patterns: Patterns,
  lines: readonly number[],
): string {
  const last = stretches.at(-1);
  const ends = last
    ? textElement(
        'text',
        { x: page.axis.right + 7, y: y + BAR - 4, 'font-size': SIZE, fill: INK },
        fitted(wordsFor(last), page.rightRoom - 7, SIZE),
      )
    : textElement(
        'text',
        { x: page.axis.left + 4, y: y + BAR - 4, 'font-size': SIZE, fill: FAINT },
        'not asserted',
      );
  return [...stretches.map((stretch) => drawStretch(stretch, page, y, patterns, lines)), ends].join('\n');
}

/** `motion or survives`; `filed, perhaps not yet`. */
const wordsFor = ({ states, mayBeAbsent }: Stretch): string =>
  `${states.join(' or ')}${mayBeAbsent ? ', or not yet' : ''}`;

function drawStretch(
  stretch: Stretch,
  { axis }: Paper,
  y: number,
  patterns: Patterns,
  lines: readonly number[],
): string {
  const from = axis.x(dayAt(stretch.from, -Infinity));
  // A stretch ends with the end of its last day.
  const to = axis.x(dayAt(stretch.to, Infinity) + 1);
  // A stretch of a day or two is still to be seen.
  const width = Math.max(to - from, 1.6);
  const sure = stretch.certain;
  const [only = ''] = stretch.states;
  const words = wordsFor(stretch);
  const room = widestGap(from, from + width, lines);
  const label = [words, ...(stretch.states.length > 1 ? ['uncertain'] : [])].find(
    (text) => textWidth(text, 9.5) + 10 <= room.width,
  );
  const when = `${stretch.from ?? 'the beginning'} to ${stretch.to ?? 'the end of the record'}`;
  const turns = stretch.turnsOn.length > 0 ? `; turns on ${stretch.turnsOn.join(', ')}` : '';
  return tag(
    'g',
    {},
    [
      textElement('title', {}, `${words}, ${when}${turns}`),
      tag('rect', {
        x: from,
        y,
        width,
        height: BAR,
        fill: patterns.fill(stretch.states, stretch.mayBeAbsent),
        stroke: sure ? pictureLookOf(only).ink : FAINT,
        'stroke-width': width < 3 ? 0 : 0.8,
        'stroke-dasharray': sure ? undefined : '3 2',
      }),
      label === undefined
        ? ''
        : textElement(
            'text',
            {
              x: room.middle,
              y: y + BAR - 4.2,
              'font-size': 9.5,
              'text-anchor': 'middle',
              fill: INK,
              stroke: '#ffffff',
              'stroke-width': 3.2,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
            },
            label,
          ),
    ].join(''),
  );
}

function dayAt(text: string | null, otherwise: Day): Day {
  const read = text === null ? undefined : parseDay(text);
  return read?.ok ? read.day : otherwise;
}

/** The widest room in a stretch that no order's line runs through. */
function widestGap(
  from: number,
  to: number,
  lines: readonly number[],
): { readonly middle: number; readonly width: number } {
  const cuts = [from, ...lines.filter((x) => from < x && x < to).toSorted((a, b) => a - b), to];
  let best = { middle: (from + to) / 2, width: 0 };
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1] ?? start;
    if (end - start > best.width) best = { middle: (start + end) / 2, width: end - start };
  }
  return best;
}
