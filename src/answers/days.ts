import { type Day, parseDay } from '../../events/dates.ts';
import { BadInput } from './bad-input.ts';

/** The day that a question names, YYYY-MM-DD. Throws `BadInput`, naming the option. */
export function dayNamed(option: string, text: string): Day {
  if (text.trim() === '')
    throw new BadInput(`${option}: no day is given; write 1987-03-27, or today`, 'bad-date');
  const read = parseDay(text);
  if (!read.ok) throw new BadInput(`${option}: ${read.what}`, 'bad-date');
  return read.day;
}
