import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../events/dates.ts';
import type { Entry } from '../../events/index.ts';
import { audit, openRecord } from '../../src/audit/index.ts';
import { generateDockets } from '../../src/generate/index.ts';
import { countsOf, differsFromLog, projectCase, refresh } from '../../src/portfolio/index.ts';
import { openSqlitePortfolio } from '../../src/portfolio/sqlite.ts';
import type { PortfolioStore } from '../../src/portfolio/store.ts';

const dockets = new Map(
  [
    ...generateDockets({
      dockets: 25,
      seed: 11,
      entries: 80,
      claims: 4,
      recordedAt: '2026-01-01T00:00:00.000Z',
    }),
  ].map((entries) => [entries[0]?.case as string, entries] as const),
);
const heads = [...dockets].map(([id, entries]) => ({ id, version: entries.length - 1 }));
const entriesOf = async (id: string): Promise<readonly Entry[]> => dockets.get(id) ?? [];

let folder: string;
let store: PortfolioStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nunc-portfolio-'));
  store = openSqlitePortfolio(join(folder, 'docket.db'));
  await refresh(store, heads, entriesOf);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a store in which every case has been projected', () => {
  it('answers for any day what an audit of each case answers', () => {
    const records = [...dockets].map(([id, entries]) => ({ id, record: openRecord(entries) }));
    const first = parseDay('2014-12-01');
    const start = first.ok ? first.day : 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_600 }), (offset) => {
        const at = start + offset;
        const audited = records.flatMap(({ id, record }) =>
          audit(record, { at })
            .claims.filter(({ states }) => states.length > 0)
            .map(({ id: claim, states, certain }) => `${id} ${claim} ${states.join(' ')} ${certain}`),
        );
        const kept = store
          .claims({ at })
          .map(({ case: id, claim, states, certain }) => `${id} ${claim} ${states.join(' ')} ${certain}`);
        expect(kept.toSorted(), formatDay(at)).toEqual(audited.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  it('counts the claims it would list, by state and by court', () => {
    const at = 17_500;
    for (const state of ['filed', 'motion', 'dismissed', 'survives', 'stayed']) {
      const listed = store.claims({ at, state });
      const counted = countsOf(store.tally({ at, state })).find((count) => count.state === state);
      expect((counted?.certain ?? 0) + (counted?.uncertain ?? 0)).toBe(listed.length);
    }
    const courts = new Set(store.claims({ at }).map(({ court }) => court));
    const split = [...courts].flatMap((court) => store.claims({ at, court }));
    expect(split).toHaveLength(store.claims({ at }).length);
  });

  it('projects nothing again while the log stands still', async () => {
    expect(await refresh(store, heads, entriesOf)).toBe(0);
  });

  it('projects again only the case that the log has taken further', async () => {
    const [[id, entries] = ['', [] as readonly Entry[]]] = dockets;
    const dropped = {
      ...entries.at(-1),
      id: 'goodbye',
      type: 'ClaimsWithdrawn',
      data: { claims: ['count-1'] },
    } as unknown as Entry;
    const further = [...entries, dropped];
    const moved = heads.map((head) => (head.id === id ? { id, version: entries.length } : head));
    expect(await refresh(store, moved, async (asked) => (asked === id ? further : entriesOf(asked)))).toBe(1);
    expect(store.kept(id)?.stretches.length).toBe(projectCase(id, further).stretches.length);
  });

  it('differs from the log only where somebody has changed it', () => {
    for (const [id, entries] of dockets) expect(differsFromLog(store, id, entries)).toBe(false);
    const [[id, entries] = ['', [] as readonly Entry[]]] = dockets;
    const database = new DatabaseSync(join(folder, 'docket.db'));
    database.exec(
      "UPDATE portfolio_stretch SET states = 'settled' WHERE claim_id = (SELECT min(id) FROM portfolio_claim)",
    );
    database.close();
    expect(differsFromLog(store, id, entries)).toBe(true);
  });

  it('throws away what a version with other tables kept', () => {
    const path = join(folder, 'docket.db');
    const database = new DatabaseSync(path);
    database.exec('UPDATE portfolio_format SET format = 0');
    database.close();
    const reopened = openSqlitePortfolio(path);
    expect(reopened.versions().size).toBe(0);
    reopened.close();
  });
});
