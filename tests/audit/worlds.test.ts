import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampSpans, type Day } from '../../events/dates.ts';
import type { ClaimId, Entry } from '../../events/index.ts';
import { claimStanding, openRecord, standingAt } from '../../src/audit/index.ts';
import { fold } from '../../src/docket/index.ts';
import { DAYS, dayOf, generatedDocket } from './generated-docket.ts';

/** Every day on which an entry can have happened; before and after the window one day stands for all of them. */
function daysFor(spans: readonly (readonly [Day, Day])[]): Day[] {
  const window = [
    dayOf(-2),
    dayOf(-1),
    ...Array.from({ length: DAYS }, (_, index) => dayOf(index)),
    dayOf(DAYS),
    dayOf(DAYS + 1),
  ];
  return window.filter((day) => spans.some(([from, to]) => from <= day && day <= to));
}

/** The states of a claim at the end of a day by trying every assignment of days to entries. */
function byBruteForce(recorded: readonly Entry[], claim: ClaimId, at: Day): string[] {
  const record = openRecord(recorded);
  const { sequence, filed } = record;
  const domains = filed.map((entry) => {
    const bounds = sequence.bounds.get(entry.id);
    const days = bounds ? daysFor(clampSpans(bounds.date, bounds.from, bounds.to)) : [];
    return days.length > 0 ? days : daysFor([[-Infinity, Infinity]]);
  });
  const place = new Map(filed.map((entry, index) => [entry.id, index]));
  const states = new Set<string>();
  const tried = new Set<string>();
  const days: Day[] = [];
  const visit = (index: number): void => {
    if (index < filed.length) {
      const entry = filed[index];
      for (const day of domains[index] ?? []) {
        const ordered = (sequence.before.get(entry?.id as never) ?? []).every((earlier) => {
          const at = place.get(earlier);
          return at === undefined || at >= index || (days[at] ?? -Infinity) <= day;
        });
        if (!ordered) continue;
        days[index] = day;
        visit(index + 1);
      }
      return;
    }
    const happened = filed
      .map((entry, position) => ({ entry, position, day: days[position] ?? Infinity }))
      .filter(({ day }) => day <= at)
      .sort((a, b) => a.day - b.day || a.position - b.position);
    // The fold is given no days: those that put the same entries in the same order come to the same docket.
    const order = happened.map(({ position }) => position).join();
    if (tried.has(order)) return;
    tried.add(order);
    const docket = fold(
      happened.map(({ entry }) => entry),
      record.caption,
    );
    const words = claimStanding(docket, claim);
    for (const word of words) states.add(word);
    if (words.length === 0) states.add('-');
  };
  visit(0);
  return [...states].sort();
}

describe('a docket whose dates are uncertain', () => {
  it('has the states that every consistent assignment of days to its entries gives, and no others', () => {
    fc.assert(
      fc.property(
        generatedDocket,
        fc.integer({ min: -1, max: DAYS }),
        fc.constantFrom('a', 'b'),
        (recorded, index, id) => {
          const claim = id as ClaimId;
          const standing = standingAt(openRecord(recorded), { kind: 'claim', id: claim }, dayOf(index));
          const found = [...standing.states, ...(standing.mayBeAbsent ? ['-'] : [])].sort();
          expect(standing.complete).toBe(true);
          expect(found).toEqual(byBruteForce(recorded, claim, dayOf(index)));
        },
      ),
      { numRuns: 400, verbose: 1 },
    );
  });

  it('turns on some entry whenever it may stand in more than one state', () => {
    fc.assert(
      fc.property(generatedDocket, fc.integer({ min: -1, max: DAYS }), (recorded, index) => {
        const standing = standingAt(
          openRecord(recorded),
          { kind: 'claim', id: 'a' as ClaimId },
          dayOf(index),
        );
        const several = standing.states.length + Number(standing.mayBeAbsent) > 1;
        if (!several) expect(standing.turnsOn).toEqual([]);
        else expect(standing.certain).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
