import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharingTexts } from '../../src/log/shared-texts.ts';
import { entries } from './entries.ts';

describe('given entries just read', () => {
  it('are what they were, whatever they hold', () => {
    const few = fc.constantFrom('a', 'b', 'notice', 1, null, ['a']);
    const entry = fc.record(
      {
        id: fc.string(),
        type: fc.constantFrom('MotionFiled', 'PaperFiled'),
        recordedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
        case: few,
        recordedBy: few,
        correlation: few,
        on: fc.constantFrom('1987', '1988'),
        data: fc.oneof(few, fc.dictionary(fc.constantFrom('kind', 'title', '__proto__', 'constructor'), few)),
      },
      { requiredKeys: ['id', 'type', 'recordedAt'] },
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (some) => {
        const text = JSON.stringify(some);
        expect(JSON.stringify(sharingTexts(JSON.parse(text)))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('share what papers of one kind say of themselves, and nothing that differs', () => {
    const papers = ['notice', 'hearing', 'notice'].map((kind, n) => ({
      ...entries(`p-${n}`, 1)[0],
      data: { kind },
    }));
    const [first, second, third] = sharingTexts(JSON.parse(JSON.stringify(papers))) as typeof papers;
    expect(third?.data).toBe(first?.data);
    expect(second?.data).toEqual({ kind: 'hearing' });
  });
});
