import {
  type ClaimId,
  type Entry,
  type EntryId,
  ownTitle,
  type PartyId,
  type Relief,
} from '../../../events/index.ts';
import { type Docket, fold, type Group, isOpen, replay } from '../../docket/index.ts';
import { STEP_LABELS, type Step } from './choices.ts';

/** A claim that stands before an entry, with the defendants as to whom it does; none where it names none. */
export type OfferedClaim = {
  readonly claim: ClaimId;
  readonly title: string;
  readonly against: readonly { readonly party: PartyId; readonly name: string }[];
};

/** A motion that waits before an entry, with the claims that a ruling on it can reach. */
export type OfferedMotion = {
  readonly id: EntryId;
  readonly title: string;
  readonly relief: Relief;
  readonly claims: readonly OfferedClaim[];
};

/** The answers that fit a doubtful entry, as the case stands before it. */
export type Offers = {
  readonly steps: readonly { readonly value: Step; readonly label: string }[];
  readonly motions: readonly OfferedMotion[];
  readonly claims: readonly OfferedClaim[];
};

const RULES: ReadonlySet<Entry['type']> = new Set(['OrderEntered', 'PaperFiled']);
const ENDS: ReadonlySet<Entry['type']> = new Set(['OrderEntered', 'PaperFiled', 'OutcomeUntold']);
const ENDED: ReadonlySet<Group['value']> = new Set([
  'dismissed.withoutLeave',
  'judgment',
  'withdrawn',
  'settled',
]);

/**
 * What a person can answer about entries: motions that wait before each, claims that stand before it, and of the
 * steps those for which there is something to choose. One pass over the record, however many are asked about.
 */
export function answersFitting(
  recorded: readonly Entry[],
  about: readonly EntryId[],
): ReadonlyMap<EntryId, Offers> {
  const wanted = new Set(about);
  const found = new Map<EntryId, Offers>();
  const { entries } = replay(recorded).sequence;
  let docket = fold([]);
  let heard = 0;
  for (const [at, entry] of entries.entries()) {
    if (!wanted.has(entry.id)) continue;
    docket = fold(entries.slice(heard, at), docket);
    heard = at;
    found.set(entry.id, offersAt(docket, entry));
  }
  return found;
}

function offersAt(docket: Docket, { type }: Entry): Offers {
  const { parties, claims: described } = docket.caption;
  const named = (party: PartyId) => ({ party, name: parties.get(party)?.name ?? party });
  const standing = new Map<ClaimId, readonly PartyId[]>();
  for (const [claim, groups] of docket.claims) {
    const open = groups.filter(({ value }) => !ENDED.has(value));
    if (open.length > 0)
      standing.set(
        claim,
        open.flatMap(({ against }) => against ?? []),
      );
  }
  const offered = (claim: ClaimId, meant: readonly PartyId[] | null): OfferedClaim => ({
    claim,
    title: described.get(claim)?.title ?? claim,
    against: (standing.get(claim) ?? [])
      .filter((party) => meant === null || meant.includes(party))
      .map(named),
  });
  const claims = [...standing.keys()].map((claim) => offered(claim, null));
  const motions = [...docket.motions].flatMap(([id, { context, filed }]): readonly OfferedMotion[] => {
    const waits = context.parts.filter(isOpen);
    if (waits.length === 0) return [];
    const reached = new Map(
      waits.flatMap(({ claim, against }) => (claim === null ? [] : [[claim, against] as const])),
    );
    return [
      {
        id,
        title: ownTitle(filed) ?? id,
        relief: filed.data.requests[0]?.relief ?? 'other',
        claims: [...reached].flatMap(([claim, against]) =>
          standing.has(claim) ? [offered(claim, against)] : [],
        ),
      },
    ];
  });
  const fits: Readonly<Record<Step, boolean>> = {
    leave: true,
    right: type !== 'OutcomeUntold',
    ruling: RULES.has(type) && motions.length > 0,
    ending: ENDS.has(type) && claims.length > 0,
    nothing: ENDS.has(type) && claims.length > 0,
    // What opens the case is no mere paper: all others rest on it.
    paper: type !== 'ComplaintFiled' && type !== 'OutcomeUntold',
  };
  return {
    steps: STEPS.filter((step) => fits[step]).map((value) => ({ value, label: STEP_LABELS[value] })),
    motions,
    claims,
  };
}

const STEPS = Object.keys(STEP_LABELS) as Step[];

/** Nothing but what fits every entry. */
export const NO_OFFERS: Offers = {
  steps: [{ value: 'leave', label: STEP_LABELS.leave }],
  motions: [],
  claims: [],
};
