import MiniSearch from 'minisearch';
import { isoDay, longDay } from '../model/days.ts';
import { openTab } from '../model/panes.ts';
import { beginWriting } from '../model/record.ts';
import { go, moveTo, place, view } from '../model/state.ts';
import { dayReached } from '../model/step.ts';
import { togglePlay, wholeCase } from '../timeline/controls.tsx';

/** Something that can be gone to or done. */
export type Goal = {
  readonly id: string;
  readonly words: string;
  readonly kind: 'Claim' | 'Entry' | 'Party' | 'Branch' | 'Date' | 'Command';
  readonly keys?: string;
  readonly run: () => void;
};

/** All that can be gone to in the case, and the commands. */
export function goals(): readonly Goal[] {
  const seen = view.answer.peek();
  if (seen === null) return [];
  return [
    ...commands(seen.writable),
    ...seen.lanes.flatMap(({ kind, id, title, whose }): readonly Goal[] =>
      kind === 'motion'
        ? []
        : [
            {
              id: `claim ${id}`,
              words: `${title} · ${whose}`,
              kind: 'Claim',
              run: () => go({ claim: id, entry: null, tab: 'why' }, true),
            },
          ],
    ),
    ...seen.entries.map(
      (entry): Goal => ({
        id: `entry ${entry.id}`,
        words: `${entry.title ?? entry.label}${entry.from !== null && entry.from === entry.to ? ` · ${longDay(entry.from)}` : ''}`,
        kind: 'Entry',
        run: () =>
          go(
            {
              entry: entry.id,
              tab: 'docket',
              ...(dayReached(entry) === null ? {} : { at: dayReached(entry) }),
            },
            true,
          ),
      }),
    ),
    ...Object.entries(seen.parties).map(
      ([id, name]): Goal => ({
        id: `party ${id}`,
        words: name,
        kind: 'Party',
        run: () => go({ q: name, type: '', tab: 'docket' }, true),
      }),
    ),
    ...(seen.judge === null
      ? []
      : [
          {
            id: 'judge',
            words: `Judge ${seen.judge}: rulings`,
            kind: 'Party' as const,
            run: () => go({ q: '', type: 'order', tab: 'docket' }, true),
          },
        ]),
    ...seen.branches.map(
      ({ name, base }): Goal => ({
        id: `branch ${name}`,
        words: name === 'main' ? 'The record' : name,
        kind: 'Branch',
        run: () => go({ branch: name, against: base ?? 'main', edits: [], tab: 'branches' }, true),
      }),
    ),
  ];
}

function commands(writable: boolean): readonly Goal[] {
  const command = (words: string, run: () => void, keys?: string): Goal => ({
    id: `command ${words}`,
    words,
    kind: 'Command',
    run,
    ...(keys === undefined ? {} : { keys }),
  });
  return [
    ...(writable ? [command('Record an entry', () => beginWriting({ is: 'entry', written: {} }), 'N')] : []),
    command('Why', () => openTab('why'), '1'),
    command('Docket', () => openTab('docket'), '2'),
    command('Opinion', () => openTab('opinion'), '3'),
    command('Branches', () => openTab('branches'), '4'),
    command('What could change', () => openTab('change'), '5'),
    command('To the end of the record', () => moveTo(null)),
    command('Whole case', wholeCase, 'Z'),
    command('Play', togglePlay, 'P'),
    ...(place.peek().edits.length > 0 ? [command('Discard the what-if', () => go({ edits: [] }, true))] : []),
    command('All cases', () => go({ ...place.peek(), case: null }, true)),
  ];
}

/** The goals that answer to what is typed, slips forgiven; a date that is typed is one of them. */
export function goalsFor(typed: string, all: readonly Goal[]): readonly Goal[] {
  const text = typed.trim();
  if (text === '') return all.slice(0, MOST);
  const index = new MiniSearch<Goal>({ fields: ['words'], idField: 'id' });
  index.addAll(all);
  const known = new Map(all.map((goal) => [goal.id, goal]));
  const found = index
    .search(text, { prefix: true, fuzzy: 0.25, combineWith: 'AND' })
    .flatMap(({ id }) => known.get(String(id)) ?? []);
  return [...dateGoals(text), ...found].slice(0, MOST);
}

const MOST = 40;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `mar 89`, `March 24, 1989`, `1989-03-24`, `1989`: the day, or the first of those that are meant. */
export function dayTyped(text: string): number | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso !== null) return dayOfParts(iso[1], Number(iso[2] ?? 1), Number(iso[3] ?? 1));
  const words = /^([a-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?['’]?(\d{2}|\d{4})$/i.exec(text);
  if (words === null) return undefined;
  const month = MONTHS.indexOf((words[1] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  return dayOfParts(fullYear(words[3] ?? ''), month, Number(words[2] ?? 1));
}

/** Two figures are of the century of the case. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  const century = isoDay(view.answer.peek()?.first ?? 0).slice(0, 2);
  return `${century}${year}`;
}

function dayOfParts(year: string | undefined, month: number, day: number): number | undefined {
  const time = Date.UTC(Number(year), month - 1, day);
  return Number.isNaN(time) || month < 1 || month > 12 || day < 1 || day > 31
    ? undefined
    : Math.floor(time / 86_400_000);
}

function dateGoals(text: string): readonly Goal[] {
  const day = dayTyped(text);
  if (day === undefined) return [];
  return [{ id: `date ${day}`, words: longDay(day), kind: 'Date', run: () => moveTo(day) }];
}
