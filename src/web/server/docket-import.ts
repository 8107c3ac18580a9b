import type { Draft } from '../../../events/index.ts';
import type { ImportedView } from '../wire.ts';

type DocketCase = {
  readonly case: string;
  readonly drafts: readonly Draft[];
  readonly told: Omit<ImportedView, 'kept'>;
};

/** A docket (RECAP, CourtListener, PACER) as a case; null where the text is none. */
export function caseOfDocket(_text: string): DocketCase | null {
  return null;
}
