import type { Day } from '../../../events/dates.ts';
import { dayNamed } from '../../answers/days.ts';
import type { Io } from '../io.ts';

/** A day given as an option, `1987-03-28` or `today`, which is the day where the command is typed. */
export const dayOption = (io: Io, option: string, text: string): Day =>
  dayNamed(option, text === 'today' ? io.today() : text);
