import { describe, expect, it } from 'vitest';
import type { CaseId, Entry } from '../../events/index.ts';
import { docketAfter, fold, RunningDocket, replay, replayAgain } from '../../src/docket/index.ts';
import { generateDocket, generateLawsuit } from '../../src/generate/index.ts';
import { Chance } from '../chance.ts';
import { expectSame } from '../same.ts';
import { randomDocket } from './random-docket.ts';

const chance = new Chance();
const seed = `NUNC_SEED=${chance.seed}`;

/** A docket as a court keeps it, with corrections, stays and uncertain dates, or against several; or as none would. */
function someDocket(): readonly Entry[] {
  const kind = chance.below(4);
  if (kind < 2) return randomDocket(chance, 10 + chance.below(60));
  const size = {
    id: 'roe-v-acme' as CaseId,
    seed: chance.below(1_000_000),
    entries: 40 + chance.below(260),
    claims: 4,
    recordedAt: '2026-01-05T09:00:00.000Z',
  };
  return kind === 2 ? generateDocket(size) : generateLawsuit({ ...size, defendants: 1 + chance.below(4) });
}

/** The same record with an entry less, on another day, twice changed, or with others at its end. */
function changed(recorded: readonly Entry[]): readonly Entry[] {
  const entries = [...recorded];
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    // Mostly near the end, where what comes before is worth keeping.
    const at = chance.below(3) === 0 ? chance.below(entries.length) : entries.length - 1 - chance.below(8);
    const entry = entries[Math.max(0, at)];
    const other = entries[chance.below(entries.length)];
    if (!entry || !other) continue;
    const how = chance.below(4);
    if (how === 0) entries.splice(at, 1);
    else if (how === 1) entries[at] = { ...entry, on: other.on ?? '1990-01-01' };
    else if (how === 2) entries[at] = { ...entry, data: { ...entry.data } } as Entry;
    else entries.push({ ...other, id: `again-${left}-${other.id}` } as Entry);
  }
  return entries;
}

describe('a record that was replayed, changed', () => {
  it('comes to the same docket, order and anomalies as replayed from its beginning', () => {
    for (let run = 0; run < 400; run += 1) {
      const recorded = someDocket();
      const other = changed(recorded);
      const base = replay(recorded);
      const again = replayAgain(base, other);
      const whole = replay(other);
      expectSame(again.docket, whole.docket, `${seed}, run ${run}`);
      expect([...again.docket.motions.keys()], seed).toEqual([...whole.docket.motions.keys()]);
      expectSame(again.sequence.entries, whole.sequence.entries, seed);
      expectSame(again.sequence.contradictions, whole.sequence.contradictions, seed);
      expectSame(again.corrected, whole.corrected, seed);
      expectSame(again.anomalies, whole.anomalies, seed);
      // And what it was taken from is as it was.
      expectSame(base.docket, replay(recorded).docket, seed);
    }
  });
});

describe('a docket part of the way', () => {
  it('is where its first entries leave it, wherever one looks first', () => {
    const { docket, sequence } = replay(someDocket());
    for (let look = 0; look < 40; look += 1) {
      const first = chance.below(sequence.entries.length + 1);
      expectSame(
        docketAfter(docket, first),
        fold(sequence.entries.slice(0, first)),
        `${seed}, after ${first}`,
      );
    }
  });
});

describe('a proceeding', () => {
  it('hears as the fold does, and takes back the last entry as if it had never been heard', () => {
    for (let run = 0; run < 60; run += 1) {
      const { entries } = replay(someDocket()).sequence;
      const start = chance.below(entries.length);
      const from = fold(entries.slice(0, start));
      const before = fold(entries.slice(0, start));
      const proceeding = new RunningDocket(from);
      const stays: Entry[] = [];
      for (const entry of entries.slice(start)) {
        proceeding.hear(entry);
        if (chance.below(5) === 0) proceeding.takeBack();
        else stays.push(entry);
      }
      expectSame(proceeding.docket, fold([...entries.slice(0, start), ...stays]), `${seed}, run ${run}`);
      expectSame(from, before, seed);
    }
  });
});
