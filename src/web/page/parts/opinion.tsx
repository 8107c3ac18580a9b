import { useEffect, useRef } from 'preact/hooks';
import { printedCite } from '../../../../events/citations.ts';
import { besideReasons, cameFrom, found, openCite, openedCite, passage, sought } from '../model/opinion.ts';
import { go, place, view } from '../model/state.ts';
import { Icon } from './icon.tsx';

/** The opinion at the star page of a cite, the words of its locator marked; pages before and after, and search. */
export function OpinionPane() {
  const opinion = view.answer.value?.opinion === true;
  return (
    <section class="panel opinion" aria-label="The opinion">
      <h2 class="visually-hidden">The opinion</h2>
      {!opinion ? (
        <p class="empty">
          No opinion is open. Start the studio with <code>--opinion FILE</code> to read it beside the reasons.
        </p>
      ) : (
        <>
          <Head />
          <Found />
          <Page />
        </>
      )}
    </section>
  );
}

function Head() {
  const page = passage.answer.value;
  const { tab } = place.value;
  return (
    <div class="opinion-head">
      {tab === 'opinion' && (
        <button type="button" class="quiet-button" onClick={() => go({ tab: cameFrom.value }, true)}>
          <Icon name="back" /> Back
        </button>
      )}
      {tab !== 'opinion' && besideReasons.value && (
        <button type="button" class="quiet-button" onClick={() => go({ cite: null })}>
          <Icon name="close" /> Close
        </button>
      )}
      <search>
        <label class="search-box">
          <Icon name="search" />
          <input
            type="search"
            aria-label="Search the opinion"
            placeholder="Search the opinion"
            value={sought.value}
            onInput={(event) => {
              sought.value = event.currentTarget.value;
            }}
          />
        </label>
      </search>
      {page !== null && <Pages page={page} />}
    </div>
  );
}

function Pages({ page }: { page: { readonly page: string; readonly pages: readonly number[] } }) {
  const here = page.pages.indexOf(Number.parseInt(page.page, 10));
  const turn = (step: number) => {
    const next = page.pages[here + step];
    if (next !== undefined) openCite(String(next));
  };
  return (
    <div class="pages">
      <button
        type="button"
        class="square"
        aria-label="Page before"
        disabled={here <= 0}
        onClick={() => turn(-1)}
      >
        <Icon name="back" />
      </button>
      <span class="star-page">*{page.page}</span>
      <button
        type="button"
        class="square"
        aria-label="Page after"
        disabled={here >= page.pages.length - 1}
        onClick={() => turn(1)}
      >
        <Icon name="next" />
      </button>
    </div>
  );
}

function Found() {
  const places = found.answer.value;
  if (places === null) return null;
  return (
    <ul class="found" aria-label="Found in the opinion">
      {places.length === 0 && <li class="empty">Nothing of that in the opinion.</li>}
      {places.map(({ page, before, words, after }) => (
        <li key={page}>
          <button type="button" class="plain" onClick={() => openCite(`${page} "${words}"`)}>
            *{page}
          </button>{' '}
          …{before}
          <mark>{words}</mark>
          {after}…
        </li>
      ))}
    </ul>
  );
}

function Page() {
  const mark = useRef<HTMLElement>(null);
  const page = passage.answer.value;
  useEffect(() => {
    const words = mark.current;
    const box = words?.closest('.opinion-text');
    // Only the text scrolls, never the page around it.
    if (words && box)
      box.scrollTop +=
        words.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }, [page]);
  if (openedCite.value === null)
    return (
      <p class="empty">
        Follow a cite under Why or in the docket, or{' '}
        <button type="button" class="plain" onClick={() => openCite('first')}>
          begin at the first page
        </button>
        .
      </p>
    );
  return (
    <>
      <p class="quiet opinion-cite">
        {/^(?:\d|first)/.test(openedCite.value) && !/ at /.test(openedCite.value)
          ? ''
          : printedCite(openedCite.value)}
      </p>
      {passage.problem.value !== null && <p class="notice">{passage.problem.value.message}</p>}
      {page !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
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
      )}
    </>
  );
}
