import { expect } from 'vitest';
import type { Draft, Entry } from '../../events/index.ts';
import { type Replay, replay } from '../../src/docket/index.ts';
import { type SettledCase, settledCase } from '../../src/import/draft/index.ts';
import { type Imported, importDocket } from '../../src/import/index.ts';

/** A small docket as a clerk would list it: each entry its day and its text, numbered from 1. */
export function docketOf(
  entries: readonly (
    | readonly [on: string, text: string]
    | readonly [on: string, text: string, number: string | null]
  )[],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    court_id: 'cand',
    docket_number: '3:24-cv-00001',
    case_name: 'Roe v. Acme Inc.',
    date_filed: '2024-01-02',
    parties: [
      { name: 'Jane Roe', type: 'Plaintiff' },
      { name: 'Acme Inc.', type: 'Defendant' },
    ],
    docket_entries: entries.map(([on, description, number], at) => ({
      date_filed: on,
      document_number: number === undefined ? String(at + 1) : number,
      description,
    })),
    ...more,
  };
}

export function imported(value: unknown): Imported {
  const result = importDocket(value);
  if (!result.ok) throw new Error(result.why);
  return result;
}

export const asEntries = (drafts: readonly Draft[]): readonly Entry[] =>
  drafts.map((draft) => ({
    ...draft,
    case: 'cand-3-24-cv-00001' as Entry['case'],
    recordedAt: '2030-01-01T00:00:00.000Z',
    recordedBy: 'clerk@court',
  }));

export type Drawn = {
  readonly settled: SettledCase;
  readonly drafts: readonly Draft[];
  readonly replayed: Replay;
};

/** A docket drawn as a case, and replayed. */
export function drawn(value: unknown): Drawn {
  const settled = settledCase(imported(value), (drafts) => replay(asEntries(drafts)).anomalies);
  const drafts = [...settled.caption, ...settled.entries];
  return { settled, drafts, replayed: replay(asEntries(drafts)) };
}

/**
 * Where each claim stands once an entry is heard; `undetermined` where the record does not say. A claim against several
 * defendants is given as to each, by claimant and defendant: `jane-roe-v-acme-inc`.
 */
export function standingsAfter({ replayed, drafts }: Drawn, entry: string): Readonly<Record<string, string>> {
  const defendants = new Map<string, readonly string[]>();
  const named = new Map<string, (party: string) => string>();
  for (const draft of drafts)
    if (draft.type === 'ClaimDescribed') {
      const { claim, claimant, against = [] } = draft.data;
      const several = against.length > 1;
      defendants.set(claim, several ? against : ['']);
      named.set(claim, (party) =>
        !several ? claim : claim.includes('-v-') ? `${claimant}-v-${party}` : `${claim}-v-${party}`,
      );
    }
  const standing: Record<string, string> = {};
  for (const line of replayed.docket.journal) {
    for (const { kind, id, to, against } of line.moves)
      if (kind === 'claim')
        for (const party of against ?? defendants.get(id) ?? []) standing[named.get(id)?.(party) ?? id] = to;
    if (line.entry.id === entry) return standing;
  }
  throw new Error(`no entry ${entry}`);
}

export function draftOf({ drafts }: Drawn, id: string): Draft {
  const found = drafts.find((draft) => draft.id === id);
  if (found === undefined)
    throw new Error(`no entry ${id}; there are ${drafts.map((draft) => draft.id).join(', ')}`);
  return found;
}

/** Lines of a docket, as `docketOf` takes them. */
export type Lines = Parameters<typeof docketOf>[0];

/** Where the claims of a docket stand at its end, when nothing in it is without a place. */
export function endOf(
  lines: Lines,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, string>> {
  const found = drawn(docketOf(lines, more));
  expect(found.replayed.anomalies).toEqual([]);
  return standingsAfter(found, found.drafts.at(-1)?.id ?? '');
}
