import { describe, it } from 'vitest';
import {
  dayInWords,
  deadlineRules,
  holidayRows,
  type RuleRow,
  ruleRows,
  shortPeriods,
  statedDay,
} from '../../src/calendar/index.ts';
import { expectGolden } from '../golden.ts';

const inWords = (day: string): string => dayInWords(statedDay(day));

const since = ({ from, until }: RuleRow): string =>
  until === null ? `since ${inWords(from)}` : `${inWords(from)} to ${dayInWords(statedDay(until) - 1)}`;

const length = ({ period, before, calendarDays }: RuleRow): string =>
  `${period.length} ${calendarDays ? 'calendar ' : ''}${period.unit}${period.length === 1 ? '' : 's'}${before ? ' before' : ''}`;

const COUNTED = {
  civil: 'Fed. R. Civ. P. 6',
  appellate: 'Fed. R. App. P. 26',
  'supreme-court': 'Sup. Ct. R. 30',
};

const ruleRow = (row: RuleRow): string =>
  `| ${[
    row.rule,
    row.what,
    row.trigger,
    row.for,
    length(row),
    since(row),
    row.as === undefined ? '' : row.as,
    `${COUNTED[row.counting]}${row.afterService ? ', 6(d)' : ''}`,
    `${row.extendable.may ? 'yes' : 'no'}: ${row.extendable.source}`,
    row.jurisdictional ?? '',
  ].join(' | ')} |`;

const notes = deadlineRules.flatMap(({ rule, what, note }) =>
  note === undefined ? [] : [`- ${rule} (${what}): ${note}`],
);

const counting = Object.values(shortPeriods)
  .flat()
  .map(
    ({ from, under, source }) =>
      `| ${inWords(from)} | ${under === 0 ? 'every day is counted' : `weekends and holidays are left out of periods of fewer than ${under} days`} | ${source} |`,
  );

const holidays = holidayRows.map(
  ({ name, from, until, source }) =>
    `| ${name} | ${from}${until === undefined ? '' : ` to ${until}`} | ${source} |`,
);

const page = `# Deadlines

Written from the rows by which days are counted; \`NUNC_UPDATE=1 npm test -- tests/calendar\` writes it anew.

\`nunc deadlines CASE --at DAY\` tells what is due in a case at the end of a day: by which rule, for whom, what set it
running, the count, and whether it is open, met, late, missed, or tolled by a motion. \`--party\` narrows it to one party,
\`--branch\` asks a branch, \`--all\` every case of the store. A rule is taken as it stood on the day from which the period
runs. Where the day of what set it running is uncertain, the first and the last day are told, and on which entry's date
it turns.

**It is computed from the docket as recorded.** Local rules, holidays of a State, and days on which the President closes
offices for once are not in it unless they are entered. Service is \`ServiceMade\`; without it the time to answer does not
run, and a paper under Rule 5 counts as served on the day it was filed. A day that a judge sets or puts off
(\`DeadlineSet\`, \`DeadlineExtended\`) goes before the rule's, except where Rule 6(b)(2) fixes it. \`ClerksOfficeClosed\`
puts a last day off. Which paper it is is taken from its title where no entry says it: a demand for a jury, requests for
admission, an offer of judgment, a conference under Rule 26(f), objections, disclosures.

Nothing runs for an appeal but from what is final: all claims decided as to all parties, or a judgment certified under
Rule 54(b); an order on an injunction is appealed from at once (28 U.S.C. § 1292(a)(1)). A motion after judgment that
comes in time stops the time to appeal until it is decided (Fed. R. App. P. 4(a)(4)(A)). An order that ends a case with
no judgment beside it counts as entered 150 days later (Fed. R. Civ. P. 58(c)(2)(B), since December 1, 2002).

A version that is not known for certain is not in the table: before the first day of a rule's first row nothing is told of
it. What came after its day is told as late, in \`motions\` too; it is no anomaly, since courts extend.

## Rules

The number is today's; where the rule then stood elsewhere, that is told beside it.

| rule | to be done | runs from | for | time | in force | then | counted by | extendable | jurisdictional |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${ruleRows.map(ruleRow).join('\n')}

${notes.join('\n')}

## How days are counted

The day of the event is left out. A last day that is a Saturday, a Sunday or a legal holiday is put off to the next that
is none; of a period that is counted backwards it goes back.

| from | | by |
| --- | --- | --- |
${counting.join('\n')}

Three days are added to a period that runs from service under Rule 5: by mail (all the time), by leaving a paper with the
clerk or by other means consented to (since December 1, 2001), by electronic means (December 1, 2001 to November 30,
2016). They are added to the period before December 1, 2005, and since then after its end (Fed. R. Civ. P. 6(d), 6(e)
before December 1, 2007).

## Legal holidays

A holiday on a Sunday is observed on Monday (Exec. Order 11582, § 3(a)), one on a Saturday on Friday (5 U.S.C.
§ 6103(b)(1)).

| holiday | years from | by |
| --- | --- | --- |
${holidays.join('\n')}
`;

/** docs/DEADLINES.md, written from the rows. */
describe('the table of deadlines', () => {
  it('stands in docs/DEADLINES.md as the rows are', () => {
    expectGolden(new URL('../../docs/DEADLINES.md', import.meta.url), page);
  });
});
