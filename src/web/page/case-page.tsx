import { go, place, view } from './model/state.ts';
import { Anomalies } from './parts/anomalies.tsx';
import { Branches } from './parts/branches.tsx';
import { Docket } from './parts/docket.tsx';
import { Futures } from './parts/futures.tsx';
import { Motions } from './parts/motions.tsx';
import { OpinionPane } from './parts/opinion.tsx';
import { WhatCouldChange } from './parts/pivotal.tsx';
import { Share } from './parts/share.tsx';
import { Undecided } from './parts/undecided.tsx';
import { WhyPanel } from './parts/why.tsx';
import { Timeline } from './timeline/timeline.tsx';

/** One case. */
export function CasePage() {
  const seen = view.answer.value;
  const problem = view.problem.value;
  return (
    <>
      <header class="masthead">
        <nav aria-label="Cases">
          <Home />
        </nav>
        <div class="caption">
          <h1>{seen?.title ?? place.value.case}</h1>
          {seen !== null && (
            <p class="court">
              {[seen.court, seen.number && `No. ${seen.number}`, seen.judge && `Judge ${seen.judge}`]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
          {seen?.about && <p class="about">{seen.about}</p>}
        </div>
        {seen !== null && <Share />}
      </header>
      <main id="main" class="case" aria-busy={view.waiting.value}>
        {problem !== null && (
          <div class="notice" role="alert">
            <p>{problem.message}</p>
            {seen === null ? null : (
              <button type="button" onClick={() => go({ branch: 'main', edits: [], known: null }, true)}>
                Back to the record
              </button>
            )}
          </div>
        )}
        {seen === null && problem === null && <Waiting />}
        {seen !== null && (
          <>
            <Futures />
            <Timeline />
            <div class="panels">
              <WhyPanel />
              <div class="panel-column">
                <Motions />
                <Docket />
              </div>
              <div class="panel-column">
                <OpinionPane />
                <Undecided />
                <Branches />
                <WhatCouldChange />
                <Anomalies />
              </div>
            </div>
          </>
        )}
      </main>
    </>
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
        go(
          {
            case: null,
            at: null,
            known: null,
            branch: 'main',
            edits: [],
            against: 'main',
            claim: null,
            entry: null,
          },
          true,
        );
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
