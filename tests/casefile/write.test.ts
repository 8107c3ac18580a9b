import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchTypes, type CaseId, type Draft, type EntryId, entryTypes } from '../../events/index.ts';
import { readContents } from '../../src/casefile/contents.ts';
import { readDocument } from '../../src/casefile/document.ts';
import { caseFileValue, readCaseFile, writeCaseFile } from '../../src/casefile/index.ts';
import { SCHEMA_LINE } from '../../src/casefile/new-case-file.ts';
import { anyDraft } from './any-draft.ts';
import { caseIn, header } from './cases.ts';
import { expectGolden } from './golden-file.ts';

const caseId = 'roe-v-acme' as CaseId;
const opened: Draft = {
  id: 'case:roe-v-acme' as EntryId,
  type: 'CaseOpened',
  schemaVersion: 1,
  data: { title: 'Roe v. Acme Corp.' },
};

/** What a text holds, whether or not the entries refer to what there is. */
function draftsIn(text: string): readonly (Draft | undefined)[] {
  const { document, problems } = readDocument({ name: 'written.yaml', text });
  if (document === undefined) throw new Error(JSON.stringify(problems));
  const { written, faults } = readContents(document, new Map());
  expect([...problems, ...faults]).toEqual([]);
  return written.map(({ draft }) => draft);
}

describe('a case written to a file', () => {
  it.each(entryTypes.filter((type) => !branchTypes.includes(type)))('any %s reads back as it was', (type) => {
    fc.assert(
      fc.property(anyDraft(type), (draft) => {
        const drafts = draft.type === 'CaseOpened' ? [draft] : [opened, draft];
        expect(draftsIn(writeCaseFile(caseId, drafts))).toEqual(drafts);
      }),
      { numRuns: 40 },
    );
  });

  it('the worked case reads back as it was, as YAML and as JSON', () => {
    const name = '../../examples/abc-v-meese/case.yaml';
    const { case: id, drafts } = caseIn(readFileSync(new URL(name, import.meta.url), 'utf8'));
    expect(caseIn(writeCaseFile(id, drafts)).drafts).toEqual(drafts);
    expect(caseIn(JSON.stringify(caseFileValue(id, drafts))).drafts).toEqual(drafts);
  });

  it('is laid out for people: a header, a line for what is short, dates without quotes', () => {
    const text = `${header}entries:
  - { id: complaint, type: ComplaintFiled, on: 1985, asserts: [breach], title: 'Complaint: the first' }
  - { id: motion, type: MotionFiled, on: [2024-03-01,2024-03-04], movant: acme, requests: [{ id: dismiss, relief: dismiss, claims: [breach], note: 'For want of a signed contract, or of any contract' }] }
  - { id: order, type: OrderEntered, unresolved: [Which day it was entered], rulings: [{ motion: motion, disposition: granted }] }
  - { id: correction, type: EntryCorrected, entry: order, on: 2024-05-02, reason: The clerk found it }
`;
    expectGolden(
      new URL('./golden/written.yaml', import.meta.url),
      writeCaseFile(caseId, caseIn(text).drafts),
    );
  });

  it('a party of whom more is known than a header can say stands among the entries', () => {
    const { drafts } = caseIn(
      `${header}entries:\n  - { id: joined, type: PartyNamed, on: 2024-03-01, party: doe, name: Doe, role: other }\n`,
    );
    const text = writeCaseFile(caseId, drafts);
    expect(text).toContain(
      '{ id: joined, type: PartyNamed, on: 2024-03-01, party: doe, name: Doe, role: other }',
    );
    expect(readCaseFile({ name: 'written.yaml', text })).toMatchObject({ ok: true });
  });

  it('what belongs to the log is not written', () => {
    const entry = {
      ...opened,
      recordedAt: '2024-01-01T00:00:00.000Z',
      recordedBy: 'clerk',
      case: caseId,
      correlation: 'x',
    };
    expect(writeCaseFile(caseId, [entry])).toBe(
      `${SCHEMA_LINE}\n\nnunc: 1\ncase: roe-v-acme\ntitle: Roe v. Acme Corp.\n\nentries: []\n`,
    );
  });
});
