import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCKET } from './docket.ts';
import { openBrowser } from './shared-browser.ts';
import { studioWith, type TestStudio } from './studio.ts';

let browser: Browser;
let studio: TestStudio;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, studio] = await Promise.all([openBrowser(), studioWith({ write: true, cases: [] })]);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  await studio?.stop();
});

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

describe('a docket dropped on the start page', () => {
  it('finds the page empty, and says so', async () => {
    await page.goto(studio.origin);
    await page.getByText('No case is here yet').waitFor();
  });

  it('is refused with the reason where it is none', async () => {
    await page.locator('input[type=file]').setInputFiles(file('x.json', '{"hello": 1}'));
    await page.getByRole('alert').getByText('neither a case file nor a docket').waitFor();
    complaints.length = 0;
  });

  it('is imported, with what is left to decide', async () => {
    await page.locator('input[type=file]').setInputFiles(file('docket.json', DOCKET));
    await page.getByRole('button', { name: 'Open it' }).waitFor();
    await page.locator('.imported .undecided').waitFor();
    expect(await page.locator('.imported').innerText()).toMatch(/recorded in the store[\s\S]*to decide/);
    expect(await studio.log.streams({ prefix: 'docket-' })).toHaveLength(1);
  });

  it('is then a case as any other: lanes, states on a day, reasons', async () => {
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.locator('.lane-row').first().waitFor();
    await page.getByLabel('On', { exact: true }).fill('2024-04-15');
    await page.waitForURL(/at=2024-04-15/);
    expect(await page.locator('.lane-row .state-word').first().innerText()).toBe('Dismissed, may amend');
    await page.locator('.lane-row button').first().click();
    await page.getByRole('region', { name: 'Why' }).getByText('How it was ruled').waitFor();
  });

  it('stays text, whatever its texts say', async () => {
    await page.getByRole('tab', { name: /Docket/ }).click();
    for (const entry of await page.locator('.docket-entry').all()) await entry.click();
    expect(await page.locator('h1').innerText()).toContain('<script>');
    expect(await page.evaluate(() => 'baited' in globalThis)).toBe(false);
    expect(await page.locator('#studio img, #studio script').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
