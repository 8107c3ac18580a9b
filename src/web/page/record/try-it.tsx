import { leaveWriting, preview, pruned } from '../model/record.ts';
import { tryEdit } from '../model/try.ts';

/** The same entry as a what-if: tried out beside the record, and written nowhere. */
export function TryIt({ written }: { written: Readonly<Record<string, unknown>> }) {
  return (
    <button
      type="button"
      class="quiet-button"
      disabled={preview.value?.ok !== true}
      onClick={() => {
        const entry = { ...(pruned(written) ?? {}), id: preview.peek()?.entry ?? 'tried' };
        leaveWriting();
        tryEdit(`insert ${JSON.stringify(entry)}`);
      }}
    >
      Only try it out
    </button>
  );
}
