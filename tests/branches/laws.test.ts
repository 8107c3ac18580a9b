import { describe, expect, it } from 'vitest';
import type { ClaimId, Edit, Entry } from '../../events/index.ts';
import { compare, endState, materialise, mirrored, pivotal } from '../../src/branches/index.ts';
import { compiled } from '../../src/branches/odds/compiled.ts';
import { Random } from '../../src/branches/odds/random.ts';
import { HOLDINGS, variablesOf } from '../../src/branches/odds/variables.ts';
import { fold, replay } from '../../src/docket/index.ts';
import { disagreements } from '../../src/doctrine/index.ts';
import { generatedCase } from './generated-case.ts';

const SEEDS = Array.from({ length: Number(process.env.NUNC_SEEDS ?? 150) }, (_, seed) => seed + 1);

/** Random changes of findings. */
function someSets(record: readonly Entry[], random: Random, most = 4): readonly Edit[] {
  const variables = variablesOf(record);
  if (variables.length === 0) return [];
  return Array.from({ length: 1 + random.below(most) }, (): Edit => {
    const variable = variables[random.below(variables.length)];
    const holding = HOLDINGS[random.below(3)];
    if (!variable || !holding) throw new Error('out of range');
    return { edit: 'set', finding: variable.key, holding };
  });
}

/** Random changes of any kind: findings, rulings, entries left out. */
function someEdits(record: readonly Entry[], random: Random): readonly Edit[] {
  const filed = record.filter(({ id }) => !id.includes(':'));
  const orders = filed.filter(({ type }) => type === 'OrderEntered' || type === 'OrderAmended');
  const claims = [...replay(record).docket.caption.claims.keys()];
  const dispositions = ['granted', 'granted-with-leave', 'denied', 'stayed', 'deferred'] as const;
  return Array.from({ length: 1 + random.below(3) }, (): readonly Edit[] => {
    const entry = filed[random.below(filed.length)];
    const order = orders[random.below(orders.length)];
    const claim = claims[random.below(claims.length)];
    const kind = random.below(3);
    if (kind === 0 && entry) return [{ edit: 'omit', entry: entry.id }];
    if (kind === 1 && order && claim)
      return [
        { edit: 'rule', entry: order.id, claim, disposition: dispositions[random.below(5)] ?? 'denied' },
      ];
    return someSets(record, random, 1);
  }).flat();
}

const endStates = (entries: readonly Entry[]): Readonly<Record<string, string>> => {
  const { docket } = replay(entries);
  return Object.fromEntries([...docket.caption.claims.keys()].map((id) => [id, endState(docket, id)]));
};

function branchOf(record: readonly Entry[], edits: readonly Edit[]) {
  const made = materialise(record, edits);
  if (!made.ok) throw new Error(made.refusal.what);
  return made;
}

describe.each(SEEDS)('the generated case %i', (seed) => {
  const record = generatedCase(seed);
  const random = new Random(seed);

  it('keeps the laws of branches', () => {
    expect(disagreements(fold(record))).toEqual([]);
    // No edits, no difference: the very same entries.
    expect(branchOf(record, []).entries).toBe(record);
    const text = JSON.stringify(record);
    for (let round = 0; round < 6; round++) {
      const edits = round < 3 ? someSets(record, random) : someEdits(record, random);
      const made = materialise(record, edits);
      if (!made.ok) {
        // Leaving out an entry twice, or ruling in an order left out, is refused; nothing else is.
        expect(made.refusal.what).toMatch(/left out by an earlier edit|no order finds|there is no entry/);
        continue;
      }
      // A branch leaves the record as it was, and never does what the machines would not hear.
      expect(JSON.stringify(record)).toBe(text);
      expect(replay(made.entries).anomalies, JSON.stringify(edits)).toEqual([]);
      for (const { reason } of made.moot) expect(reason).not.toBe('');
      const there = compare({ entries: record }, made);
      const back = compare(made, { entries: record });
      expect(mirrored(there)).toEqual(back);
      expect(there.partsAt === null).toBe(JSON.stringify(made.entries) === text);
    }
  });

  it('has the outcomes that refolding has, whatever is found', () => {
    const model = compiled(record);
    for (let round = 0; round < 12; round++) {
      const assignment = Uint8Array.from(model.variables, () =>
        random.below(2) === 0 ? 0 : random.below(4),
      );
      const states = endStates(branchOf(record, model.editsFor(assignment)).entries);
      const outcomes = model.outcomesAt(assignment).map((state) => model.states[state]);
      expect(
        Object.fromEntries(model.claims.map(({ id }, at) => [id, outcomes[at]])),
        JSON.stringify(model.editsFor(assignment)),
      ).toEqual(states);
    }
  });
});

/** Every minimal set of changes, by trying each and folding the whole record again. */
function byBruteForce(record: readonly Entry[], claim: ClaimId, max: number): ReadonlySet<string> {
  const variables = variablesOf(record);
  const state = endStates(record)[claim];
  const found: (readonly string[])[] = [];
  const visit = (from: number, set: readonly Edit[], size: number): void => {
    if (set.length === size) {
      const keys = set.map((edit) => (edit.edit === 'set' ? `${edit.finding}=${edit.holding}` : ''));
      if (found.some((smaller) => smaller.every((key) => keys.includes(key)))) return;
      if (endStates(branchOf(record, set).entries)[claim] !== state) found.push(keys);
      return;
    }
    for (let at = from; at < variables.length; at++)
      for (const holding of HOLDINGS) {
        const variable = variables[at];
        if (variable && variable.recorded !== holding)
          visit(at + 1, [...set, { edit: 'set', finding: variable.key, holding }], size);
      }
  };
  for (let size = 1; size <= max; size++) visit(0, [], size);
  return new Set(found.map((keys) => keys.toSorted().join(' ')));
}

describe('pivotal findings', () => {
  it.each(SEEDS.slice(0, 25))('are what brute force finds, in the generated case %i', (seed) => {
    const record = generatedCase(seed);
    for (const claim of replay(record).docket.caption.claims.keys()) {
      const answer = pivotal(record, claim, 2);
      if (!answer.ok) throw new Error(answer.what);
      const keys = answer.pivotal.flips.map(({ set }) =>
        Object.entries(set)
          .map(([key, holding]) => `${key}=${holding}`)
          .toSorted()
          .join(' '),
      );
      expect(new Set(keys)).toEqual(byBruteForce(record, claim, 2));
    }
  });
});
