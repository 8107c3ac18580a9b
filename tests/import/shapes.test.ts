import { describe, expect, it } from 'vitest';
import { importDocket, readDocket, toImportJson } from '../../src/import/index.ts';

const ENTRY = {
  id: 9,
  docket: 77,
  entry_number: 2,
  recap_sequence_number: '2024-01-02.001',
  date_filed: '2024-01-02',
  description: 'MOTION to Dismiss by Acme',
  recap_documents: [
    { document_number: '2', attachment_number: 1, description: 'Brief' },
    { document_number: '2', attachment_number: null, description: 'Dismiss' },
  ],
};

function docketOf(value: unknown) {
  const read = readDocket(value);
  if (!read.ok) throw new Error(read.why);
  return read.docket;
}

describe('a docket of each shape', () => {
  it.each([
    [
      'pacer',
      {
        parties: [],
        docket_entries: [
          {
            date_filed: '2024-01-02',
            date_entered: '2024-01-03',
            description: 'ORDER',
            document_number: '1',
          },
        ],
      },
    ],
    [
      'internet-archive',
      {
        parties: [],
        docket_entries: [
          { date_filed: '2024-01-02', description: 'ORDER', short_description: '', document_number: '1' },
        ],
      },
    ],
    [
      'history',
      {
        date_last_filing: null,
        docket_entries: [
          {
            date_filed: '2024-01-02',
            date_entered: null,
            description: '',
            short_description: 'Order',
            document_number: '1',
          },
        ],
      },
    ],
    ['courtlistener', { docket_entries: [ENTRY], parties: [] }],
    ['courtlistener', { count: 1, next: null, results: [ENTRY] }],
    ['courtlistener', [{ results: [ENTRY] }, { results: [{ ...ENTRY, entry_number: 3 }] }]],
    ['courtlistener', { payload: { results: [ENTRY] }, webhook: { version: 2 } }],
    ['courtlistener', [ENTRY]],
  ] as const)('%s is told from its fields', (format, value) => {
    const docket = docketOf(value);
    expect(docket.format).toBe(format);
    expect(docket.entries.length).toBeGreaterThan(0);
  });

  it('is read as another shape where the user says so', () => {
    const read = readDocket({ docket_entries: [{ description: 'ORDER' }] }, 'history');
    expect(read).toMatchObject({ ok: true, docket: { format: 'history' } });
  });
});

describe('CourtListener pages', () => {
  it('are joined in order, and keep numbers, events and attachments', () => {
    const docket = docketOf([
      { results: [ENTRY] },
      { results: [{ ...ENTRY, entry_number: null, recap_documents: [] }] },
    ]);
    expect(docket.entries).toMatchObject([
      { index: 0, number: '2', sequence: '2024-01-02.001', short: 'Dismiss', attachments: 1 },
      { index: 1, number: null, attachments: 0 },
    ]);
  });

  it('take the caption from the docket that holds them', () => {
    const docket = docketOf({
      case_name: 'Roe v. Acme',
      docket_number: '1:24-cv-1',
      court: 'https://example.org/api/courts/nysd/',
      docket_entries: [ENTRY],
      parties: [{ name: 'Jane Roe', party_types: [{ name: 'Plaintiff', date_terminated: null }] }],
    });
    expect(docket).toMatchObject({
      name: 'Roe v. Acme',
      court: 'nysd',
      parties: [{ name: 'Jane Roe', role: 'Plaintiff' }],
    });
  });
});

describe('the three dates of an entry', () => {
  it('are kept apart: filed, entered, and modified by the clerk', () => {
    const result = importDocket({
      parties: [],
      docket_entries: [
        {
          date_filed: '2024-01-02',
          description: 'ORDER. Modified on 1/9/2024 (abc). (Entered: 01/05/2024)',
          document_number: '1',
        },
      ],
    });
    expect(result).toMatchObject({
      ok: true,
      entries: [{ on: '2024-01-02', filed: '2024-01-02', entered: '2024-01-05', modified: '2024-01-09' }],
    });
  });
});

describe('a docket printed newest first', () => {
  it('is read in the order of time and answered in its own order', () => {
    const result = importDocket({
      parties: [],
      docket_entries: [
        { date_filed: '2024-02-01', description: 'ORDER GRANTING MOTION TO REMAND', document_number: '3' },
        { date_filed: '2024-01-02', description: 'MOTION to Remand by Jane Roe', document_number: '2' },
      ],
    });
    if (!result.ok) throw new Error(result.why);
    expect(toImportJson(result).entries).toEqual([
      {
        index: 0,
        number: '3',
        on: '2024-02-01',
        kind: 'order',
        rulings: [{ motion: '2', type: 'remand', disposition: 'granted', leave: null, prejudice: null }],
        effects: ['remands'],
        confidence: 'medium',
        rule: 'order',
      },
      {
        index: 1,
        number: '2',
        on: '2024-01-02',
        kind: 'motion',
        motion: 'remand',
        confidence: 'high',
        rule: 'motion',
      },
    ]);
  });
});

describe('a stipulated dismissal', () => {
  it('keeps the parties that the text names', () => {
    const result = importDocket({
      parties: [],
      docket_entries: [
        {
          description: 'ORDER dismissing defendants Acme, Inc. and Bolt LLC with prejudice',
          document_number: '1',
        },
      ],
    });
    expect(result).toMatchObject({
      ok: true,
      entries: [
        {
          reach: {
            parties: [
              { name: 'Acme, Inc.', prejudice: 'with' },
              { name: 'Bolt LLC', prejudice: 'with' },
            ],
          },
        },
      ],
    });
  });
});
