import { describe, expect, it } from 'vitest';
import { isThere, RIGHT_ENDS, toldOf } from './right-ends.ts';
import { WHERE } from './shared-dockets.ts';

describe('the right ends of dockets', () => {
  it('are each given with a reason', () => {
    for (const { why } of RIGHT_ENDS) expect(why.length).toBeGreaterThan(15);
  });

  it('are those of each docket once', () => {
    expect(new Set(RIGHT_ENDS.map(({ source }) => source)).size).toBe(RIGHT_ENDS.length);
  });
});

const there = RIGHT_ENDS.filter(isThere);

describe.skipIf(there.length === 0)(`dockets read to their end (${WHERE})`, () => {
  it.each(there.map((each) => [each.source, each] as const))(
    '%s: no claim is told wrongly as certain',
    (_, each) => {
      expect(toldOf(each).filter(({ is }) => is === 'wrong')).toEqual([]);
    },
  );

  it.each(there.map((each) => [each.source, each] as const))(
    '%s: none is left open that the docket tells',
    (_, each) => {
      expect(toldOf(each).filter(({ is }) => is === 'left-open')).toEqual([]);
    },
  );
});
