/** Periods of days that rules and statutes set, as they stood on a day, and how they are counted. */
export { addsThreeDays, type Counted, countDays, type HowServed, shortPeriods } from './counting.ts';
export { dayInWords, statedDay } from './day-words.ts';
export { type Holiday, holidayOn, holidayRows, holidaysOf, isWeekend } from './holidays.ts';
export type { Counting, DeadlineRule, ForWhom, RuleRow, RuleVersion, TimePeriod, Trigger } from './rule.ts';
export { versionOn } from './rule.ts';
export { deadlineRules, ruleOf, ruleRows } from './rules.ts';
