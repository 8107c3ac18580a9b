import { type BeingWritten, writing } from '../model/record.ts';
import { DayField } from './day-field.tsx';

type Correcting = Exclude<BeingWritten, { is: 'entry' }>;

/** What was wrong with an entry, or that it is not to be; with the reason, which stays on the docket. */
export function CorrectForm({ what }: { what: Correcting }) {
  const title = what.is === 'correct' ? what.set?.title : undefined;
  return (
    <>
      <p class="quiet">
        {what.is === 'correct'
          ? 'The entry stays as it was recorded; a correction names it, says what is right, and is read with it.'
          : 'The entry stays on record, and is read as if it had not been made. Striking the strike brings it back.'}
      </p>
      <label class="field">
        <span class="label">Reason</span>
        <textarea
          rows={2}
          required
          value={what.reason}
          onInput={(event) => {
            writing.value = { ...what, reason: event.currentTarget.value };
          }}
        />
      </label>
      {what.is === 'correct' && (
        <>
          <DayField
            value={what.on}
            onChange={(on) => {
              const { on: _before, ...rest } = what;
              writing.value = on === '' ? rest : { ...rest, on };
            }}
          />
          <label class="field">
            <span class="label">Title (where that was wrong)</span>
            <input
              type="text"
              value={typeof title === 'string' ? title : ''}
              onInput={(event) => {
                const { title: _before, ...set } = what.set ?? {};
                const { value } = event.currentTarget;
                writing.value = { ...what, set: value === '' ? set : { ...set, title: value } };
              }}
            />
          </label>
          <label class="field">
            <span class="label">Other fields, as JSON</span>
            <textarea
              rows={3}
              class="json"
              placeholder='{"rulings": […]}'
              onChange={(event) => {
                try {
                  const given = JSON.parse(event.currentTarget.value || '{}') as Record<string, unknown>;
                  writing.value = {
                    ...what,
                    set: { ...(typeof title === 'string' ? { title } : {}), ...given },
                  };
                } catch {
                  // It is read when it is complete.
                }
              }}
            />
          </label>
        </>
      )}
    </>
  );
}
