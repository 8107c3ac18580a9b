import { describe, expect, it } from 'vitest';
import { COURSE } from './course.ts';
import { DECISIONS } from './decisions.ts';
import { DISMISSALS } from './dismissals.ts';
import { mistoldIn, withLast } from './told.ts';

describe.each([...DISMISSALS, ...COURSE, ...DECISIONS])('a docket that ends with $name', (docket) => {
  it.each(docket.last)('is told as it is: %s', (last) => {
    expect(mistoldIn(withLast(docket, last), docket.ends)).toEqual([]);
  });
});
