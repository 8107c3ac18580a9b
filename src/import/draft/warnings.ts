import type { Draft, EntryId } from '../../../events/index.ts';
import type { Imported } from '../classify/rows.ts';
import { nameOf, type Warning, warningOf, warningsOf } from '../warnings.ts';
import { CLOSED_BY_HEAD, PARTY_CLOSED_BY_HEAD } from './closing.ts';
import { UNTOLD_CLOSING } from './lines.ts';
import type { SettledCase } from './settle.ts';

/** Everything about the docket that a reader has to know; `kept` is what a file held of it before. */
export function docketWarnings(
  imported: Imported,
  settled: SettledCase,
  drafts: readonly Draft[],
  kept: readonly Draft[] = [],
): readonly Warning[] {
  return [
    ...warningsOf(imported),
    ...vanished(imported, settled, kept),
    ...terminated(imported, settled, drafts),
  ];
}

/** Entries that an earlier import took from the docket and that it no longer has. */
function vanished(imported: Imported, settled: SettledCase, kept: readonly Draft[]): readonly Warning[] {
  const rows = new Set<EntryId>(settled.rows.values());
  const numbers = new Set(imported.entries.flatMap(({ number }) => number ?? []));
  const texts = new Set(imported.entries.map(({ raw, short }) => squeezed(raw === '' ? short : raw)));
  const gone = kept.filter(
    ({ id, source }) =>
      source?.text !== undefined &&
      !rows.has(id) &&
      !(source.number !== undefined && source.number !== null && numbers.has(String(source.number))) &&
      !texts.has(squeezed(source.text)),
  );
  if (gone.length === 0) return [];
  return [
    warningOf(
      'vanished',
      gone.map(({ source }) => (source?.number ? String(source.number) : `#${source?.index ?? 0}`)),
      'Entries of the last import are no longer on the docket; the case file keeps them: strike what is not to count',
    ),
  ];
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 1_000);

/** A case or a party is closed, and no entry says how. */
function terminated(imported: Imported, { rows }: SettledCase, drafts: readonly Draft[]): readonly Warning[] {
  const byHead = drafts.filter(({ id }) => id === CLOSED_BY_HEAD || id.startsWith(PARTY_CLOSED_BY_HEAD));
  const places = new Map([...rows].map(([index, id]) => [id as string, index]));
  const lines = drafts.flatMap(({ id, type }) => {
    if (type !== 'OutcomeUntold' || !id.endsWith(UNTOLD_CLOSING)) return [];
    const row = imported.entries[places.get(id.slice(0, -UNTOLD_CLOSING.length)) ?? -1];
    return row === undefined ? [] : [nameOf(row)];
  });
  return [
    ...byHead.map((draft) =>
      warningOf('terminated', [], draft.unresolved?.[0] ?? 'The head of the docket closes it'),
    ),
    ...(lines.length === 0
      ? []
      : [warningOf('terminated', lines, 'The case is closed here, and no entry says how its claims ended')]),
  ];
}
