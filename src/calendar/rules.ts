import type { DeadlineRule, RuleRow } from './rule.ts';
import { appealRules } from './rules/appeal.ts';
import { beforeTrialRules } from './rules/before-trial.ts';
import { judgmentRules } from './rules/judgment.ts';
import { pleadingRules } from './rules/pleading.ts';
import { removalRules } from './rules/removal.ts';

/** Every period that we count, in the order in which a lawsuit meets them. */
export const deadlineRules: readonly DeadlineRule[] = [
  ...pleadingRules,
  ...removalRules,
  ...beforeTrialRules,
  ...judgmentRules,
  ...appealRules,
];

const byId = new Map(deadlineRules.map((rule) => [rule.id, rule]));

/** The rule of an id of the table; one that is not in it is a bug. */
export function ruleOf(id: string): DeadlineRule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`no such rule: ${id}`);
  return rule;
}

/** The table: a row for each version of each rule, with the day on which the next takes its place. */
export const ruleRows: readonly RuleRow[] = deadlineRules.flatMap(({ versions, ...rule }) =>
  versions.map((version, place) => ({ ...rule, ...version, until: versions[place + 1]?.from ?? null })),
);
