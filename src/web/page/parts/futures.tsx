import { signal } from '@preact/signals';
import type { CompareView } from '../../wire.ts';
import { AnswerRefused } from '../model/ask.ts';
import { longDay, spanWords } from '../model/days.ts';
import { base, comparing, comparison, cursor, cursorDay, go, place, view } from '../model/state.ts';
import { leaveOutLater, typedEditWords, withdrawEdit } from '../model/try.ts';
import { EntryLink } from './entry-link.tsx';
import { SaveBranch } from './save-branch.tsx';

const showAll = signal(false);

/** Two futures side by side: what is otherwise, where they part, and which claims end elsewhere. */
export function Futures() {
  if (!comparing.value) return null;
  const { branch, edits, against } = place.value;
  const problem = view.problem.value ?? comparison.problem.value ?? base.problem.value;
  return (
    <section class="futures" aria-label="What if" aria-busy={comparison.waiting.value}>
      <h2>{edits.length > 0 ? 'What if' : `${nameOf(branch)}, beside ${nameOf(against)}`}</h2>
      {edits.length > 0 && (
        <ul class="edits">
          {edits.map((edit) => (
            <li key={edit}>
              {typedEditWords(edit)}{' '}
              <button type="button" class="plain" onClick={() => withdrawEdit(edit)}>
                take back
              </button>
            </li>
          ))}
        </ul>
      )}
      {problem instanceof AnswerRefused ? (
        <p class="notice">This cannot be: {problem.message}</p>
      ) : (
        comparison.answer.value !== null && <Compared compared={comparison.answer.value} />
      )}
      {edits.length > 0 && <FromThePast />}
      {edits.length > 0 && <SaveBranch />}
      {edits.length === 0 && (
        <button type="button" onClick={() => go({ branch: 'main', against: 'main' }, true)}>
          Back to the record
        </button>
      )}
    </section>
  );
}

export const nameOf = (branch: string): string => (branch === 'main' ? 'The record' : branch);

function Compared({ compared }: { compared: CompareView }) {
  const changed = compared.claims.filter((claim) => claim.changed);
  return (
    <>
      <p class="verdict">
        {changed.length === 0 ? (
          <>No claim ends otherwise.</>
        ) : (
          <strong>
            {changed.length} of {compared.claims.length} claims {changed.length === 1 ? 'ends' : 'end'}{' '}
            otherwise.
          </strong>
        )}
        {compared.partsAt !== null && (
          <>
            {' '}
            The two part first at <EntryLink id={compared.partsAt} move /> <PartsOn id={compared.partsAt} />
          </>
        )}
      </p>
      {changed.length > 0 && (
        <table class="compared">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">{nameOf(compared.base)}</th>
              <th scope="col">{compared.edits.length > 0 ? 'What if' : nameOf(compared.branch)}</th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((claim) => (
              <tr key={claim.id} data-changed={claim.id}>
                <th scope="row">
                  <button type="button" class="plain" onClick={() => go({ claim: claim.id }, true)}>
                    {laneTitle(claim.id)}
                  </button>
                  <span class="quiet"> {whoseOf(claim.id)}</span>
                </th>
                <td class="state-base">{claim.base}</td>
                <td>
                  <strong>{claim.branch}</strong>
                </td>
                <td class="quiet">{claim.because.at(-1) ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(compared.moot.length > 0 || compared.notes.length > 0) && (
        <details open={showAll.value}>
          <summary>All that follows from it</summary>
          <ul>
            {compared.moot.map(({ entry, reason }) => (
              <li key={`${entry} ${reason}`}>
                Moot: <EntryLink id={entry} />, {reason}
              </li>
            ))}
            {compared.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const laneOf = (id: string) => view.answer.value?.lanes.find((lane) => lane.id === id);
const laneTitle = (id: string): string => laneOf(id)?.title ?? id;
const whoseOf = (id: string): string => laneOf(id)?.whose ?? '';

function PartsOn({ id }: { id: string }) {
  const entry = (base.answer.value ?? view.answer.value)?.entries.find((one) => one.id === id);
  return entry === undefined ? null : <span class="date">({spanWords(entry.from, entry.to)})</span>;
}

/** Whether an edit is of an entry that comes only after the cursor. */
function isLater(edit: string): boolean {
  const entry = /^(?:(?:set|rule) ([^=]+):|(?:omit|redate) ([^=]+))/.exec(edit)?.slice(1).find(Boolean);
  const found = base.answer.value?.entries.find(({ id }) => id === entry);
  return found?.from !== null && found?.from !== undefined && found.from > cursorDay.value;
}

/** With the cursor in the past, a branch begins there; what came later stays unless it is left out. */
function FromThePast() {
  const last = base.answer.value?.last;
  if (cursor.value === null || last === undefined || cursorDay.value >= last) return null;
  if (place.value.edits.every(isLater)) return null;
  const later = (base.answer.value?.entries ?? []).filter(
    ({ from }) => from !== null && from > cursorDay.value,
  );
  const left = place.value.edits.filter((edit) => edit.startsWith('omit ') && isLater(edit)).length;
  return (
    <p class="from-the-past">
      The cursor is on {longDay(cursorDay.value)}, so this branches from the past. What came later is kept,
      and judged again where it still has something to act on.{' '}
      {left === 0 && later.length > 0 && later.length <= 150 && (
        <button type="button" class="plain" onClick={() => leaveOutLater(later.map(({ id }) => id))}>
          Leave out the {later.length} later {later.length === 1 ? 'entry' : 'entries'}
        </button>
      )}
    </p>
  );
}
