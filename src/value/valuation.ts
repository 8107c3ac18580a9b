import type { Fault } from '../../events/faults.ts';
import type { ClaimId, PartyId } from '../../events/index.ts';
import type { Amount } from './amount.ts';
import type { ChanceRange } from './read-chance.ts';

/** The stages for which costs are given, in the order in which a suit comes to them. */
export const STAGES = ['motion', 'discovery', 'trial', 'appeal'] as const;
export type Stage = (typeof STAGES)[number];

/** Something that the user gave: what it is called in answers, and where it stands in the file. */
type Given = { readonly name: string; readonly path: Fault['path'] };

export type GivenChance = Given & ChanceRange;
export type GivenAmount = Given & { readonly amount: Amount };

/** Odds on a finding: that it is satisfied, not satisfied, open. */
export type GivenFinding = Given & {
  readonly chances: readonly [number, number, number];
  /** From where to where the odds that it is satisfied may go; the rest is not satisfied. */
  readonly range?: readonly [number, number];
};

export type GivenCost = GivenAmount & { readonly party: PartyId; readonly stage: Stage };

/** What becomes of a judgment on appeal. */
export type GivenAppeal = {
  /** That a judgment for the claimant is affirmed; else it goes the other way. */
  readonly affirmed: GivenChance;
  /** That who loses appeals; certain where it is not given. */
  readonly taken: GivenChance | null;
  /** That a judgment for the opponent is affirmed; not appealed where it is not given. */
  readonly lost: GivenChance | null;
};

/** Whether the defendants to a claim owe one loss together, or each a share of it. */
export type GivenLiability = {
  readonly claim: ClaimId;
  readonly kind: 'joint' | 'several';
  /** By stake: how they bear it between them. */
  readonly shares: ReadonlyMap<string, number>;
};

/** Who pays the winner's costs. */
export type GivenFees = {
  /** The claimant's, where it wins; or the winner's, whoever it is. */
  readonly to: 'claimant' | 'winner';
  /** How much of them. */
  readonly share: number;
  /** Whether a statute awards them as part of the costs, so that Rule 68 cuts off those to come. */
  readonly asCosts: boolean;
};

/** An offer of judgment that was not accepted (Fed. R. Civ. P. 68). */
export type GivenOffer = {
  readonly by: PartyId;
  /** To this claimant alone; null: to all who claim against the offeror. */
  readonly to: PartyId | null;
  readonly amount: GivenAmount;
  /** The offeror's costs after the offer, which the claimant pays who does no better. */
  readonly costs: GivenAmount | null;
};

export type GivenSpent = GivenAmount & { readonly party: PartyId };

/** Rates are by the year, times in years. */
export type GivenTime = {
  readonly before: number;
  readonly after: number;
  /** For how long interest has run by the day of the valuation. */
  readonly running: number;
  readonly discount: number;
  readonly stages: Readonly<Record<Stage, number>>;
};

/** A valuation file, read against a case on a day. Stakes are named by their keys. */
export type Valuation = {
  /** ISO 4217. */
  readonly currency: string;
  /** By TEST/ELEMENT, or TEST/ELEMENT@PARTY. */
  readonly findings: ReadonlyMap<string, GivenFinding>;
  /** That a motion is granted, by what is named: MOTION, MOTION/REQUEST, MOTION:CLAIM, MOTION:CLAIM@PARTY. */
  readonly motions: ReadonlyMap<string, GivenChance>;
  /** That the claimant wins at trial. */
  readonly trial: ReadonlyMap<string, GivenChance>;
  readonly relief: ReadonlyMap<string, GivenAmount>;
  readonly costs: readonly GivenCost[];
  /** What was spent before: it counts where somebody else has to pay it. */
  readonly spent: readonly GivenSpent[];
  readonly appeal: ReadonlyMap<string, GivenAppeal>;
  readonly liability: readonly GivenLiability[];
  /** Groups whose members are for the same loss, each member one or several stakes. */
  readonly overlap: readonly (readonly (readonly string[])[])[];
  readonly caps: ReadonlyMap<string, GivenAmount>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly fees: ReadonlyMap<string, GivenFees>;
  readonly offers: readonly GivenOffer[];
  /** Null where neither interest nor a discount is given. */
  readonly time: GivenTime | null;
  /** The sections that the file gives. */
  readonly sections: ReadonlySet<string>;
  /** What the file gives that this day has no use for, each in a sentence. */
  readonly unused: readonly string[];
};
