import { longDay, spanWords } from '../model/days.ts';
import {
  byClaim,
  byMotion,
  byParty,
  countsByKind,
  docketAnswer,
  filtered,
  KINDS,
  type Listed,
  listedEntries,
} from '../model/docket.ts';
import { cursorDay, go, place, view } from '../model/state.ts';
import { dayReached } from '../model/step.ts';
import { markKindOf } from '../timeline/marks.ts';
import { ChosenEntry } from './entry-told.tsx';
import { Icon } from './icon.tsx';
import { VirtualList } from './virtual-list.tsx';

const MARKS = { pleading: '■', motion: '▲', order: '◆', law: '§', other: '●' } as const;

/** The docket: every entry with its number, day, words and filer; searched, filtered, as long as it is. */
export function Docket() {
  const all = view.answer.value?.entries.length ?? 0;
  const shown = listedEntries.value;
  const chosen = shown.findIndex(({ id }) => id === place.value.entry);
  const past = shown.findLastIndex(({ to, from }) => (to ?? from ?? Infinity) <= cursorDay.value);
  return (
    <section class="panel docket" aria-label="Docket" aria-busy={docketAnswer.waiting.value}>
      <h2 class="visually-hidden">Docket</h2>
      <Filters />
      <p class="quiet docket-count" role="status">
        {all === 0
          ? 'Nothing is on the docket.'
          : filtered.value
            ? `${shown.length.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} entries`
            : `${all.toLocaleString('en-US')} ${all === 1 ? 'entry' : 'entries'}, in order`}
        {filtered.value && (
          <button type="button" class="plain" onClick={withoutFilters}>
            show all
          </button>
        )}
      </p>
      {shown.length === 0 && all > 0 && (
        <p class="empty">No entry answers to that. Take back a filter to see more.</p>
      )}
      <VirtualList
        count={shown.length}
        estimate={46}
        keyOf={(index) => shown[index]?.id ?? String(index)}
        chosen={chosen >= 0 ? chosen : past}
        label="Docket entries"
        row={(index) => {
          const entry = shown[index];
          return entry === undefined ? null : <Row entry={entry} before={shown[index - 1]} />;
        }}
      />
    </section>
  );
}

function withoutFilters(): void {
  byParty.value = '';
  byClaim.value = '';
  byMotion.value = '';
  go({ q: '', type: '' }, true);
}

function Filters() {
  const { q, type } = place.value;
  const claims = view.answer.value?.lanes ?? [];
  const counts = countsByKind.value;
  return (
    <search class="docket-filters">
      <div class="filter-line">
        <label class="search-box">
          <Icon name="search" />
          <input
            type="search"
            id="docket-search"
            aria-label="Search the docket"
            placeholder="Search the docket"
            value={q}
            onInput={(event) => go({ q: event.currentTarget.value })}
          />
        </label>
        <Choice
          label="Party"
          value={byParty}
          choices={Object.values(view.answer.value?.parties ?? {}).map((name) => [name, name])}
        />
        <Choice
          label="Claim"
          value={byClaim}
          choices={claims.filter(({ kind }) => kind === 'claim').map(({ id, title }) => [id, title])}
        />
        <Choice
          label="Motion"
          value={byMotion}
          choices={claims.filter(({ kind }) => kind === 'motion').map(({ id, title }) => [id, title])}
        />
      </div>
      <fieldset class="chips" aria-label="Kind of entry">
        {KINDS.map(({ kind, name, mark }) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={type === kind}
            onClick={() => go({ type: kind }, true)}
          >
            <span aria-hidden="true" class={`mark-${kind || 'all'}`}>
              {mark}
            </span>{' '}
            {name} <span class="count">{(counts.get(kind) ?? 0).toLocaleString('en-US')}</span>
          </button>
        ))}
      </fieldset>
    </search>
  );
}

type ChoiceOf = {
  readonly label: string;
  readonly value: { value: string };
  readonly choices: readonly (readonly [value: string, label: string])[];
};

function Choice({ label, value, choices }: ChoiceOf) {
  if (choices.length < 2) return null;
  return (
    <select
      aria-label={label}
      class={`filter-choice ${value.value === '' ? '' : 'on'}`}
      value={value.value}
      onChange={(event) => {
        value.value = event.currentTarget.value;
      }}
    >
      <option value="">{label}</option>
      {choices.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Row({ entry, before }: { entry: Listed; before: Listed | undefined }) {
  const happened = (entry.to ?? Infinity) <= cursorDay.value;
  const may = !happened && (entry.from ?? -Infinity) <= cursorDay.value;
  const chosen = entry.id === place.value.entry;
  const [days, daysBefore] = [entry, before].map((one) => one && spanWords(one.from, one.to));
  const kind = markKindOf(entry);
  const { told } = entry;
  return (
    <article class={`docket-row ${happened ? 'past' : may ? 'may' : 'future'} ${chosen ? 'chosen' : ''}`}>
      {days !== daysBefore && (
        <p class="docket-day">
          {days}
          {may && <span class="quiet"> · may have happened by {longDay(cursorDay.value)}</span>}
          {!may && !happened && <span class="quiet"> · later</span>}
        </p>
      )}
      <button
        type="button"
        class="docket-entry"
        aria-expanded={chosen}
        onClick={() =>
          chosen
            ? go({ entry: null })
            : go(
                {
                  entry: entry.id,
                  tab: 'docket',
                  ...(dayReached(entry) === null ? {} : { at: dayReached(entry) }),
                },
                true,
              )
        }
      >
        <span class="docket-number">{told?.number ?? ''}</span>
        <span class={`docket-mark mark-${kind}`} aria-hidden="true">
          {MARKS[kind]}
        </span>
        <span class="docket-text">
          <Marked text={told?.text ?? entry.title ?? entry.label} />
          {told?.by && told.text === null && <span class="quiet"> · {told.by}</span>}
          {(told?.open ?? 0) > 0 && <span class="open-mark">to decide</span>}
        </span>
      </button>
      {chosen && <ChosenEntry entry={entry} told={told} />}
    </article>
  );
}

/** A text with what is looked for marked in it. */
function Marked({ text }: { text: string }) {
  const words = place.value.q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return <>{text}</>;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = text.split(new RegExp(`(${escaped.join('|')})`, 'gi'));
  return (
    <>
      {parts.map((part, index) =>
        // Every other part is what was looked for.
        index % 2 === 1 ? <mark key={`${index} ${part}`}>{part}</mark> : part,
      )}
    </>
  );
}
