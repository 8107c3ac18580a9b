import { describe, expect, it } from 'vitest';
import { courtNamed, federalCourts, sameCourt } from '../../src/portfolio/courts.ts';

describe('the federal courts', () => {
  it('are one court each, by whatever name', () => {
    for (const names of [
      [
        'cand',
        'N.D. Cal.',
        'N. D. Cal.',
        'Northern District of California',
        'United States District Court, Northern District of California',
      ],
      ['nysd', 'S.D.N.Y.', 'U.S. District Court for the Southern District of New York'],
      ['njd', 'D.N.J.', 'D. N.J.'],
      ['dcd', 'D.D.C.', 'District of Columbia'],
      ['wvsd', 'S.D. W. Va.'],
      ['ca9', '9th Cir.'],
      ['scotus', 'U.S.'],
      ['canb', 'Bankr. N.D. Cal.'],
      ['arb', 'Bankr. D. Ariz.'],
    ])
      for (const name of names) expect(courtNamed(name)?.id, name).toBe(names[0]);
  });

  it('are the 94 districts, the 13 circuits and the others, told apart', () => {
    const ids = federalCourts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(federalCourts.map(({ bluebook }) => bluebook)).size).toBe(ids.length);
    expect(federalCourts.filter(({ name }) => /^(?:\w+ )?District of /.test(name))).toHaveLength(94);
    expect(federalCourts.filter(({ bluebook }) => bluebook.endsWith('Cir.'))).toHaveLength(13);
    expect(sameCourt('cand', 'C.D. Cal.')).toBe(false);
  });

  it('leave a court that they do not know as it is spelled', () => {
    expect(sameCourt('Cal. Super. Ct.', 'Cal Super Ct')).toBe(true);
    expect(sameCourt('Cal. Super. Ct.', 'Cal. Ct. App.')).toBe(false);
  });
});
