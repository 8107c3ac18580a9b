import { describe, expect, it } from 'vitest';
import { readDraft } from '../../events/index.ts';
import { citesOf, readOpinion } from '../../src/audit/cites/index.ts';
import { OPINION } from './opinion.ts';

const gathered = (written: Readonly<Record<string, unknown>>) => {
  const read = readDraft(written);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return citesOf(read.draft);
};

describe('the cites of an entry', () => {
  it('are its own and those of its findings and rulings, each with its place', () => {
    expect(
      gathered({
        id: 'order',
        type: 'OrderEntered',
        cites: ['1 F. Supp. at 1'],
        findings: [{ test: 'hunt', element: 'germane', holding: 'open', cites: ['1 F. Supp. at 2'] }],
        rulings: [
          {
            motion: 'm',
            request: 'dismiss',
            ground: 'hunt',
            disposition: 'denied',
            cites: ['1 F. Supp. at 3'],
          },
          { motion: 'm', disposition: 'denied', cites: ['1 F. Supp. at 4'] },
        ],
      }),
    ).toEqual([
      { where: 'order', cite: '1 F. Supp. at 1' },
      { where: 'order, finding hunt/germane', cite: '1 F. Supp. at 2' },
      { where: 'order, ruling dismiss hunt', cite: '1 F. Supp. at 3' },
      { where: 'order, ruling 2', cite: '1 F. Supp. at 4' },
    ]);
  });

  it('are those inside the edits of a reading too', () => {
    const edits = [
      {
        edit: 'insert',
        entry: { id: 'notice', type: 'PaperFiled', kind: 'notice', cites: ['1 F. Supp. at 5'] },
      },
    ];
    expect(
      gathered({
        id: 'reading:r',
        type: 'ReadingNamed',
        reading: 'r',
        question: 'Q',
        takes: 'T',
        other: 'O',
        edits,
      }),
    ).toEqual([{ where: 'reading:r, edit 1', cite: '1 F. Supp. at 5' }]);
  });
});

describe('an opinion with star pages', () => {
  it('is taken apart by pages, a page without text among them', () => {
    const { reporter, pages, notes } = readOpinion(OPINION);
    expect(reporter).toBe('900 F.Supp.');
    expect([...pages.keys()]).toEqual([10, 11, 12, 13, 14]);
    expect(pages.get(11)).toBe('');
    expect(pages.get(14)).toBe('it is so ordered');
    expect([...notes].map(([number, { page }]) => [number, page])).toEqual([
      [1, 13],
      [2, 13],
    ]);
  });
});
