import {
  cases,
  countsByState,
  courts,
  foundInDockets,
  inCourt,
  inDockets,
  pages,
  sorting,
} from '../model/cases.ts';
import { courtName } from '../model/court.ts';
import { isoDay, readDay } from '../model/days.ts';
import { lookOf } from '../model/looks.ts';
import { go, place } from '../model/state.ts';
import { capital } from '../timeline/bars.ts';
import { Icon } from './icon.tsx';

const STATES = ['motion', 'survives', 'filed', 'stayed', 'dismissed', 'settled', 'judgment', 'withdrawn'];

/** Search that forgives slips, states, courts, order and day. */
export function CaseFilters() {
  const { q, type, at } = place.value;
  const counts = countsByState.value;
  return (
    <search class="filters">
      <form
        class="filter-line"
        onSubmit={(event) => {
          event.preventDefault();
          inDockets.value = q.trim();
        }}
      >
        <label class="search-box">
          <Icon name="search" />
          <input
            type="search"
            id="case-search"
            aria-label="Search"
            placeholder="Search cases, parties, judges and claims; Enter searches every docket"
            value={q}
            onInput={(event) => {
              pages.value = 1;
              inDockets.value = '';
              go({ q: event.currentTarget.value });
            }}
          />
        </label>
        {courts.value.length > 1 && (
          <select
            aria-label="Court"
            value={inCourt.value}
            onChange={(event) => {
              inCourt.value = event.currentTarget.value;
            }}
          >
            <option value="">All courts</option>
            {courts.value.map((court) => (
              <option key={court} value={court}>
                {courtName(court)}
              </option>
            ))}
          </select>
        )}
        <select
          aria-label="Sorted by"
          value={sorting.value}
          onChange={(event) => {
            sorting.value = event.currentTarget.value as typeof sorting.value;
          }}
        >
          <option value="last">Last entry</option>
          <option value="title">Title</option>
          <option value="entries">Most entries</option>
        </select>
        <label class="on-day">
          <span class="label">On</span>{' '}
          <input
            type="date"
            value={at === null ? '' : isoDay(at)}
            onChange={(event) => go({ at: readDay(event.currentTarget.value) ?? null })}
          />
        </label>
      </form>
      <fieldset class="chips" aria-label="With a claim">
        {['', ...STATES.filter((state) => (counts.get(state) ?? 0) > 0)].map((state) => (
          <button
            key={state}
            type="button"
            class="chip"
            aria-pressed={type === state}
            onClick={() => {
              pages.value = 1;
              go({ type: state }, true);
            }}
          >
            {state === '' ? 'All' : capital(lookOf(state).says)}{' '}
            <span class="count">
              {(state === ''
                ? (cases.answer.value?.cases.length ?? 0)
                : (counts.get(state) ?? 0)
              ).toLocaleString('en-US')}
            </span>
          </button>
        ))}
      </fieldset>
    </search>
  );
}

/** Cases in whose dockets the words are, with the first place. */
export function FoundInDockets() {
  const found = foundInDockets.answer.value;
  if (inDockets.value === '') return null;
  return (
    <section class="found-in-dockets" aria-label="Found in dockets">
      <h2>In the text of dockets</h2>
      {found === null && <p class="quiet">Looking through every docket …</p>}
      {found?.length === 0 && <p class="empty">No docket has these words.</p>}
      <ul class="plain-list">
        {found?.map(({ case: id, title, entry, text }) => (
          <li key={id}>
            <button
              type="button"
              class="plain"
              onClick={() => go({ case: id, entry, tab: 'docket', q: inDockets.peek(), type: '' }, true)}
            >
              {title}
            </button>{' '}
            <span class="quiet">…{text}…</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
