import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLIP, type OnThePage, onThePage } from './on-the-page.ts';

let on: OnThePage;
beforeAll(async () => {
  on = await onThePage();
});
afterAll(() => on?.stop());

describe('the studio for every reader', () => {
  it('is used with the keyboard alone', async () => {
    const { page } = on;
    await on.open('/case/abc-v-meese?at=1987-04-14');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip');
    for (let turn = 0; turn < 60; turn++) {
      if (await on.cursor().evaluate((handle) => handle === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowRight');
    expect(await on.day()).toBe('1987-04-15');
    expect(await on.cursor().getAttribute('aria-valuetext')).toMatch(
      /April 15, 1987\. .*5 dismissed, may amend/,
    );
    await page.keyboard.press('n');
    expect(await on.day()).toBe('1987-04-29');
    await page.keyboard.press('p');
    expect(await on.day()).toBe('1987-03-30');
    await page.getByRole('button', { name: 'Next entry' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('[aria-live]')?.textContent?.includes('April 29, 1987: First Amended Complaint'),
    );
    await on.row('orgs-tort').getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Constitutional tort' }).waitFor();
  });

  it('is stepped through entry by entry, the undated ones and all those of one day included', async () => {
    await on.open('/case/abc-v-meese?at=1985-01-01');
    const here = on.page.locator('.here');
    const titles: string[] = [];
    for (let turn = 0; turn < 24; turn += 1) {
      titles.push(await here.innerText());
      const next = on.page.getByRole('button', { name: 'Next entry' });
      if ((await next.getAttribute('aria-disabled')) === 'true') break;
      await next.click();
      await expect.poll(() => here.innerText()).not.toBe(titles.at(-1));
    }
    expect(titles.at(-1)).toMatch(/^Amended memorandum and order · entry 20 of 20/);
    expect(titles.length).toBeGreaterThanOrEqual(19);
  });

  it('shows an entry that is appended elsewhere', async () => {
    const { page, studio } = on;
    await on.open('/case/abc-v-meese?tab=docket');
    const before = await page.locator('.docket > p').first().innerText();
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
    expect(await page.locator('.docket > p').first().innerText()).not.toBe(before);
  });

  it('goes back to what was known before that entry was recorded, and says how much is hidden', async () => {
    const { page } = on;
    await page.getByRole('slider', { name: /As known/ }).fill('1');
    await page.waitForURL(/known=/);
    await page.getByText('A late notice').first().waitFor({ state: 'detached' });
    await page.getByText('1 entry is hidden').waitFor();
    await page.reload();
    await page.locator('.lane-row').first().waitFor();
    expect(await page.getByText('A late notice').count()).toBe(0);
  });

  it.each([
    ['the start page', '/'],
    ['a case', '/case/abc-v-meese?claim=orgs-tort&at=1987-04-15'],
    ['a docket', '/case/abc-v-meese?tab=docket&entry=order-1989'],
    ['a day on which much is not known', '/case/abc-v-meese?at=1988-06-01'],
    ['the branches', '/case/abc-v-meese?tab=branches'],
    ['the opinion', '/case/abc-v-meese?tab=opinion&cite=712%20F.%20Supp.%20at%20764'],
    ['what could change', '/case/abc-v-meese?claim=orgs-tort&tab=change'],
    ['a what-if', `/case/abc-v-meese?claim=orgs-tort&edit=${encodeURIComponent(FLIP)}`],
  ])('gives axe nothing serious to say of %s, light or dark', async (_, path) => {
    const { page } = on;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await on.open(path);
      // Colours that are still changing are not those that will be read.
      await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
      expect(await on.seriousFaults()).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
  });

  it('fits a phone without scrolling sideways, its states and lanes apart', async () => {
    const { page } = on;
    await page.setViewportSize({ width: 390, height: 800 });
    await on.open('/case/abc-v-meese?claim=orgs-tort&at=1987-04-15');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await on.state('free-exercise')).toBe('Survived');
    expect(await on.seriousFaults()).toEqual([]);
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  it.each([390, 768, 1024, 1440, 2560])(
    'prints nothing over anything else at a width of %i, however many states are possible',
    async (width) => {
      const { page } = on;
      await page.setViewportSize({ width, height: 900 });
      for (const at of ['1985-06-01', '1987-03-28', '1988-06-01', '1989-03-24']) {
        await on.open(`/case/abc-v-meese?at=${at}`);
        const over = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.lane-name button, .lane-state .state')].map((one) =>
            one.getBoundingClientRect(),
          );
          return boxes.filter((one, index) =>
            boxes.some(
              (other, at) =>
                at > index &&
                one.left < other.right - 1 &&
                other.left < one.right - 1 &&
                one.top < other.bottom - 1 &&
                other.top < one.bottom - 1,
            ),
          ).length;
        });
        expect(over).toBe(0);
      }
      await page.setViewportSize({ width: 1400, height: 900 });
    },
  );

  it('gives the browser nothing to complain of', () => {
    expect(on.complaints).toEqual([]);
  });
});
