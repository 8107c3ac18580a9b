import { importAnswer } from '../../answers/importing.ts';
import type { Imported } from '../../import/index.ts';
import { type ImportReport, importView } from '../../views/text/import-view.ts';
import { caseOfDocket } from '../ask/docket-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import { importReportOf } from '../tell/import-report.ts';
import { type CaseInFile, caseInFile, placeFor, writeInto } from './into-case-file.ts';

export type ImportIntoOptions = {
  /** The case file, or the folder of case files; in memory only where there is none. */
  readonly out?: string;
  readonly rules?: boolean;
  readonly review?: boolean;
};

/** What came of one docket: what programs are given, and what people are told. */
export type ImportedInto = { readonly json: ReturnType<typeof importAnswer>; readonly report: ImportReport };

/** Gives what came of the only docket: to programs, or to people. */
export function giveImported(invocation: Invocation, { json, report }: ImportedInto): void {
  if (invocation.json) invocation.give(json);
  else invocation.show(importView(report, invocation.width));
}

/** Draws a docket as a case, into a case file where one is named. */
export async function importInto(
  invocation: Invocation,
  file: string,
  imported: Imported,
  options: ImportIntoOptions,
): Promise<ImportedInto> {
  const { io } = invocation;
  const rules = options.rules === true;
  if (options.out === undefined) {
    const settled = caseOfDocket(io, imported);
    const drafts = [...settled.caption, ...settled.entries];
    return {
      json: importAnswer(imported, settled, drafts),
      report: importReportOf(io, file, imported, { settled, drafts, inFile: null, rules }),
    };
  }
  const inFile = await caseInFile(io, imported, await placeFor(io, options.out, imported.case));
  const { settled } = inFile;
  const { changed, fallen } = options.review
    ? await reviewed(invocation, imported, inFile)
    : { changed: [], fallen: [] };
  const remark = await writeInto(io, inFile, changed, fallen);
  if (remark !== null) invocation.tell(remark);
  const now = new Map(changed.map((draft) => [draft.id, draft]));
  const gone = new Set(fallen);
  const drafts = inFile.drafts.filter(({ id }) => !gone.has(id)).map((draft) => now.get(draft.id) ?? draft);
  return {
    json: importAnswer(imported, settled, drafts, inFile.drafts.slice(0, inFile.kept)),
    report: importReportOf(io, file, imported, { settled, drafts, inFile, rules }),
  };
}

async function reviewed(invocation: Invocation, imported: Imported, inFile: CaseInFile) {
  const { review } = await import('./review-import.ts');
  return review(invocation, imported, inFile);
}
