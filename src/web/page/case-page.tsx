import { START } from './model/address.ts';
import { courtName } from './model/court.ts';
import { inspectorWidth } from './model/panes.ts';
import { beginWriting, keptWriting, writing } from './model/record.ts';
import { comparing, go, place, view } from './model/state.ts';
import { PaletteButton } from './palette/palette.tsx';
import { Anomalies } from './parts/anomalies.tsx';
import { Icon } from './parts/icon.tsx';
import { Divider, Inspector } from './parts/inspector.tsx';
import { Motions } from './parts/motions.tsx';
import { Share } from './parts/share.tsx';
import { Undecided } from './parts/undecided.tsx';
import { Verdict } from './parts/verdict.tsx';
import { RecordPane } from './record/record-pane.tsx';
import { Controls, PastKnowledge } from './timeline/controls.tsx';
import { Timeline } from './timeline/timeline.tsx';

/** One case: the lanes, what stands beside them, and the verdict on what is tried out. */
export function CasePage() {
  const seen = view.answer.value;
  const problem = view.problem.value;
  return (
    <div
      class="shell"
      style={inspectorWidth.value === null ? {} : { '--inspector': `${inspectorWidth.value}px` }}
    >
      <header class="masthead">
        <nav aria-label="Cases">
          <Home />
        </nav>
        <h1 title={seen?.about ?? undefined}>{seen?.title ?? place.value.case}</h1>
        {seen !== null && (
          <p class="court">
            {[
              seen.court && courtName(seen.court),
              seen.number && `No. ${seen.number}`,
              seen.judge && `Judge ${seen.judge}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        <div class="actions">
          <PaletteButton />
          {seen !== null && <Share />}
          {seen?.writable && writing.value === null && (
            <button
              type="button"
              class="primary"
              aria-label="Record an entry"
              title="Record an entry (N)"
              onClick={() => beginWriting({ is: 'entry', written: {} })}
            >
              <Icon name="plus" />{' '}
              <span class="word">{keptWriting() === null ? 'Record an entry' : 'Go on writing'}</span>
            </button>
          )}
        </div>
      </header>
      {seen !== null && <Controls />}
      <PastKnowledge />
      <main id="main" tabIndex={-1} class="workspace" aria-busy={view.waiting.value}>
        {problem !== null && <Problem message={problem.message} gone={seen === null} />}
        {seen === null && problem === null && <Waiting />}
        {seen !== null && (
          <>
            <Timeline>
              <Motions />
              <Undecided />
              <Anomalies />
            </Timeline>
            <Divider />
            {writing.value === null ? <Inspector /> : <RecordPane />}
          </>
        )}
      </main>
      {seen !== null && comparing.value && <Verdict />}
    </div>
  );
}

/** What cannot be shown, and the way on. */
function Problem({ message, gone }: { message: string; gone: boolean }) {
  const { branch, edits, known } = place.value;
  const said = [
    branch === 'main' ? '' : `the branch ${branch}`,
    edits.length === 0 ? '' : 'what was tried out',
    known === null ? '' : 'what was known when',
  ].filter(Boolean);
  return (
    <div class="notice" role="alert">
      <p>
        <Icon name="warn" /> {message}
      </p>
      {said.length > 0 && (
        <button
          type="button"
          onClick={() => go({ branch: 'main', against: 'main', edits: [], known: null }, true)}
        >
          {gone ? `Go on without ${said.join(' and ')}` : 'Back to the record'}
        </button>
      )}{' '}
      {gone && (
        <button type="button" onClick={() => go(START, true)}>
          To all cases
        </button>
      )}
    </div>
  );
}

/** The way back to all the cases. */
function Home() {
  return (
    <a
      class="home"
      href="/"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(START, true);
      }}
    >
      Nunc
    </a>
  );
}

/** What stands here until the case does. */
function Waiting() {
  return (
    <div class="waiting" role="status">
      <p>Replaying the docket …</p>
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <div key={line} class="waiting-line" />
      ))}
    </div>
  );
}
