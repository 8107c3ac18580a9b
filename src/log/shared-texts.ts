import type { Recordable } from './port.ts';

/** What entries have in common with others of their docket. */
type Common = {
  case?: unknown;
  type: string;
  recordedAt: unknown;
  recordedBy?: unknown;
  correlation?: unknown;
  data?: unknown;
};

/**
 * Entries just read, with one copy in memory of what they have in common: parsing makes a new one for every entry,
 * and these are a third of what a docket takes. The entries are changed in place, to what they were.
 *
 * A text is compared with that of the entry before, which it mostly is; to look all of them up in a table took
 * half as long as parsing them.
 */
export function sharingTexts<Entries extends readonly Recordable[]>(entries: Entries): Entries {
  const types = new Map<string, string>();
  const single = new Map<unknown, Record<string, unknown>>();
  let docket: unknown;
  let at: unknown;
  let by: unknown;
  let correlation: unknown;
  for (const entry of entries as readonly unknown[] as readonly Common[]) {
    if (entry.recordedAt === at) entry.recordedAt = at;
    else at = entry.recordedAt;
    if (entry.case !== docket) docket = entry.case;
    else if (docket !== undefined) entry.case = docket;
    if (entry.recordedBy !== by) by = entry.recordedBy;
    else if (by !== undefined) entry.recordedBy = by;
    if (entry.correlation !== correlation) correlation = entry.correlation;
    else if (correlation !== undefined) entry.correlation = correlation;
    const type = types.get(entry.type);
    if (type === undefined) types.set(entry.type, entry.type);
    else entry.type = type;
    const { data } = entry;
    if (typeof data === 'object' && data !== null)
      entry.data = shared(data as Record<string, unknown>, single);
  }
  return entries;
}

/** Most papers say one thing of themselves (that it is a notice): one object for all that say the same. */
function shared(data: Record<string, unknown>, single: Map<unknown, Record<string, unknown>>): unknown {
  let only: string | undefined;
  for (const name in data) {
    if (only !== undefined) return data;
    only = name;
  }
  const text = only === undefined ? undefined : data[only];
  if (only === undefined || typeof text !== 'string') return data;
  const first = single.get(text);
  if (first === undefined) single.set(text, data);
  return first?.[only] === text ? first : data;
}
