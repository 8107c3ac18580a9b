import { type Browser, chromium, type Download } from 'playwright-core';
import { inject } from 'vitest';

/**
 * The Chromium that all tests of the studio share, as a test of its own sees it: the pages that it opens are closed
 * with it, and what they wait for has as long as a busy machine needs.
 */
export async function openBrowser(): Promise<Browser> {
  const started = inject('chromium');
  if ('missing' in started) throw new Error(started.missing);
  const browser = await chromium.connect(started.endpoint);
  browser.on('context', (context) => context.setDefaultTimeout(BOUND));
  return browser;
}

const BOUND = 240_000;

/** What was saved from a page; the browser's own folder is not this process's. */
export async function contentOf(saved: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await saved.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}
