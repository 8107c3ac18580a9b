import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import type { Transitions } from '../../machines/index.ts';
import { emptyDocket } from '../../src/docket/docket.ts';
import { fold } from '../../src/docket/index.ts';
import { hearOn } from '../../src/docket/step.ts';
import { byHand } from '../bench/by-hand.ts';
import { byXState } from '../bench/by-xstate.ts';
import { Chance } from '../chance.ts';
import { randomDocket } from './random-docket.ts';

const chance = new Chance();
const dockets = Array.from({ length: 300 }, (_, index) => randomDocket(chance, 4 + (index % 40)));

function answeredBy(moving: Transitions, entries: readonly Entry[]) {
  const docket = emptyDocket();
  for (const entry of entries) hearOn(docket, entry, moving);
  return docket;
}

describe('a docket', () => {
  it('comes out the same whether XState answers every time or its answers are remembered', () => {
    for (const entries of dockets)
      expect(answeredBy(byXState, entries), `NUNC_SEED=${chance.seed}`).toEqual(fold(entries));
  });

  it('comes out the same from the reducer by hand that the bench races against', () => {
    for (const entries of dockets)
      expect(answeredBy(byHand, entries), `NUNC_SEED=${chance.seed}`).toEqual(fold(entries));
  });
});
