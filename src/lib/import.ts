/**
 * A court's docket, row by row: what each entry is, which motion it decides and how, and what could not be decided.
 *
 * @packageDocumentation
 */
export {
  CONFIDENCES,
  EFFECTS,
  ENTRY_KINDS,
  type Imported,
  type ImportJson,
  type ImportRow,
  importDocket,
  type NotADocket,
  toImportJson,
} from '../import/index.ts';
export { caseFromDocket, type DocketCase, type DocketReading } from './docket.ts';
