/**
 * How wide text will be, where nothing can measure it: widths of Helvetica and Arial in ems, rounded up, so that
 * what is kept apart by them stays apart in other fonts of their kind.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size * 1.05;
}

function widthOf(letter: string): number {
  if (/[ijl.,:;'|!’ ftI/()[\]r-]/.test(letter)) return 0.32;
  if (/[mwMW@%…]/.test(letter)) return 0.94;
  if (/[A-Z&]/.test(letter)) return 0.73;
  if (/[cksvxyz]/.test(letter)) return 0.51;
  if (/[\u0020-\u024f‘“”–]/.test(letter)) return 0.565;
  return 1.05;
}

/** The text, cut off with an ellipsis where it is wider than there is room. */
export function fitted(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size) > room) letters.pop();
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`;
}
