import { useEffect, useRef } from 'preact/hooks';
import { titleOfEntry } from '../model/edit-words.ts';
import {
  type BeingWritten,
  forms,
  leaveWriting,
  notWritten,
  preview,
  previewing,
  writeIt,
  writing,
} from '../model/record.ts';
import { Icon } from '../parts/icon.tsx';
import { CorrectForm } from './correct-form.tsx';
import { EntryFields } from './entry-fields.tsx';
import { Preview } from './preview.tsx';
import { TryIt } from './try-it.tsx';

const TITLES = { entry: 'Record an entry', correct: 'Correct', strike: 'Strike' } as const;

/** BeingWritten to the docket: a form, what would come of it, and nothing written before that is said. */
export function RecordPane() {
  const what = writing.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [what?.is]);
  if (what === null) return null;
  const title = what.is === 'entry' ? TITLES.entry : `${TITLES[what.is]} “${titleOfEntry(what.entry)}”`;
  return (
    <aside class="inspector open record" aria-label={title}>
      <div class="tabs record-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p class="quiet">nothing is written until you say so</p>
        <button type="button" class="quiet-button square" aria-label="Leave the form" onClick={leaveWriting}>
          <Icon name="close" />
        </button>
      </div>
      <form
        class="record-form"
        onSubmit={(event) => {
          event.preventDefault();
          void writeIt();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void writeIt();
        }}
      >
        <div class="record-fields">
          {what.is === 'entry' ? <TypeAndFields what={what} /> : <CorrectForm what={what} />}
          <Preview />
        </div>
        <div class="record-foot">
          {notWritten.value !== null && (
            <div class="notice" role="alert">
              <p>{notWritten.value.what}</p>
              {notWritten.value.more.length > 0 && (
                <ul>
                  {notWritten.value.more.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
          <p class="quiet">Entries are never edited; a mistake is corrected.</p>
          {what.is === 'entry' && <TryIt written={what.written} />}
          <button type="button" class="quiet-button" onClick={leaveWriting}>
            Cancel
          </button>
          <button
            type="submit"
            class="primary"
            aria-disabled={preview.value?.ok !== true || previewing.value}
          >
            Write to the docket
          </button>
        </div>
      </form>
    </aside>
  );
}

function TypeAndFields({ what }: { what: Extract<BeingWritten, { is: 'entry' }> }) {
  const known = forms.answer.value;
  if (known === null) return <p class="quiet">{forms.problem.value?.message ?? 'One moment …'}</p>;
  const { type } = what.written;
  const form = known.find((one) => one.type === type);
  const families = [...new Set(known.map(({ family }) => family))];
  return (
    <>
      <label class="field">
        <span class="label">What was filed, decided or done</span>
        <select
          value={typeof type === 'string' ? type : ''}
          onChange={(event) => {
            const { on, title, note } = what.written;
            writing.value = { is: 'entry', written: { type: event.currentTarget.value, on, title, note } };
          }}
        >
          <option value="">Choose …</option>
          {families.map((family) => (
            <optgroup key={family} label={family}>
              {known
                .filter((one) => one.family === family)
                .map((one) => (
                  <option key={one.type} value={one.type}>
                    {one.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        {form !== undefined && <span class="quiet">{form.sentence}</span>}
      </label>
      {form !== undefined && <EntryFields form={form} written={what.written} />}
    </>
  );
}
