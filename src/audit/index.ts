/** Where everything stood on a day, as known at an instant, and why. */
export type { AsToAudit } from './as-to.ts';
export {
  type Audit,
  type AuditOptions,
  audit,
  auditClaim,
  type ClaimAudit,
  type MatterAudit,
} from './audit.ts';
export type { Because, TurnsOn } from './because.ts';
export { broughtBy } from './brought.ts';
export { type Changed, type Difference, difference } from './difference.ts';
export { asToWhom, effectOf, fewNames } from './effect.ts';
export {
  type History,
  historyOf,
  type MatterHistory,
  matterHistoryOf,
  type Stretch,
  stretchesAsTo,
  stretchesOf,
} from './history.ts';
export { judgmentOn, nothingLeftAt } from './judgment.ts';
export * from './motions.ts';
export {
  type CaseRecord,
  type KnownAt,
  openRecord,
  openReplayed,
  readKnownAt,
} from './record.ts';
export type { FindingReason, RulingReason } from './ruling-reasons.ts';
export { WORLD_LIMIT } from './search.ts';
export { type PossibleStanding, standingAt } from './standing.ts';
export { type StatusAudit, statusAt } from './status.ts';
export { claimStanding, groupsOf, matterStanding, type Subject } from './subject.ts';
export { type Why, type WhyMatter, why, whyMatter } from './why.ts';
export type { World, Worlds } from './worlds.ts';
