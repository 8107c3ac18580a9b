import { computed } from '@preact/signals';
import { spanWords } from '../model/days.ts';
import { told } from '../model/entry.ts';
import { cursorDay, go, place, view } from '../model/state.ts';
import { Cites } from './cite.tsx';
import { EntryOtherwise } from './entry-otherwise.tsx';

/** How many entries the list shows at once: those about the cursor. */
const SHOWN = 14;

const near = computed(() => {
  const entries = view.answer.value?.entries ?? [];
  const chosen = entries.findIndex(({ id }) => id === place.value.entry);
  const past = entries.findLastIndex(({ to, from }) => (to ?? from ?? Infinity) <= cursorDay.value);
  const middle = chosen >= 0 ? chosen : past;
  const from = Math.max(0, Math.min(middle - Math.floor(SHOWN / 2), entries.length - SHOWN));
  return { shown: entries.slice(from, from + SHOWN), from, all: entries.length };
});

/** The docket about the cursor: what has happened by then, what may have, and what comes after. */
export function Docket() {
  const { shown, from, all } = near.value;
  return (
    <section class="panel docket" aria-label="Docket">
      <h2>Docket</h2>
      <p class="quiet">
        {all === 0
          ? 'Nothing is on the docket.'
          : `Entries ${from + 1} to ${from + shown.length} of ${all}, in order`}
      </p>
      <ol start={from + 1}>
        {shown.map((entry) => {
          const happened = (entry.to ?? Infinity) <= cursorDay.value;
          const may = !happened && (entry.from ?? -Infinity) <= cursorDay.value;
          const chosen = entry.id === place.value.entry;
          return (
            <li key={entry.id} class={happened ? 'past' : may ? 'may' : 'future'}>
              <button
                type="button"
                class="docket-entry"
                aria-expanded={chosen}
                onClick={() => go({ entry: chosen ? null : entry.id }, !chosen)}
              >
                <span class="docket-title">{entry.title ?? entry.label}</span>
                <span class="date">
                  {spanWords(entry.from, entry.to)}
                  {happened ? '' : may ? ' · may have happened' : ' · later'}
                </span>
              </button>
              {chosen && <ChosenEntry />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The chosen entry in full. */
function ChosenEntry() {
  const entry = told.answer.value;
  const seen = view.answer.value?.entries.find(({ id }) => id === place.value.entry);
  if (told.problem.value !== null) return <p class="notice">{told.problem.value.message}</p>;
  if (entry === null || entry.id !== place.value.entry) return <p class="quiet">…</p>;
  return (
    <div class="entry-told">
      <p class="quiet">
        {entry.label}
        {entry.by ? ` by ${entry.by}` : ''} · <code>{entry.id}</code>
        {seen?.to !== null && seen?.to !== undefined && seen.to !== cursorDay.value && (
          <>
            {' '}
            <button type="button" class="plain" onClick={() => go({ at: seen.to }, true)}>
              go to its day
            </button>
          </>
        )}
      </p>
      {entry.says.map(({ lead, items }) => (
        <div key={lead}>
          <p>{lead}</p>
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {entry.moves.length > 0 && (
        <ul class="moves">
          {entry.moves.map(({ whose, change, ids }) => (
            <li key={`${whose} ${change}`}>
              <strong>{change}</strong> <span class="quiet">{ids.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      {entry.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {entry.anomalies.map((what) => (
        <p key={what} class="notice">
          Not heard: {what}
        </p>
      ))}
      <Cites cites={entry.cites} />
      {seen !== undefined && <EntryOtherwise key={seen.id} entry={seen} />}
    </div>
  );
}
