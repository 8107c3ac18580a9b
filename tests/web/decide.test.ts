import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCKET } from './docket.ts';
import { openBrowser } from './shared-browser.ts';
import { studioWith, type TestStudio } from './studio.ts';

const CASE = 'cand-3-24-cv-00123';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser?.close());

/** Drops the docket on the start page of a studio. */
async function dropped(studio: TestStudio): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(studio.origin);
  await page.locator('input[type=file]').setInputFiles({
    name: 'docket.json',
    mimeType: 'application/json',
    buffer: Buffer.from(DOCKET),
  });
  await page.getByRole('heading', { name: '2 entries to decide' }).waitFor();
  return page;
}

const asked = (page: Page) => page.getByRole('region', { name: 'To decide' });

describe('what an import leaves open, where the studio may write', () => {
  let studio: TestStudio;
  let page: Page;
  beforeAll(async () => {
    studio = await studioWith({ write: true, cases: [] });
    page = await dropped(studio);
  });
  afterAll(async () => studio?.stop());

  it('says that what is decided is kept in the store', async () => {
    expect(await asked(page).innerText()).toContain('is kept in the store, as a correction');
  });

  it('is gone through with the keyboard, the words of the docket shown as words', async () => {
    await asked(page).getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await asked(page).getByText('2 of 2').waitFor();
    expect(await page.locator('.asked-text').innerText()).toContain('<script>window.baited=true</script>');
    expect(await page.evaluate(() => 'baited' in globalThis)).toBe(false);
  });

  it('offers no ruling where no motion waits before the entry', async () => {
    expect(
      await asked(page)
        .getByRole('radio', { name: /only a paper/ })
        .count(),
    ).toBe(1);
    expect(
      await asked(page)
        .getByRole('radio', { name: /rules on a motion/ })
        .count(),
    ).toBe(0);
    expect(
      await asked(page)
        .getByRole('radio', { name: /ends no claim/ })
        .count(),
    ).toBe(1);
  });

  it('keeps an entry that is right as it is, corrected in nothing but its doubt', async () => {
    await asked(page)
      .getByRole('radio', { name: /right as it is/ })
      .check();
    await asked(page).getByRole('button', { name: 'Decide' }).click();
    await asked(page).getByRole('heading', { name: '1 entry to decide' }).waitFor();
    const [last] = (await studio.log.entries(`docket-${CASE}`)).slice(-1);
    expect(last).toMatchObject({
      type: 'EntryCorrected',
      data: { entry: 'doc-6', set: { unresolved: null } },
    });
  });

  it('strikes an entry that is something else, and lets another stand for it', async () => {
    await asked(page)
      .getByRole('radio', { name: /only a paper/ })
      .check();
    await asked(page).getByLabel('Kind of paper').selectOption('notice');
    await asked(page).getByRole('button', { name: 'Decide' }).click();
    await asked(page).getByRole('heading', { name: 'Nothing is left to decide' }).waitFor();
    const stored = await studio.log.entries(`docket-${CASE}`);
    expect(stored.slice(-2).map(({ id }) => id)).toEqual(['doc-5-stricken', 'doc-5-decided']);
  });

  it('has it decided when the case is opened again', async () => {
    await page.goto(`${studio.origin}/case/${CASE}?entry=doc-5-decided`);
    await page.locator('.entry-told').getByText('Paper filed').waitFor();
    expect(await asked(page).count()).toBe(0);
  });
});

describe('what an import leaves open, where the studio only reads', () => {
  it('is decided for this run, and the page says so and draws the case again', async () => {
    const studio = await studioWith({ cases: [] });
    const page = await dropped(studio);
    expect(await asked(page).innerText()).toContain('gone when the studio stops');
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.locator('.lane-row').first().waitFor();
    await page.getByRole('tab', { name: /Docket/ }).click();
    const entries = page.locator('.docket > p');
    const before = await entries.innerText();
    await asked(page).getByRole('button', { name: 'Next' }).click();
    await asked(page)
      .getByRole('radio', { name: /only a paper/ })
      .check();
    await asked(page).getByLabel('Kind of paper').selectOption('hearing');
    await asked(page).getByRole('button', { name: 'Decide' }).click();
    await asked(page).getByRole('heading', { name: '1 entry to decide' }).waitFor();
    await expect
      .poll(() => page.locator('[aria-live]').innerText())
      .toMatch(/in memory for this run|up to date/);
    await expect.poll(() => entries.innerText()).not.toBe(before);
    expect(await studio.log.streams({ prefix: 'docket-' })).toEqual([]);
    await studio.stop();
  });

  it('is decided once, of entries that are open, and only as the studio offers', async () => {
    const studio = await studioWith({ cases: [] });
    await (await dropped(studio)).close();
    const decide = async (body: unknown) => {
      const response = await fetch(`${studio.origin}/api/cases/${CASE}/decisions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: studio.origin },
        body: JSON.stringify(body),
      });
      return [response.status, ((await response.json()) as { problem?: string }).problem];
    };
    expect(await decide({ entry: 'doc-1', decision: { is: 'right' } })).toEqual([
      409,
      'Nothing is left to decide about doc-1.',
    ]);
    expect((await decide({ entry: 'doc-6', decision: { is: 'paper', kind: 'poem' } }))[0]).toBe(400);
    expect(
      await decide({ entry: 'doc-6', decision: { is: 'ruling', motion: 'doc-9', disposition: 'denied' } }),
    ).toEqual([422, 'There is no motion doc-9.']);
    const decided = { is: 'ruling', motion: 'doc-2', disposition: 'granted', prejudice: 'with' };
    expect(await decide({ entry: 'doc-6', decision: decided })).toEqual([
      422,
      expect.stringContaining('motion doc-2 is decided since doc-4'),
    ]);
    expect((await decide({ entry: 'doc-6', decision: { is: 'right' } }))[0]).toBe(201);
    expect((await decide({ entry: 'doc-6', decision: { is: 'right' } }))[0]).toBe(409);
    await studio.stop();
  });
});
