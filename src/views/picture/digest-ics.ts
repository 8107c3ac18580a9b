import { ICalCalendar } from 'ical-generator';
import type { CaseDigest } from '../../digest/index.ts';
import { addDeadlines } from './deadline-events.ts';

/** What is coming, as a calendar (RFC 5545); empty where nothing moved. */
export function digestIcs(cases: readonly CaseDigest[], madeAt: string): string {
  if (cases.length === 0) return '';
  const calendar = new ICalCalendar({
    name: 'What is due',
    prodId: { company: 'nunc', product: 'digest', language: 'EN' },
  });
  for (const { case: name, title, coming } of cases) addDeadlines(calendar, coming, { name, title, madeAt });
  return calendar.toString();
}
