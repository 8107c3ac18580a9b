import { useEffect, useRef } from 'preact/hooks';
import { printedCite } from '../../../../events/citations.ts';
import { openCite, openedCite, passage } from '../model/opinion.ts';

/** The opinion at the star page of a cite, the words of its locator marked. */
export function OpinionPane() {
  const mark = useRef<HTMLElement>(null);
  const page = passage.answer.value;
  useEffect(() => mark.current?.scrollIntoView({ block: 'nearest' }), [page]);
  if (openedCite.value === null) return null;
  return (
    <section class="panel opinion" aria-label="The opinion">
      <div class="panel-head">
        <h2>The opinion</h2>
        <button type="button" onClick={() => openCite(null)}>
          Close
        </button>
      </div>
      <p class="quiet">{printedCite(openedCite.value)}</p>
      {passage.problem.value !== null && <p class="notice">{passage.problem.value.message}</p>}
      {page !== null && (
        <>
          <p class="star-page">*{page.page}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
          <section class="opinion-text" tabIndex={0} aria-label={`Page ${page.page}`}>
            {page.mark === null ? (
              page.text
            ) : (
              <>
                {page.text.slice(0, page.mark.from)}
                <mark ref={mark}>{page.text.slice(page.mark.from, page.mark.to)}</mark>
                {page.text.slice(page.mark.to)}
              </>
            )}
          </section>
        </>
      )}
    </section>
  );
}
