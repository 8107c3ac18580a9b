/** How courts rule and how long it takes, over every case of a store. */
export { type AskedFinding, type BaseRate, baseRates, ENOUGH } from './base-rates.ts';
export { elementChanceOf } from './element-chance.ts';
export { type FactsStore, refreshFacts, type WaitingOf } from './kept.ts';
export { type ProjectedFacts, projectFacts } from './projected-facts.ts';
export {
  GROUPS,
  type GroupedBy,
  type ReliefStats,
  type Stats,
  type StatsQuestion,
  statsOf,
} from './stats.ts';
export { type Quantile, type Survival, type SurvivalStep, survivalOf } from './survival.ts';
export { type Share, wilson } from './wilson.ts';
