import { type Draft, type EntryId, recorded } from '../../../events/index.ts';
import { audit, openRecord } from '../../audit/index.ts';
import { docketWarnings, doubtsOf, type SettledCase } from '../../import/draft/index.ts';
import type { Imported } from '../../import/index.ts';
import type { ImportReport } from '../../views/text/import-view.ts';
import { recordingNow } from '../ask/recording-now.ts';
import type { Io } from '../io.ts';
import type { CaseInFile } from '../record/into-case-file.ts';

/** What is told of one imported docket. */
export function importReportOf(
  io: Io,
  file: string,
  imported: Imported,
  {
    settled,
    drafts,
    inFile,
    rules,
  }: {
    readonly settled: SettledCase;
    readonly drafts: readonly Draft[];
    readonly inFile: CaseInFile | null;
    readonly rules: boolean;
  },
): ImportReport {
  const record = openRecord(recorded(drafts, recordingNow(io, settled.case)));
  const opened = record.docket.caption.opened;
  return {
    case: settled.case,
    title: opened?.title ?? settled.case,
    file,
    format: imported.docket.format,
    rows: imported.entries.length,
    kinds: tallied(imported.entries.map(({ kind }) => kind)),
    claims: audit(record).claims.map(({ id, title, states }) => ({
      id,
      title,
      states: states.length === 0 ? ['not asserted'] : states,
    })),
    withoutClaims:
      record.docket.caption.claims.size === 0 ? (opened?.about ?? 'The docket names no parties.') : null,
    motions: motionsOf(drafts),
    warnings: docketWarnings(imported, settled, drafts, drafts.slice(0, inFile?.kept ?? 0)),
    doubts: doubtsOf(imported, settled, drafts),
    notes: imported.docket.notes,
    rules: rules ? imported.report : null,
    written:
      inFile === null
        ? null
        : {
            path: inFile.path,
            added: inFile.added.length,
            kept: inFile.kept,
            changedInSource: inFile.changedInSource,
          },
  };
}

function tallied(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

function motionsOf(drafts: readonly Draft[]): ImportReport['motions'] {
  const decided = new Map<EntryId, { by: string; disposition: string }[]>();
  for (const draft of drafts) {
    if (draft.type !== 'OrderEntered' && draft.type !== 'OrderAmended') continue;
    for (const { motion, disposition } of draft.data.rulings ?? []) {
      if (motion === undefined) continue;
      const list = decided.get(motion) ?? [];
      if (!list.some((one) => one.by === draft.id && one.disposition === disposition))
        list.push({ by: draft.id, disposition });
      decided.set(motion, list);
    }
  }
  return drafts.flatMap((draft) =>
    draft.type === 'MotionFiled'
      ? [
          {
            id: draft.id,
            on: draft.on ?? null,
            relief: draft.data.requests.map(({ relief }) => relief).join(' or '),
            decided: decided.get(draft.id) ?? [],
          },
        ]
      : [],
  );
}
