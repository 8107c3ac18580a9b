import { get } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { CaseId } from '../../events/schemas.ts';
import { generateDocket } from '../../src/generate/index.ts';
import { studioWith } from '../web/studio.ts';
import type { Bench } from './main.ts';
import { median, type Row } from './race.ts';

/** What nobody may be held up for, in milliseconds. */
const LONGEST = 50;
const LARGE = 5_000;
const recordedAt = '2026-01-01T00:00:00.000Z';

/** For how long an answer of the studio holds up everybody else: the longest that its event loop stood still. */
export const bench: Bench = {
  name: 'server',
  rows: async ({ full }) => {
    const cases = full ? 2_000 : 400;
    const studio = await studioWith({ cases: [] });
    try {
      const make = async (id: string, seed: number, entries: number, claims: number) =>
        studio.log.append(
          `docket-${id}`,
          generateDocket({ id: CaseId.parse(id), seed, entries, claims, recordedAt }),
          { expectedVersion: 'no-stream' },
        );
      await make('small', 1, 70, 8);
      const ask = (path: string) => heldUp(`${studio.origin}/api/${path}`);
      // What is compiled and loaded first is not counted.
      for (const path of ['cases', ...ROUTES.map((route) => `cases/small${route}`)]) await ask(path);
      await make('large', 7, LARGE, 300);
      for (let number = 0; number < cases; number += 1) await make(`case-${number}`, number, 70, 8);
      const rows: Row[] = [];
      const row = async (what: string, path: string) => {
        const times: number[] = [];
        for (let round = 0; round < 3; round += 1) times.push(await ask(path));
        rows.push(rowOf(`${what}, at first`, times.slice(0, 1)), rowOf(`${what}, again`, times.slice(1)));
      };
      await row(`the list of ${cases.toLocaleString('en-US')} cases of 70 entries`, 'cases');
      for (const route of ROUTES)
        await row(`${route === '' ? 'the case' : route.slice(1)} of ${LARGE} entries`, `cases/large${route}`);
      return rows;
    } finally {
      await studio.stop();
    }
  },
};

const ROUTES = ['', '/audit', '/motions', '/lanes', '/compare?edit=omit%20complaint', '/swings'];

function rowOf(measure: string, times: readonly number[]): Row {
  const middle = median(times);
  const ratios = times.map((time) => time / LONGEST).sort((a, b) => a - b);
  return {
    measure: `held up by ${measure}`,
    against: `${LONGEST} ms`,
    reach: { kind: 'at most', ratio: 1 },
    ratio: middle / LONGEST,
    spread: [ratios[0] ?? 0, ratios.at(-1) ?? 0],
    reached: middle <= LONGEST,
    figures: `${middle.toFixed(0)} ms`,
  };
}

/** The longest that the event loop stood still while something was answered, in milliseconds. */
async function heldUp(url: string): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await new Promise<void>((resolve, reject) => {
    get(url, (response) => {
      response.resume();
      response.on('end', resolve);
    }).on('error', reject);
  });
  delay.disable();
  return delay.max / 1e6;
}
