import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { type Goal, goals, goalsFor } from './entries.ts';

const open = signal(false);
const typed = signal('');
const at = signal(0);

export function openPalette(): void {
  typed.value = '';
  at.value = 0;
  open.value = true;
}

export function PaletteButton() {
  return (
    <button type="button" class="palette-button" onClick={openPalette}>
      <Icon name="search" /> <span class="word">Search or go to…</span> <kbd>⌘K</kbd>
    </button>
  );
}

/** Goes anywhere in the case, and does anything, by its name (the combobox pattern of the ARIA practices). */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open.value && dialog.current?.open === false) dialog.current.showModal();
    if (!open.value && dialog.current?.open) dialog.current.close();
  });
  const shown = open.value;
  const all = useMemo(() => (shown ? goals() : []), [shown]);
  const found = shown ? goalsFor(typed.value, all) : [];
  const index = Math.min(at.value, found.length - 1);
  const run = (goal: Goal | undefined) => {
    open.value = false;
    goal?.run();
  };
  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label="Search or go to"
      onClose={() => {
        open.value = false;
      }}
    >
      <label class="search-box">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Search or go to"
          aria-expanded={true}
          aria-controls="goals"
          aria-activedescendant={found[index] === undefined ? undefined : `goal-${index}`}
          placeholder="A claim, an entry, a party, a date, a branch, a command"
          autoComplete="off"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (step !== 0) {
              at.value = Math.max(0, Math.min(index + step, found.length - 1));
              event.preventDefault();
            } else if (event.key === 'Enter') {
              event.preventDefault();
              run(found[index]);
            }
          }}
        />
      </label>
      <div id="goals" role="listbox" aria-label="Found">
        {found.map((goal, place) => (
          <div
            key={goal.id}
            id={`goal-${place}`}
            role="option"
            aria-selected={place === index}
            tabIndex={-1}
            onClick={() => run(goal)}
            onKeyDown={() => {}}
          >
            <span>{goal.words}</span>
            <span class="quiet">
              {goal.kind} {goal.keys && <kbd>{goal.keys}</kbd>}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="empty palette-empty">Nothing is called that.</p>}
    </dialog>
  );
}
