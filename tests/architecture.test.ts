import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recorded } from '../events/index.ts';
import { filesFrom } from '../src/cli/process-io.ts';
import { findCaseFile } from '../src/open/case-file.ts';
import { viewRecord } from '../src/open/index.ts';
import { firstLanes } from '../src/web/server/lanes.ts';
import { tableOfRooms } from './tidy/rooms.ts';
import { house } from './tidy/sources.ts';

const root = new URL('../', import.meta.url);
const path = new URL('docs/ARCHITECTURE.md', root);
const architecture = readFileSync(path, 'utf8');

/** The rows of the table that follows a heading. */
const rowsUnder = (heading: string): readonly (readonly string[])[] =>
  (architecture.split(`\n## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim())) ?? [];

describe('ARCHITECTURE.md', () => {
  it('shows the rooms with their imports as they are', () => {
    const [before = '', rest = ''] = architecture.split('<!-- rooms -->\n');
    const [, after = ''] = rest.split('<!-- /rooms -->');
    const written = `${before}<!-- rooms -->\n${tableOfRooms(house)}\n<!-- /rooms -->${after}`;
    if (process.env.NUNC_UPDATE === '1') writeFileSync(path, written);
    else expect(architecture).toBe(written);
  });

  it('follows an entry through fewer than twenty files, each of which it passes', async () => {
    const rows = rowsUnder('One entry, from the case file to the page');
    const called = await functionsCalled(followed);
    for (const [file = '', name = ''] of rows) {
      const text = readFileSync(new URL(file, root), 'utf8');
      expect(text, file).toMatch(new RegExp(`\\b${name}\\b[^;]*[({=]`));
      // The page's rows are drawn in a browser: tests/web sees them there.
      if (!file.startsWith('src/web/page/')) expect(called.get(file) ?? [], file).toContain(name);
    }
    expect(new Set(rows.map(([file]) => file)).size).toBeLessThan(20);
    expect(architecture).toContain(`That is ${rows.length} files`);
  });

  it('says of every word where it is owned', () => {
    const words = [...architecture.matchAll(/^\| [^|]+ \| [^|]+ \| \[([^\]]+)\]\(\.\.\/([^)]+)\) \|$/gm)];
    expect(words.length).toBeGreaterThan(30);
    for (const [, shown = '', linked = ''] of words) {
      expect(linked).toBe(shown);
      expect(existsSync(new URL(linked, root)), linked).toBe(true);
    }
  });
});

describe('README.md', () => {
  it('says of every room what is changed there', () => {
    const readme = readFileSync(new URL('README.md', root), 'utf8');
    const where = readme.split('## Where do I change what?')[1] ?? '';
    for (const folder of readdirSync(new URL('src/', root))) expect(where).toContain(`[src/${folder}/`);
    for (const folder of ['events', 'machines', 'tests', 'examples']) expect(where).toContain(`[${folder}/]`);
  });
});

/** Reads a case file, opens its record and draws its lanes, as the studio does. */
async function followed(): Promise<void> {
  const found = await findCaseFile(filesFrom(fileURLToPath(root)), 'examples/01-dismissed-and-repleaded');
  if (!found.ok) throw new Error('the example cannot be read');
  const { case: id, drafts } = found.caseFile;
  const entries = recorded(drafts, { case: id, recordedAt: '2026-01-05T09:00:00.000Z', recordedBy: 'clerk' });
  const seen = await viewRecord(entries, () => new Map());
  if (!seen.ok) throw new Error(seen.what);
  expect(firstLanes(seen.record)[0]?.stretches?.length).toBeGreaterThan(1);
}

/** The functions that a run calls, by the file that they are in. */
async function functionsCalled(run: () => Promise<void>): Promise<ReadonlyMap<string, readonly string[]>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const here = fileURLToPath(root);
  return new Map(
    result.map(({ url, functions }) => [
      url.replace('file://', '').replace(here, ''),
      functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).map(({ functionName }) => functionName),
    ]),
  );
}
