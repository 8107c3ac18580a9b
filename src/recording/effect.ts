import { type ClaimId, type Entry, isCorrection } from '../../events/index.ts';
import { asToWhom, claimStanding, effectOf, historyOf, openRecord, type Stretch } from '../audit/index.ts';
import type { JournalLine, Replay } from '../docket/index.ts';

/** One proposed entry and what it does where it stands in effective order. */
export type EntryEffect = {
  readonly entry: Entry;
  /** Null for a correction, which acts through the entry that it puts right. */
  readonly line: JournalLine | null;
  /** What it does to each claim, in words: `warranty`, `comes under a motion`. */
  readonly claims: readonly { readonly claim: string; readonly effect: string }[];
};

/** Where a claim stands after everything, before and after the proposed entries are recorded. */
export type ClaimChange = {
  readonly claim: ClaimId;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly changed: boolean;
  /** Present where the days on which it stood so are others than were held before. */
  readonly history?: { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] };
};

export type RecordingEffect = {
  readonly entries: readonly EntryEffect[];
  /** Every claim of the case, in the order of the caption. */
  readonly claims: readonly ClaimChange[];
  readonly before: Replay;
  readonly after: Replay;
};

/** What entries would do to a record: one by one, and to where every claim stands at the end. */
export function effectOfEntries(recorded: readonly Entry[], fresh: readonly Entry[]): RecordingEffect {
  const before = openRecord(recorded);
  const after = openRecord([...recorded, ...fresh]);
  const lines = new Map(after.docket.journal.map((line) => [line.entry.id, line]));
  const corrects = fresh.some(isCorrection);
  return {
    entries: fresh.map((entry) => {
      const line = lines.get(entry.id) ?? null;
      return { entry, line, claims: line === null ? [] : claimEffects(line, after) };
    }),
    claims: [...after.docket.caption.claims.keys()].map((claim) => {
      const [was, is] = [claimStanding(before.docket, claim), claimStanding(after.docket, claim)];
      const change = { claim, before: was, after: is, changed: was.join() !== is.join() };
      if (!corrects) return change;
      // A correction may leave the end as it was and yet change the days that led there.
      const history = { before: stretches(before, claim), after: stretches(after, claim) };
      return JSON.stringify(history.before) === JSON.stringify(history.after)
        ? change
        : { ...change, history };
    }),
    before,
    after,
  };
}

type Record = ReturnType<typeof openRecord>;

const stretches = (record: Record, claim: ClaimId): readonly Stretch[] =>
  record.docket.caption.claims.has(claim) ? historyOf(record, claim).stretches : [];

function claimEffects({ entry, moves }: JournalLine, { docket }: Replay): EntryEffect['claims'] {
  const contexts = new Map<string, Parameters<typeof effectOf>[1]>(
    [...docket.claims].map(([claim, groups]) => [claim, groups[0]?.context]),
  );
  return moves
    .filter(({ kind }) => kind === 'claim')
    .map((move) => ({
      claim: move.id,
      effect: `${effectOf(move, contexts.get(move.id), entry)}${asToWhom(docket.caption, move.against)}`,
    }));
}
