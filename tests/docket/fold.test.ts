import { describe, expect, it } from 'vitest';
import { type Docket, fold, replay, step } from '../../src/docket/index.ts';
import { Chance } from '../chance.ts';
import { randomDocket } from './random-docket.ts';

const chance = new Chance();
const seed = `NUNC_SEED=${chance.seed}`;
const dockets = Array.from({ length: 400 }, (_, index) => randomDocket(chance, 4 + (index % 30)));

/** A docket as bytes: maps in their order. */
const bytes = (docket: Docket): string =>
  JSON.stringify(docket, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** Where what a claim thinks is asked of it and what its motions still ask differ. */
function lostBetween({ claims, motions, journal }: Docket): readonly string[] {
  const faults = new Set(
    journal.filter(({ anomalies }) => anomalies.length > 0).map(({ entry }) => entry.id),
  );
  const lost: string[] = [];
  for (const [id, { value, context }] of [...claims].flatMap(([id, groups]) =>
    groups.map((group) => [id, group] as const),
  ))
    for (const { motion, part } of value === 'motion' ? context.challenges : []) {
      const found = motions.get(motion)?.context.parts.find(({ name }) => `${motion}/${name}` === part);
      // An order may rule on a claim that the motion was not aimed at: then the motion has no such part. And one on a
      // claim that has gone to another court reaches its motion alone.
      if (found?.decidedBy && faults.has(found.decidedBy)) continue;
      if (found && found.status !== 'pending' && found.status !== 'deferred')
        lost.push(`${id} is under ${part}, which is ${found.status} by ${found.decidedBy}`);
    }
  for (const [id, { context, filed }] of motions)
    for (const { key, status, relief, claim } of faults.has(filed.id) ? [] : context.parts) {
      const standing = claim === null ? undefined : claims.get(claim)?.[0];
      if (status !== 'pending' || relief === 'compel' || relief === 'lift-stay') continue;
      if (standing?.value === 'filed' || standing?.value === 'survives')
        lost.push(`${id}/${key} is pending, ${claim} is ${standing.value} since ${standing.since}`);
    }
  return lost;
}

describe('any docket, however wild', () => {
  it('folds to the same bytes every time', () => {
    for (const entries of dockets) expect(bytes(fold(entries)), seed).toBe(bytes(fold(entries)));
  });

  it('folds to the same whether its entries come at once, one by one, or in two parts', () => {
    for (const entries of dockets) {
      const whole = bytes(fold(entries));
      let docket = fold([]);
      for (const entry of entries) docket = step(docket, entry).docket;
      expect(bytes(docket), seed).toBe(whole);
      const half = entries.length >> 1;
      expect(bytes(fold(entries.slice(half), fold(entries.slice(0, half)))), seed).toBe(whole);
    }
  });

  it('leaves the docket before a step as it was', () => {
    for (const entries of dockets.slice(0, 100)) {
      const before = fold(entries.slice(0, -1));
      const kept = bytes(before);
      const last = entries.at(-1);
      if (last) step(before, last);
      expect(bytes(before), seed).toBe(kept);
    }
  });

  it('has a line in its journal for every entry, in order', () => {
    for (const entries of dockets)
      expect(
        fold(entries).journal.map(({ entry }) => entry),
        seed,
      ).toEqual(entries);
  });

  it('stands where the moves of its journal lead, each from where the last one left off', () => {
    for (const entries of dockets) {
      const docket = fold(entries);
      const at = new Map<string, string>();
      for (const { moves } of docket.journal)
        for (const { kind, id, from, to } of moves) {
          const name = `${kind} ${id}`;
          expect(from ?? undefined, seed).toBe(at.get(name));
          at.set(name, to);
        }
      const standings = [
        ...[...docket.claims].map(([id, [group]]) => [`claim ${id}`, group?.value]),
        ...[...docket.motions].map(([id, { value }]) => [`motion ${id}`, value]),
        ...[...docket.orders].map(([id, { value }]) => [`order ${id}`, value]),
        ...[...docket.appeals].map(([id, { value }]) => [`appeal ${id}`, value]),
        ...[...docket.matters].map(([id, { value }]) => [`matter ${id}`, value]),
      ];
      expect(new Map(standings as [string, string][]), seed).toEqual(at);
    }
  });

  it('has a claim under a motion if, and only if, the motion still asks something of it', () => {
    for (const entries of dockets) expect(lostBetween(fold(entries)), seed).toEqual([]);
  });

  it('replays without a throw', () => {
    for (const entries of dockets) expect(replay(entries).docket.journal.length, seed).toBe(entries.length);
  });
});
