import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { TABS } from '../model/address.ts';
import { openTab } from '../model/panes.ts';
import { beginWriting, leaveWriting, writing } from '../model/record.ts';
import { go, place, view } from '../model/state.ts';
import { goStep, togglePlay, wholeCase } from '../timeline/controls.tsx';
import { rows } from '../timeline/layout.ts';
import { openPalette } from './palette.tsx';

const shown = signal(false);

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['← →', 'Previous and next entry'],
  ['⇧← ⇧→', 'Previous and next change of the chosen claim'],
  ['↑ ↓', 'Previous and next claim'],
  ['1 to 5', 'Why, Docket, Opinion, Branches, What could change'],
  ['/', 'Search the docket'],
  ['⌘K, Ctrl K', 'Go to anything'],
  ['N', 'Record an entry'],
  ['E', 'Correct the chosen entry'],
  ['S', 'Save the branch'],
  ['⌘Z, Ctrl Z', 'Back to the view before'],
  ['P', 'Play'],
  ['Z', 'Whole case'],
  ['Esc', 'Close what is open'],
  ['On the date: ← → , ⇧', 'A day, a week; n and p step by entry, + and − zoom'],
];

/** The keys, told by `?`. */
export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = shown.value;
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog keys"
      aria-label="Keys"
      onClose={() => {
        shown.value = false;
      }}
    >
      <h2>Keys</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </>
        ))}
      </dl>
      <p class="dialog-actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}

const WRITES = 'input, textarea, select, [contenteditable], [role=slider], [role=separator], [role=tab]';

function onKey(event: KeyboardEvent): void {
  const command = event.metaKey || event.ctrlKey;
  if (command && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    openPalette();
    return;
  }
  const writes = event.target instanceof Element && event.target.closest(WRITES) !== null;
  if (writes || event.altKey || document.querySelector('dialog[open]') !== null) return;
  if (command) {
    if (event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) history.forward();
    else history.back();
    return;
  }
  if (place.peek().case === null) {
    if (event.key === '/') focusOn(event, 'case-search');
    else if (event.key === '?') shown.value = true;
    return;
  }
  const done = DOES[event.key] ?? DOES[event.key.toLowerCase()];
  if (done === undefined) return;
  if (done(event) !== false) event.preventDefault();
}

const DOES: Readonly<Record<string, (event: KeyboardEvent) => unknown>> = {
  ArrowLeft: ({ shiftKey }) => goStep(-1, shiftKey ? 'claim' : 'entry'),
  ArrowRight: ({ shiftKey }) => goStep(1, shiftKey ? 'claim' : 'entry'),
  ArrowUp: ({ target }) => besideClaim(-1, target),
  ArrowDown: ({ target }) => besideClaim(1, target),
  '?': () => {
    shown.value = true;
  },
  '/': (event) => {
    openTab('docket');
    requestAnimationFrame(() => focusOn(event, 'docket-search'));
  },
  n: () => (view.answer.peek()?.writable ? beginWriting({ is: 'entry', written: {} }) : false),
  e: () => {
    const { entry } = place.peek();
    if (entry === null || !view.answer.peek()?.writable) return false;
    beginWriting({ is: 'correct', entry, reason: '' });
    return true;
  },
  s: () => document.querySelector<HTMLElement>('.verdict-actions .hypothetical-button')?.click(),
  p: togglePlay,
  z: wholeCase,
  Escape: () => (writing.peek() === null ? go({ entry: null }) : leaveWriting()),
  ...Object.fromEntries(TABS.map((tab, index) => [String(index + 1), () => openTab(tab)])),
};

function focusOn(event: KeyboardEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

/** In a pane that scrolls, up and down scroll it. */
function besideClaim(step: 1 | -1, target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('.inspector, .frame .panel') !== null) return false;
  const claims = rows.peek().flatMap((row) => (row.kind === 'lane' && !row.part ? [row.lane.id] : []));
  const now = claims.indexOf(place.peek().claim ?? '');
  const next = claims[now < 0 ? 0 : Math.min(Math.max(now + step, 0), claims.length - 1)];
  if (next === undefined) return false;
  go({ claim: next, entry: null, tab: 'why' }, true);
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`tr[data-claim="${CSS.escape(next)}"] button`)?.focus(),
  );
  return true;
}
