import { describe, expect, it } from 'vitest';
import { docketOf, imported } from './case.ts';

/** How the last order is linked, where so many motions to compel wait, each of its own subject. */
const rulingAfter = (waiting: number) =>
  imported(
    docketOf([
      ...Array.from(
        { length: waiting },
        (_, at) =>
          ['2024-02-01', `MOTION to Compel ${at === 0 ? 'inspection of warehouse' : 'answers'}`] as const,
      ),
      ['2024-03-01', 'ORDER granting motion to compel inspection of warehouse'],
    ]),
  ).entries.at(-1)?.rulings[0];

describe('a ruling that names no motion', () => {
  it('means the one of several pending whose words it repeats', () => {
    expect(rulingAfter(3)).toMatchObject({ motion: '1', link: 'inferred' });
  });

  it('is left to a person where more than a hundred alike wait', () => {
    expect(rulingAfter(101)).toMatchObject({ motion: null, link: 'unknown' });
  });
});
