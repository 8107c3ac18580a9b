import { computed, signal } from '@preact/signals';
import type { CaseCard, CasesView } from '../wire.ts';
import { followed } from './model/ask.ts';
import { longDay, readDay } from './model/days.ts';
import { changed } from './model/live.ts';
import { lookOf } from './model/looks.ts';
import { cursor, go, place } from './model/state.ts';
import { DropHere } from './parts/drop.tsx';

const search = signal('');
const state = signal('');

const cases = followed<CasesView>(
  computed(() => {
    if (place.value.case !== null) return null;
    const at = place.value.at;
    return at === null ? 'cases' : `cases?at=${new Date(at * 86_400_000).toISOString().slice(0, 10)}`;
  }),
);

changed.subscribe(() => cases.again());

const found = computed(() =>
  (cases.answer.value?.cases ?? []).filter(
    (card) =>
      `${card.title} ${card.case} ${card.number ?? ''} ${card.court ?? ''}`
        .toLowerCase()
        .includes(search.value.trim().toLowerCase()) &&
      (state.value === '' || card.states.some((one) => one.state.split(' or ').includes(state.value))),
  ),
);

const STATES = ['filed', 'motion', 'survives', 'dismissed', 'stayed', 'withdrawn', 'settled', 'judgment'];

/** Every case in the store, and a place to drop another. */
export function StartPage() {
  const known = cases.answer.value;
  const problem = cases.problem.value;
  return (
    <>
      <header class="masthead">
        <div class="caption">
          <h1>Nunc</h1>
          <p class="court">Where every claim of a case stands, on any date, and why.</p>
        </div>
      </header>
      <main id="main" class="start" aria-busy={cases.waiting.value}>
        <search class="filters">
          <label>
            <span class="label">Search</span>
            <input
              type="search"
              value={search.value}
              onInput={(event) => {
                search.value = event.currentTarget.value;
              }}
            />
          </label>
          <label>
            <span class="label">With a claim</span>
            <select
              value={state.value}
              onChange={(event) => {
                state.value = event.currentTarget.value;
              }}
            >
              <option value="">in any state</option>
              {STATES.map((one) => (
                <option key={one} value={one}>
                  {lookOf(one).says}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span class="label">On</span>
            <input
              type="date"
              value={
                place.value.at === null
                  ? ''
                  : new Date(place.value.at * 86_400_000).toISOString().slice(0, 10)
              }
              onChange={(event) => go({ at: readDay(event.currentTarget.value) ?? null })}
            />
          </label>
        </search>
        {problem !== null && (
          <p class="notice" role="alert">
            {problem.message}
          </p>
        )}
        {known === null && problem === null && <p class="empty">Looking through the store …</p>}
        {known !== null && (
          <p class="quiet" role="status">
            {known.cases.length === 0
              ? 'No case is here yet.'
              : `${found.value.length} of ${known.cases.length} ${known.cases.length === 1 ? 'case' : 'cases'}`}
            {cursor.value === null ? ', at the end of each record' : `, on ${longDay(cursor.value)}`}
          </p>
        )}
        {known !== null && known.cases.length > 0 && found.value.length === 0 && (
          <p class="empty">No case answers to that. Take back a filter to see more.</p>
        )}
        <ul class="cases">
          {found.value.map((card) => (
            <Card key={card.case} card={card} />
          ))}
        </ul>
        <DropHere onKept={cases.again} />
      </main>
    </>
  );
}

const KEPT = { store: '', file: 'from a case file', memory: 'kept until the studio stops' } as const;

function Card({ card }: { card: CaseCard }) {
  if (card.cannotBeRead !== undefined)
    return (
      <li class="card">
        <h2>{card.title}</h2>
        <p class="quiet">This case cannot be read: {card.cannotBeRead}</p>
      </li>
    );
  const sorted = card.states.toSorted((a, b) => b.claims - a.claims);
  return (
    <li class="card">
      <h2>
        <a
          href={`/case/${encodeURIComponent(card.case)}`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            go({ case: card.case }, true);
          }}
        >
          {card.title}
        </a>
      </h2>
      <p class="quiet">
        {[
          card.court,
          card.number,
          `${card.entries.toLocaleString('en-US')} entries`,
          `${longDay(card.first)} to ${longDay(card.last)}`,
          KEPT[card.kept],
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {card.claims === 0 ? (
        <p class="quiet">No claims are described.</p>
      ) : (
        <>
          <div class="share-of-claims" aria-hidden="true">
            {sorted.map(({ state: one, claims }) => (
              <span
                key={one}
                class={`part tone-back-${lookOf(one.split(' or ')[0] ?? '').tone} ${one.includes(' or ') ? 'unsure' : ''}`}
                style={{ flexGrow: claims }}
              />
            ))}
          </div>
          <p class="states">
            {sorted.map(({ state: one, claims }) => (
              <span key={one}>
                <span class={`ink-${lookOf(one.split(' or ')[0] ?? '').tone}`} aria-hidden="true">
                  {lookOf(one.split(' or ')[0] ?? '').mark}
                </span>{' '}
                {claims}{' '}
                {one
                  .split(' or ')
                  .map((state) => lookOf(state).says)
                  .join(' or ')}
              </span>
            ))}
          </p>
        </>
      )}
    </li>
  );
}
