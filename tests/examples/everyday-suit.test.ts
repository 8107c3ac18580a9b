import { describe, expect, it } from 'vitest';
import { parseDay } from '../../events/dates.ts';
import { type Audit, audit, openRecord } from '../../src/audit/index.ts';
import { judge } from '../../src/recording/index.ts';
import { asToWords } from '../../src/views/account/standing-words.ts';
import { Clerk } from '../cli/clerk.ts';
import { expectGolden } from '../golden.ts';
import { exampleCase, recorded } from './case-files.ts';

const entries = recorded(exampleCase('everyday-suit'));
const record = openRecord(entries);

/** Where every claim stands at the end of a day, in the words of the table. */
function standing(on?: string): Readonly<Record<string, string>> {
  const day = on === undefined ? undefined : parseDay(on);
  const { claims }: Audit = audit(record, day?.ok ? { at: day.day } : {});
  return Object.fromEntries(
    claims.map(({ id, split, states, asTo }) => [id, split ? asToWords(asTo) : states.join(' or ')]),
  );
}

describe('an everyday suit', () => {
  it('is recorded without a fault', () => {
    expect(judge([], entries)).toEqual([]);
  });

  it('has one defendant in default, and the fraud under a motion', () => {
    expect(standing('2031-06-01')).toMatchObject({
      fraud: 'motion',
      misstatement: 'filed as to Ostrander Looms; filed, in default as to Quill Inspection',
      contribution: 'filed',
      indemnity: 'filed',
    });
  });

  it('goes on between those who did not settle', () => {
    expect(standing('2032-03-01')).toMatchObject({ carriage: 'dismissed', contribution: 'filed' });
  });

  it('leaves the damages to the jury where liability is established', () => {
    expect(standing('2032-09-20')).toMatchObject({
      warranty: 'survives',
      fraud: 'dismissed',
      indemnity: 'dismissed',
    });
  });

  it('is in judgment for each as the jury found, and finally, once the default is adjudged', () => {
    expect(standing('2033-05-16')).toMatchObject({
      warranty: 'judgment',
      price: 'judgment',
      misstatement:
        'judgment for the opponent as to Ostrander Looms; judgment for the claimant, in default as to Quill Inspection',
    });
    const day = parseDay('2033-05-16');
    const { claims } = audit(record, day.ok ? { at: day.day } : {});
    expect(claims.flatMap(({ asTo }) => asTo.flatMap(({ judgment }) => judgment?.final ?? []))).not.toContain(
      false,
    );
  });

  it('is affirmed in part and reversed in part, from the day of the mandate', () => {
    expect(standing('2034-05-29')).toMatchObject({ warranty: 'judgment', fraud: 'dismissed' });
    expect(standing('2034-05-30')).toMatchObject({ warranty: 'judgment', fraud: 'survives' });
    const [warranty] = audit(record).claims;
    expect(warranty?.marks?.map(({ what }) => what)).toContain('affirmed');
  });

  it('replays on 80 columns as it did', async () => {
    const clerk = new Clerk();
    const file = new URL('../../examples/everyday-suit', import.meta.url).pathname;
    expect((await clerk.types(['load', file])).code).toBe(0);
    const { code, out } = await clerk.types(['replay', 'fairhaven-v-ostrander'], { env: { COLUMNS: '80' } });
    clerk.leaves();
    expect(code).toBe(0);
    expectGolden(new URL('golden/everyday-suit.80.txt', import.meta.url), out);
  });
});
