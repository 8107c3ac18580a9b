import { effect, signal } from '@preact/signals';
import { instantWords, isoDay, longDay, readDay } from '../model/days.ts';
import { announced } from '../model/live.ts';
import { cursor, cursorDay, go, moveTo, place, stepBy, stops, view } from '../model/state.ts';
import { summaryWords } from '../model/summary.ts';
import { keepInSight } from './cursor.tsx';
import { zoom, zoomBy } from './scale.ts';

const playing = signal(false);
const PACE = 1_100;

effect(() => {
  if (!playing.value) return;
  if (cursorDay.peek() >= (stops.peek().at(-1) ?? 0)) moveTo(stops.peek()[0] ?? null);
  const timer = setInterval(() => {
    if (goStep(1) === undefined) playing.value = false;
  }, PACE);
  return () => clearInterval(timer);
});

/** Goes to the next or previous day on which something happened, or may have, and says what. */
export function goStep(direction: 1 | -1): number | undefined {
  const reached = stepBy(direction);
  if (reached === undefined) return undefined;
  keepInSight();
  const there =
    view.answer.peek()?.entries.filter(({ from, to }) => from === reached || to === reached) ?? [];
  const [first] = there;
  if (first !== undefined) go({ entry: first.id, at: reached });
  announced.value = `${longDay(reached)}: ${there.map(({ title, label }) => title ?? label).join('; ')}. ${summaryWords()}`;
  return reached;
}

/** The day that is looked at, and as known when. */
export function Controls() {
  const seen = view.answer.value;
  return (
    <section class="controls" aria-label="Date and zoom">
      <div class="control-set">
        <label>
          <span class="label">On</span>
          <input
            type="date"
            value={isoDay(cursorDay.value)}
            onChange={(event) => {
              const read = readDay(event.currentTarget.value);
              if (read === undefined) return;
              moveTo(read);
              keepInSight();
              announced.value = `${longDay(read)}. ${summaryWords()}`;
            }}
          />
        </label>
        <button type="button" aria-label="Previous entry" title="Previous entry" onClick={() => goStep(-1)}>
          <Arrow back />
        </button>
        <button
          type="button"
          class="wide"
          aria-pressed={playing.value}
          onClick={() => (playing.value = !playing.value)}
        >
          {playing.value ? 'Pause' : 'Play'}
        </button>
        <button type="button" aria-label="Next entry" title="Next entry" onClick={() => goStep(1)}>
          <Arrow />
        </button>
        <button type="button" class="wide" disabled={cursor.value === null} onClick={() => moveTo(null)}>
          To the end
        </button>
      </div>
      {seen !== null && <KnownAt recordings={seen.recordings} />}
      <div class="control-set zoom">
        <button
          type="button"
          aria-label="Zoom out"
          onClick={() => zoomBy(1 / 1.6)}
          disabled={zoom.value.k <= 1}
        >
          −
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => zoomBy(1.6)}>
          +
        </button>
        <button
          type="button"
          class="wide"
          disabled={zoom.value.k === 1}
          onClick={() => {
            zoom.value = { k: 1, x: 0 };
          }}
        >
          Whole case
        </button>
      </div>
    </section>
  );
}

type Recordings = readonly { readonly at: string; readonly entries: number }[];

/** What was known when: every instant at which something was recorded, and the record as it was then. */
function KnownAt({ recordings }: { recordings: Recordings }) {
  const { known } = place.value;
  const last = recordings.length;
  const found = recordings.findLastIndex(({ at }) => known !== null && at <= known) + 1;
  const value = known === null ? last : found;
  const shown = recordings[value - 1];
  return (
    <div class="control-set known">
      <label>
        <span class="label">As known</span>
        {last > 1 && (
          <input
            type="range"
            min={1}
            max={last}
            value={value}
            aria-valuetext={shown ? instantWords(shown.at) : 'now'}
            onChange={(event) => {
              const picked = Number(event.currentTarget.value);
              go({ known: picked >= last ? null : (recordings[picked - 1]?.at ?? null) }, true);
            }}
          />
        )}
        <output>{known === null ? 'today' : shown ? instantWords(shown.at) : known}</output>
      </label>
    </div>
  );
}

function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={back ? 'M10 2L4 7l6 5' : 'M4 2l6 5-6 5'} class="arrow" />
    </svg>
  );
}
