import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog, type Entry, entryTypes, isCaption } from '../../events/index.ts';
import { fold, step } from '../../src/docket/index.ts';
import { anyDraft } from '../casefile/any-draft.ts';
import { Chance } from '../chance.ts';
import { complaint } from '../roe-v-acme.ts';
import { randomDocket } from './random-docket.ts';

const chance = new Chance();
const journal = Array.from({ length: 400 }, () => fold(randomDocket(chance, 40)).journal).flat();
const moving = new Set(journal.filter(({ moves }) => moves.length > 0).map(({ entry }) => entry.type));
/** What becomes of the case is the docket's own, and moves nothing on it. */
const OF_THE_DOCKET = new Set(['CaseStatusNoted']);

describe('among many dockets', () => {
  const heard = entryTypes.filter((type) => !catalog[type].recordedOnly && !OF_THE_DOCKET.has(type));

  it.each(heard)('a %s moves something, or it would have to be called recorded only', (type) => {
    expect(moving, `NUNC_SEED=${chance.seed}`).toContain(type);
  });
});

describe('a docket with a complaint on it', () => {
  const docket = fold(complaint('contract', 'privacy'));
  const recorded = entryTypes.filter((type) => catalog[type].recordedOnly);

  it.each(recorded)('is moved by no %s, whatever it says, and has nothing against it', (type) => {
    fc.assert(
      fc.property(anyDraft(type), (draft) => {
        const heard = step(docket, draft as Entry);
        expect(heard.line).toMatchObject({ moves: [], anomalies: [] });
        if (!isCaption(draft as Entry)) expect(heard.docket.claims).toEqual(docket.claims);
      }),
      { numRuns: 20, seed: 13 },
    );
  });
});
