/**
 * How a case is opened: from a log or a file, as known when, on which branch. What reads a case file stands apart
 * (`case-file.ts`): who asks a case that the log holds does not wait for it.
 */
export type { CaseFiles, FileKind, FoundCaseFile } from './case-file.ts';
export { viewRecord } from './look.ts';
export { type OpenCase, type Opened, openCase, type Places } from './open-case.ts';
export { branchEventsOf, caseHeads, caseIds, entriesOf, type StoredCase, storedCase } from './stored-case.ts';
export type { ViewedRecord, Viewpoint, ViewResult } from './viewed.ts';
