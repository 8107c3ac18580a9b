import { computed, effect, signal } from '@preact/signals';
import type { EntryForm, RecordingView } from '../../wire-forms.ts';
import { AnswerRefused, followed, send } from './ask.ts';
import { announced, askAgain } from './live.ts';
import { go, place, view } from './state.ts';

/** What is being written: an entry of a type, a correction of an entry, or its striking. */
export type BeingWritten =
  | { readonly is: 'entry'; readonly written: Readonly<Record<string, unknown>> }
  | {
      readonly is: 'correct';
      readonly entry: string;
      readonly reason: string;
      readonly on?: string;
      readonly set?: Readonly<Record<string, unknown>>;
    }
  | { readonly is: 'strike'; readonly entry: string; readonly reason: string };

/** Null: nothing is being written. What is typed outlives the page: it is kept until it is written or left. */
export const writing = signal<BeingWritten | null>(null);

const keptAs = (): string => `nunc writing ${place.peek().case ?? ''}`;

/** Begins to write; an entry goes on where it was left. */
export function beginWriting(what: BeingWritten): void {
  const kept = what.is === 'entry' ? keptWriting() : null;
  writing.value = kept ?? what;
  preview.value = null;
  notWritten.value = null;
}

export function leaveWriting(): void {
  try {
    sessionStorage.removeItem(keptAs());
  } catch {
    // Then nothing was kept.
  }
  writing.value = null;
}

export function keptWriting(): BeingWritten | null {
  try {
    const kept = sessionStorage.getItem(keptAs());
    const read = kept === null ? null : (JSON.parse(kept) as BeingWritten);
    // A correction is begun anew: what it was of may read otherwise by now.
    return read?.is === 'entry' && typeof read.written.type === 'string' ? read : null;
  } catch {
    return null;
  }
}

effect(() => {
  const now = writing.value;
  if (now === null) return;
  try {
    sessionStorage.setItem(keptAs(), JSON.stringify(now));
  } catch {
    // A browser that keeps nothing: what is typed is on the page only.
  }
});

/** The forms of all entry types, asked for once somebody writes. */
export const forms = followed<readonly EntryForm[]>(
  computed(() => (writing.value === null ? undefined : 'forms')),
);

/** What would come of what is being written, as far as it is written. */
export const preview = signal<RecordingView | null>(null);
export const previewing = signal(false);
/** Why it was not written: with what was recorded by others in the meantime. */
export const notWritten = signal<{ readonly what: string; readonly more: readonly string[] } | null>(null);

const path = (): string => `cases/${encodeURIComponent(place.peek().case ?? '')}/record`;

const asSent = (what: BeingWritten, asPreview: boolean) => ({
  what: what.is === 'entry' ? { ...what, written: pruned(what.written) ?? {} } : what,
  seen: view.answer.peek()?.recorded ?? 0,
  preview: asPreview,
});

effect(() => {
  const what = writing.value;
  // Asked again when the record changes under what is written.
  view.answer.value?.recorded;
  if (what === null) return;
  previewing.value = true;
  let stale = false;
  const timer = setTimeout(async () => {
    try {
      const answer = await send<RecordingView>(path(), asSent(what, true));
      if (!stale) preview.value = answer;
    } catch (error) {
      if (!stale && error instanceof AnswerRefused)
        notWritten.value = { what: error.message, more: error.more };
    }
    if (!stale) previewing.value = false;
  }, 250);
  return () => {
    stale = true;
    clearTimeout(timer);
  };
});

/** Writes it to the docket. Gives whether it was written; what is typed stays where it was not. */
export async function writeIt(): Promise<boolean> {
  const what = writing.peek();
  if (what === null) return false;
  try {
    const answer = await send<RecordingView>(path(), asSent(what, false));
    preview.value = answer;
    if (!answer.written) return false;
    notWritten.value = null;
    leaveWriting();
    go({ entry: what.is === 'entry' ? answer.entry : what.entry, tab: 'docket' }, true);
    announced.value = 'Written to the docket.';
    askAgain();
    return true;
  } catch (error) {
    notWritten.value =
      error instanceof AnswerRefused
        ? { what: error.message, more: error.more }
        : {
            what: 'The studio does not answer. What you typed is kept; try again when it is back.',
            more: [],
          };
    if (error instanceof AnswerRefused) view.again();
    return false;
  }
}

/** Without what was left empty; undefined where nothing is left. */
export function pruned(value: unknown): Record<string, unknown> | undefined {
  const kept = withoutEmpty(value);
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
    ? (kept as Record<string, unknown>)
    : undefined;
}

function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value).flatMap(([key, one]) => {
    const kept = withoutEmpty(one);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}
