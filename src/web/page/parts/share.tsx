import { signal } from '@preact/signals';
import { announced } from '../model/live.ts';
import { drawnSvg } from '../share/drawn.ts';
import { pageHtml } from '../share/page-html.ts';
import { pngOf } from '../share/png.ts';
import { descriptionOf, standingOfView } from '../share/standing.ts';
import { Icon } from './icon.tsx';

const open = signal(false);

/** Sends the view elsewhere: its address, a drawing, a page of its own, paper. */
export function Share() {
  const done = (what: string) => {
    open.value = false;
    announced.value = what;
  };
  return (
    <details
      class="share"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') open.value = false;
      }}
    >
      <summary>
        <Icon name="share" /> Share
      </summary>
      <div class="share-menu">
        <button type="button" onClick={() => void copyAddress().then(done)}>
          Copy the address
        </button>
        <button
          type="button"
          onClick={() => done(save(new Blob([drawnSvg()], { type: 'image/svg+xml' }), 'svg'))}
        >
          Save as SVG
        </button>
        <button
          type="button"
          onClick={() =>
            void pngOf(drawnSvg(), descriptionOf(standingOfView())).then((png) => done(save(png, 'png')))
          }
        >
          Save as PNG
        </button>
        <button
          type="button"
          onClick={() => done(save(new Blob([pageHtml()], { type: 'text/html' }), 'html'))}
        >
          Save as a page (HTML)
        </button>
        <button
          type="button"
          onClick={() => {
            open.value = false;
            // The menu is closed first, so that it is not on the paper.
            setTimeout(print, 50);
          }}
        >
          Print
        </button>
      </div>
    </details>
  );
}

async function copyAddress(): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.href);
    return 'The address is copied.';
  } catch {
    return `The address is ${location.href}`;
  }
}

/** Offers a file to be saved, named after the case and the branch. */
function save(content: Blob, kind: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${standingOfView().file}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return `Saved as ${link.download}.`;
}
