import { titleOfEntry } from '../model/edit-words.ts';
import { go, view } from '../model/state.ts';

/** An entry by its name; chosen, it is told in full and its day is where the cursor goes. */
export function EntryLink({ id, move = false }: { id: string; move?: boolean }) {
  const entry = view.answer.value?.entries.find((one) => one.id === id);
  return (
    <button
      type="button"
      class="entry-link"
      onClick={() => go({ entry: id, tab: 'docket', ...(move && entry?.to ? { at: entry.to } : {}) }, true)}
      title={id}
    >
      {titleOfEntry(id)}
    </button>
  );
}
