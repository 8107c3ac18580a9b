import axe from 'axe-core';
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, openBrowser } from './shared-browser.ts';
import { studioWith, type TestStudio } from './studio.ts';

const FLIP = 'set order-1989:hunt/no-individual-participation=satisfied';
const REVIVED = ['orgs-equal-protection-asylum', 'orgs-equal-protection-evd', 'orgs-tort'];

/** A page of its own words: the project keeps no opinion. */
const OPINION = `Made-up v. Opinion\n\n712 F.Supp. 756 (1989)\n\n*759 The first page.\n\n*764 A few words, and then an association has standing to bring suit; and more.\n\n*765 The last page.\n`;

let browser: Browser;
let studio: TestStudio;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, studio] = await Promise.all([openBrowser(), studioWith({ write: true, opinion: OPINION })]);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await studio?.stop();
});

const open = async (path: string): Promise<void> => {
  await page.goto(studio.origin + path);
  await page.locator('.lane-row, .card, .drop').first().waitFor();
};
const row = (claim: string): Locator => page.locator(`tr[data-claim="${claim}"]`);
const state = (claim: string): Promise<string> => row(claim).locator('.state-word').last().innerText();
const cursor = (): Locator => page.getByRole('slider', { name: 'Date' });

async function seriousFaults(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Drags the cursor until it is on a day. */
async function dragTo(day: string): Promise<void> {
  const handle = await cursor().boundingBox();
  const head = await page.locator('.plot-head').boundingBox();
  if (handle === null || head === null) throw new Error('the timeline is not in sight');
  const on = async () => (await page.locator('.cursor-date').innerText()).localeCompare(day);
  let [left, right] = [head.x, head.x + head.width];
  await page.mouse.move(handle.x + 4, handle.y + 6);
  await page.mouse.down();
  for (let turn = 0; turn < 24; turn++) {
    const middle = (left + right) / 2;
    await page.mouse.move(middle, handle.y + 6);
    const found = await on();
    if (found === 0) break;
    if (found < 0) left = middle;
    else right = middle;
  }
  await page.mouse.up();
}

describe('the worked case in the studio', () => {
  it('opens from the list of cases', async () => {
    await open('/');
    expect(await page.locator('.card .states').innerText()).toMatch(/10 dismissed[\s\S]*3 survives/);
    await page.getByRole('link', { name: /American Baptist Churches/ }).click();
    await row('orgs-tort').waitFor();
    expect(await page.locator('h1').innerText()).toContain('American Baptist Churches');
    expect(await page.locator('.lane-row').count()).toBe(15);
  });

  it('shows where every claim stood on 15 April 1987 once the cursor is dragged there', async () => {
    await page.locator('.plot-head').click({ position: { x: 450, y: 8 } });
    for (let turn = 0; turn < 3; turn++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await dragTo('1987-04-15');
    expect(await page.locator('.cursor-date').innerText()).toBe('1987-04-15');
    expect(await state('free-exercise')).toBe('survives');
    expect(await state('free-exercise-members')).toBe('dismissed');
    expect(await state('religious-harassment')).toBe('filed');
    for (const claim of ['orgs-geneva', 'orgs-customary-law', ...REVIVED])
      expect(await state(claim)).toBe('dismissed');
    expect(await state('refugees-tort')).toBe('not asserted yet');
    await page.waitForURL(/at=1987-04-15/);
    expect(await page.locator('.motions').innerText()).toMatch(/First motion to dismiss/);
  });

  it('says why, with the test, its findings and their cites', async () => {
    await open('/case/abc-v-meese');
    await row('orgs-tort').getByRole('button').click();
    const why = page.getByRole('region', { name: 'Why' });
    await why.getByText('Neither claim nor relief needs individual members to take part.').first().waitFor();
    expect(await why.innerText()).toMatch(/not satisfied/);
    expect(await why.innerText()).toMatch(/712 F\. Supp\. at 766/);
    await page.waitForURL(/claim=orgs-tort/);
  });

  it('opens the star page of a cite beside the reasons, its words marked', async () => {
    await open('/case/abc-v-meese?at=1987-04-15&entry=order-1987&claim=orgs-tort');
    await page
      .getByRole('button', { name: /712 F\. Supp\. at 764/ })
      .first()
      .click();
    const opinion = page.getByRole('region', { name: 'The opinion' });
    await opinion.getByText('A few words').waitFor();
    expect(await opinion.locator('.star-page').innerText()).toBe('*764');
  });

  it('changes exactly three claims when a finding is flipped, and says where the futures part', async () => {
    await open('/case/abc-v-meese?claim=orgs-tort');
    await page
      .locator('details.order[open] [data-finding="hunt/no-individual-participation"] select')
      .first()
      .selectOption('satisfied');
    const futures = page.getByRole('region', { name: 'What if' });
    await futures.getByText('3 of 13 claims').waitFor();
    const changed = await futures
      .locator('[data-changed]')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-changed')).sort());
    expect(changed).toEqual(REVIVED);
    expect(await futures.innerText()).toMatch(/part first at Amended memorandum and order/);
    await expect.poll(() => page.locator('tr.differs').count()).toBe(3);
    await expect.poll(() => state('orgs-tort')).toBe('motion');
    expect(new URL(page.url()).searchParams.getAll('edit')).toEqual([FLIP]);
  });

  it('saves the branch, and brings it back from its address', async () => {
    await page.getByRole('textbox', { name: 'Save as' }).fill('hunt-satisfied');
    await page.getByRole('button', { name: 'Save the branch' }).click();
    await page.waitForURL(/branch=hunt-satisfied/);
    await page.reload();
    await page.getByText('3 of 13 claims').waitFor();
    expect(await page.getByRole('region', { name: 'Branches' }).innerText()).toContain('hunt-satisfied');
    expect((await studio.log.head('branch-abc-v-meese~hunt-satisfied')).version).toBe(0);
  });

  it('compares any two branches', async () => {
    const branches = page.getByRole('region', { name: 'Branches' });
    await branches.getByRole('combobox', { name: /^Compare/ }).selectOption('standing-covers-both');
    await page.waitForURL(/against=standing-covers-both/);
    await page
      .getByText(/of 13 claims|No claim ends otherwise/)
      .first()
      .waitFor();
    expect(await page.getByRole('region', { name: 'What if' }).innerText()).toContain('standing-covers-both');
  });

  it('says that a change in the past branches from there', async () => {
    await open(`/case/abc-v-meese?claim=orgs-tort&at=1987-04-15`);
    await page.locator('[data-finding="hunt/germane-to-purpose"] select').first().selectOption('satisfied');
    await page.getByText('this branches from the past').waitFor();
    await page.getByRole('button', { name: /Leave out the \d+ later/ }).click();
    await page.waitForURL(/omit/);
  });

  it('finds what a claim hangs on, and how likely it is under the reader’s own odds', async () => {
    await open('/case/abc-v-meese?claim=orgs-tort');
    await page.getByRole('button', { name: 'Pivotal findings, and odds' }).click();
    await page.getByText('hunt/no-individual-participation is satisfied').first().waitFor();
    const slider = page.getByRole('slider', { name: /hunt\/no-individual-participation/ });
    await slider.fill('40');
    await page.locator('.histogram').waitFor();
    expect(await page.locator('.chances').innerText()).toMatch(
      /Constitutional tort, The refugee organizations\s+40%/,
    );
  });

  it.each([
    ['SVG', /\.svg$/, '<svg'],
    ['PNG', /\.png$/, 'PNG'],
    ['a page (HTML)', /\.html$/, '<!doctype html>'],
  ])('is saved as %s', async (kind, name, begins) => {
    await page.getByText('Share', { exact: true }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as ${kind}` }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(name);
    const content = await contentOf(saved);
    expect(content).toContain(begins);
    expect(content).not.toContain('<script');
    if (kind !== 'PNG') expect(content).toContain('Constitutional tort');
  });

  it('is used with the keyboard alone', async () => {
    await open('/case/abc-v-meese?at=1987-04-14');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip');
    for (let turn = 0; turn < 60; turn++) {
      if (await cursor().evaluate((handle) => handle === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.cursor-date').innerText()).toBe('1987-04-15');
    expect(await cursor().getAttribute('aria-valuetext')).toMatch(/15 April 1987\. .*6 dismissed/);
    await page.keyboard.press('n');
    expect(await page.locator('.cursor-date').innerText()).toBe('1987-04-29');
    await page.keyboard.press('p');
    expect(await page.locator('.cursor-date').innerText()).toBe('1987-03-30');
    await page.getByRole('button', { name: 'Next entry' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('[aria-live]')?.textContent?.includes('29 April 1987: First Amended Complaint'),
    );
    await row('orgs-tort').getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Constitutional tort' }).waitFor();
  });

  it('shows an entry that is appended elsewhere', async () => {
    await open('/case/abc-v-meese');
    const before = await page.locator('.docket > p').innerText();
    const [recorded] = (await studio.log.entries('docket-abc-v-meese')).slice(-1);
    const { version } = await studio.log.head('docket-abc-v-meese');
    await studio.log.append(
      'docket-abc-v-meese',
      [
        {
          ...recorded,
          id: 'late-paper',
          recordedAt: new Date().toISOString(),
          type: 'PaperFiled',
          schemaVersion: 1,
          on: '1989-05-01',
          data: { kind: 'notice', title: 'A late notice' },
        } as never,
      ],
      { expectedVersion: version },
    );
    await page.getByText('A late notice').first().waitFor();
    expect(await page.locator('.docket > p').innerText()).not.toBe(before);
  });

  it('goes back to what was known before that entry was recorded', async () => {
    await page.getByRole('slider', { name: /As known/ }).fill('1');
    await page.waitForURL(/known=/);
    await page.getByText('A late notice').first().waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.lane-row').first().waitFor();
    expect(await page.getByText('A late notice').count()).toBe(0);
  });

  it.each([
    ['the start page', '/'],
    ['a case', '/case/abc-v-meese?claim=orgs-tort&at=1987-04-15'],
    ['a what-if', `/case/abc-v-meese?claim=orgs-tort&edit=${encodeURIComponent(FLIP)}`],
  ])('gives axe nothing serious to say of %s, light or dark', async (_, path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(path);
      // Colours that are still changing are not those that will be read.
      await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
      expect(await seriousFaults()).toEqual([]);
    }
  });

  it('tries out an entry that never happened, or was on another day, beside the record', async () => {
    await open('/case/abc-v-meese?entry=order-1989');
    await page.getByRole('button', { name: 'It never happened' }).click();
    const futures = page.getByRole('region', { name: 'What if' });
    await futures.getByText('order-1989 never happened').waitFor();
    expect(new URL(page.url()).searchParams.getAll('edit')).toEqual(['omit order-1989']);
    await open('/case/abc-v-meese?entry=order-1989');
    await page.getByLabel('or it was on').fill('1989-05-02');
    await page.getByRole('button', { name: 'Try that date' }).click();
    await futures.getByText('order-1989 is of 1989-05-02').waitFor();
    expect(new URL(page.url()).searchParams.getAll('edit')).toEqual(['redate order-1989=1989-05-02']);
  });

  it('asks nothing about an entry that never happened, though the docket without it comes late', async () => {
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
    await open('/case/abc-v-meese?entry=order-1989');
    await page.getByRole('button', { name: 'It never happened' }).waitFor();
    page.on('request', write);
    await page.getByRole('button', { name: 'It never happened' }).click();
    await page.getByRole('region', { name: 'What if' }).locator('.verdict').waitFor();
    letThrough();
    await page.locator('tr.differs').first().waitFor();
    page.off('request', write);
    await page.unroute(late);
    expect(asked.filter((url) => url.includes('edit=omit'))).not.toEqual([]);
    expect(asked.filter((url) => url.includes('/entries/'))).toEqual([]);
  });

  it('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await open('/case/abc-v-meese?claim=orgs-tort&at=1987-04-15');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await state('free-exercise')).toBe('survives');
    expect(await seriousFaults()).toEqual([]);
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  it('gives the browser nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });

  it('says so when the connection is lost', async () => {
    await open('/case/abc-v-meese');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Constitutional tort' }).first().click();
    await page.getByRole('alert').getByText('does not answer').first().waitFor();
    expect(await page.locator('.lane-row').count()).toBe(15);
    await page.context().setOffline(false);
  });
});
