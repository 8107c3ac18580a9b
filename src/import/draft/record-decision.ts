import { type Draft, type EntryId, readDraft } from '../../../events/index.ts';
import { entryId, unused } from './ids.ts';

const REASON = 'Decided by a person in review of the import';

/**
 * A decision about an entry that is recorded already, as entries to record after it: what was recorded is never
 * written over. Where the entry stays of its type it is corrected; else it is stricken, and another stands for it.
 * `taken` are the ids that the case has.
 */
export function decisionEntries(
  before: Draft,
  after: Draft,
  taken: { has(name: string): boolean },
): readonly Draft[] {
  const name = (suffix: string): EntryId => entryId(unused(`${before.id.slice(0, 100)}-${suffix}`, taken));
  const written =
    before.type === after.type
      ? [
          {
            id: name('decided'),
            type: 'EntryCorrected',
            entry: before.id,
            // `unresolved` is of the entry itself: taken away, since a person has decided.
            set: { ...differing(before.data, after.data), unresolved: null },
            reason: REASON,
          },
        ]
      : [
          { id: name('stricken'), type: 'EntryStricken', entry: before.id, reason: REASON },
          asWritten({ ...after, id: name('decided') }),
        ];
  return written.flatMap((one) => {
    const read = readDraft(one);
    return read.ok ? [read.draft] : [];
  });
}

function asWritten({ data, schemaVersion: _version, ...head }: Draft): Readonly<Record<string, unknown>> {
  return { ...head, ...data };
}

/** The fields that are otherwise after than before, with their content then; null for one that is gone. */
function differing(before: object, after: object): Readonly<Record<string, unknown>> {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return Object.fromEntries(
    names
      // Both were read by the same schema, which puts their fields in one order.
      .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(fresh.get(field)))
      .map((field) => [field, fresh.get(field) ?? null]),
  );
}
