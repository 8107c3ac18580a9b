import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { AnswerRefused, send } from '../model/ask.ts';
import { go } from '../model/state.ts';
import { Icon } from './icon.tsx';

const refused = signal<string | null>(null);
const FIELDS = [
  ['title', 'Title', 'Roe v. Acme Corp.'],
  ['court', 'Court', 'N.D. Cal.'],
  ['number', 'Number', '3:24-cv-00123'],
  ['judge', 'Judge', ''],
] as const;

/** Opens a case with its caption; parties, claims and entries are recorded in it. */
export function NewCase() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const fields = Object.fromEntries(FIELDS.map(([name]) => [name, String(typed.get(name) ?? '').trim()]));
    try {
      const { case: id } = await send<{ readonly case: string }>('cases', fields);
      dialog.current?.close();
      go({ case: id, q: '', type: '' }, true);
    } catch (error) {
      refused.value =
        error instanceof AnswerRefused
          ? error.message
          : 'The studio does not answer. What you typed is still here.';
    }
  };
  return (
    <>
      <button
        type="button"
        class="primary"
        onClick={() => {
          refused.value = null;
          dialog.current?.showModal();
        }}
      >
        <Icon name="plus" /> New case
      </button>
      <dialog ref={dialog} class="dialog" aria-label="New case">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void open(event.currentTarget);
          }}
        >
          <h2>New case</h2>
          {FIELDS.map(([name, label, example]) => (
            <label key={name} class="field">
              <span class="label">{label}</span>
              <input type="text" name={name} required={name === 'title'} placeholder={example} />
            </label>
          ))}
          {refused.value !== null && (
            <p class="notice" role="alert">
              {refused.value}
            </p>
          )}
          <p class="dialog-actions">
            <button type="button" class="quiet-button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
            <button type="submit" class="primary">
              Open the case
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}
