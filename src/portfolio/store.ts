import type { Day } from '../../events/dates.ts';
import type { PortfolioClaim, Tally } from './portfolio.ts';
import type { ProjectedCase } from './projected.ts';

/** Which claims are asked about. */
export type PortfolioQuestion = {
  readonly at: Day;
  readonly state?: string;
  readonly court?: string;
};

/** Where projections are kept: beside the log, made again whenever they are behind it. */
export type PortfolioStore = {
  /** The version of the case's stream that was projected last; undefined where it never was. */
  readonly versions: () => ReadonlyMap<string, number>;
  /** Puts cases in the place of what was projected of them before, all or none. */
  readonly put: (cases: readonly { readonly version: number; readonly projected: ProjectedCase }[]) => void;
  readonly cases: (court?: string) => number;
  readonly tally: (question: PortfolioQuestion) => readonly Tally[];
  readonly claims: (question: PortfolioQuestion) => readonly PortfolioClaim[];
  /** All that is kept of a case, to be held against the log. */
  readonly kept: (id: string) => ProjectedCase | undefined;
  /** How many stretches belong to no claim of a case, and are counted all the same. */
  readonly strays: () => number;
  readonly close: () => void;
};
