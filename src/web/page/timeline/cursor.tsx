import { isoDay, longDay } from '../model/days.ts';
import { announced } from '../model/live.ts';
import { cursorDay, moveTo, view } from '../model/state.ts';
import { stepBy } from '../model/step.ts';
import { summaryWords } from '../model/summary.ts';
import { HEAD_HEIGHT, plotWidth, rowsHeight } from './layout.ts';
import { panBy, toDay, toPixels, zoomBy } from './scale.ts';
import { pixelsWide } from './text-width.ts';

const DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

function onKeyDown(event: KeyboardEvent): void {
  const seen = view.answer.peek();
  const days = DAYS[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || seen === null) return;
  if (days !== undefined) moveTo(cursorDay.peek() + days * (event.shiftKey ? 7 : 1));
  else if (event.key === 'Home') moveTo(seen.first);
  else if (event.key === 'End') moveTo(null);
  else if (event.key === 'n' || event.key === '.') stepBy(1);
  else if (event.key === 'p' || event.key === ',') stepBy(-1);
  else if (event.key === '+' || event.key === '=') zoomBy(1.5, toPixels.peek()(cursorDay.peek()));
  else if (event.key === '-') zoomBy(1 / 1.5, toPixels.peek()(cursorDay.peek()));
  else return;
  event.preventDefault();
  keepInSight();
}

/** Moves what is in sight along, where a key has taken the cursor out of it. */
export function keepInSight(): void {
  const x = toPixels.peek()(cursorDay.peek());
  const width = plotWidth.peek();
  if (x < 20) panBy(width / 2 - x);
  else if (x > width - 20) panBy(width / 2 - x);
}

/** How near a pointer takes the cursor to an entry, in pixels. */
const SNAP = 6;

/** The day of the entry next to a place, where one is near; with Shift the cursor goes freely. */
function snapped(x: number, free: boolean): number | undefined {
  if (free) return undefined;
  let nearest: { readonly day: number; readonly away: number } | undefined;
  for (const { from, to } of view.answer.peek()?.entries ?? []) {
    if (from === null || from !== to) continue;
    const away = Math.abs(toPixels.peek()(from) - x);
    if (away <= SNAP && away < (nearest?.away ?? Number.POSITIVE_INFINITY)) nearest = { day: from, away };
  }
  return nearest?.day;
}

/** Follows the pointer until it lets go. */
export function drag(event: PointerEvent, plot: Element): void {
  if (event.button !== 0) return;
  const left = plot.getBoundingClientRect().left;
  const follow = (moved: PointerEvent) =>
    moveTo(snapped(moved.clientX - left, moved.shiftKey) ?? toDay.peek()(moved.clientX - left));
  const end = () => {
    removeEventListener('pointermove', follow);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
    announced.value = `${longDay(cursorDay.peek())}. ${summaryWords()}`;
  };
  addEventListener('pointermove', follow);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
  follow(event);
  event.preventDefault();
}

/** The date cursor: a line through the lanes, with the date on its handle. */
export function Cursor() {
  const seen = view.answer.value;
  if (seen === null) return null;
  const x = toPixels.value(cursorDay.value);
  const width = plotWidth.value;
  const hidden = x < -1 || x > width + 1;
  const words = longDay(cursorDay.value);
  // The flag stands on its line, and within the lanes.
  const half = pixelsWide(words, '600 15px "Source Serif 4", serif') / 2 + 10;
  const shift = Math.min(width - 2 - half, Math.max(half, x)) - x;
  return (
    <div
      class={`cursor ${hidden ? 'out-of-sight' : ''}`}
      style={{ transform: `translateX(${x.toFixed(1)}px)` }}
    >
      <div
        class="cursor-handle"
        style={{ transform: `translateX(calc(${shift.toFixed(1)}px - 50%))` }}
        role="slider"
        tabIndex={0}
        aria-label="Date"
        aria-valuemin={seen.first - 30}
        aria-valuemax={seen.last + 365}
        aria-valuenow={cursorDay.value}
        aria-valuetext={`${longDay(cursorDay.value)}. ${summaryWords()}`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const plot = event.currentTarget.closest('.plot');
          event.currentTarget.focus();
          if (plot) drag(event, plot);
        }}
      >
        <time class="cursor-date" dateTime={isoDay(cursorDay.value)}>
          {words}
        </time>
      </div>
      <div class="cursor-line" style={{ height: `${rowsHeight.value + HEAD_HEIGHT - 22}px` }} />
    </div>
  );
}
