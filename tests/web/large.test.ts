import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseId } from '../../events/index.ts';
import { generateDocket } from '../../src/generate/index.ts';
import { openBrowser } from './browser.ts';
import { studioWith, type TestStudio } from './studio.ts';

let browser: Browser;
let studio: TestStudio;

beforeAll(async () => {
  [browser, studio] = await Promise.all([openBrowser(), studioWith({ cases: [] })]);
  const docket = generateDocket({
    id: CaseId.parse('large'),
    seed: 7,
    entries: 5_000,
    claims: 300,
    recordedAt: '2026-01-01T00:00:00.000Z',
  });
  await studio.log.append('docket-large', docket, { expectedVersion: 'no-stream' });
});
afterAll(async () => {
  await browser?.close();
  await studio?.stop();
});

it('follows a drag of the cursor frame by frame through 5,000 entries and 300 claims', async () => {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(`${studio.origin}/case/large`);
  await page.locator('.lane-row').first().waitFor();
  // The lanes that are not in sight are still being worked out; the drag is measured once they are all there.
  await page.waitForFunction(
    () => ![...document.querySelectorAll('.state-word')].some((one) => one.textContent === '…'),
  );
  expect(await page.locator('.lane-row').count()).toBeGreaterThanOrEqual(300);
  const head = await page.locator('.plot-head').boundingBox();
  if (head === null) throw new Error('the timeline is not in sight');
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await page.mouse.move(head.x + 20, head.y + 10);
  await page.mouse.down();
  for (let at = 0; at < 120; at++) await page.mouse.move(head.x + 20 + at * 6, head.y + 10);
  await page.mouse.up();
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames.slice(2));
  frames.sort((a, b) => a - b);
  // 60 frames a second are 16.7 ms each; a busy machine may lose one now and then.
  expect(frames[Math.floor(frames.length / 2)]).toBeLessThan(20);
  expect(frames[Math.floor(frames.length * 0.9)]).toBeLessThan(36);
});
