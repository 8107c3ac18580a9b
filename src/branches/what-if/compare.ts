import type { ClaimId, Entry, EntryId, FindingKey, MatterId, PartyId } from '../../../events/index.ts';
import { claimStanding, judgmentOn, matterStanding } from '../../audit/index.ts';
import { type Docket, defendantNamed, defendantsTo, type JournalLine } from '../../docket/index.ts';
import { replayed } from '../faster/replayed.ts';
import { nextFor } from './left-to-decide.ts';
import type { Moot } from './materialised.ts';
import { Reasons, type StateReason } from './reasons.ts';

/** One side of a comparison: the record or a branch, with what is moot in it. */
export type ComparedSide = { readonly entries: readonly Entry[]; readonly moot?: readonly Moot[] };

/** How a claim ends as to one of its defendants, on both sides; null where the case does not say against whom it is. */
export type AsToCompared = {
  readonly party: PartyId | null;
  readonly base: string;
  readonly branch: string;
  readonly changed: boolean;
};

export type ClaimCompared = {
  readonly id: ClaimId;
  /** End states in words; `unasserted` where it never came on the docket. */
  readonly base: string;
  readonly branch: string;
  /** Whether it ends otherwise as to anyone. */
  readonly changed: boolean;
  readonly asTo: readonly AsToCompared[];
  /** Where it hangs on elements without a finding: the findings that a court would have come to next, in order. */
  readonly next: { readonly base: readonly FindingKey[]; readonly branch: readonly FindingKey[] };
  /** Why it stands there on each side; empty where both sides say the same. */
  readonly because: { readonly base: readonly StateReason[]; readonly branch: readonly StateReason[] };
};

export type MatterCompared = {
  readonly id: MatterId;
  readonly base: string;
  readonly branch: string;
  readonly changed: boolean;
};

export type Comparison = {
  /** The first entry, in effective order, at which the two part; null where they never do. */
  readonly partsAt: EntryId | null;
  readonly claims: readonly ClaimCompared[];
  readonly matters: readonly MatterCompared[];
  /** Entries moot on one side and not on the other. */
  readonly moot: readonly (Moot & { readonly in: 'base' | 'branch' })[];
};

/**
 * Compares the end of two lists of entries of one case, as to all defendants or only one. Compared the other way round,
 * the answer is its mirror.
 */
export function compare(base: ComparedSide, branch: ComparedSide, against?: PartyId): Comparison {
  const one = replayed(base.entries).docket;
  const other = replayed(branch.entries).docket;
  const claims = new Set(
    [...one.caption.claims.keys(), ...other.caption.claims.keys()].sort(inCaption(one, other)),
  );
  const matters = new Set([...one.caption.matters.keys(), ...other.caption.matters.keys()].sort());
  const reasons = [new Reasons(one), new Reasons(other)] as const;
  return {
    partsAt: partingOf(one.journal, other.journal),
    claims: [...claims].flatMap((id) => {
      const party = against && defendantNamed(other.caption, id, against);
      return against !== undefined && party === undefined
        ? []
        : [claimCompared(id, party, one, other, reasons)];
    }),
    matters: [...matters].map((id) => {
      const [before, after] = [matterState(one, id), matterState(other, id)];
      return { id, base: before, branch: after, changed: before !== after };
    }),
    moot: mootOnOneSide(base.moot ?? [], branch.moot ?? []),
  };
}

/** The order in which the case describes its claims; where the two differ, the same one from either side. */
function inCaption(one: Docket, other: Docket): (a: ClaimId, b: ClaimId) => number {
  const first = [...one.caption.claims.keys()];
  const second = [...other.caption.claims.keys()];
  const place = new Map<ClaimId, number>();
  for (const list of [first, second])
    for (const [position, id] of list.entries()) place.set(id, Math.max(place.get(id) ?? 0, position));
  return (a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Where a claim stands, as a whole or as to one defendant, in words: several, joined by "or", where the record does not
 * say. A judgment for the opponent is another end than one for the claimant.
 */
export function endState(docket: Docket, id: ClaimId, party?: PartyId): string {
  const words = claimStanding(docket, id, party);
  const state = words.join(' or ') || 'unasserted';
  if (state !== 'judgment') return state;
  const subject = { kind: 'claim', id, ...(party && { party }) } as const;
  return judgmentOn(docket, subject, NOT_ASKED)?.favours === 'opponent' ? 'judgment for the opponent' : state;
}

/** Whether a judgment is final is not asked here. */
const NOT_ASKED = (): boolean => false;

const matterState = (docket: Docket, id: MatterId): string =>
  matterStanding(docket, id).join(' or ') || 'not raised';

function claimCompared(
  id: ClaimId,
  party: PartyId | undefined,
  one: Docket,
  other: Docket,
  reasons: readonly [Reasons, Reasons],
): ClaimCompared {
  const [base, branch] = [endState(one, id, party), endState(other, id, party)];
  const because = { base: reasons[0].of(id, party), branch: reasons[1].of(id, party) };
  const asTo = (party === undefined ? defendantsTo(other.caption, id) : [party]).map((each) =>
    asToCompared(id, each, one, other),
  );
  const changed = base !== branch || asTo.some((row) => row.changed);
  const same = !changed && sameReasons(because.base, because.branch);
  const next = { base: nextFor(one, id), branch: nextFor(other, id) };
  return { id, base, branch, changed, asTo, next, because: same ? { base: [], branch: [] } : because };
}

function asToCompared(id: ClaimId, party: PartyId | null, one: Docket, other: Docket): AsToCompared {
  const [base, branch] = [endState(one, id, party ?? undefined), endState(other, id, party ?? undefined)];
  return { party, base, branch, changed: base !== branch };
}

const sameReasons = (one: readonly StateReason[], other: readonly StateReason[]): boolean =>
  one.length === other.length &&
  one.every(({ entry, says }, index) => entry === other[index]?.entry && says === other[index]?.says);

/** The first line in which two journals differ: the entry that only one of them has, or has otherwise. */
function partingOf(one: readonly JournalLine[], other: readonly JournalLine[]): EntryId | null {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [one[at], other[at]];
    if (left && right && sameLine(left, right)) continue;
    const [a, b] = [left?.entry.id, right?.entry.id];
    if (a === undefined || b === undefined || a === b) return a ?? b ?? null;
    const aIsOnlyHere = !other.some(({ entry }) => entry.id === a);
    const bIsOnlyHere = !one.some(({ entry }) => entry.id === b);
    if (aIsOnlyHere !== bIsOnlyHere) return aIsOnlyHere ? a : b;
    // Both have both in another order, or each has its own: the same answer from either side.
    return a < b ? a : b;
  }
  return null;
}

const sameLine = (one: JournalLine, other: JournalLine): boolean =>
  (one.entry === other.entry || JSON.stringify(one.entry) === JSON.stringify(other.entry)) &&
  JSON.stringify(one.moves) === JSON.stringify(other.moves);

function mootOnOneSide(base: readonly Moot[], branch: readonly Moot[]): Comparison['moot'] {
  const key = ({ entry, reason, whole }: Moot): string => JSON.stringify([entry, reason, whole]);
  const only = (list: readonly Moot[], others: readonly Moot[], side: 'base' | 'branch') => {
    const known = new Set(others.map(key));
    return list.filter((moot) => !known.has(key(moot))).map((moot) => ({ ...moot, in: side }));
  };
  return [...only(base, branch, 'base'), ...only(branch, base, 'branch')].sort((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
  );
}

/** The same comparison seen from the other side. */
export function mirrored({ partsAt, claims, matters, moot }: Comparison): Comparison {
  return {
    partsAt,
    claims: claims.map(({ id, base, branch, changed, asTo, next, because }) => ({
      id,
      base: branch,
      branch: base,
      changed,
      asTo: asTo.map((row) => ({ ...row, base: row.branch, branch: row.base })),
      next: { base: next.branch, branch: next.base },
      because: { base: because.branch, branch: because.base },
    })),
    matters: matters.map(({ id, base, branch, changed }) => ({ id, base: branch, branch: base, changed })),
    moot: moot.map((each) => ({ ...each, in: each.in === 'base' ? 'branch' : 'base' })),
  };
}
