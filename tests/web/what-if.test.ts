import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLIP, type OnThePage, onThePage, REVIVED } from './on-the-page.ts';

let on: OnThePage;
beforeAll(async () => {
  on = await onThePage();
});
afterAll(() => on?.stop());

describe('what is tried out in the studio', () => {
  it('changes exactly three claims when a finding is flipped, and says where the futures part', async () => {
    const { page } = on;
    await on.open('/case/abc-v-meese?claim=orgs-tort');
    await page
      .locator('details.order[open] [data-finding="hunt/no-individual-participation"]')
      .first()
      .getByRole('button', { name: 'Satisfied', exact: true })
      .click();
    const futures = on.region('What if');
    await futures.getByText('3 of 13 claims').waitFor();
    const changed = await futures
      .locator('[data-changed]')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-changed')).sort());
    expect(changed).toEqual(REVIVED);
    expect(await futures.innerText()).toMatch(/part first at Amended memorandum and order/);
    await expect.poll(() => page.locator('tr.differs').count()).toBe(3);
    await expect.poll(() => on.state('orgs-tort')).toBe('Motion pending');
    expect(new URL(page.url()).searchParams.getAll('edit')).toEqual([FLIP]);
  });

  it('is told with the cause that is only in the other future', async () => {
    await on.open(
      `/case/abc-v-meese?tab=branches&edit=${encodeURIComponent('set order-1989:article-iii-standing/redressable-injury=satisfied')}`,
    );
    const follows = on.region('All that follows');
    await follows.locator('tbody tr').first().waitFor();
    expect(await follows.locator('tbody tr').innerText()).toMatch(/article-iii-standing|redressable/);
  });

  it('is saved as a branch with its reason, and brought back from its address', async () => {
    const { page } = on;
    await on.open(`/case/abc-v-meese?claim=orgs-tort&edit=${encodeURIComponent(FLIP)}`);
    await page.getByRole('button', { name: 'Save branch…' }).click();
    await page.getByRole('textbox', { name: 'Save as' }).fill('Hunt: satisfied!');
    await page.getByRole('textbox', { name: /Because/ }).fill('To be argued.');
    await page.getByRole('button', { name: 'Save the branch', exact: true }).click();
    await page.waitForURL(/branch=hunt-satisfied/);
    await page.reload();
    await page.getByText('3 of 13 claims').waitFor();
    await on.tab(/Branches/);
    expect(await on.region('Branches').innerText()).toContain('hunt-satisfied');
    expect(await on.region('Branches').innerText()).toContain('To be argued.');
    expect((await on.studio.log.head('branch-abc-v-meese~hunt-satisfied')).version).toBe(0);
  });

  it('compares any two branches', async () => {
    const { page } = on;
    const branches = on.region('Branches');
    await branches.getByRole('combobox', { name: /^Compare/ }).selectOption('standing-covers-both');
    await page.waitForURL(/against=standing-covers-both/);
    await page
      .getByText(/of 13 claims|No claim ends otherwise/)
      .first()
      .waitFor();
    expect(await on.region('What if').innerText()).toContain('standing-covers-both');
  });

  it('is dropped once that was confirmed, and comes back', async () => {
    const { page } = on;
    const branches = on.region('Branches');
    await branches.getByRole('button', { name: 'drop hunt-satisfied' }).click();
    await branches.getByRole('button', { name: 'Drop hunt-satisfied' }).click();
    await branches.getByText('hunt-satisfied is dropped').waitFor();
    await expect.poll(() => branches.locator('.branch-list').innerText()).not.toContain('hunt-satisfied');
    await branches.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => branches.locator('.branch-list').innerText()).toContain('hunt-satisfied');
    expect(page.url()).not.toContain('branch=hunt-satisfied');
  });

  it('says that a change in the past branches from there', async () => {
    const { page } = on;
    await on.open(`/case/abc-v-meese?claim=orgs-tort&at=1987-04-15`);
    await page
      .locator('[data-finding="hunt/germane-to-purpose"]')
      .first()
      .getByRole('button', { name: 'Satisfied', exact: true })
      .click();
    await page.getByText('this branches from the past').waitFor();
    await page.getByRole('button', { name: /Leave out the \d+ later/ }).click();
    await page.waitForURL(/omit/);
  });

  it('finds what a claim hangs on, and how likely it is under the reader’s own odds', async () => {
    const { page } = on;
    await on.open('/case/abc-v-meese?claim=orgs-tort');
    await on.tab('What could change');
    await page
      .getByText('“Neither claim nor relief needs individual members to take part” is satisfied')
      .first()
      .waitFor();
    const slider = page.getByRole('slider', { name: /individual members to take part/ });
    await slider.fill('40');
    await page.locator('.histogram').waitFor();
    expect(await on.region('What moves it most').innerText()).toContain('individual members to take part');
    await page.waitForURL(/odds=/);
    expect(await page.locator('.chances').innerText()).toMatch(
      /Constitutional tort, The refugee organizations\s+40%/,
    );
  });

  it('tries out an entry that never happened, or was on another day, beside the record', async () => {
    const { page } = on;
    await on.open('/case/abc-v-meese?entry=order-1989');
    await page.getByRole('button', { name: 'It never happened' }).click();
    const futures = on.region('What if');
    await futures.getByText('Amended memorandum and order never happened').waitFor();
    expect(new URL(page.url()).searchParams.getAll('edit')).toEqual(['omit order-1989']);
    await on.open('/case/abc-v-meese?entry=order-1989');
    await page.getByLabel('or it was on').fill('1989-05-02');
    await page.getByRole('button', { name: 'Try that date' }).click();
    await futures.getByText('Amended memorandum and order is of May 2, 1989').waitFor();
    expect(new URL(page.url()).searchParams.getAll('edit')).toEqual(['redate order-1989=1989-05-02']);
  });

  it('asks nothing about an entry that never happened, though the docket without it comes late', async () => {
    const { page } = on;
    const asked: string[] = [];
    const write = (request: Request) => asked.push(request.url());
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const late = /abc-v-meese\?edit=omit/;
    await page.route(late, async (route) => {
      await held;
      await route.continue();
    });
    await on.open('/case/abc-v-meese?entry=order-1989');
    await page.getByRole('button', { name: 'It never happened' }).waitFor();
    page.on('request', write);
    await page.getByRole('button', { name: 'It never happened' }).click();
    await on.region('What if').locator('.verdict').waitFor();
    letThrough();
    await page.locator('tr.differs').first().waitFor();
    page.off('request', write);
    await page.unroute(late);
    expect(asked.filter((url) => url.includes('edit=omit'))).not.toEqual([]);
    expect(asked.filter((url) => url.includes('/entries/'))).toEqual([]);
  });

  it('gives the browser nothing to complain of', () => {
    expect(on.complaints).toEqual([]);
  });
});
