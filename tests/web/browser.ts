import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a real, headless Chromium: the one that CHROMIUM names, or the one that the machine has. Rejects with what
 * to do where there is none and none can be installed.
 */
export async function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: found() ?? installed(), args: ARGS });
}

function found(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

function installed(): string {
  try {
    if (process.getuid?.() === 0)
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  } catch {
    // Said below, in words.
  }
  const path = found();
  if (path === undefined)
    throw new Error(
      'These tests need Chromium: install it (apt-get install chromium), or name it in CHROMIUM.',
    );
  return path;
}
