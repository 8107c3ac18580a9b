/**
 * Text that is only what it looks like. A docket, a checkpoint, a request comes from somebody else, and signs that
 * nobody sees can write over a screen, turn a line round or hide a word: they are left out wherever a person reads.
 */

/**
 * What a terminal or a reader's eye does not show as a sign: control characters (Unicode's Cc), halves of
 * surrogate pairs, separators of lines and paragraphs, and what may be ignored in display
 * (Default_Ignorable_Code_Point): bidirectional marks, zero-width and tag characters, soft hyphens among them.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/u;
const EACH_HIDDEN = new RegExp(HIDDEN, 'gu');

/** Emoji are put together with a joiner and a variation selector; those have nothing to hide behind a picture. */
const AFTER_PICTURE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const JOINER = '\u200d';
const NON_JOINER = '\u200c';
/** Scripts in which whether two letters join is part of the spelling. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Mongolian}\p{M}]$/u;

/** Whether a sign that is not seen by itself is part of how what stands before it is written. */
function belongs(sign: string, before: string): boolean {
  if (sign === '\ufe0e' || sign === '\ufe0f') return AFTER_PICTURE.test(before);
  if (sign === JOINER && AFTER_PICTURE.test(before)) return true;
  return (sign === JOINER || sign === NON_JOINER) && JOINING.test(before);
}

const seen = (text: string, keep: string): string =>
  HIDDEN.test(text)
    ? text.replace(EACH_HIDDEN, (sign, at: number) =>
        keep.includes(sign) || belongs(sign, text.slice(Math.max(0, at - 2), at)) ? sign : '',
      )
    : text;

/** Text of one line or several: what is hidden is left out, ends of lines and tabs stay. */
export const printable = (text: string): string => seen(text, '\n\t');

/** What is hidden is left out, ends of lines and tabs with it: a piece of a line that is laid out already. */
export const printableInLine = (text: string): string => seen(text, '');

/** All of it as one line. */
export const onOneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

/**
 * The same text with every hidden sign spelled as JSON's escape of it (RFC 8259, section 7): for JSON that is
 * written already, where such a sign can stand in strings only. Ends of lines are those between its values.
 */
export const escapedInJson = (json: string): string =>
  HIDDEN.test(json)
    ? json.replace(EACH_HIDDEN, (sign) =>
        sign === '\n'
          ? sign
          : Array.from({ length: sign.length }, (_, at) => escapeOf(sign.charCodeAt(at))).join(''),
      )
    : json;

const escapeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;
