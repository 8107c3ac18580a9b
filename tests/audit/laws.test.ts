import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../events/dates.ts';
import type { ClaimId, Entry } from '../../events/index.ts';
import { audit, claimStanding, openRecord, standingAt, stretchesOf } from '../../src/audit/index.ts';
import { fold } from '../../src/docket/index.ts';
import { DAYS, dayOf, generatedDocket } from './generated-docket.ts';

/** A generated docket with a day for every entry that is filed. */
const certainDocket: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(generatedDocket, fc.array(fc.nat(DAYS - 1), { minLength: 10, maxLength: 10 }))
  .map(([entries, days]) =>
    entries.map(
      (one, index): Entry =>
        index < 5 ? one : { ...one, on: formatDay(dayOf(days[index % days.length] ?? 0)) },
    ),
  );

const claims = ['a', 'b'] as readonly string[] as readonly ClaimId[];

describe('a docket whose dates are all certain', () => {
  it('stands at a day where the fold of what has happened by then leaves it', () => {
    fc.assert(
      fc.property(certainDocket, fc.integer({ min: -1, max: DAYS }), (recorded, index) => {
        const record = openRecord(recorded);
        const at = dayOf(index);
        const happened = record.filed.filter(({ id }) => (record.sequence.bounds.get(id)?.from ?? 0) <= at);
        const docket = fold(happened, record.caption);
        for (const claim of audit(record, { at }).claims) {
          const expected = claimStanding(docket, claim.id);
          expect(claim.states.toSorted()).toEqual(expected.toSorted());
          // An order that decides in a way the record does not tell leaves several states open on any day.
          expect(claim.certain).toBe(expected.length <= 1);
        }
      }),
      { numRuns: 300, verbose: 1 },
    );
  });
});

describe('an audit of day after day', () => {
  it('answers for each day as if only that day had been asked about', () => {
    fc.assert(
      fc.property(generatedDocket, fc.shuffledSubarray([-1, 0, 1, 2, 3, 4, 5, 6, 7]), (recorded, order) => {
        const asked = openRecord(recorded);
        for (const index of order)
          for (const id of claims) {
            const subject = { kind: 'claim', id } as const;
            const { states, mayBeAbsent, turnsOn } = standingAt(asked, subject, dayOf(index));
            const alone = standingAt(openRecord(recorded), subject, dayOf(index));
            expect({ states, mayBeAbsent, turnsOn }).toEqual({
              states: alone.states,
              mayBeAbsent: alone.mayBeAbsent,
              turnsOn: alone.turnsOn,
            });
          }
      }),
      { numRuns: 200, verbose: 1 },
    );
  });
});

describe('a history', () => {
  it('covers every day once, and says of each what an audit of it says', () => {
    fc.assert(
      fc.property(generatedDocket, (recorded) => {
        const record = openRecord(recorded);
        for (const id of claims) {
          const subject = { kind: 'claim', id } as const;
          const stretches = stretchesOf(record, subject);
          expect(stretches.at(0)?.from).toBe(null);
          expect(stretches.at(-1)?.to).toBe(null);
          for (let index = -1; index <= DAYS; index += 1) {
            const text = formatDay(dayOf(index));
            const over = stretches.filter(
              ({ from, to }) => (from === null || from <= text) && (to === null || text <= to),
            );
            expect(over.length).toBe(1);
            const { states, mayBeAbsent } = standingAt(record, subject, dayOf(index));
            expect([over[0]?.states, over[0]?.mayBeAbsent]).toEqual([states, mayBeAbsent]);
          }
        }
      }),
      { numRuns: 200, verbose: 1 },
    );
  });
});
