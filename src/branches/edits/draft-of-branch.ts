import {
  type Draft,
  type Entry,
  type EntryOf,
  type LooseEntry,
  readDraft,
  recordedDraft,
} from '../../../events/index.ts';
import type { Base } from '../base.ts';
import { isOrder, type Order } from '../order.ts';

export type ReadEntry =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly what: string };

/** Types that say something of the record itself, or of branches, and so have no place inside a branch. */
const NOT_IN_A_BRANCH = new Set<string>([
  'EntryCorrected',
  'EntryStricken',
  'BranchCreated',
  'BranchDropped',
  'ReadingNamed',
]);

/**
 * An entry that a branch brings in, as the fold reads entries. It counts as recorded when the last entry of the
 * record was, since a branch is made of what is known by then.
 */
export function entryOfBranch(loose: LooseEntry, base: Base): ReadEntry {
  const read = draftOf(loose, base);
  if (!read.ok) return read;
  const { draft } = read;
  if (NOT_IN_A_BRANCH.has(draft.type))
    return {
      ok: false,
      what: `${draft.id} is a ${draft.type}: a branch changes entries by its edits, and needs none`,
    };
  const entry = {
    ...draft,
    case: base.held[0]?.case ?? '',
    recordedAt: base.lastRecordedAt,
    recordedBy: 'what-if',
  } as Entry;
  const loop = isOrder(entry) ? restsOnItself(entry) : undefined;
  return loop === undefined ? { ok: true, entry } : { ok: false, what: loop };
}

/**
 * The edits of a reading were checked when it was recorded; those of anybody else, and those that a correction gave
 * a reading, are checked here.
 */
function draftOf(
  loose: LooseEntry,
  { readings, corrected }: Base,
): { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly what: string } {
  const checked = readings.some((reading) => !corrected.has(reading.id) && bringsIn(reading, loose));
  const draft = checked ? recordedDraft(loose) : undefined;
  if (draft) return { ok: true, draft };
  const read = readDraft(loose);
  if (read.ok) return read;
  const [fault] = read.faults;
  return { ok: false, what: `${loose.id}: ${fault?.what ?? 'it cannot be read'}` };
}

const bringsIn = ({ data }: EntryOf<'ReadingNamed'>, loose: LooseEntry): boolean =>
  data.edits.some(
    (edit) =>
      (edit.edit === 'insert' && edit.entry === loose) || (edit.edit === 'replace' && edit.with === loose),
  );

function restsOnItself(order: Order): string | undefined {
  const finding = (order.data.findings ?? []).find(
    ({ carriedFrom, premises }) => carriedFrom === order.id || premises?.includes(order.id),
  );
  return finding && `${order.id}: the finding on ${finding.test}/${finding.element} would rest on itself`;
}
