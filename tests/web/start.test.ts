import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseId } from '../../events/schemas.ts';
import { generateDocket } from '../../src/generate/index.ts';
import { DOCKET } from './docket.ts';
import { type OnThePage, onThePage } from './on-the-page.ts';

let on: OnThePage;
beforeAll(async () => {
  on = await onThePage();
  for (let number = 0; number < 30; number += 1) {
    const id = CaseId.parse(`made-${number}`);
    const recordedAt = '2026-01-01T00:00:00.000Z';
    const docket = generateDocket({ id, seed: number, entries: 20, claims: 2, recordedAt });
    await on.studio.log.append(`docket-${id}`, docket, { expectedVersion: 'no-stream' });
  }
});
afterAll(() => on?.stop());

const search = () => on.page.getByRole('searchbox', { name: 'Search' });
const cards = () => on.page.locator('.card');

describe('the start page over many cases', () => {
  it('shows a page of them, each as a small picture, and more when asked', async () => {
    await on.open('/');
    await on.page.getByText('31 of 31 cases').waitFor();
    expect(await cards().count()).toBe(24);
    await on.page.locator('.card svg.small-picture').first().waitFor();
    await on.page.getByRole('button', { name: '7 more' }).click();
    await expect.poll(() => cards().count()).toBe(31);
  });

  it('finds a case by its judge, a party or a claim, and forgives slips', async () => {
    for (const typed of ['baptst', 'Peckam', 'refugee organzations', 'geneva convention', 'C-85-3255']) {
      await search().fill(typed);
      await on.page.getByRole('link', { name: /American Baptist Churches/ }).waitFor();
      await on.page.waitForURL(/q=/);
    }
    await search().fill('zzyzx');
    await on.page.getByText('No case answers to that').waitFor();
  });

  it('finds words in the text of every docket when that is asked', async () => {
    await search().fill('kisor');
    await search().press('Enter');
    await on
      .region('Found in dockets')
      .getByRole('button', { name: /American Baptist Churches/ })
      .waitFor();
  });

  it('takes a docket wherever it is dropped, and says what of it was new', async () => {
    await on.open('/');
    for (const told of ['entries, recorded in the store.', ', 0 of them new.']) {
      await on.page.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'docket.json', { type: 'application/json' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, DOCKET);
      await on.page.locator('.imported').getByText(told).waitFor();
    }
  });

  it('opens a new case by its caption', async () => {
    await on.page.getByRole('button', { name: 'New case' }).click();
    await on.page.getByRole('textbox', { name: 'Title' }).fill('Doe v. Widget Works');
    await on.page.getByRole('button', { name: 'Open the case' }).click();
    await on.page.waitForURL(/case\/doe-v-widget-works/);
    await on.page.getByRole('heading', { name: 'Doe v. Widget Works' }).waitFor();
  });
});

describe('the palette and the keys', () => {
  it('go to a claim whose name is typed with a slip, and to a day', async () => {
    const { page } = on;
    await on.open('/case/abc-v-meese');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or go to' }).fill('constitutinal tort');
    await page.getByRole('option', { name: /Constitutional tort · Doe/ }).click();
    await page.waitForURL(/claim=refugees-tort/);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or go to' }).fill('apr 15 1987');
    await page.keyboard.press('Enter');
    await page.waitForURL(/at=1987-04-15/);
  });

  it('are told by ?, and open the tabs', async () => {
    const { page } = on;
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Go to anything').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await on.region('Docket').waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('docket-search');
  });

  it('give the browser nothing to complain of', () => {
    expect(on.complaints).toEqual([]);
  });
});
