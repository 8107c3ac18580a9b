import type { CheckedCite } from '../../audit/cites/index.ts';
import { counted } from '../account/words.ts';
import { indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, type Line, type Phrase, phrase, strong } from './styled.ts';

/** Every pin cite against the opinion's own pages. */
export type CitesAnswer = {
  readonly case: string;
  readonly text: string;
  readonly ok: boolean;
  readonly counts: { readonly holds: number; readonly fails: number; readonly unchecked: number };
  readonly cites: readonly CheckedCite[];
};

/** The cites that do not hold, or all of them, then how many there are of each kind. */
export function citesView(
  { text, counts, cites }: CitesAnswer,
  { all }: { all: boolean },
  width: number,
): readonly Line[] {
  const shown = all ? cites : cites.filter((cite) => cite.status === 'fails');
  return [
    ...shown.flatMap((cite) => [
      ...wrap(phrase(MARKS[cite.status], ' ', cite.cite), width),
      ...indented(wrap(phrase(id(cite.where), `: ${cite.what}`), width - 2), 2),
    ]),
    ...(shown.length > 0 ? [EMPTY_LINE] : []),
    ...wrap(
      phrase(
        strong(
          `${counted(counts.holds, 'cite holds', 'cites hold')}, ${counts.fails} ${counts.fails === 1 ? 'does' : 'do'} not`,
        ),
        ` against ${text}`,
        faint(`; ${counts.unchecked} to other authorities, not checked`),
      ),
      width,
    ),
  ];
}

const MARKS: Readonly<Record<CheckedCite['status'], Phrase>> = {
  holds: [{ text: '+ holds', style: 'good' }],
  fails: [{ text: '− fails', style: 'bad' }],
  unchecked: [{ text: '· not checked', style: 'faint' }],
};
