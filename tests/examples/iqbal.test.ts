import { describe, expect, it } from 'vitest';
import { parseDay } from '../../events/dates.ts';
import { type Audit, audit, openRecord } from '../../src/audit/index.ts';
import { judge } from '../../src/recording/index.ts';
import { asToWords } from '../../src/views/account/standing-words.ts';
import { Clerk } from '../cli/clerk.ts';
import { expectGolden } from '../golden.ts';
import { exampleCase, recorded } from './case-files.ts';

const entries = recorded(exampleCase('iqbal'));
const record = openRecord(entries);

function on(text?: string): Audit['claims'] {
  const day = text === undefined ? undefined : parseDay(text);
  return audit(record, day?.ok ? { at: day.day } : {}).claims;
}

/** How a claim stands as to each of its defendants at the end of a day, by the party's id. */
function asTo(claim: string, text?: string): Readonly<Record<string, string>> {
  const found = on(text).find(({ id }) => id === claim);
  return Object.fromEntries(
    (found?.asTo ?? []).map((row) => [row.party, asToWords([{ ...row, name: '' }]).replace(/ as to $/, '')]),
  );
}

const PETITIONERS = ['ashcroft', 'mueller'];
const APPELLANTS = [...PETITIONERS, 'rolince', 'maxwell', 'sawyer', 'cooksey', 'rardin', 'hasty'];

/** The same words for each of some parties. */
const each = (parties: readonly string[], words: string) =>
  Object.fromEntries(parties.map((party) => [party, words]));

describe('Ashcroft v. Iqbal', () => {
  it('is recorded without a fault', () => {
    expect(judge([], entries)).toEqual([]);
  });

  it('survives the motions of 2005, and is on appeal as to those who appeal', () => {
    expect(asTo('race', '2006-06-01')).toEqual({
      ...each(APPELLANTS, 'survives, on appeal'),
      officers: 'filed',
    });
    expect(asTo('alien-tort', '2006-06-01')).toEqual({ 'united-states': 'dismissed' });
  });

  it('leaves a claim open of which the record does not tell how it was decided', () => {
    expect(asTo('rfra', '2006-06-01')).toMatchObject({ hasty: 'dismissed or survives, on appeal' });
  });

  it('has nothing on appeal of a plaintiff who has settled', () => {
    const his = on('2006-10-04').filter(({ claimant }) => String(claimant) === 'elmaghraby');
    expect(his.map(({ states }) => states)).toEqual(his.map(() => ['dismissed']));
    expect(his.flatMap(({ marks }) => marks ?? [])).toEqual([]);
  });

  it('is affirmed in 2007, save for the hearing that was not given', () => {
    expect(asTo('due-process', '2007-06-13')).toMatchObject(each(APPELLANTS, 'survives, on appeal'));
    expect(asTo('due-process', '2007-06-14')).toEqual({
      ...each(APPELLANTS, 'dismissed'),
      officers: 'filed',
    });
    expect(asTo('conditions', '2007-06-14')).toEqual({ hasty: 'survives, affirmed', officers: 'filed' });
  });

  it('is before the Supreme Court as to those who petitioned', () => {
    expect(asTo('race', '2008-12-10')).toMatchObject({
      ...each(PETITIONERS, 'survives, affirmed, on appeal'),
      hasty: 'survives, affirmed',
    });
    expect(asTo('worship', '2008-12-10')).toMatchObject({ hasty: 'survives, affirmed' });
  });

  it('is reversed in 2009 as to discrimination, for the two petitioners alone', () => {
    for (const claim of ['race', 'religion'])
      expect(asTo(claim, '2009-05-18')).toMatchObject({
        ...each(PETITIONERS, 'dismissed'),
        rolince: 'survives, affirmed',
        hasty: 'survives, affirmed',
        officers: 'filed',
      });
    expect(asTo('conspiracy', '2009-05-18')).toMatchObject(each(PETITIONERS, 'survives, affirmed'));
  });

  it('is moved by no mandate that comes after what was decided had been reversed', () => {
    for (const day of ['2009-07-29', '2009-09-30'])
      for (const claim of ['due-process', 'race', 'conditions'])
        expect(asTo(claim, day)).toEqual(asTo(claim, '2009-05-18'));
  });

  it('ends, and is on appeal nowhere, when it has settled', () => {
    const claims = on();
    expect(claims.flatMap(({ states }) => states).filter((state) => state !== 'dismissed')).toEqual([]);
    expect(claims.flatMap(({ marks }) => marks ?? []).filter(({ what }) => what === 'on-appeal')).toEqual([]);
    expect(asTo('due-process')).toEqual(each([...APPELLANTS, 'officers'], 'dismissed'));
  });

  it('replays on 80 columns as it did', async () => {
    const clerk = new Clerk();
    const file = new URL('../../examples/iqbal', import.meta.url).pathname;
    expect((await clerk.types(['load', file])).code).toBe(0);
    const { code, out } = await clerk.types(['replay', 'ashcroft-v-iqbal'], { env: { COLUMNS: '80' } });
    clerk.leaves();
    expect(code).toBe(0);
    expectGolden(new URL('golden/iqbal.80.txt', import.meta.url), out);
  });
});
