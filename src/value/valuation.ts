import type { Fault } from '../../events/faults.ts';
import type { PartyId } from '../../events/index.ts';
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
  /** What the file gives that this day has no use for, each in a sentence. */
  readonly unused: readonly string[];
};
