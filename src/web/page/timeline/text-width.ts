import { signal } from '@preact/signals';

/** Rises when the fonts of the page are there: what was measured before was measured in others. */
export const fontsHere = signal(0);
void document.fonts.ready.then(() => {
  widths.clear();
  fontsHere.value += 1;
});

const widths = new Map<string, number>();
const pen = document.createElement('canvas').getContext('2d');

/** How wide a text is in a font, as CSS has it (`14px sans-serif`), in pixels. */
export function pixelsWide(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (pen === null) return text.length * 8;
  pen.font = font;
  const { width } = pen.measureText(text);
  if (widths.size > 5_000) widths.clear();
  widths.set(key, width);
  return width;
}
