import { type Draft, type Entry, type EntryId, readDraft } from '../../../events/index.ts';
import { BY_REVIEW } from './decide.ts';
import { entryId, unused } from './ids.ts';

/**
 * A decision about an entry that is recorded already, as entries to record after it: what was recorded is never
 * written over. Where the entry stays of its type it is corrected; else it is stricken, and another stands for it.
 * `taken` are the ids that the case has; `untold` the entries that said that its outcome is not told.
 */
export function decisionEntries(
  before: Draft,
  after: Draft,
  taken: { has(name: string): boolean },
  untold: readonly Draft[] = [],
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
            reason: BY_REVIEW,
          },
        ]
      : [
          { id: name('stricken'), type: 'EntryStricken', entry: before.id, reason: BY_REVIEW },
          asWritten({ ...after, id: name('decided') }),
        ];
  return [...drafts(written), ...untold.flatMap(({ id }) => struckBy(id, taken))];
}

/** The entry by which a decision strikes another. */
export const struckBy = (entry: EntryId, taken: { has(name: string): boolean }): readonly Draft[] =>
  drafts([
    {
      id: entryId(unused(`${entry.slice(0, 100)}-stricken`, taken)),
      type: 'EntryStricken',
      entry,
      reason: BY_REVIEW,
    },
  ]);

const drafts = (written: readonly Readonly<Record<string, unknown>>[]): readonly Draft[] =>
  written.flatMap((one) => {
    const read = readDraft(one);
    return read.ok ? [read.draft] : [];
  });

/** Entries that take back the last decision of a review that stands, as it was recorded; none where there is none. */
export function takenBack(recorded: readonly Entry[]): readonly Draft[] {
  const struck = new Set(recorded.flatMap((one) => (one.type === 'EntryStricken' ? [one.data.entry] : [])));
  const decisions = recorded.filter((one) => isDecision(one) && !struck.has(one.id));
  const last = decisions.at(-1)?.recordedAt;
  const taken = new Set<string>(recorded.map(({ id }) => id));
  return drafts(
    decisions
      .filter(({ recordedAt }) => recordedAt === last)
      .toReversed()
      .map(({ id }) => ({
        id: entryId(unused(`${id.slice(0, 100)}-undone`, taken)),
        type: 'EntryStricken',
        entry: id,
        reason: 'A decision in review of the import, taken back',
      })),
  );
}

const isDecision = (entry: Entry): boolean =>
  entry.type === 'EntryCorrected' || entry.type === 'EntryStricken'
    ? entry.data.reason === BY_REVIEW
    : entry.note === BY_REVIEW && /-decided(?:-\d+)?$/.test(entry.id);

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
