import { announced } from './live.ts';
import { go, place } from './state.ts';

/** What an edit is about: a later one about the same thing takes the place of the earlier. */
const aboutOf = (edit: string): string => {
  const about = edit.split('=')[0] ?? edit;
  // An entry that never happened has no other date, and one with another date happened.
  return about.replace(/^(?:omit|redate) /, 'entry ');
};

/** Tries something out: the record with it, beside the record without. */
export function tryEdit(edit: string): void {
  const { edits } = place.peek();
  const others = edits.filter((one) => aboutOf(one) !== aboutOf(edit));
  go({ edits: [...others, edit] }, true);
  announced.value = `What if: ${typedEditWords(edit)}. The record is unchanged; both futures are shown.`;
}

export const withdrawEdit = (edit: string): void =>
  go({ edits: place.peek().edits.filter((one) => one !== edit) }, true);

/** An edit as a person says it: `hunt/no-individual-participation is satisfied, in order-1989`. */
export function typedEditWords(edit: string): string {
  const [kind, ...rest] = edit.split(' ');
  const [left = '', right = ''] = rest.join(' ').split('=');
  const at = left.lastIndexOf(':');
  const [entry, about] = at < 0 ? ['', left] : [left.slice(0, at), left.slice(at + 1)];
  switch (kind) {
    case 'set':
      return `${about} is ${right.replaceAll('-', ' ')}${entry === '' ? '' : `, in ${entry}`}`;
    case 'rule':
      return `${entry} rules on ${about}: ${right.replaceAll('-', ' ')}`;
    case 'omit':
      return `${rest.join(' ')} never happened`;
    case 'redate':
      return `${left} is of ${right}`;
    default:
      return edit;
  }
}

/** Leaves out what came after the day that a branch begins on. */
export function leaveOutLater(entries: readonly string[]): void {
  const { edits } = place.peek();
  const known = new Set(edits);
  go({ edits: [...edits, ...entries.map((id) => `omit ${id}`).filter((edit) => !known.has(edit))] }, true);
}
