import type { WireEntry } from '../../wire.ts';
import { isoDay } from '../model/days.ts';
import { tryEdit } from '../model/try.ts';

/** What if this entry had never been, or had been on another day? A branch is tried, the record stays. */
export function EntryOtherwise({ entry }: { entry: WireEntry }) {
  const day = entry.from ?? entry.to;
  return (
    <form
      class="entry-otherwise"
      aria-label="What if this entry were otherwise"
      onSubmit={(event) => {
        event.preventDefault();
        const on = new FormData(event.currentTarget).get('on');
        if (typeof on === 'string' && on !== '') tryEdit(`redate ${entry.id}=${on}`);
      }}
    >
      <span class="label">What if</span>
      <button type="button" onClick={() => tryEdit(`omit ${entry.id}`)}>
        It never happened
      </button>
      <label>
        <span class="label">or it was on</span>{' '}
        <input type="date" name="on" required defaultValue={day === null ? '' : isoDay(day)} />
      </label>
      <button type="submit">Try that date</button>
    </form>
  );
}
