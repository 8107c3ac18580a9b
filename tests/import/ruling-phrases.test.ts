import { describe, expect, it } from 'vitest';
import { importDocket } from '../../src/import/index.ts';

const FILED: readonly (readonly [string, string, string])[] = [
  ['10', '2024-01-02', 'MOTION to Dismiss for Failure to State a Claim by Acme'],
  ['11', '2024-01-03', 'MOTION to Compel by Jane Roe'],
  ['12', '2024-01-04', 'MOTION to Seal Exhibit by Acme'],
  ['13', '2024-01-05', 'MOTION for Extension of Time to File Response by Acme'],
  ['14', '2024-01-06', 'STIPULATION to extend discovery filed by Acme'],
];

function last(...entries: readonly (readonly [string, string, string])[]) {
  const docket_entries = [...FILED, ...entries].map(([document_number, date_filed, description]) => ({
    document_number,
    date_filed,
    description,
  }));
  const result = importDocket({ parties: [], docket_entries });
  const row = result.ok ? result.entries.at(-1) : undefined;
  if (row === undefined) throw new Error('no docket');
  return row;
}

function rulingsIn(order: string): readonly string[] {
  return last(['40', '2024-03-01', order]).rulings.map((one) => `${one.motion} ${one.disposition}`);
}

describe('the words of an order', () => {
  it.each([
    ['ORDER granting 12 Motion to Seal and 13 Motion for Extension of Time.', ['12 granted', '13 granted']],
    ['ORDER: Motions 11 and 12 are DENIED.', ['11 denied', '12 denied']],
    ['Judge Lee: ELECTRONIC ORDER. Motion 13 ALLOWED.', ['13 granted']],
    ['Order Granting Motion (Re: # 13 ). Signed on 3/1/2024', ['13 granted']],
    ['ORDER - granted 11 Motion to Compel; denied 12 Motion to Seal', ['11 granted', '12 denied']],
    ['ORDER granting 11 Motion to Compel, and 12 Motion to Seal is moot', ['11 granted', '12 moot']],
    [
      'ORDER: the motion to dismiss (Doc. 10) is DENIED as to Count I and GRANTED as to Count II.',
      ['10 granted-in-part'],
    ],
    ['STIPULATION AND ORDER re 14 Stipulation. So ordered by Judge Lee.', ['14 granted']],
    ['ORDER denying 11 Motion to Compel as moot.', ['11 moot']],
    ['ORDER denying 11 Motion to Compel. The rest is argued as moot.', ['11 denied']],
    ['ORDER granting 10 Motion to Dismiss; leave to amend is denied.', ['10 granted']],
    ['ORDER granting oral motion to extend time.', ['null granted']],
  ])('%s', (text, wanted) => {
    expect(rulingsIn(text)).toEqual(wanted);
  });

  it.each([
    'ORDER that Acme advise the Court whether its motion to compel is now moot',
    'Minute entry: status hearing held. The Court approves the policies set forth in submission 9.',
    'ORDER: the papers of May 3, 2024 motion practice are returned',
  ])('decide no motion in: %s', (text) => {
    expect(rulingsIn(text)).toEqual([]);
  });

  it('read `w/o prejudice` as the clerk means it', () => {
    expect(
      last(['40', '2024-03-01', 'ORDER denying 11 Motion to Compel w/o prejudice']).rulings,
    ).toMatchObject([{ motion: '11', prejudice: 'without' }]);
  });
});

describe('a motion and its twin', () => {
  it('of a motion corrected on the day of the order, the order means the one it names', () => {
    const corrected: readonly [string, string, string] = [
      '15',
      '2024-03-01',
      'Corrected MOTION for Extension of Time to File Response by Acme',
    ];
    const order = 'Corrected Motion for Extension of Time to File Response is GRANTED.';
    expect(last(corrected, ['40', '2024-03-01', order]).rulings[0]?.motion).toBe('15');
  });

  it('a written order of the day repeats the ruling made from the bench', () => {
    const motion: readonly [string, string, string] = [
      '16',
      '2024-02-01',
      'MOTION for entry of agreed decree',
    ];
    const bench: readonly [string, string, string] = [
      '17',
      '2024-03-01',
      'MINUTES: motion for entry of agreed decree [16] is granted.',
    ];
    const written = 'ORDER: Joint motion for entry of agreed decree is granted.';
    expect(last(motion, bench, ['18', '2024-03-01', written]).rulings[0]?.motion).toBe('16');
    expect(last(motion, bench, ['18', '2024-05-01', written]).rulings[0]?.motion).toBeNull();
  });
});

describe('what a dismissal reaches', () => {
  it.each([
    ['ORDER: All claims between plaintiff and defendant Acme are hereby dismissed.', ['dismisses-party']],
    ['ORDER: All claims are dismissed.', ['dismisses-case']],
    ['ORDER of Dismissal as to defendant Acme only', ['dismisses-party']],
    ['ORDER of Dismissal', ['dismisses-case']],
    ['ORDER: motions in this lead case that remain are terminated as moot.', []],
    ['ORDER: this case is terminated.', ['closes-case']],
    ['***FILED IN ERROR***NOTICE of Voluntary Dismissal by Jane Roe', []],
    ['NOTICE of Voluntary Dismissal by Jane Roe', ['dismisses-case']],
  ])('%s', (text, wanted) => {
    expect(last(['40', '2024-03-01', text]).effects).toEqual(wanted);
  });

  it.each([
    'STIPULATED PROTECTIVE ORDER',
    'LETTER ORDER on discovery',
    'PRELIMINARY INJUNCTION by Judge Lee',
  ])('reads an order in: %s', (text) => {
    expect(last(['40', '2024-03-01', text]).kind).toBe('order');
  });

  it.each(['Stipulated motion for order', 'LETTER to Judge Lee', 'MOTION for Preliminary Injunction'])(
    'reads no order in: %s',
    (text) => {
      expect(last(['40', '2024-03-01', text]).kind).not.toBe('order');
    },
  );

  it('minutes that approve what the parties agreed are an order', () => {
    expect(last(['40', '2024-03-01', 'MINUTES: hearing held. The plan is approved.']).kind).toBe('order');
    expect(last(['40', '2024-03-01', 'MINUTES: hearing held. The plan was discussed.']).kind).toBe('hearing');
  });
});
