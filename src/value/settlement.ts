import type { PartyId } from '../../events/index.ts';
import { type Model, modelOf } from './model.ts';
import type { Stake } from './posture.ts';
import { asMoney } from './rounded.ts';
import { type WorkOptions, workedOut } from './work.ts';
import type { Worked } from './worked.ts';

/** Between which figures two sides can settle all that is between them. */
export type Settlement = {
  readonly claimant: PartyId;
  readonly defendant: PartyId;
  /** The claimant is no worse off to go on than to take less than this. */
  readonly claimantAtLeast: number;
  /** The defendant is no worse off to go on than to pay more than this. */
  readonly defendantAtMost: number;
  /** What there is to share; below zero there is no figure that suits both. */
  readonly room: number;
};

/** A model, and what it comes to. */
export type Viewed = { readonly model: Model; readonly worked: Worked };

/** Whose figures stand for whom: one side's own, the other's, or the same for both. */
export type Views = {
  readonly ours: Viewed;
  readonly theirs: Viewed | null;
  /** The party whose figures `ours` are; its opponents see the case as `theirs`. */
  readonly side: PartyId | null;
};

/**
 * The settlement range of each two parties who have claims between them: what going on is worth to either, against
 * what is left to it where those claims are settled.
 */
export function settlementsIn({ ours, theirs, side }: Views, options: WorkOptions): readonly Settlement[] {
  const pairs = new Map<string, Stake>();
  for (const stake of ours.model.stakes) {
    const { claimant, defendant, howFar } = stake;
    if (defendant === null || howFar === 'lost' || howFar === 'settled' || howFar === 'absent') continue;
    const name = [claimant, defendant].toSorted().join(' ');
    if (!pairs.has(name)) pairs.set(name, stake);
  }
  return [...pairs.values()].flatMap(({ claimant, defendant }): readonly Settlement[] => {
    if (defendant === null) return [];
    const seenBy = (party: PartyId): Viewed =>
      theirs === null || side === null || party === side ? ours : theirs;
    const pair = [claimant, defendant] as const;
    const claimantAtLeast = asMoney(worthOfGoingOn(seenBy(claimant), claimant, pair, options));
    const defendantAtMost = asMoney(-worthOfGoingOn(seenBy(defendant), defendant, pair, options));
    return [
      {
        claimant,
        defendant,
        claimantAtLeast,
        defendantAtMost,
        room: asMoney(defendantAtMost - claimantAtLeast),
      },
    ];
  });
}

/** What a party expects, less what it would still expect if nothing were left between the two. */
function worthOfGoingOn(
  { model, worked }: Viewed,
  party: PartyId,
  [one, other]: readonly [PartyId, PartyId],
  options: WorkOptions,
): number {
  const isBetween = ({ claimant, defendant }: Stake): boolean =>
    (claimant === one && defendant === other) || (claimant === other && defendant === one);
  const { valuation, posture } = model;
  const gone = new Set(posture.stakes.filter(isBetween).map(({ key }) => key));
  const left = <Value>(given: ReadonlyMap<string, Value>) =>
    new Map([...given].filter(([key]) => !gone.has(key)));
  const rest = modelOf(posture, {
    ...valuation,
    relief: left(valuation.relief),
    trial: left(valuation.trial),
  });
  const goingOn = model.parties.includes(party) ? (worked.expected[model.parties.indexOf(party)] ?? 0) : 0;
  if (!rest.parties.includes(party)) return goingOn;
  const others = workedOut(rest, options);
  return goingOn - (others.ok ? (others.worked.expected[rest.parties.indexOf(party)] ?? 0) : 0);
}
