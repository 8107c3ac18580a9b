/** A docket of entries with these texts. */
export function docketOf(...descriptions: readonly unknown[]): unknown {
  return {
    court_id: 'test',
    docket_number: '1:24-cv-1',
    docket_entries: descriptions.map((description, at) => ({
      document_number: String(at + 1),
      date_filed: '2024-01-02',
      description,
    })),
  };
}

/** Texts made to be slow to read; `npm run bench` reads them so many times as long. */
export const baits = (times: number): Readonly<Record<string, string>> => ({
  'numbers without end': `ORDER granting ${'1, '.repeat(200_000 * times)}`,
  'open brackets': '['.repeat(300_000 * times),
  'open tags': '<a '.repeat(300_000 * times),
  'open parentheses': `MOTION (Attachments: # 1 ${'('.repeat(300_000 * times)}`,
  'the word motion': 'motion to '.repeat(100_000 * times),
  'granted and denied': 'granted in part and denied in part '.repeat(50_000 * times),
  'adjectives of a case': `the ${'above-captioned civil '.repeat(50_000 * times)}action is`,
  'names without end': `MOTION by ${'Acme, Inc. and '.repeat(80_000 * times)}`,
  'one long word': 'A'.repeat(1_000_000 * times),
  blanks: `ORDER${' '.repeat(1_000_000 * times)}granting`,
  entities: '&amp;lt;'.repeat(150_000 * times),
  'minutes of minutes': 'hearing conference trial held '.repeat(50_000 * times),
  claims: `claims ${'I, II and III, '.repeat(60_000 * times)}are dismissed`,
  'words after by': `by ${'Alpha beta gamma '.repeat(60_000 * times)}`,
  dashes: `a-b--${'c-'.repeat(100_000 * times)}`,
  'five megabytes': `ORDER granting 1 Motion. ${'x y z. '.repeat(720_000 * times)}`,
});
