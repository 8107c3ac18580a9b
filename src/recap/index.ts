export type { Docket, Format, Refused, SourceEntry, SourceParty } from './docket.ts';
export { FORMATS } from './docket.ts';
export { type ImportOptions, importDocket, understand } from './import-docket.ts';
export { type ImportJson, type ImportRow, toImportJson } from './import-json.ts';
export { docketIdOf, joinPages, type PageFile, type PagesJoined, type PagesRefused } from './join-pages.ts';
export { parsedJson, readDocket } from './read-docket.ts';
export type { Imported, Reach, Row, RuleReport, Ruling, Unresolved } from './rows.ts';
export * from './vocabulary.ts';
