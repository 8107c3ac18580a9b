import fc from 'fast-check';
import { formatDay } from '../../events/dates.ts';
import type { Entry } from '../../events/index.ts';

/** Small dockets of one or two claims whose entries have uncertain dates, for comparing with brute force. */

const FIRST = 6_000;
export const DAYS = 7;
export const dayOf = (index: number): number => FIRST + index;

const entry = (id: string, type: string, data: object, on?: string, after: string[] = []): Entry =>
  ({
    id,
    case: 'generated',
    type,
    schemaVersion: type === 'MotionFiled' ? 2 : 1,
    ...(on === undefined ? {} : { on }),
    ...(after.length === 0 ? {} : { after }),
    recordedAt: '2026-01-01T00:00:00.000Z',
    recordedBy: 'test',
    data,
  }) as unknown as Entry;

const caption: readonly Entry[] = [
  entry('case:generated', 'CaseOpened', { title: 'Roe v. Acme' }),
  entry('party:roe', 'PartyNamed', { party: 'roe', name: 'Roe', role: 'plaintiff' }),
  entry('party:acme', 'PartyNamed', { party: 'acme', name: 'Acme', role: 'defendant' }),
  entry('claim:a', 'ClaimDescribed', { claim: 'a', title: 'A', claimant: 'roe' }),
  entry('claim:b', 'ClaimDescribed', { claim: 'b', title: 'B', claimant: 'roe' }),
];

const day = (index: number): string => formatDay(dayOf(index));

/** A date within the window: a day, a set of days, an interval, open at one end, or none. */
const uncertainDate: fc.Arbitrary<string | undefined> = fc.oneof(
  fc.nat(DAYS - 1).map(day),
  fc
    .tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1))
    .map(([a, b]) => (a === b ? day(a) : `[${[a, b].sort().map(day).join(',')}]`)),
  fc
    .tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1))
    .map(([a, b]) => `${day(Math.min(a, b))}/${day(Math.max(a, b))}`),
  fc.constant(undefined),
);

const claims = fc.constantFrom(['a'], ['b'], ['a', 'b']);

const body: fc.Arbitrary<(id: string, on: string | undefined, after: string[]) => Entry> = fc.oneof(
  claims.map(
    (list) => (id: string, on: string | undefined, after: string[]) =>
      entry(
        id,
        'MotionFiled',
        { movant: 'acme', requests: [{ id: 'dismiss', relief: 'dismiss', claims: list }] },
        on,
        after,
      ),
  ),
  fc
    .tuple(fc.constantFrom('m0', 'm1'), fc.constantFrom('granted', 'denied', 'unknown', 'moot'), fc.boolean())
    .map(
      ([motion, disposition, leaveToAmend]) =>
        (id: string, on: string | undefined, after: string[]) =>
          entry(id, 'OrderEntered', { rulings: [{ motion, disposition, leaveToAmend }] }, on, after),
    ),
  claims.map(
    (list) => (id: string, on: string | undefined, after: string[]) =>
      entry(id, 'PleadingAmended', { amends: 'complaint', repleads: list }, on, after),
  ),
  claims.map(
    (list) => (id: string, on: string | undefined, after: string[]) =>
      entry(id, 'StayEntered', { claims: list }, on, after),
  ),
  fc.constant((id: string, on: string | undefined, after: string[]) =>
    entry(id, 'StayLifted', {}, on, after),
  ),
);

/** A docket in order of recording: the caption, a complaint, and up to five entries of uncertain date. */
export const generatedDocket: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(
    uncertainDate,
    fc.tuple(claims, claims),
    fc.array(fc.tuple(body, uncertainDate, fc.option(fc.nat(3))), { minLength: 1, maxLength: 4 }),
  )
  .map(([complaintOn, [first, second], rest]) => {
    const complaint = entry('complaint', 'ComplaintFiled', { asserts: ['a', 'b'] }, complaintOn);
    const ids = ['complaint'];
    const motions = [first, second].map((list, index) =>
      entry(
        `m${index}`,
        'MotionFiled',
        { movant: 'acme', requests: [{ id: 'dismiss', relief: 'dismiss', claims: list }] },
        undefined,
        ['complaint'],
      ),
    );
    const others = rest.map(([make, on, follows], index) => {
      const earlier = follows === null ? undefined : ids[follows];
      const made = make(`e${index}`, on, earlier ? [earlier] : []);
      ids.push(made.id);
      return made;
    });
    const named = others.some((other) => JSON.stringify(other.data).includes('m1'));
    return [...caption, complaint, ...motions.slice(0, named ? 2 : 1), ...others];
  });
