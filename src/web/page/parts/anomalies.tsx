import { view } from '../model/state.ts';
import { EntryLink } from './entry-link.tsx';

/** What the machines would not hear: shown, never hidden. */
export function Anomalies() {
  const found = view.answer.value?.anomalies ?? [];
  if (found.length === 0) return null;
  return (
    <section class="panel" aria-label="Not heard">
      <h2>Not heard</h2>
      <p class="quiet">Entries that say something the docket has no place for.</p>
      <ul class="plain-list">
        {found.slice(0, 50).map(({ entry, what }) => (
          <li key={`${entry} ${what}`}>
            <EntryLink id={entry} />: {what}
          </li>
        ))}
      </ul>
      {found.length > 50 && <p class="quiet">and {found.length - 50} more</p>}
    </section>
  );
}
