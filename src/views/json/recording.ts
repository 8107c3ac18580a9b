import type { Problem } from '../../casefile/index.ts';
import type { EntryEffect, Proposal, Refusal } from '../../recording/index.ts';

/** Where entries were proposed. */
export type Proposed = {
  readonly case: string;
  readonly store: string;
  /** The version of the case's stream that was read: -1 for none. */
  readonly version: number;
  readonly dryRun: boolean;
  readonly placed: Placed;
};

/** Where what is refused stands in the text that was proposed; undefined where there is no such text. */
export type Placed = (
  refusal: Pick<Refusal, 'entry' | 'path'>,
) => Required<Pick<Problem, 'where' | 'line' | 'column'>> | undefined;

/** What came of proposing entries, for programs. `docs/RECORDING.md` tells each field. */
export function recordingJson(proposal: Proposal, { case: id, store, version, dryRun, placed }: Proposed) {
  const refusalJson = (refusal: Refusal) => {
    const { entry, kind, about, what } = refusal;
    return { entry, kind, about, what, ...placed(refusal) };
  };
  const head = { ok: proposal.ok, case: id, store };
  if (!proposal.ok)
    return {
      ...head,
      appended: 0,
      already: 0,
      version,
      refusals: proposal.refusals.map(refusalJson),
      disagreements: [],
      entries: [],
      claims: [],
    };
  const { fresh, already, overruled, reports, effect } = proposal;
  const appended = dryRun ? 0 : fresh.length;
  return {
    ...head,
    ...(dryRun ? { dryRun } : {}),
    appended,
    already: already.length,
    version: version + appended,
    refusals: overruled.map(refusalJson),
    disagreements: reports,
    entries: effect.entries.map(entryEffectJson),
    claims: effect.claims.map(({ claim, before, after, changed, history }) => ({
      id: claim,
      before,
      after,
      changed,
      ...(history === undefined ? {} : { history }),
    })),
  };
}

/** What one entry did. */
export const entryEffectJson = ({ entry, line, claims }: EntryEffect) => ({
  id: entry.id,
  type: entry.type,
  on: entry.on ?? null,
  ...(entry.anyway === undefined ? {} : { anyway: entry.anyway }),
  moves: (line?.moves ?? []).map(({ kind, id, event, from, to, against, mark }) => ({
    kind,
    id,
    event,
    from,
    to,
    ...(against && { against }),
    ...(mark && { mark }),
  })),
  claims,
});
