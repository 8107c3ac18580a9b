import { ICalAlarmType, type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { exactDay, formatDay } from '../../../events/dates.ts';
import type { Deadline } from '../../deadlines/index.ts';
import { onOneLine } from '../printable.ts';

/** Seconds before the last day begins at which the alarm goes: a day. */
const ALARM = 86_400;

export type DeadlineCalendar = {
  /** The id of the case. */
  readonly name: string;
  readonly title: string;
  /** When the calendar is made (RFC 3339). */
  readonly madeAt: string;
};

/**
 * Open deadlines as events of a day, each with an alarm on the day before (RFC 5545, VALARM); one whose last day is not
 * certain stands on the first day that it can be, as tentative.
 */
export function addDeadlines(
  calendar: ICalCalendar,
  deadlines: readonly Deadline[],
  { name, title, madeAt }: DeadlineCalendar,
): void {
  for (const [place, deadline] of deadlines.entries()) {
    const day = deadline.state === 'open' ? exactDay(deadline.earliest ?? '') : undefined;
    if (day === undefined) continue;
    const { what, rule, for: whom, trigger, due, latest, count } = deadline;
    calendar.createEvent({
      id: `${name}/deadline/${trigger}/${place}@nunc`,
      start: formatDay(day),
      end: formatDay(day + 1),
      allDay: true,
      stamp: madeAt,
      summary: onOneLine(
        `${due === null ? 'Perhaps due' : 'Due'}: ${what}${whom === '' ? '' : ` (${whom})`}: ${title}`,
      ),
      description: [
        rule,
        count,
        ...(due === null ? [`The last day is not certain: it may be as late as ${latest ?? 'any day'}`] : []),
        'Computed from the docket as recorded',
        `Entry ${trigger}`,
      ]
        .map(onOneLine)
        .join('\n'),
      status: due === null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: ALARM, description: onOneLine(`${what}: ${title}`) }],
    });
  }
}
