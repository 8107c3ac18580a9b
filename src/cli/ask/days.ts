import { type Day, parseDay } from '../../../events/dates.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';

/** A day given as an option, `1987-03-28` or `today` (in UTC, as the instants of the log are). */
export function dayOption(io: Io, option: string, text: string): Day {
  if (text.trim() === '') throw new BadInput(`${option}: no day is given; write 1987-03-27, or today`);
  const read = parseDay(text === 'today' ? io.now().slice(0, 10) : text);
  if (!read.ok) throw new BadInput(`${option}: ${read.what}`);
  return read.day;
}
