/** A small docket as CourtListener gives one, with bait in its texts: words that must stay words. */
export const BAIT = '<img src=x onerror="window.baited=true"><script>window.baited=true</script>';

const entry = (number: number, date: string, description: string) => ({
  id: number,
  docket: 77,
  entry_number: number,
  recap_sequence_number: `${date}.00${number}`,
  date_filed: date,
  description,
  recap_documents: [{ document_number: `${number}`, attachment_number: null, description: '' }],
});

export const DOCKET = JSON.stringify({
  id: 77,
  court_id: 'cand',
  docket_number: '3:24-cv-00123',
  case_name: `Roe v. Acme Corp. ${BAIT}`,
  date_filed: '2024-01-02',
  parties: [
    { name: 'Jane Roe', party_types: [{ name: 'Plaintiff' }] },
    { name: `Acme Corp. ${BAIT}`, party_types: [{ name: 'Defendant' }] },
  ],
  docket_entries: [
    entry(1, '2024-01-02', `COMPLAINT against Acme Corp. filed by Jane Roe. ${BAIT}`),
    entry(2, '2024-02-01', `MOTION to Dismiss filed by Acme Corp. ${BAIT}`),
    entry(3, '2024-02-20', 'OPPOSITION to 2 Motion to Dismiss filed by Jane Roe.'),
    entry(
      4,
      '2024-04-01',
      'ORDER granting 2 Motion to Dismiss with leave to amend. Signed by Judge Smith on 4/1/2024.',
    ),
    entry(5, '2024-05-01', 'AMENDED COMPLAINT against Acme Corp. filed by Jane Roe.'),
    entry(6, '2024-05-20', `Zzyzx qwerty ${BAIT}`),
  ],
});
