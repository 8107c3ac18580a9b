import { signal } from '@preact/signals';
import { AnswerRefused, send } from '../model/ask.ts';
import { announced } from '../model/live.ts';
import { go, place, view } from '../model/state.ts';

const refused = signal<string | null>(null);

/** Names and saves what is tried out, or drops it. */
export function SaveBranch() {
  const seen = view.answer.value;
  const drop = () => {
    go({ edits: [] }, true);
    announced.value = 'Dropped; the record is as it was.';
  };
  return (
    <div class="save">
      {seen?.writable ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = new FormData(event.currentTarget).get('name');
            void save(typeof name === 'string' ? name.trim() : '');
          }}
        >
          <label>
            <span class="label">Save as</span>{' '}
            <input
              type="text"
              name="name"
              required
              maxLength={100}
              placeholder="hunt-satisfied"
              autocomplete="off"
            />
          </label>{' '}
          <button type="submit">Save the branch</button>
        </form>
      ) : (
        <p class="quiet">
          The address of this page keeps it. To save it under a name, start the studio with --write.
        </p>
      )}
      <button type="button" onClick={drop}>
        Drop it
      </button>
      {refused.value !== null && (
        <p class="notice" role="alert">
          {refused.value}
        </p>
      )}
    </div>
  );
}

async function save(name: string): Promise<void> {
  const { case: id, branch, edits } = place.peek();
  if (id === null) return;
  try {
    await send(`cases/${encodeURIComponent(id)}/branches`, { name, base: branch, edits });
    refused.value = null;
    go({ branch: name, edits: [], against: branch }, true);
    announced.value = `Saved as ${name}.`;
    view.again();
  } catch (error) {
    refused.value =
      error instanceof AnswerRefused ? error.message : 'The studio does not answer; nothing was saved.';
  }
}
