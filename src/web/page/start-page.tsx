import { useEffect } from 'preact/hooks';
import { cases, foundCases, PAGE, pages } from './model/cases.ts';
import { longDay } from './model/days.ts';
import { cursor } from './model/state.ts';
import { PaletteButton } from './palette/palette.tsx';
import { CaseCardRow } from './parts/case-card.tsx';
import { CaseFilters, FoundInDockets } from './parts/case-filters.tsx';
import { DropHere, takeDropped } from './parts/drop.tsx';
import { NewCase } from './parts/new-case.tsx';

/** Every case in the store, and a place to drop another. */
export function StartPage() {
  const known = cases.answer.value;
  const problem = cases.problem.value;
  useEffect(droppedAnywhere, []);
  const found = foundCases.value;
  const shown = found.slice(0, pages.value * PAGE);
  return (
    <div class="start-shell">
      <header class="masthead start-masthead">
        <h1 class="home">Nunc</h1>
        <p class="court">Where every claim of a case stands, on any date, and why.</p>
        <div class="actions">
          <PaletteButton />
          {known?.writable && <NewCase />}
        </div>
      </header>
      <main id="main" class="start" aria-busy={cases.waiting.value}>
        <section class="case-list" aria-label="Cases">
          <CaseFilters />
          {problem !== null && (
            <p class="notice" role="alert">
              {problem.message}
            </p>
          )}
          {known === null && problem === null && <p class="empty">Looking through the store …</p>}
          {known !== null && (
            <p class="quiet" role="status">
              {known.cases.length === 0
                ? 'No case is here yet.'
                : `${found.length.toLocaleString('en-US')} of ${known.cases.length.toLocaleString('en-US')} ${known.cases.length === 1 ? 'case' : 'cases'}`}
              {cursor.value === null ? ', at the end of each record' : `, on ${longDay(cursor.value)}`}
            </p>
          )}
          <FoundInDockets />
          {known !== null && known.cases.length > 0 && found.length === 0 && (
            <p class="empty">No case answers to that. Take back a filter to see more.</p>
          )}
          <ul class="cases">
            {shown.map((card) => (
              <CaseCardRow key={card.case} card={card} />
            ))}
          </ul>
          {found.length > shown.length && (
            <button
              type="button"
              onClick={() => {
                pages.value += 1;
              }}
            >
              {(found.length - shown.length).toLocaleString('en-US')} more
            </button>
          )}
        </section>
        <DropHere onKept={cases.again} />
      </main>
    </div>
  );
}

/** A file that misses the box is taken all the same: the browser would leave the page for it. */
function droppedAnywhere(): () => void {
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void takeDropped(event.dataTransfer?.files[0], cases.again);
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
