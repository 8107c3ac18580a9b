import type { Deadline } from '../../deadlines/index.ts';
import { counted } from '../account/words.ts';
import { hanging, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong } from './styled.ts';

/** What is open, or waits, in the cases of a store. */
export type DueEverywhere = {
  readonly at: string;
  readonly cases: number;
  readonly deadlines: readonly (Deadline & { readonly case: string })[];
  readonly unreadable?: readonly { readonly case: string; readonly why: string }[];
  readonly caution: string;
};

/** Every open deadline of the store by its last day. */
export const dueEverywhereView = (
  { at, cases, deadlines, caution }: DueEverywhere,
  width: number,
): readonly Line[] => [
  ...wrap(phrase(strong(`What is due at the end of ${at}`), `, in ${counted(cases, 'case')}`), width),
  EMPTY_LINE,
  ...(deadlines.length === 0 ? [phrase('Nothing is running.')] : []),
  ...deadlines.flatMap(({ case: name, what, rule, for: whom, due, earliest, latest, state, by }) =>
    hanging(
      phrase(due ?? (latest === null ? state : `${earliest} to`)),
      phrase(
        due === null && latest !== null ? `${latest} ` : '',
        id(name),
        `: ${what}${whom === '' ? '' : ` (${whom})`}, ${rule}`,
        state === 'tolled' && by !== undefined ? `, tolled by ${by}` : '',
      ),
      width,
      15,
    ),
  ),
  EMPTY_LINE,
  ...wrap(phrase(faint(caution)), width),
];
