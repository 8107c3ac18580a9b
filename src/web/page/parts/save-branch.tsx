import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { AnswerRefused, send } from '../model/ask.ts';
import { announced } from '../model/live.ts';
import { go, place, view } from '../model/state.ts';

const refused = signal<string | null>(null);

/** A name as a branch has one, from whatever was typed: `My PictureOf Branch!` is `my-standing-branch`. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Names and saves what is tried out. */
export function SaveBranch() {
  const dialog = useRef<HTMLDialogElement>(null);
  if (view.answer.value?.writable !== true)
    return (
      <p class="quiet read-only">
        The address keeps it. To save it under a name, start the studio with --write.
      </p>
    );
  const submit = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const text = (name: string): string => String(fields.get(name) ?? '').trim();
    const saved = await save(slugOf(text('name')), text('reason'));
    if (!saved) return;
    dialog.current?.close();
    requestAnimationFrame(() => document.getElementById('tab-branches')?.focus());
  };
  return (
    <>
      <button
        type="button"
        class="hypothetical-button"
        onClick={() => {
          refused.value = null;
          dialog.current?.showModal();
        }}
      >
        Save branch…
      </button>
      <dialog ref={dialog} class="dialog" aria-label="Save the branch">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit(event.currentTarget);
          }}
        >
          <h2>Save the branch</h2>
          <label class="field">
            <span class="label">Save as</span>
            <input
              type="text"
              name="name"
              required
              maxLength={100}
              placeholder="hunt-satisfied"
              autocomplete="off"
            />
          </label>
          <label class="field">
            <span class="label">Because (it may be left empty)</span>
            <textarea name="reason" rows={2} maxLength={2000} />
          </label>
          {refused.value !== null && (
            <p class="notice" role="alert">
              {refused.value}
            </p>
          )}
          <p class="dialog-actions">
            <button type="button" class="quiet-button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
            <button type="submit" class="hypothetical-button">
              Save the branch
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}

async function save(name: string, reason: string): Promise<boolean> {
  const { case: id, branch, edits } = place.peek();
  if (id === null) return false;
  try {
    await send(`cases/${encodeURIComponent(id)}/branches`, {
      name,
      base: branch,
      edits,
      ...(reason === '' ? {} : { reason }),
    });
    refused.value = null;
    go({ branch: name, edits: [], against: branch, tab: 'branches' }, true);
    announced.value = `Saved as ${name}.`;
    view.again();
    return true;
  } catch (error) {
    refused.value =
      error instanceof AnswerRefused ? error.message : 'The studio does not answer; nothing was saved.';
    return false;
  }
}
