/** Every claim in the store by state at a date, from a projection of each case that the log can always remake. */
export {
  differsFromLog,
  type HeldAgainstLog,
  holdAgainstLog,
  type PortfolioDifference,
} from './against-log.ts';
export { countsOf, type Portfolio, type PortfolioClaim, type StateCount, type Tally } from './portfolio.ts';
export {
  AFTER_ALL_DAYS,
  BEFORE_ALL_DAYS,
  type ProjectedCase,
  type ProjectedStretch,
  projectCase,
} from './projected.ts';
export { refresh } from './refresh.ts';
export type { PortfolioQuestion, PortfolioStore } from './store.ts';
