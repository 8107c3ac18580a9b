import { type Day, parseDay } from '../../../events/dates.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';

/** A day given as an option, `1987-03-28` or `today`, which is the day where the command is typed. */
export function dayOption(io: Io, option: string, text: string): Day {
  if (text.trim() === '') throw new BadInput(`${option}: no day is given; write 1987-03-27, or today`);
  const read = parseDay(text === 'today' ? io.today() : text);
  if (!read.ok) throw new BadInput(`${option}: ${read.what}`);
  return read.day;
}
