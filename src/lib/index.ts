/**
 * Nunc as a library: a case from its text, then questions about it. Every function is synchronous and touches
 * nothing but what it is given; what it returns is the JSON that the command line publishes.
 *
 * @packageDocumentation
 */
export type {
  AuditJson,
  ComparisonJson,
  DiffJson,
  HistoryJson,
  ImportJson,
  MotionsJson,
  PivotalJson,
  SimulationJson,
  WhyJson,
} from './answer-types.ts';
export { Case, type CaseEntry, type Viewed } from './case.ts';
export { type CaseFileReading, caseFromFile } from './case-file.ts';
export { caseFromDocket, type DocketCase, type DocketReading } from './docket.ts';
export type { Edits } from './edits.ts';
export {
  compare,
  type PivotalQuestion,
  pivotal,
  type SimulationQuestion,
  simulate,
  type WhatIfQuestion,
  whatIf,
} from './futures.ts';
export { motions } from './motions.ts';
export { NuncError } from './nunc-error.ts';
export type { RecordedAs } from './recorded-as.ts';
export { type AtDay, type AuditQuestion, audit, diff, history, why } from './standing.ts';
