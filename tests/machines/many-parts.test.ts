import { describe, expect, it } from 'vitest';
import { ClaimId, EntryId, PartyId, RequestId, TestId } from '../../events/schemas.ts';
import type { Part, PartDecision } from '../../machines/motion-events.ts';
import { motionGuards, motionUpdates } from '../../machines/motion-rules.ts';

const MANY = 3_000;
const [motion, by] = [EntryId.parse('motion'), EntryId.parse('order')];
const defendants = ['acme', 'bolt'].map((name) => PartyId.parse(name));

let asked = 0;
/** A thing whose key is counted whenever it is asked for. */
function counted<T extends { readonly key: string }>(thing: T): T {
  const { key } = thing;
  return Object.defineProperty({ ...thing }, 'key', {
    enumerable: true,
    get: () => {
      asked += 1;
      return key;
    },
  });
}

const part = (number: number): Part =>
  counted({
    key: `part-${number}`,
    name: `motion/part-${number}`,
    request: RequestId.parse('r'),
    relief: 'dismiss',
    claim: ClaimId.parse('contract'),
    matter: null,
    order: null,
    against: defendants,
    ground: TestId.parse('ripe'),
    alternativeTo: null,
    status: 'pending',
    decidedBy: null,
    express: false,
  });
const decision = (number: number, more: Partial<PartDecision> = {}): PartDecision =>
  counted({ key: `part-${number}`, disposition: 'denied', express: true, ...more });

const numbers = Array.from({ length: MANY }, (_, number) => number);
const context = { motion, parts: numbers.map(part) };

describe('a motion of thousands of parts', () => {
  it.each([
    ['decided as to all', {}],
    ['decided as to one of two', { against: defendants.slice(0, 1) }],
  ])('%s, is decided in work that grows with them, and no faster', (_, narrower) => {
    const event = {
      type: 'decided' as const,
      by,
      decisions: numbers.map((number) => decision(number, narrower)),
    };
    asked = 0;
    expect(motionGuards.decidesOnlyOpenParts.holds(context, event)).toBe(true);
    const { parts } = motionUpdates.applyDecisions(context, event);
    expect(asked).toBeLessThan(20 * MANY);
    expect(parts.filter(({ status }) => status === 'denied')).toHaveLength(MANY);
    expect(parts).toHaveLength('against' in narrower ? 2 * MANY : MANY);
  });

  it('has the last word on a part count, and hears of none twice', () => {
    const decisions = [...numbers.map((number) => decision(number)), decision(7, { disposition: 'granted' })];
    const event = { type: 'decided' as const, by, decisions };
    const after = motionUpdates.applyDecisions(context, event);
    expect(after.parts[7]?.status).toBe('granted');
    expect(after.parts[8]?.status).toBe('denied');
    expect(motionGuards.decidesOnlyOpenParts.holds(after, event)).toBe(false);
  });
});
