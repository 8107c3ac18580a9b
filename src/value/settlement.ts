import type { PartyId } from '../../events/index.ts';
import { type Model, modelOf } from './model.ts';
import type { Stake } from './posture.ts';
import { asMoney } from './rounded.ts';
import { expectedUnder, type WorkOptions } from './work.ts';

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

/** Whose figures stand for whom: one side's own, the other's, or the same for both. */
export type Views = {
  readonly ours: Model;
  readonly theirs: Model | null;
  /** The party whose figures `ours` are; its opponents see the case as `theirs`. */
  readonly side: PartyId | null;
};

/**
 * The settlement range of each two parties who have claims between them: what going on is worth to either, against
 * what is left to it where those claims are settled.
 */
export function settlementsIn({ ours, theirs, side }: Views, options: WorkOptions): readonly Settlement[] {
  const pairs = new Map<string, Stake>();
  for (const stake of ours.stakes) {
    const { claimant, defendant, howFar } = stake;
    if (defendant === null || howFar === 'lost' || howFar === 'settled' || howFar === 'absent') continue;
    const name = [claimant, defendant].toSorted().join(' ');
    if (!pairs.has(name)) pairs.set(name, stake);
  }
  return [...pairs.values()].flatMap(({ claimant, defendant }): readonly Settlement[] => {
    if (defendant === null) return [];
    const seenBy = (party: PartyId): Model =>
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
  model: Model,
  party: PartyId,
  [one, other]: readonly [PartyId, PartyId],
  options: WorkOptions,
): number {
  const isBetween = ({ claimant, defendant }: Stake): boolean =>
    (claimant === one && defendant === other) || (claimant === other && defendant === one);
  const expectedIn = (of: Model): number =>
    of.parties.includes(party)
      ? (expectedUnder(of, of.valuation, options)[of.parties.indexOf(party)] ?? 0)
      : 0;
  const { valuation, posture } = model;
  const gone = new Set(posture.stakes.filter(isBetween).map(({ key }) => key));
  const left = <Value>(given: ReadonlyMap<string, Value>) =>
    new Map([...given].filter(([key]) => !gone.has(key)));
  const rest = modelOf(posture, {
    ...valuation,
    relief: left(valuation.relief),
    trial: left(valuation.trial),
  });
  return expectedIn(model) - expectedIn(rest);
}
