import { triedWords } from './edit-words.ts';
import { announced } from './live.ts';
import { go, place } from './state.ts';

/** What an edit is about: a later one about the same thing takes the place of the earlier. */
const aboutOf = (edit: string): string => {
  if (edit.startsWith('insert ')) return edit;
  const about = edit.split('=')[0] ?? edit;
  // An entry that never happened has no other date, and one with another date happened.
  return about.replace(/^(?:omit|redate) /, 'entry ');
};

/** Tries something out: the record with it, beside the record without. */
export function tryEdit(edit: string): void {
  const { edits } = place.peek();
  const others = edits.filter((one) => aboutOf(one) !== aboutOf(edit));
  go({ edits: [...others, edit] }, true);
  announced.value = `What if: ${triedWords(edit)}. The record is unchanged; both futures are shown.`;
}

export const withdrawEdit = (edit: string): void =>
  go({ edits: place.peek().edits.filter((one) => one !== edit) }, true);

/** Leaves out what came after the day that a branch begins on. */
export function leaveOutLater(entries: readonly string[]): void {
  const { edits } = place.peek();
  const known = new Set(edits);
  go({ edits: [...edits, ...entries.map((id) => `omit ${id}`).filter((edit) => !known.has(edit))] }, true);
}
