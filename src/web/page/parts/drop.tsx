import { signal } from '@preact/signals';
import type { ImportedView } from '../../wire.ts';
import { AnswerRefused, send } from '../model/ask.ts';
import { announced } from '../model/live.ts';
import { go } from '../model/state.ts';
import { decidedHere, justImported, undecided } from '../model/undecided.ts';
import { Undecided } from './undecided.tsx';

const over = signal(false);
const busy = signal(false);
const imported = signal<ImportedView | null>(null);
const refused = signal<AnswerRefused | null>(null);

/** The largest file that is sent; the server has the last word. */
const LARGEST = 20_000_000;

/** A place to drop a case file, or a docket as RECAP, CourtListener or PACER give it. */
export function DropHere({ onKept }: { onKept: () => void }) {
  const take = (file: File | undefined) => takeDropped(file, onKept);
  return (
    <section class="drop-section" aria-label="Import">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for pointers; the button inside is for everybody */}
      <div
        class={`drop ${over.value ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => {
          over.value = false;
        }}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <h2>Drop a docket anywhere</h2>
        <p>
          PACER, RECAP or CourtListener JSON, or a case file. It is read here; nothing leaves this machine.
        </p>
        <label class="choose">
          <span>{busy.value ? 'Reading …' : 'Choose a file'}</span>
          <input
            type="file"
            accept=".json,.yaml,.yml"
            class="visually-hidden"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      {refused.value !== null && (
        <div class="notice" role="alert">
          <p>{refused.value.message}</p>
          <ul>
            {refused.value.more.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {imported.value !== null && <Imported view={imported.value} onDecided={onKept} />}
    </section>
  );
}

/** Takes a file that was dropped or chosen, wherever on the page. */
export async function takeDropped(file: File | undefined, onKept: () => void): Promise<void> {
  over.value = false;
  if (file === undefined) return;
  await importFile(file);
  if (imported.value !== null) onKept();
}

async function importFile(file: File): Promise<void> {
  imported.value = null;
  refused.value = null;
  if (file.size > LARGEST) {
    refused.value = new AnswerRefused('This file is too large: at most 20 MB can be dropped here.');
    return;
  }
  busy.value = true;
  try {
    imported.value = await send<ImportedView>('import', { name: file.name, text: await file.text() });
    justImported.value = imported.value.case;
    decidedHere.value = 0;
    undecided.again();
    announced.value = `${imported.value.title} is imported.`;
  } catch (error) {
    refused.value =
      error instanceof AnswerRefused
        ? error
        : new AnswerRefused('The studio does not answer; nothing was imported.');
  }
  busy.value = false;
}

function Imported({ view, onDecided }: { view: ImportedView; onDecided: () => void }) {
  return (
    <div class="imported">
      <p>
        <strong>{view.title}</strong>: {view.entries.toLocaleString('en-US')} entries,{' '}
        {view.kept === 'store' ? 'recorded in the store' : 'kept until the studio stops'}
        {view.kept === 'store' &&
          view.fresh < view.entries &&
          `, ${view.fresh.toLocaleString('en-US')} of them new`}
        .{' '}
        <button type="button" onClick={() => go({ case: view.case }, true)}>
          Open it
        </button>
      </p>
      <Undecided onDecided={onDecided} />
    </div>
  );
}
