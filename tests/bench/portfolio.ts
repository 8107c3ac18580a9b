import type { Entry } from '../../events/index.ts';
import { upcast } from '../../events/index.ts';
import { claimStanding, openRecord } from '../../src/audit/index.ts';
import { fold } from '../../src/docket/index.ts';
import { openLog } from '../../src/log/open.ts';
import { countsOf, refresh } from '../../src/portfolio/index.ts';
import { openSqlitePortfolio } from '../../src/portfolio/sqlite.ts';
import { bigStore } from './big-store.ts';
import type { Bench } from './main.ts';
import { race, timed, timedAsync } from './race.ts';

/** Every claim of every docket by state on a day: from the projection, against folding them all again. */
export const bench: Bench = {
  name: 'portfolio',
  rows: async ({ full }) => {
    const { url, path, cases, entries } = await bigStore(full ? 100_000 : 10_000);
    const log = await openLog(url, { mode: 'read' });
    const read = async (id: string): Promise<readonly Entry[]> =>
      (await log.entries(`docket-${id}`)).map((entry) => upcast(entry as unknown as Entry));
    const store = openSqlitePortfolio(path);
    const heads = (await log.streams({ prefix: 'docket-' })).map(({ stream, version }) => ({
      id: stream.slice(7),
      version,
    }));
    const built = await timedAsync(() => refresh(store, heads, read));
    let day = 16_600;
    const row = await race({
      measure: `portfolio: all claims of ${cases.length.toLocaleString('en-US')} dockets by state at any date`,
      against: 'refolding them all',
      reach: { kind: 'at least', ratio: 200 },
      by: 'speed',
      repeats: 3,
      contender: () => {
        day += 97;
        return timed(() => countsOf(store.tally({ at: day })));
      },
      limit: () =>
        timedAsync(async () => {
          const counts = new Map<string, number>();
          for (const id of cases) {
            const record = openRecord(await read(id));
            // What a user without the projection would do: fold what has happened by the day, and look.
            const by = record.filed.filter(
              (entry) => (record.sequence.bounds.get(entry.id)?.to ?? Infinity) <= day,
            );
            const docket = fold(by, record.caption);
            for (const claim of docket.claims.keys())
              for (const state of claimStanding(docket, claim))
                counts.set(state, (counts.get(state) ?? 0) + 1);
          }
          return counts;
        }),
      told: (ours, theirs) =>
        `${ours.toFixed(1)} ms against ${(theirs / 1_000).toFixed(1)} s; projecting ${entries.toLocaleString('en-US')} entries took ${(built / 1_000).toFixed(0)} s`,
    });
    store.close();
    await log.close();
    return [row];
  },
};
