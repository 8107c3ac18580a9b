import type { TestProject } from 'vitest/node';
import { builtPage } from '../../src/web/server/built-page.ts';
import { startBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Chromium listens, or why there is none. */
    chromium: { readonly endpoint: string } | { readonly missing: string };
  }
}

/** Builds the page and starts Chromium once for all the tests of the studio. */
export default async function pageAndBrowser({ provide }: TestProject): Promise<() => Promise<void>> {
  await builtPage(() => {});
  try {
    const server = await startBrowser();
    provide('chromium', { endpoint: server.wsEndpoint() });
    return () => server.close();
  } catch (error) {
    // Told by each test that needs it; the others run.
    provide('chromium', { missing: String(error) });
    return async () => {};
  }
}
