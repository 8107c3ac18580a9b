import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Day, earliest, formatDay, isExact, latest } from '../../../events/dates.ts';
import { changeWords } from '../../../machines/index.ts';
import type { CaseRecord } from '../../audit/index.ts';
import type { Deadline } from '../../deadlines/index.ts';
import type { Bounds } from '../../docket/index.ts';
import type { Account } from '../account/account.ts';
import { accountsOf } from '../account/accounts.ts';
import { onOneLine } from '../printable.ts';
import { gutterDate } from '../text/dates.ts';
import { plainText } from '../text/styled.ts';
import { addDeadlines } from './deadline-events.ts';

export type CalendarOptions = {
  /** When the calendar is made (RFC 3339): the DTSTAMP of every event. */
  readonly madeAt: string;
  readonly branch?: string;
  /** What is due: open deadlines become events with an alarm. */
  readonly deadlines?: readonly Deadline[];
};

/** A bar over more days than these tells nobody when to look; such entries are named in the description. */
export const LONGEST_SPAN = 366;

/**
 * The docket's dates for a calendar (RFC 5545): all-day events, free of time zones. What lies between two days is
 * one tentative event over all of them; what has no bounds, or wide ones, is named in the calendar's description.
 */
export function icsCalendar(
  record: CaseRecord,
  { madeAt, branch = 'main', deadlines = [] }: CalendarOptions,
): string {
  const title = onOneLine(
    record.docket.caption.opened?.title ?? record.docket.case ?? 'A case without a title',
  );
  const accounts = accountsOf(record).filter(({ entry }) => !/^Entry(Corrected|Stricken)$/.test(entry.type));
  const placed = accounts.flatMap((account) => {
    const days = daysOf(account.bounds);
    return days ? [{ account, ...days }] : [];
  });
  const left = accounts.filter((account) => daysOf(account.bounds) === null);
  const calendar = new ICalCalendar({
    name: icsText(title),
    prodId: { company: 'nunc', product: 'docket', language: 'EN' },
  });
  if (left.length > 0)
    calendar.description(
      `Without a day in the record, and so not in this calendar: ${left.map(nameOf).join('; ')}.`,
    );
  for (const { account, from, to } of placed) {
    const sure = from === to && (account.bounds === null || isExact(account.bounds.date));
    calendar.createEvent({
      id: `${record.docket.case ?? 'case'}/${branch === 'main' ? '' : `${branch}/`}${account.id}@nunc`,
      // As text: a calendar day is no instant, and a time zone must not move it.
      start: formatDay(from),
      end: formatDay(to + 1),
      allDay: true,
      stamp: madeAt,
      summary: sure
        ? `${nameOf(account)}: ${title}`
        : `${uncertainly(account, from, to)}: ${nameOf(account)}: ${title}`,
      description: descriptionOf(account),
      status: sure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  addDeadlines(calendar, deadlines, { name: record.docket.case ?? 'case', title, madeAt });
  return calendar.toString();
}

const nameOf = ({ title, label }: Account): string => onOneLine(title ?? label);

/** A property of type TEXT (RFC 5545, section 3.3.11). The library escapes all of them but a calendar's name. */
const icsText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** `1987-03-27 or 1987-03-30`; `Between 1985-01-01 and 1985-12-31`; `Perhaps 1987-03-27`. */
function uncertainly({ bounds }: Account, from: Day, to: Day): string {
  if (from === to) return `Perhaps ${formatDay(from)}`;
  const single = bounds?.date.spans.every(([first, last]) => first === last) ?? false;
  return single && bounds ? gutterDate(bounds).join(' ') : `Between ${formatDay(from)} and ${formatDay(to)}`;
}

function daysOf(bounds: Bounds | null): { readonly from: Day; readonly to: Day } | null {
  if (bounds === null) return null;
  const from = Math.max(bounds.from, earliest(bounds.date));
  const to = Math.min(bounds.to, latest(bounds.date));
  return Number.isFinite(from) && Number.isFinite(to) && to - from < LONGEST_SPAN ? { from, to } : null;
}

const descriptionOf = (account: Account): string =>
  [
    account.by === null ? account.label : `${account.label} by ${account.by}`,
    ...account.moves
      .filter(({ kind }) => kind === 'claim' || kind === 'matter')
      .map(({ kind, from, to, ids, asTo }) => `${changeWords(kind, from, to)}: ${ids.join(', ')}${asTo}`),

    ...account.says.filter(({ items }) => items.length === 0).map(({ lead }) => plainText(lead)),
    ...account.cites,
    `Entry ${account.id}`,
  ]
    .map(onOneLine)
    .join('\n');
