import { importDocket } from '../../src/import/index.ts';
import type { Bench } from './main.ts';
import { perSecond, race, timed } from './race.ts';

/** Texts as clerks write them: written for this bench, in the proportions of a civil docket. */
const TEXTS: readonly string[] = [
  'COMPLAINT against Globex Corporation filed by Roe Industries. (Filing fee $ 405.)',
  'NOTICE of Appearance by Jordan Doe on behalf of Globex Corporation (Doe, Jordan)',
  'MOTION to Dismiss for Failure to State a Claim by Globex Corporation. Responses due by 3/4/2020 (Doe, Jordan)',
  'RESPONSE in Opposition re 3 MOTION to Dismiss for Failure to State a Claim filed by Roe Industries. (Poe, Alex)',
  'REPLY to Response to Motion re 3 MOTION to Dismiss for Failure to State a Claim filed by Globex Corporation.',
  'STIPULATION AND ORDER for extension of time to file a reply. Signed by the Court on 3/1/2020.',
  'ORDER granting in part and denying in part 3 Motion to Dismiss for Failure to State a Claim. Counts One and Two are dismissed without prejudice. Signed by Judge Lee on 6/1/2020.',
  'AMENDED COMPLAINT against Globex Corporation, filed by Roe Industries.',
  'MINUTE ENTRY for proceedings held before Judge Lee: Status Conference held on 7/1/2020.',
  'ANSWER to 8 Amended Complaint by Globex Corporation.(Doe, Jordan)',
  'MOTION to Compel production of documents by Roe Industries. (Attachments: # 1 Exhibit A, # 2 Exhibit B)',
  'ORDER denying 11 Motion to Compel. Signed by Magistrate Judge Kim on 9/1/2020.',
  'CERTIFICATE OF SERVICE by Roe Industries re 11 MOTION to Compel production of documents',
  'TRANSCRIPT of Proceedings held on 7/1/2020, before Judge Lee. Redaction Request due 8/3/2020.',
  'MOTION for Summary Judgment by Globex Corporation. (Attachments: # 1 Memorandum, # 2 Declaration)',
  'ORDER granting 15 Motion for Summary Judgment. Signed by Judge Lee on 1/15/2021.',
  'JUDGMENT in favor of Globex Corporation against Roe Industries. Signed by Judge Lee on 1/20/2021.',
  'NOTICE OF APPEAL as to 17 Judgment by Roe Industries. Filing fee $ 505. (Poe, Alex)',
];

function docketOf(entries: number): string {
  const docket_entries = Array.from({ length: entries }, (_, index) => {
    const text = (TEXTS[index % TEXTS.length] ?? '').replace(
      /(?<=\b(?:re|part|granting|denying|to|as to) )\d+(?= )/g,
      (number) => String(Number(number) + index - (index % TEXTS.length)),
    );
    const day = new Date(Date.UTC(2020, 0, 2 + Math.floor(index / 3))).toISOString().slice(0, 10);
    return {
      id: 10_000 + index,
      entry_number: index + 1,
      recap_sequence_number: `${day}.${String(index).padStart(5, '0')}`,
      date_filed: day,
      date_created: `${day}T09:00:00Z`,
      description: text,
      recap_documents: [
        {
          id: 90_000 + index,
          document_number: String(index + 1),
          document_type: 1,
          description: '',
          is_available: false,
          page_count: 12,
          filepath_local: `recap/gov.uscourts.made.1/gov.uscourts.made.1.${index + 1}.0.pdf`,
        },
      ],
    };
  });
  return JSON.stringify({
    court_id: 'mad',
    docket_number: '1:20-cv-00001',
    case_name: 'Roe Industries v. Globex Corporation',
    date_filed: '2020-01-02',
    docket_entries,
  });
}

/** Reading a docket in CourtListener's shape, every entry told for what it is, against parsing the file. */
export const bench: Bench = {
  name: 'import',
  rows: async ({ full }) => {
    const entries = full ? 20_000 : 2_000;
    const text = docketOf(entries);
    return [
      await race({
        measure: `import, a docket of ${entries.toLocaleString('en-US')} entries`,
        against: 'JSON.parse of the same file',
        reach: { kind: 'at least', ratio: 0.1 },
        by: 'speed',
        // A round takes some milliseconds: more of them make the median that of the work, not of the machine.
        repeats: 21,
        contender: () => timed(() => importDocket(JSON.parse(text))),
        limit: () => timed(() => JSON.parse(text)),
        told: (ours, theirs) => `${perSecond(entries, ours)} entries against ${perSecond(entries, theirs)}`,
      }),
    ];
  },
};
