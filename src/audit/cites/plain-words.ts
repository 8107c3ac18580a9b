/**
 * Text as it is compared: words in lower case with single spaces between, so that line breaks, quotation marks,
 * brackets of an editor, ellipses and hyphens at the end of a line do not stand between a locator and its passage.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2012-]\s*\n\s*/g, '')
    .replace(/['’‘`´.\u00ad\u2010-\u2012-]/g, '')
    .replace(/[^\p{L}\p{N}§¶]+/gu, ' ')
    .trim();
}

/** The pieces of a locator between its ellipses, each as it is compared. */
export const piecesOf = (locator: string): readonly string[] =>
  locator
    .split(/\.(?:\s?\.){2,3}|…/)
    .map(plainWords)
    .filter((piece) => piece !== '');

/** Whether the pieces occur in the text (both as compared), in order and as whole words. */
export function occur(pieces: readonly string[], text: string): boolean {
  const padded = ` ${text} `;
  let from = 0;
  for (const piece of pieces) {
    const at = padded.indexOf(` ${piece} `, from);
    if (at < 0) return false;
    // The space after one piece may be the space before the next.
    from = at + piece.length + 1;
  }
  return pieces.length > 0;
}
