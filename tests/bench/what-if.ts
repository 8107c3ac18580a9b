import type { CaseId, Edit, Entry } from '../../events/index.ts';
import { replayed } from '../../src/branches/faster/replayed.ts';
import { endState, materialiseAgain, pivotal, simulate } from '../../src/branches/index.ts';
import { compiled } from '../../src/branches/odds/compiled.ts';
import { HOLDINGS } from '../../src/branches/odds/variables.ts';
import { replay } from '../../src/docket/index.ts';
import { generateDocket } from '../../src/generate/index.ts';
import { exampleCase, recorded } from '../examples/case-files.ts';
import type { Bench } from './main.ts';
import { median, race, timed } from './race.ts';

const milliseconds = (time: number): string =>
  time >= 1 ? `${time.toPrecision(3)} ms` : `${(time * 1_000).toPrecision(3)} µs`;

/**
 * What ifs, simulation and pivotal findings, against folding the docket again for each question. The record has
 * been replayed and its tests drawn up by then, as they have for whoever asks a second question.
 */
export const bench: Bench = {
  name: 'what-if',
  rows: async () => [await nearTheEnd(), await trials(), await sets()],
};

/** The last order of a long docket left out, decided otherwise, found otherwise. */
async function nearTheEnd() {
  const record = generateDocket({
    id: 'big' as CaseId,
    seed: 7,
    entries: 5_000,
    claims: 6,
    recordedAt: '2026-01-01T00:00:00.000Z',
  });
  const last = record.findLast(({ type }) => type === 'OrderEntered');
  const claim = record.find((entry) => entry.type === 'ClaimDescribed')?.data.claim;
  if (!last || !claim) throw new Error('there is no order to change');
  const edits: readonly Edit[] = [
    { edit: 'omit', entry: last.id },
    { edit: 'rule', entry: last.id, claim, disposition: 'denied' },
    { edit: 'rule', entry: last.id, claim, disposition: 'deferred' },
  ];
  const ROUNDS = 50;
  const branch = (withDocket: boolean): number =>
    timed(() => {
      let moved = 0;
      for (let round = 0; round < ROUNDS; round += 1)
        for (const edit of edits) {
          const made = materialiseAgain(record, [edit]);
          if (withDocket && made.ok) moved += replayed(made.entries).docket.claims.size;
        }
      return moved;
    }) /
    (ROUNDS * edits.length);
  branch(true);
  const withDocket = median([1, 2, 3, 4, 5].map(() => branch(true)));
  const at = `entry ${(record.indexOf(last) + 1).toLocaleString('en-US')}`;
  return race({
    measure: `what-if near the end (${at}) of a docket of ${record.length.toLocaleString('en-US')} entries`,
    against: 'refolding the whole docket',
    reach: { kind: 'at least', ratio: 20 },
    by: 'speed',
    contender: () => branch(false),
    limit: () => timed(() => replay(record)),
    told: (ours, theirs) =>
      `${milliseconds(ours)} against ${milliseconds(theirs)}; ${milliseconds(withDocket)} with the branch replayed for its docket`,
  });
}

/** One refold for each trial or set, as somebody without the compiled tests would do it; over some, as a mean. */
function refold(record: readonly Entry[], edits: readonly Edit[]): string {
  const branch = materialiseAgain(record, edits);
  const { docket } = replay(branch.ok ? branch.entries : record);
  return [...docket.caption.claims.keys()].map((claim) => endState(docket, claim)).join();
}

/** Edits that set every finding in turn, as a trial does. */
function someEdits(record: readonly Entry[], size: number, at: number): readonly Edit[] {
  const { variables } = compiled(record);
  return Array.from({ length: size }, (_, offset) => {
    const finding = variables[(at * 7 + offset * 3) % variables.length]?.key;
    const holding = HOLDINGS[(at + offset) % HOLDINGS.length];
    return finding && holding ? { edit: 'set' as const, finding, holding } : undefined;
  }).filter((edit) => edit !== undefined);
}

const REFOLDS = 50;
/** One search takes a fraction of a millisecond, too little to be timed by itself. */
const SEARCHES = 20;

function trials() {
  const record = recorded(exampleCase('abc-v-meese'));
  const odds = Object.fromEntries(compiled(record).variables.map(({ key }) => [key, 0.6]));
  const count = 1_000_000;
  return race({
    measure: `simulate, ${count.toLocaleString('en-US')} trials on the worked case, Monte Carlo`,
    against: 'one refold a trial',
    reach: { kind: 'at least', ratio: 1_000 },
    by: 'speed',
    repeats: 7,
    contender: () => timed(() => simulate(record, odds, { method: 'monte-carlo', trials: count })) / count,
    limit: () =>
      timed(() => {
        for (let trial = 0; trial < REFOLDS; trial += 1)
          refold(record, someEdits(record, Object.keys(odds).length, trial));
      }) / REFOLDS,
    told: (ours, theirs) => `${milliseconds(ours)} a trial against ${milliseconds(theirs)}`,
  });
}

function sets() {
  const record = recorded(exampleCase('abc-v-meese'));
  const { claims } = compiled(record);
  const claim = claims.toSorted((a, b) => b.variables.length - a.variables.length)[0];
  const size = claim?.variables.length ?? 0;
  // Two other holdings for each finding: every set of one, two and three of them.
  const all = 2 * size + 4 * choose(size, 2) + 8 * choose(size, 3);
  const first = median(
    [1, 2, 3, 4, 5].map(() => timed(() => (claim ? pivotal([...record], claim.id, 3) : undefined))),
  );
  return race({
    measure: `pivotal, all ${all.toLocaleString('en-US')} sets to size 3 of one claim's ${size} findings`,
    against: 'refolding each set',
    reach: { kind: 'at least', ratio: 300 },
    by: 'speed',
    repeats: 7,
    contender: () =>
      timed(() => {
        for (let round = 0; round < SEARCHES; round += 1) if (claim) pivotal(record, claim.id, 3);
      }) /
      (SEARCHES * all),
    limit: () =>
      timed(() => {
        for (let at = 0; at < REFOLDS; at += 1) refold(record, someEdits(record, 3, at));
      }) / REFOLDS,
    told: (ours, theirs) =>
      `${milliseconds(ours)} a set against ${milliseconds(theirs)}; ${milliseconds(first / all)} a set the first time, when each outcome has still to be folded once`,
  });
}

const choose = (many: number, few: number): number => {
  let ways = 1;
  for (let taken = 0; taken < few; taken += 1) ways = (ways * (many - taken)) / (taken + 1);
  return ways;
};
