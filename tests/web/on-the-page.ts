import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from './shared-browser.ts';
import { studioWith, type TestStudio, type Wanted } from './studio.ts';

/** A page of its own words: the project keeps no opinion. */
const OPINION = `Made-up v. Opinion\n\n712 F.Supp. 756 (1989)\n\n*759 The first page.\n\n*764 A few words, and then an association has standing to bring suit; and more.\n\n*765 The last page.\n`;

/** A studio and a page of it, in a real browser. */
export type OnThePage = {
  readonly browser: Browser;
  readonly studio: TestStudio;
  readonly page: Page;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  readonly open: (path: string) => Promise<void>;
  readonly row: (claim: string) => Locator;
  readonly state: (claim: string) => Promise<string>;
  readonly cursor: () => Locator;
  /** The day that the cursor is on, as ISO 8601 has it. */
  readonly day: () => Promise<string>;
  readonly tab: (name: string | RegExp) => Promise<void>;
  readonly region: (name: string) => Locator;
  readonly seriousFaults: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

export async function onThePage(wanted: Wanted = { write: true, opinion: OPINION }): Promise<OnThePage> {
  const [browser, studio] = await Promise.all([openBrowser(), studioWith(wanted)]);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const row = (claim: string): Locator => page.locator(`tr[data-claim="${claim}"]`);
  return {
    browser,
    studio,
    page,
    complaints,
    open: async (path) => {
      await page.goto(studio.origin + path);
      await page.locator('.lane-row, .card, .drop').first().waitFor();
    },
    row,
    state: (claim) => row(claim).locator('.state-word').first().innerText(),
    cursor: () => page.getByRole('slider', { name: 'Date' }),
    day: async () => (await page.locator('.cursor-date').getAttribute('datetime')) ?? '',
    tab: (name) => page.getByRole('tab', { name }).click(),
    region: (name) => page.getByRole('region', { name }),
    seriousFaults: async () => {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
    stop: async () => {
      await browser.close();
      await studio.stop();
    },
  };
}

/** What is tried out in most tests, and the claims that then end otherwise. */
export const FLIP = 'set order-1989:hunt/no-individual-participation=satisfied';
export const REVIVED = ['orgs-equal-protection-asylum', 'orgs-equal-protection-evd', 'orgs-tort'];
