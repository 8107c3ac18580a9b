import { describe, expect, it } from 'vitest';
import { importDocket } from '../../src/import/index.ts';

const FILED = [
  'COMPLAINT against Acme filed by Jane Roe',
  'MOTION to Dismiss for Failure to State a Claim by Acme',
  'MOTION for Extension of Time to File Response by Jane Roe',
  'MOTION for Summary Judgment by Acme',
  'STIPULATION to extend discovery filed by Acme',
  'REPORT AND RECOMMENDATION re 4 Motion for Summary Judgment',
];

function rulingsOn(...orders: readonly string[]): readonly string[] {
  const docket_entries = [...FILED, ...orders].map((description, at) => ({
    document_number: String(at + 1),
    date_filed: '2024-01-01',
    description,
  }));
  const result = importDocket({ parties: [], docket_entries });
  if (!result.ok) throw new Error(result.why);
  return (result.entries.at(-1)?.rulings ?? []).map((one) =>
    [
      one.motion,
      one.type,
      one.disposition,
      one.leave === null ? '' : one.leave ? 'leave' : 'no leave',
      one.prejudice ?? '',
    ]
      .join(' ')
      .trim(),
  );
}

describe('an order on motions of record', () => {
  it.each([
    [
      'ORDER granting 3 Motion for Extension of Time to File Response/Reply as to 2 MOTION to Dismiss',
      ['3 extension granted'],
    ],
    [
      'ORDER granting 2 Motion to Dismiss; denying as moot 4 Motion for Summary Judgment',
      ['2 dismiss granted', '4 summary-judgment moot'],
    ],
    [
      'ORDER granting in part and denying in part 2 Motion to Dismiss with leave to amend',
      ['2 dismiss granted-in-part leave'],
    ],
    [
      'ORDER: Defendant’s motion to dismiss (Doc. 2) is GRANTED without prejudice. The motion for summary judgment (Doc. 4) is DENIED.',
      ['2 dismiss granted  without', '4 summary-judgment denied'],
    ],
    ['ORDER granting [2] Motion to Dismiss without leave to amend', ['2 dismiss granted no leave']],
    ['ORDER GRANTING MOTION TO DISMISS', ['2 dismiss granted']],
    ['ORDER re 2 Motion to Dismiss. The motion is DENIED.', ['2 dismiss denied']],
    ['ORDER granting 5 Stipulation', ['5 extension granted']],
    [
      'ORDER ADOPTING 6 REPORT AND RECOMMENDATION granting 4 Motion for Summary Judgment',
      ['6 other adopted', '4 summary-judgment granted'],
    ],
    [
      'MINUTE entry before Judge Lee: Motion to dismiss [2] is entered and continued to 5/1/2024',
      ['2 dismiss deferred'],
    ],
    [
      'ORDER denying 2, 3 and 4 Motions',
      ['2 dismiss denied', '3 extension denied', '4 summary-judgment denied'],
    ],
    ['ORDER: All pending motions are DENIED as moot', ['other moot']],
  ] as const)('%s', (text, wanted) => {
    expect(rulingsOn(text)).toEqual(wanted);
  });

  it.each([
    'ORDER setting briefing schedule on 2 Motion to Dismiss',
    'ORDER TO SHOW CAUSE why 2 Motion to Dismiss should not be granted',
    'REPORT AND RECOMMENDATION that 2 Motion to Dismiss be granted',
    'NOTICE of Order granting 2 Motion to Dismiss by Acme',
    'RESPONSE to 2 Motion to Dismiss, which should be denied, by Jane Roe',
    'ORDER of recusal',
  ])('rules on nothing in: %s', (text) => {
    expect(rulingsOn(text)).toEqual([]);
  });

  it('infers no motion where two of the type are pending alike, and says so', () => {
    const result = importDocket({
      parties: [],
      docket_entries: [
        'MOTION to Dismiss by Acme',
        'MOTION to Dismiss by Acme',
        'ORDER GRANTING MOTION TO DISMISS',
      ].map((description, at) => ({ document_number: String(at + 1), description })),
    });
    if (!result.ok) throw new Error(result.why);
    expect(result.entries[2]?.rulings).toMatchObject([{ motion: null, type: 'dismiss' }]);
    expect(result.unresolved).toMatchObject([{ index: 2, number: '3' }]);
  });
});
