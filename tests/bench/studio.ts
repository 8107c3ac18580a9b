import { chromium, type Page } from 'playwright-core';
import { CaseId } from '../../events/schemas.ts';
import { generateDocket } from '../../src/generate/index.ts';
import { startBrowser } from '../web/browser.ts';
import { studioWith } from '../web/studio.ts';
import type { Bench } from './main.ts';
import { median, race } from './race.ts';

const SIZE = { width: 1600, height: 1000 };

/** How long a frame takes while the cursor is dragged through a large case, against a page with nothing on it. */
export const bench: Bench = {
  name: 'studio',
  rows: async () => {
    const server = await startBrowser();
    const studio = await studioWith({ cases: [] });
    try {
      const docket = generateDocket({
        id: CaseId.parse('large'),
        seed: 7,
        entries: 5_000,
        claims: 300,
        recordedAt: '2026-01-01T00:00:00.000Z',
      });
      await studio.log.append('docket-large', docket, { expectedVersion: 'no-stream' });
      const browser = await chromium.connect(server.wsEndpoint());
      const [large, empty] = [
        await browser.newPage({ viewport: SIZE }),
        await browser.newPage({ viewport: SIZE }),
      ];
      for (const page of [large, empty]) page.setDefaultTimeout(600_000);
      await large.goto(`${studio.origin}/case/large`);
      await large.locator('.lane-row').first().waitFor();
      // The lanes that are not in sight are still being worked out; the drag is measured once they are all there.
      await large.waitForFunction(
        () => ![...document.querySelectorAll('.state-word')].some((one) => one.textContent === '…'),
      );
      const head = await large.locator('.plot-head').boundingBox();
      if (head === null) throw new Error('the timeline is not in sight');
      return [
        await race({
          measure: 'a frame of a drag through 5,000 entries and 300 claims',
          against: 'a frame of the same drag on an empty page',
          reach: { kind: 'at most', ratio: 1.2 },
          by: 'cost',
          repeats: 5,
          contender: () => frameOf(large, head),
          limit: () => frameOf(empty, head),
          told: (ours, theirs) => `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms`,
        }),
      ];
    } finally {
      await server.close();
      await studio.stop();
    }
  },
};

/** The median time from frame to frame, in milliseconds, while the pointer goes 720 pixels in 120 steps. */
async function frameOf(page: Page, from: { readonly x: number; readonly y: number }): Promise<number> {
  await page.bringToFront();
  await page.evaluate(COUNTING);
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  for (let step = 0; step < 120; step += 1) await page.mouse.move(from.x + 20 + step * 6, from.y + 10);
  await page.mouse.up();
  const frames = (await page.evaluate('drag.over = true, drag.frames.slice(2)')) as number[];
  return median(frames);
}

/** As text: what loads this file puts marks into functions that a page does not know. */
const COUNTING = `
  globalThis.drag = { frames: [], over: false };
  var last = performance.now();
  var next = (now) => {
    drag.frames.push(now - last);
    last = now;
    if (!drag.over) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  undefined`;
