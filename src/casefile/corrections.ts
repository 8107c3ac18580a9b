import { check } from '../../events/faults.ts';
import { catalog, type Draft, parseDate } from '../../events/index.ts';
import { type Fault, under } from './problem.ts';
import type { Written } from './written.ts';

export type AsCorrected = {
  /** Every entry as the file's own corrections leave it; a stricken one is gone. */
  readonly entries: ReadonlyMap<string, Written>;
  /** Those that a correction changed: whatever is wrong with them now stands in the correction. */
  readonly changed: ReadonlyMap<string, Written>;
  /** What each correction sets, as a part of the entry that it puts right. */
  readonly set: readonly Written[];
  readonly faults: readonly Fault[];
};

/** Applies the corrections of a case file, in their order, to see whether what they make can be read. */
export function asCorrected(written: readonly Written[]): AsCorrected {
  const entries = new Map(written.flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, entry]])));
  const changed = new Map<string, Written>();
  const set: Written[] = [];
  const faults: Fault[] = [];
  for (const { draft, path } of written) {
    if (draft?.type === 'EntryStricken') {
      entries.delete(draft.data.entry);
      changed.delete(draft.data.entry);
    }
    if (draft?.type !== 'EntryCorrected') continue;
    const date = draft.data.on === undefined ? undefined : parseDate(draft.data.on);
    if (date?.ok === false) faults.push({ path: [...path, 'on'], what: `\`on\`: ${date.what}` });
    const target = entries.get(draft.data.entry);
    if (target?.draft === undefined) continue;
    const read = correctedDraft(target.draft, draft.data);
    if (!read.ok) {
      faults.push(...under([...path, 'set'], read.faults));
      continue;
    }
    const now: Written = {
      ...target,
      path: [...path, 'set'],
      fields: { ...target.fields, ...draft.data.set },
      draft: read.data,
    };
    entries.set(draft.data.entry, now);
    changed.set(draft.data.entry, now);
    set.push({ ...now, fields: draft.data.set ?? {} });
  }
  return { entries, changed, set, faults };
}

type Correction = Extract<Draft, { type: 'EntryCorrected' }>['data'];

function correctedDraft(
  target: Draft,
  { on, after, before, set = {} }: Correction,
): { readonly ok: true; readonly data: Draft } | { readonly ok: false; readonly faults: readonly Fault[] } {
  const fields = Object.entries({ ...target.data, ...set }).filter(([, value]) => value !== null);
  const read = check(catalog[target.type].schema, Object.fromEntries(fields));
  if (!read.ok) return read;
  const corrected = {
    ...target,
    ...(on === undefined ? {} : { on }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    data: read.data,
  };
  return { ok: true, data: corrected as Draft };
}
