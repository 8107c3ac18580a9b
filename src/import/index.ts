export type { DismissalReach, Imported, Row, RuleReport, RulingRow, Unresolved } from './classify/rows.ts';
export * from './classify/vocabulary.ts';
export { type EntryExplained, explained, type RuleHeard, rowsNamed } from './explain.ts';
export { type ImportOptions, importDocket, understand } from './import-docket.ts';
export { type ImportJson, type ImportRow, toImportJson } from './import-json.ts';
export type { Format, NotADocket, SourceDocket, SourceEntry, SourceParty } from './read/docket.ts';
export { FORMATS } from './read/docket.ts';
export {
  docketIdOf,
  joinPages,
  type PageFile,
  type PagesJoined,
  type PagesRefused,
} from './read/join-pages.ts';
export { COLUMN_FIELDS, type ColumnField, type Columns } from './read/read-csv.ts';
export { docketsOf, isOneOfMany, parsedSource, readDocket } from './read/read-docket.ts';
export { NotRecords, RecordSplitter } from './read/records.ts';
export { WARNING_KINDS, type Warning } from './warnings.ts';
