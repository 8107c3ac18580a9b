import type { ClaimWord } from '../../../../machines/words.ts';
import { lookOf } from '../model/looks.ts';
import { PATTERNED } from './patterns.tsx';

/** The states of claims as the legend says them; what looks alike is said together. */
const STATES: Readonly<Record<Exclude<ClaimWord, 'withdrawn'>, string>> = {
  filed: 'filed',
  motion: 'under a motion',
  survives: 'survives',
  dismissed: 'dismissed',
  stayed: 'stayed',
  settled: 'settled or withdrawn',
  judgment: 'judgment',
};

/** What the lanes' colours and patterns, and the marks, stand for. */
export function Legend() {
  return (
    <details class="legend">
      <summary>What the colours, patterns and marks mean</summary>
      <ul>
        {Object.entries(STATES).map(([state, words]) => (
          <li key={state}>
            <Swatch tone={lookOf(state).tone} />
            <span aria-hidden="true">{lookOf(state).mark}</span> {words}
          </li>
        ))}
        <li>
          <svg width="30" height="14" aria-hidden="true">
            <rect width="30" height="7" class="tone-motion maybe" />
            <rect y="7" width="30" height="7" class="tone-dismissed maybe" />
            <rect width="30" height="14" fill="url(#pattern-hatch)" />
          </svg>
          may be in any of these: a date is uncertain
        </li>
        <li>
          ■ pleading ▲ motion ◆ order or stay ● other paper; a line before a mark is the span of its possible
          days
        </li>
        <li>
          Wheel over the dates, or Ctrl and wheel, or a pinch, zooms. On the date: arrow keys move a day, with
          Shift a week; n and p step to the next and previous entry; + and − zoom.
        </li>
      </ul>
    </details>
  );
}

function Swatch({ tone }: { tone: string }) {
  return (
    <svg width="30" height="14" aria-hidden="true">
      <rect width="30" height="14" class={`tone-${tone}`} />
      {PATTERNED.has(tone) && <rect width="30" height="14" fill={`url(#pattern-${tone})`} />}
    </svg>
  );
}
