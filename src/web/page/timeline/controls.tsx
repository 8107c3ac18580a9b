import { effect, signal } from '@preact/signals';
import { instantWords, isoDay, longDay, readDay } from '../model/days.ts';
import { announced } from '../model/live.ts';
import { cursor, cursorDay, go, moveTo, place, view } from '../model/state.ts';
import { entryBeside, entryHere, placeOnDocket, type StepBy, stepBy } from '../model/step.ts';
import { summaryWords } from '../model/summary.ts';
import { Icon } from '../parts/icon.tsx';
import { LanesShown } from './claims-shown.tsx';
import { keepInSight } from './cursor.tsx';
import { zoom, zoomBy } from './scale.ts';

const playing = signal(false);
const PACE = 900;
const stepping = signal<StepBy>('entry');

effect(() => {
  if (!playing.value) return;
  if (entryBeside(1, stepping.peek()) === undefined) moveTo(view.answer.peek()?.first ?? null);
  const timer = setInterval(() => {
    if (goStep(1, stepping.peek()) === undefined) playing.value = false;
  }, PACE);
  return () => clearInterval(timer);
});

export const togglePlay = (): void => {
  playing.value = !playing.peek();
};

/** Goes to the next or previous entry, and says what it is and how things stand then. */
export function goStep(direction: 1 | -1, by: StepBy = 'entry'): string | undefined {
  const reached = stepBy(direction, by);
  if (reached === undefined) {
    announced.value = direction === 1 ? 'That was the last one.' : 'That was the first one.';
    return undefined;
  }
  keepInSight();
  announced.value = `${longDay(cursorDay.peek())}: ${reached.title ?? reached.label}. ${summaryWords()}`;
  return reached.id;
}

/** The day that is looked at, and as known when. */
export function Controls() {
  const seen = view.answer.value;
  return (
    <section class="controls" aria-label="Date and zoom">
      <div class="control-set steps">
        <button
          type="button"
          class="square ends"
          aria-label="To the beginning"
          title="To the first entry"
          onClick={() => moveTo(seen?.first ?? null)}
        >
          <Icon name="first" />
        </button>
        <Step direction={-1} />
        <DateBox />
        <Step direction={1} />
        <button
          type="button"
          class="square ends"
          aria-label="To the end"
          title="To the end of the record"
          disabled={cursor.value === null}
          onClick={() => moveTo(null)}
        >
          <Icon name="last" />
        </button>
        <button
          type="button"
          class="quiet-button square play"
          aria-pressed={playing.value}
          aria-label={playing.value ? 'Pause' : 'Play'}
          title={playing.value ? 'Pause (P)' : 'Play (P)'}
          onClick={togglePlay}
        >
          <Icon name={playing.value ? 'pause' : 'play'} />
        </button>
      </div>
      <Here />
      <div class="control-set views">
        <label class="quiet-select by">
          <span class="visually-hidden">Step by</span>
          <select
            value={stepping.value}
            onChange={(event) => {
              stepping.value = event.currentTarget.value as StepBy;
            }}
          >
            <option value="entry">Each entry</option>
            <option value="ruling">Each ruling</option>
            <option value="claim" disabled={place.value.claim === null}>
              Each change of the claim
            </option>
          </select>
        </label>
        {seen !== null && <KnownAt recordings={seen.recordings} />}
        <LanesShown />
        <div class="control-set zoom">
          <button
            type="button"
            class="quiet-button square"
            aria-label="Zoom out"
            onClick={() => zoomBy(1 / 1.6)}
            disabled={zoom.value.k <= 1}
          >
            <Icon name="minus" />
          </button>
          <button type="button" class="quiet-button square" aria-label="Zoom in" onClick={() => zoomBy(1.6)}>
            <Icon name="plus" />
          </button>
          <button
            type="button"
            class="quiet-button square"
            aria-label="Whole case"
            title="Whole case (Z)"
            disabled={zoom.value.k === 1}
            onClick={wholeCase}
          >
            <Icon name="fit" />
          </button>
        </div>
      </div>
    </section>
  );
}

export const wholeCase = (): void => {
  zoom.value = { k: 1, x: 0 };
};

function Step({ direction }: { direction: 1 | -1 }) {
  const name = direction === 1 ? 'Next entry' : 'Previous entry';
  const beside = entryBeside(direction, stepping.value);
  return (
    <button
      type="button"
      class="square"
      aria-label={name}
      aria-disabled={beside === undefined}
      title={beside === undefined ? `${name}: there is none` : `${name}: ${beside.title ?? beside.label}`}
      onClick={() => goStep(direction, stepping.value)}
    >
      <Icon name={direction === 1 ? 'next' : 'back'} />
    </button>
  );
}

/** The day, in words; the browser's own calendar opens on it. */
function DateBox() {
  return (
    <label class="date-box" title={isoDay(cursorDay.value)}>
      <Icon name="calendar" />
      <span class="date-words" aria-hidden="true">
        {longDay(cursorDay.value)}
      </span>
      <input
        type="date"
        aria-label="On"
        value={isoDay(cursorDay.value)}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) => {
          const read = readDay(event.currentTarget.value);
          if (read === undefined) return;
          moveTo(read);
          keepInSight();
          announced.value = `${longDay(read)}. ${summaryWords()}`;
        }}
      />
    </label>
  );
}

/** What the day stands at: the entry, its place on the docket, how many claims it moves. */
function Here() {
  const entry = entryHere.value;
  const all = view.answer.value?.entries.length ?? 0;
  if (entry === undefined) return <p class="here quiet">Before the first entry</p>;
  const claims = entry.touches.length;
  return (
    <p class="here">
      <strong>{entry.title ?? entry.label}</strong>{' '}
      <span class="quiet">
        · entry {placeOnDocket.value + 1} of {all.toLocaleString('en-US')}
        {claims > 0 && ` · moves ${claims} ${claims === 1 ? 'claim' : 'claims'}`}
      </span>
    </p>
  );
}

type Recordings = readonly { readonly at: string; readonly entries: number }[];

/** What was known when: every instant at which something was recorded, and the record as it was then. */
function KnownAt({ recordings }: { recordings: Recordings }) {
  const { known } = place.value;
  const last = recordings.length;
  if (last < 2) return null;
  const found = recordings.findLastIndex(({ at }) => known !== null && at <= known) + 1;
  const value = known === null ? last : found;
  const shown = recordings[value - 1];
  return (
    <label class="known">
      <Icon name="clock" />
      <span class="known-words">As known</span>
      <input
        type="range"
        aria-label="As known"
        min={1}
        max={last}
        value={value}
        aria-valuetext={known !== null && shown ? instantWords(shown.at) : 'today'}
        onChange={(event) => {
          const picked = Number(event.currentTarget.value);
          go({ known: picked >= last ? null : (recordings[picked - 1]?.at ?? null) }, true);
        }}
      />
      <output>
        {known === null ? 'today' : shown ? instantWords(shown.at).replace(/ at .*/, '') : known}
      </output>
    </label>
  );
}

/** Says that the past is looked at, and how much of the record it does not know. */
export function PastKnowledge() {
  const { known } = place.value;
  const seen = view.answer.value;
  if (known === null || seen === null) return null;
  const hidden = seen.recordings.reduce((sum, { at, entries }) => (at > known ? sum + entries : sum), 0);
  return (
    <p class="past-knowledge" role="status">
      As known {instantWords(known)}: {hidden} {hidden === 1 ? 'entry is' : 'entries are'} hidden.{' '}
      <button type="button" class="plain" onClick={() => go({ known: null }, true)}>
        As known today
      </button>
    </p>
  );
}
