import { type CaseId, type Draft, recorded } from '../../../events/index.ts';
import { replay } from '../../docket/index.ts';
import { doubtsOf, settledCase } from '../../import/draft/index.ts';
import { importDocket } from '../../import/index.ts';
import type { ImportedView } from '../wire.ts';

type DocketCase = {
  readonly case: CaseId;
  readonly drafts: readonly Draft[];
  readonly told: Omit<ImportedView, 'kept' | 'fresh'>;
};

/** A docket (RECAP, CourtListener, PACER) as a case that replays; null where the text is none. */
export function caseFromText(text: string): DocketCase | null {
  if (!/^\s*[{[<]/.test(text)) return null;
  const imported = importDocket(text);
  if (!imported.ok) return null;
  const settled = settledCase(imported, (drafts) => replay(recorded(drafts, BY_NOBODY)).anomalies);
  const drafts = [...settled.caption, ...settled.entries];
  return {
    case: settled.case,
    drafts,
    told: {
      case: settled.case,
      title: imported.docket.name ?? settled.case,
      entries: settled.entries.length,
      unresolved: doubtsOf(imported, settled),
    },
  };
}

/** Only to be heard: when and by whom they are recorded makes no difference to that. */
const BY_NOBODY = {
  case: 'heard' as CaseId,
  recordedAt: '2000-01-01T00:00:00.000Z',
  recordedBy: 'import',
};
