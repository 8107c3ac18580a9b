import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../events/dates.ts';

const page = readFileSync(new URL('../../docs/DATES.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, written = '', means = '']) => [
  written,
  means,
]);

describe('the page about dates', () => {
  it.each(rows)('reads %s as it says', (written, means) => {
    const read = parseDate(written ?? '');
    expect(read.ok ? formatDate(read.date) : read.what).toBe(means);
  });

  it('has its examples', () => {
    expect(rows.length).toBeGreaterThan(10);
  });
});
