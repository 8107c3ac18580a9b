import { describe, expect, it } from 'vitest';
import { COURSE } from './course.ts';
import { DECISIONS } from './decisions.ts';
import { DISMISSALS } from './dismissals.ts';
import { PARTS } from './parts.ts';
import { asPage, mistoldIn, withLast } from './told.ts';

describe.each([...DISMISSALS, ...COURSE, ...DECISIONS, ...PARTS])(
  'a docket that ends with $name',
  (docket) => {
    it.each(docket.last)('is told as it is: %s', (last) => {
      expect(mistoldIn(withLast(docket, last), docket.ends)).toEqual([]);
    });

    it('is told alike as a page saved from PACER', () => {
      const [last = ''] = docket.last;
      expect(mistoldIn(asPage(withLast(docket, last)), docket.ends)).toEqual([]);
    });
  },
);
