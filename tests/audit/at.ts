import { type Day, parseDay } from '../../events/dates.ts';
import { type Entry, readDraft } from '../../events/index.ts';
import { type Audit, audit, openRecord } from '../../src/audit/index.ts';

/** The day of a text; throws where it is none. */
export function day(text: string): Day {
  const read = parseDay(text);
  if (!read.ok) throw new Error(read.what);
  return read.day;
}

/** An audit at a day, as known at an instant. */
export const auditAt = (recorded: readonly Entry[], at: string, knownAt: string | null = null): Audit =>
  audit(openRecord(recorded, knownAt), { at: day(at) });

/** The states of one claim or matter, and what they turn on. */
export function statesOf(answer: Audit, id: string): readonly [states: string, turnsOn: string] {
  const found = [...answer.claims, ...answer.matters].find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return [found.states.join(' or '), (found.turnsOn ?? []).map(({ entry }) => entry).join()];
}

/** An entry as a log would give it back: written as in a case file, recorded at an instant. */
export function recordedAs(written: unknown, caseId: string, recordedAt: string): Entry {
  const read = readDraft(written as Readonly<Record<string, unknown>>);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { ...read.draft, case: caseId, recordedAt, recordedBy: 'clerk' } as Entry;
}
