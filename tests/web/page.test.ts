import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLIP, type OnThePage, onThePage, REVIVED } from './on-the-page.ts';
import { contentOf } from './shared-browser.ts';

let on: OnThePage;
beforeAll(async () => {
  on = await onThePage();
});
afterAll(() => on?.stop());

/** Drags the cursor until it is on a day. */
async function dragTo(day: string): Promise<void> {
  const { page } = on;
  const handle = await on.cursor().boundingBox();
  const head = await page.locator('.plot-head').boundingBox();
  if (handle === null || head === null) throw new Error('the timeline is not in sight');
  const compared = async () => (await on.day()).localeCompare(day);
  let [left, right] = [head.x, head.x + head.width];
  // With Shift the cursor goes freely, past the entries near it.
  await page.keyboard.down('Shift');
  await page.mouse.move(handle.x + 4, handle.y + 6);
  await page.mouse.down();
  for (let turn = 0; turn < 24; turn++) {
    const middle = (left + right) / 2;
    await page.mouse.move(middle, handle.y + 6);
    const found = await compared();
    if (found === 0) break;
    if (found < 0) left = middle;
    else right = middle;
  }
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

describe('the worked case in the studio', () => {
  it('opens from the list of cases', async () => {
    await on.open('/');
    expect(await on.page.locator('.card .states').innerText()).toMatch(/10 dismissed[\s\S]*3 survived/);
    await on.page.getByRole('link', { name: /American Baptist Churches/ }).click();
    await on.row('orgs-tort').waitFor();
    expect(await on.page.locator('h1').innerText()).toContain('American Baptist Churches');
    expect(await on.page.locator('.lane-row').count()).toBe(15);
  });

  it('shows where every claim stood on April 15, 1987 once the cursor is dragged there', async () => {
    const { page } = on;
    await page.locator('.plot-head').click({ position: { x: 180, y: 8 } });
    for (let turn = 0; turn < 3; turn++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await dragTo('1987-04-15');
    expect(await on.day()).toBe('1987-04-15');
    expect(await page.locator('.cursor-date').innerText()).toBe('April 15, 1987');
    expect(await on.state('free-exercise')).toBe('Survived');
    expect(await on.state('free-exercise-members')).toBe('Dismissed');
    expect(await on.state('religious-harassment')).toBe('Filed');
    for (const claim of ['orgs-geneva', 'orgs-customary-law', ...REVIVED])
      expect(await on.state(claim)).toBe('Dismissed, may amend');
    expect(await on.state('refugees-tort')).toBe('Not yet pleaded');
    await page.waitForURL(/at=1987-04-15/);
    expect(await page.locator('.motions').innerText()).toMatch(/First motion to dismiss/);
  });

  it('says why, with the test, its findings and their cites', async () => {
    await on.open('/case/abc-v-meese');
    await on.row('orgs-tort').getByRole('button').click();
    const why = on.region('Why');
    await why.getByText('Neither claim nor relief needs individual members to take part.').first().waitFor();
    expect(await why.innerText()).toMatch(/not satisfied/);
    expect(await why.innerText()).toMatch(/712 F\. Supp\. at 766/);
    await on.page.waitForURL(/claim=orgs-tort/);
  });

  it('answers beside the lanes, whatever the size of the window, and nothing but panes scrolls', async () => {
    for (const [width, height] of [
      [1024, 768],
      [1440, 900],
      [2560, 1440],
    ] as const) {
      await on.page.setViewportSize({ width, height });
      await on.open('/case/abc-v-meese?claim=orgs-tort');
      await on.page.locator('.answer').waitFor();
      const answer = await on.page.locator('.answer').boundingBox();
      expect((answer?.y ?? height) + (answer?.height ?? 0)).toBeLessThan(height / 2);
      expect(
        await on.page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0);
    }
    await on.page.setViewportSize({ width: 1400, height: 900 });
  });

  it('opens the star page of a cite beside the lanes, its words marked, and leads back', async () => {
    const { page } = on;
    await on.open('/case/abc-v-meese?at=1987-04-15&entry=order-1987&claim=orgs-tort');
    await page
      .getByRole('button', { name: /712 F\. Supp\. at 764/ })
      .first()
      .click();
    const opinion = on.region('The opinion');
    await opinion.getByText('A few words').waitFor();
    expect(await opinion.locator('.star-page').innerText()).toBe('*764');
    await opinion.getByRole('button', { name: 'Page after' }).click();
    await opinion.getByText('The last page').waitFor();
    await opinion.getByRole('searchbox').fill('standing to bring');
    await opinion.getByRole('list', { name: 'Found in the opinion' }).getByRole('button').click();
    await expect.poll(() => opinion.locator('.opinion-text mark').innerText()).toBe('standing to bring');
    await opinion.getByRole('button', { name: 'Back' }).click();
    await on.region('Why').waitFor();
  });

  it.each([
    ['SVG', /^abc-v-meese\.svg$/, '<svg'],
    ['PNG', /^abc-v-meese\.png$/, 'PNG'],
    ['a page (HTML)', /^abc-v-meese\.html$/, '<!doctype html>'],
  ])('is saved as %s', async (kind, name, begins) => {
    const { page } = on;
    if (kind === 'SVG') await on.open('/case/abc-v-meese?claim=orgs-tort');
    await page.getByText('Share', { exact: true }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as ${kind}` }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(name);
    const content = await contentOf(saved);
    expect(content).toContain(begins);
    expect(content).not.toContain('<script');
    expect(content).not.toContain('HYPOTHETICAL');
    if (kind !== 'PNG') expect(content).toContain('Constitutional tort');
  });

  it.each([
    ['SVG', 'svg'],
    ['PNG', 'png'],
    ['a page (HTML)', 'html'],
  ])('says in its name and in itself that a what-if saved as %s is not the record', async (kind, ending) => {
    const { page } = on;
    await on.open(`/case/abc-v-meese?edit=${encodeURIComponent(FLIP)}`);
    await page.getByText('3 of 13 claims').waitFor();
    await page.getByText('Share', { exact: true }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as ${kind}` }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`abc-v-meese-HYPOTHETICAL-what-if.${ending}`);
    expect(await contentOf(saved)).toContain('HYPOTHETICAL');
  });

  it('gives the browser nothing to complain of', () => {
    expect(on.complaints).toEqual([]);
  });

  it('says so when the connection is lost', async () => {
    await on.open('/case/abc-v-meese');
    await on.page.context().setOffline(true);
    await on.page.getByRole('button', { name: 'Constitutional tort' }).first().click();
    await on.page.getByRole('alert').getByText('does not answer').first().waitFor();
    expect(await on.page.locator('.lane-row').count()).toBe(15);
    await on.page.context().setOffline(false);
  });
});
