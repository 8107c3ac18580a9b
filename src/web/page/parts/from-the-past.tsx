import { longDay } from '../model/days.ts';
import { base, cursor, cursorDay, place } from '../model/state.ts';
import { leaveOutLater } from '../model/try.ts';

/** Whether an edit is of an entry that comes only after the cursor. */
function isLater(edit: string): boolean {
  const entry = /^(?:(?:set|rule) ([^=]+):|(?:omit|redate) ([^=]+))/.exec(edit)?.slice(1).find(Boolean);
  const found = base.answer.value?.entries.find(({ id }) => id === entry);
  return found?.from !== null && found?.from !== undefined && found.from > cursorDay.value;
}

/** With the cursor in the past, a branch begins there; what came later stays unless it is left out. */
export function FromThePast() {
  const last = base.answer.value?.last;
  if (cursor.value === null || last === undefined || cursorDay.value >= last) return null;
  if (place.value.edits.every(isLater)) return null;
  const later = (base.answer.value?.entries ?? []).filter(
    ({ from }) => from !== null && from > cursorDay.value,
  );
  const left = place.value.edits.filter((edit) => edit.startsWith('omit ') && isLater(edit)).length;
  return (
    <p class="from-the-past">
      The date is {longDay(cursorDay.value)}, so this branches from the past. What came later is kept, and
      judged again where it still has something to act on.{' '}
      {left === 0 && later.length > 0 && later.length <= 150 && (
        <button type="button" class="plain" onClick={() => leaveOutLater(later.map(({ id }) => id))}>
          Leave out the {later.length} later {later.length === 1 ? 'entry' : 'entries'}
        </button>
      )}
    </p>
  );
}
