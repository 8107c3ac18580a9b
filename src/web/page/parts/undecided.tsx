import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { UndecidedView } from '../../wire.ts';
import { decidedHere, refused, undecided } from '../model/undecided.ts';
import { DecideForm } from './decide-form.tsx';

export type UndecidedEntry = UndecidedView['entries'][number];

/** The place in the list of the entry that is asked about. */
const at = signal(0);

/** What the import left to a person, one entry after the other; nothing where nothing is, or ever was, open. */
export function Undecided({ onDecided = () => {} }: { onDecided?: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const left = undecided.answer.value;
  if (left === null || (left.all === 0 && decidedHere.value === 0)) return null;
  const index = Math.min(at.value, left.entries.length - 1);
  const entry = left.entries[index];
  const show = (next: number) => {
    at.value = Math.max(0, Math.min(next, left.entries.length - 1));
    refused.value = null;
    heading.current?.focus();
  };
  return (
    <section class="panel undecided" aria-label="To decide">
      <h2 ref={heading} tabIndex={-1}>
        {left.all === 0
          ? 'Nothing is left to decide'
          : `${left.all.toLocaleString('en-US')} ${left.all === 1 ? 'entry' : 'entries'} to decide`}
      </h2>
      <p class="quiet">
        {left.keeps === 'store'
          ? 'What you decide is kept in the store, as a correction; the entry as it was imported stays on record.'
          : 'What you decide stays in memory and is gone when the studio stops. It is kept where the studio was started with --write and the case is in the store.'}
      </p>
      {entry !== undefined && (
        <>
          {left.entries.length > 1 && (
            <p class="which">
              <button type="button" disabled={index === 0} onClick={() => show(index - 1)}>
                Previous
              </button>
              <span>
                {index + 1} of {left.all.toLocaleString('en-US')}
              </span>
              <button
                type="button"
                disabled={index === left.entries.length - 1}
                onClick={() => show(index + 1)}
              >
                Next
              </button>
            </p>
          )}
          <Asked entry={entry} />
          <DecideForm
            key={entry.id}
            entry={entry}
            left={left}
            onLeave={() => show(index + 1)}
            onDecided={() => {
              // The next one has moved up into the place of the one that was decided.
              heading.current?.focus();
              onDecided();
            }}
          />
        </>
      )}
    </section>
  );
}

/** The entry in the words of the docket, which are only ever text, and what is doubtful about it. */
function Asked({ entry }: { entry: UndecidedEntry }) {
  return (
    <>
      <h3>
        {[entry.number === null ? entry.id : `No. ${entry.number}`, entry.on ?? 'undated', entry.label].join(
          ' · ',
        )}
      </h3>
      <blockquote class="asked-text">{entry.text}</blockquote>
      <ul class="doubts">
        {entry.why.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </>
  );
}
