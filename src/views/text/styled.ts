/**
 * Text for a terminal before it is laid out: pieces with a meaning, not with a colour. A style never carries
 * meaning alone: whatever it says is also said by a word or a symbol.
 */

/** What a piece of text is. `ink.ts` says how each looks. */
export type Style =
  | 'plain'
  | 'strong'
  | 'faint'
  | 'id'
  | 'date'
  | 'good'
  | 'bad'
  | 'held'
  | 'pending'
  | 'ended'
  | 'warning';

export type StyledText = { readonly text: string; readonly style: Style };

/** Running text: it may be wrapped at its spaces. */
export type Phrase = readonly StyledText[];

/** One line of output, already as wide as it may be. */
export type Line = readonly StyledText[];

export type Piece = string | StyledText | Phrase;

/** Joins pieces into running text; a bare string is plain. */
export function phrase(...pieces: readonly Piece[]): Phrase {
  return pieces.flatMap((piece): Phrase => {
    if (typeof piece === 'string') return piece === '' ? [] : [{ text: piece, style: 'plain' }];
    return 'text' in piece ? [piece] : piece;
  });
}

/** Pieces of running text with the same words between each two of them. */
export function joined(pieces: readonly Piece[], between = ', '): Phrase {
  return pieces.flatMap((piece, index) => phrase(...(index === 0 ? [] : [between]), piece));
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(pieces: readonly Piece[], last = 'and'): Phrase {
  const [final, ...others] = pieces.toReversed();
  if (final === undefined) return [];
  return others.length === 0 ? phrase(final) : phrase(joined(others.reverse()), ` ${last} `, final);
}

const styled =
  (style: Style) =>
  (text: string): StyledText => ({ text, style });

export const strong = styled('strong');
export const faint = styled('faint');
export const id = styled('id');
export const dated = styled('date');
export const warning = styled('warning');

/** The text alone. */
export const plainText = (text: Phrase): string => text.map((span) => span.text).join('');

export const EMPTY_LINE: Line = [];
