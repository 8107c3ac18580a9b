import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CaseId } from '../../events/schemas.ts';
import { generateDocket } from '../../src/generate/index.ts';
import { openBrowser } from './shared-browser.ts';
import { studioWith, type TestStudio } from './studio.ts';

const BOUND = { timeout: 120_000 };

let browser: Browser;
let studio: TestStudio;

beforeAll(async () => {
  [browser, studio] = await Promise.all([openBrowser(), studioWith({ cases: [] })]);
  const docket = generateDocket({
    id: CaseId.parse('large'),
    seed: 7,
    entries: 1_000,
    claims: 300,
    recordedAt: '2026-01-01T00:00:00.000Z',
  });
  await studio.log.append('docket-large', docket, { expectedVersion: 'no-stream' });
});
afterAll(async () => {
  await browser?.close();
  await studio?.stop();
});

it('has the cursor where the pointer is at every step of a drag through 1,000 entries and 300 claims', async () => {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(`${studio.origin}/case/large`);
  await page.locator('.lane-row').first().waitFor();
  // The lanes that are not in sight are worked out a few at a time.
  await page.waitForFunction(
    () => ![...document.querySelectorAll('.state-word')].some((one) => one.textContent === '…'),
  );
  expect(await page.locator('.lane-row').count()).toBeGreaterThanOrEqual(300);
  const head = await page.locator('.plot-head').boundingBox();
  if (head === null) throw new Error('the timeline is not in sight');
  const line = page.locator('.cursor-line');
  const days: string[] = [];
  await page.mouse.move(head.x + 20, head.y + 10);
  await page.mouse.down();
  for (let x = head.x + 20; x < head.x + head.width - 130; x += 18) {
    await page.mouse.move(x, head.y + 10);
    // A day is wide enough, and the line drawn finely enough, for no more than this; an entry near draws it on.
    await expect.poll(async () => Math.abs(((await line.boundingBox())?.x ?? 0) - x), BOUND).toBeLessThan(8);
    days.push((await page.locator('.cursor-date').getAttribute('datetime')) ?? '');
  }
  await page.mouse.up();
  expect(days).toEqual(days.toSorted());
  expect(new Set(days).size).toBe(days.length);
});
