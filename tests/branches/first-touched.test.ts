import { describe, expect, it } from 'vitest';
import type { CaseId, Edit, Entry } from '../../events/index.ts';
import { replayed } from '../../src/branches/faster/replayed.ts';
import { materialise, materialiseAgain } from '../../src/branches/index.ts';
import { HOLDINGS, variablesOf } from '../../src/branches/odds/variables.ts';
import { replay } from '../../src/docket/index.ts';
import { generateDocket, generateLawsuit } from '../../src/generate/index.ts';
import { Chance } from '../chance.ts';
import { exampleCase, recorded } from '../examples/case-files.ts';
import { expectSame } from '../same.ts';
import { generatedCase } from './generated-case.ts';

const chance = new Chance();
const seed = `NUNC_SEED=${chance.seed}`;
const DISPOSITIONS = ['granted', 'granted-with-leave', 'denied', 'stayed', 'deferred'] as const;

/** A docket of some length, a case with findings, or the worked case. */
function someRecord(): readonly Entry[] {
  const kind = chance.below(5);
  if (kind === 0) return recorded(exampleCase('abc-v-meese'));
  if (kind === 1) return generatedCase(1 + chance.below(10_000));
  const size = {
    id: 'made-up' as CaseId,
    seed: chance.below(1_000_000),
    entries: 60 + chance.below(300),
    claims: 5,
    recordedAt: '2026-01-05T09:00:00.000Z',
  };
  return kind === 2 ? generateLawsuit({ ...size, defendants: 1 + chance.below(4) }) : generateDocket(size);
}

/** Edits of every kind, mostly towards the end of the record. */
function someEdits(record: readonly Entry[]): readonly Edit[] {
  const filed = record.filter(({ id }) => !id.includes(':'));
  const late = filed.slice(-Math.max(4, filed.length >> (chance.below(2) * 3)));
  const orders = late.filter(({ type }) => type === 'OrderEntered' || type === 'OrderAmended');
  const claims = [...replay(record).docket.caption.claims.keys()];
  const variables = variablesOf(record);
  return Array.from({ length: 1 + chance.below(3) }, (_, index): readonly Edit[] => {
    const entry = chance.oneOf(late);
    const order = orders.length > 0 ? chance.oneOf(orders) : undefined;
    switch (chance.below(6)) {
      case 0:
        return [{ edit: 'omit', entry: entry.id }];
      case 1:
        return [{ edit: 'redate', entry: entry.id, on: chance.oneOf(late).on ?? '2020-01-01' }];
      case 2:
        return order && claims.length > 0
          ? [
              {
                edit: 'rule',
                entry: order.id,
                claim: chance.oneOf(claims),
                disposition: chance.oneOf(DISPOSITIONS),
              },
            ]
          : [];
      case 3:
        return order ? [{ edit: 'insert', entry: loose(order, `brought-in-${index}`) }] : [];
      case 4:
        return order ? [{ edit: 'replace', entry: order.id, with: loose(order, order.id) }] : [];
      default:
        return variables.length > 0
          ? [{ edit: 'set', finding: chance.oneOf(variables).key, holding: chance.oneOf(HOLDINGS) }]
          : [];
    }
  }).flat();
}

/** An entry as a branch brings it in: its fields beside its head. */
const loose = ({ type, on, data }: Entry, id: string) =>
  ({ id, type, ...(on === undefined ? {} : { on }), ...data }) as Extract<Edit, { edit: 'insert' }>['entry'];

describe('a branch', () => {
  it('comes to the same from the first entry that an edit touches as from the beginning', () => {
    let made = 0;
    for (let run = 0; run < 400; run += 1) {
      const record = someRecord();
      const edits = someEdits(record);
      const branch = materialiseAgain(record, edits);
      const where = `${seed}, run ${run}: ${JSON.stringify(edits)}`;
      expectSame(branch, materialise(record, edits), where);
      if (!branch.ok || edits.length === 0) continue;
      made += 1;
      const kept = replayed(branch.entries);
      const fresh = replay([...branch.entries]);
      expectSame(kept.docket, fresh.docket, where);
      expectSame(kept.anomalies, fresh.anomalies, where);
      expectSame(kept.sequence.entries, fresh.sequence.entries, where);
    }
    expect(made, seed).toBeGreaterThan(200);
  });
});
