import { useEffect } from 'preact/hooks';
import { CasePage } from './case-page.tsx';
import { connected } from './model/ask.ts';
import { announced } from './model/live.ts';
import { place, view } from './model/state.ts';
import { Keys } from './palette/keys.tsx';
import { Palette } from './palette/palette.tsx';
import { StartPage } from './start-page.tsx';

/** The page: a case, or all of them. */
export function Studio() {
  const title = view.answer.value?.title;
  useEffect(() => {
    document.title = place.value.case === null ? 'Nunc' : `${title ?? place.value.case} · Nunc`;
  });
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      {!connected.value && (
        <p class="notice lost" role="alert">
          The studio does not answer. What is on the page stays; it goes on as soon as the studio is back.
        </p>
      )}
      {place.value.case === null ? <StartPage /> : <CasePage />}
      <Palette />
      <Keys />
      <div class="visually-hidden" role="status" aria-live="polite">
        {announced.value}
      </div>
    </>
  );
}
