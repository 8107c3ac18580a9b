import { id, listed, type Phrase, phrase } from '../text/styled.ts';

/** Why an answer goes only so far. */
const NOT_EVERY_ORDER =
  'So many entries are of uncertain date that not every order of them was tried, only the effective order: ';

type MayBeBounded = { readonly id: string; readonly bounded?: true };

/** The sentence for an answer about one claim; nothing where every order was tried. */
export const boundedAnswer = ({ bounded }: MayBeBounded): Phrase =>
  bounded ? phrase(`${NOT_EVERY_ORDER}it may stand otherwise, too.`) : [];

/**
 * The sentence for an answer about several: it names those that may stand otherwise, unless that is all of them.
 * Nothing where every order was tried for each.
 */
export function boundedAnswers(all: readonly MayBeBounded[]): Phrase {
  const bounded = all.filter((one) => one.bounded);
  const [only] = bounded;
  if (only === undefined) return [];
  if (all.length === 1) return boundedAnswer(only);
  const names = bounded.length === all.length ? 'each of these' : listed(bounded.map((one) => id(one.id)));
  return phrase(NOT_EVERY_ORDER, names, ' may stand otherwise, too.');
}
