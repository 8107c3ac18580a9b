import type { ClaimId, Entry } from '../../events/index.ts';
import { upcast } from '../../events/index.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { chanceFrom } from '../../src/generate/index.ts';
import { openLog } from '../../src/log/open.ts';
import { type BigStore, bigStore } from './big-store.ts';
import type { Bench } from './main.ts';
import { median, race } from './race.ts';

/** One claim of one case on one day, asked of a small store and of one ten times as large. */
export const bench: Bench = {
  name: 'audit',
  rows: async ({ full }) => {
    const large = await bigStore(full ? 100_000 : 10_000);
    const small = await bigStore(full ? 10_000 : 1_000);
    const all: number[] = [];
    const ask = await asker(large, all);
    const askSmall = await asker(small, []);
    const row = await race({
      measure: `audit of one claim at any date, ${large.entries.toLocaleString('en-US')} entries`,
      against: 'the same in a store a tenth the size',
      reach: { kind: 'at most', ratio: 1.3 },
      by: 'cost',
      repeats: 15,
      contender: ask.run,
      limit: askSmall.run,
      told: (ours, theirs) =>
        `median ${ours.toFixed(2)} ms against ${theirs.toFixed(2)} ms, p99 ${percentile(all, 99).toFixed(2)} ms`,
    });
    await ask.close();
    await askSmall.close();
    return [row];
  },
};

const QUESTIONS = 60;

/** Asks about claims, days and cases thrown by a seed; gives the median latency of a round. */
async function asker(store: BigStore, all: number[]) {
  const log = await openLog(store.url, { mode: 'read' });
  const chance = chanceFrom(5);
  return {
    close: () => log.close(),
    run: async (): Promise<number> => {
      const times: number[] = [];
      for (let question = 0; question < QUESTIONS; question += 1) {
        const id = store.cases[chance.between(0, store.cases.length - 1)] ?? '';
        const claim = `count-${chance.between(1, 6)}` as ClaimId;
        const start = performance.now();
        const stored = await log.entries(`docket-${id}`);
        const record = openRecord(stored.map((entry) => upcast(entry as unknown as Entry)));
        auditClaim(record, claim, 16_500 + chance.between(0, 2_000));
        times.push(performance.now() - start);
      }
      all.push(...times);
      return median(times);
    },
  };
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
