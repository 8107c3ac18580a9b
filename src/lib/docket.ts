import { type CaseId, recorded } from '../../events/index.ts';
import { BadInput } from '../answers/bad-input.ts';
import { importAnswer } from '../answers/importing.ts';
import { replay } from '../docket/index.ts';
import { settledCase } from '../import/draft/index.ts';
import { type Format, importDocket } from '../import/index.ts';
import type { ImportJson } from './answer-types.ts';
import type { Case } from './case.ts';
import { answering } from './nunc-error.ts';
import { caseOf, type RecordedAs, recordingOf } from './recorded-as.ts';

/**
 * How to read a court's docket.
 *
 * @public
 */
export interface DocketReading extends RecordedAs {
  /** The shape of the docket; told from its fields where left out. */
  readonly format?: 'auto' | 'pacer' | 'internet-archive' | 'history' | 'courtlistener';
}

/**
 * A docket as a case, and what a person has to look at.
 *
 * @public
 */
export interface DocketCase {
  readonly case: Case;
  /** One row for each entry of the docket: its kind, its rulings, its effects, and the rule that decided so. */
  readonly entries: ImportJson['entries'];
  /** What could not be decided. */
  readonly unresolved: ImportJson['unresolved'];
  /** What is odd about the docket itself. */
  readonly warnings: ImportJson['warnings'];
}

/**
 * Reads a docket of PACER, RECAP (Internet Archive) or CourtListener as a case: parsed JSON, its text, or the text of
 * a docket report saved as HTML.
 *
 * @example
 * ```ts
 * import { caseFromDocket, motions } from 'nunc';
 *
 * const docket = {
 *   court: 'cand',
 *   docket_number: '3:20-cv-00001',
 *   case_name: 'Roe v. Acme Corp.',
 *   docket_entries: [
 *     { entry_number: 1, date_filed: '2020-01-02', description: 'COMPLAINT against Acme Corp. Filed by Jane Roe.' },
 *     { entry_number: 9, date_filed: '2020-03-02', description: 'MOTION to Dismiss filed by Acme Corp.' },
 *     { entry_number: 14, date_filed: '2020-06-01', description: 'ORDER granting 9 Motion to Dismiss with leave to amend.' },
 *   ],
 * };
 * const { case: c, unresolved, warnings } = caseFromDocket(docket);
 * motions(c).motions[0]?.decidedBy;
 * ```
 *
 * @throws {@link NuncError} `bad-docket` where it is none.
 *
 * @public
 */
export function caseFromDocket(docket: unknown, { format = 'auto', ...as }: DocketReading = {}): DocketCase {
  return answering(() => {
    const imported = importDocket(docket, { format: format satisfies Format | 'auto' });
    if (!imported.ok) throw new BadInput(imported.why, 'bad-docket');
    const id = imported.case as CaseId;
    const settled = settledCase(
      imported,
      (drafts) => replay(recorded(drafts, recordingOf(id, as))).anomalies,
    );
    const drafts = [...settled.caption, ...settled.entries];
    const { entries, unresolved, warnings } = importAnswer(imported, settled, drafts);
    return { case: caseOf(settled.case, drafts, as), entries, unresolved, warnings };
  });
}
