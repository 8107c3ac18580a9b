import type { Draft } from '../../events/index.ts';
import { docketWarnings, doubtsOf, type SettledCase } from '../import/draft/index.ts';
import { type Imported, type ImportJson, toImportJson } from '../import/index.ts';

/** An imported docket as it is published: `kept` are the drafts that a case file held before. */
export const importAnswer = (
  imported: Imported,
  settled: SettledCase,
  drafts: readonly Draft[],
  kept: readonly Draft[] = [],
): ImportJson => ({
  ...toImportJson(imported, docketWarnings(imported, settled, drafts, kept)),
  unresolved: doubtsOf(imported, settled, drafts),
});
