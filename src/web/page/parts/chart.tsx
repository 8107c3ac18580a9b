import { computed } from '@preact/signals';
import { type ClaimWord, isClaimWord } from '../../../../machines/words.ts';
import type { Chart as ChartData, WireLane } from '../../wire.ts';
import { followed } from '../model/ask.ts';
import { lookOf } from '../model/looks.ts';
import { cursorDay, place } from '../model/state.ts';
import { statesWords, stretchAt } from '../model/stretch.ts';

const chart = followed<ChartData>(computed(() => (place.value.case === null ? null : 'machines/claim')));

const WIDTH = 112;
const HEIGHT = 30;

/** Where each state of a claim stands on the chart: beginnings left, endings right. */
const PLACES: Readonly<Record<ClaimWord, readonly [x: number, y: number]>> = {
  filed: [0, 52],
  motion: [150, 52],
  stayed: [150, 122],
  survives: [300, 4],
  dismissed: [300, 52],
  withdrawn: [300, 100],
  settled: [300, 148],
  judgment: [150, -18],
};

/** The machine that a claim is, the state at the cursor marked. */
export function Chart({ lane }: { lane: WireLane }) {
  const known = chart.answer.value;
  const here = new Set<string>(stretchAt(lane, cursorDay.value)?.states);
  if (lane.kind !== 'claim' || known === null) return null;
  // A room of a state is drawn as the state; where the record does not tell has no place of its own.
  const placed = (state: string): string => state.split('.')[0] ?? state;
  const arrows = new Map<string, { from: ClaimWord; to: ClaimWord; now: boolean }>();
  for (const { from, to } of known.transitions) {
    const [one, other] = [placed(from), placed(to)];
    if (one === other || !isClaimWord(one) || !isClaimWord(other)) continue;
    arrows.set(`${one} ${other}`, { from: one, to: other, now: here.has(one) });
  }
  return (
    <details class="chart">
      <summary>Where it can go from here</summary>
      <svg
        viewBox="-4 -24 424 210"
        role="img"
        aria-label={`The states of a claim; now ${[...here].join(' or ') || 'not asserted'}`}
      >
        <defs>
          <marker
            id="arrow-head"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0l8 4l-8 4z" class="arrow-head" />
          </marker>
        </defs>
        {[...arrows.values()]
          .filter(({ now }) => now)
          .map(({ from, to }) => (
            <path
              key={`${from} ${to}`}
              class="chart-arrow"
              d={arrow(from, to)}
              marker-end="url(#arrow-head)"
            />
          ))}
        {Object.entries(PLACES).map(([state, [x, y]]) => (
          <g
            key={state}
            transform={`translate(${x} ${y})`}
            class={here.has(state) ? 'chart-state here' : 'chart-state'}
          >
            <rect width={WIDTH} height={HEIGHT} rx="3" />
            <text x={WIDTH / 2} y={HEIGHT / 2}>
              {lookOf(state).mark} {state}
            </text>
          </g>
        ))}
      </svg>
      <p class="quiet">
        {statesWords(stretchAt(lane, cursorDay.value))}
        {here.size > 0 ? '; the arrows are what an entry could make of it' : ''}
      </p>
    </details>
  );
}

/** From the edge of one state to the edge of another, bent a little so that there and back are two lines. */
function arrow(from: ClaimWord, to: ClaimWord): string {
  const [x1, y1] = middle(from);
  const [x2, y2] = middle(to);
  const steep = Math.abs(x2 - x1) < 10;
  const [dx, dy] = steep ? [0, (Math.sign(y2 - y1) * HEIGHT) / 2] : [(Math.sign(x2 - x1) * WIDTH) / 2, 0];
  const bend = steep ? 18 * Math.sign(y2 - y1) : 0;
  const lift = steep ? 0 : -10 * Math.sign(x2 - x1);
  const [cx, cy] = [(x1 + x2) / 2 + bend, (y1 + y2) / 2 + lift];
  return `M${x1 + dx} ${y1 + dy}Q${cx} ${cy} ${x2 - dx} ${y2 - dy}`;
}

function middle(state: ClaimWord): readonly [number, number] {
  const [x, y] = PLACES[state];
  return [x + WIDTH / 2, y + HEIGHT / 2];
}
