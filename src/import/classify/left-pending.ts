import { whereNamed } from './references.ts';
import type { RulingObject } from './ruling-objects.ts';

const PENDING =
  /^[^.;]{0,120}?\b(?:remains?|(?:is|are) still|continues? to be) (?:pending|under advisement|before)\b|^[^.;]{0,120}?\b(?:will|shall) be (?:decided|addressed|heard|resolved|ruled|taken)\b/i;

/** `; 2 MOTION to Dismiss remains pending`: the order says of it that it is not decided. */
export function isLeftPending(number: string, { title, manner: after, token }: RulingObject): boolean {
  const words = token.acts === 'forward' ? title : after;
  const at = whereNamed(number, words);
  return at >= 0 && PENDING.test(words.slice(at + number.length));
}

/** `STIPULATION re Briefing Schedule for Motion to Dismiss (2)`: what is granted is time, and the motion is only named. */
export const ABOUT_TIME =
  /^\W*(?:[\w']+ ){0,3}(?:stipulat\w+|agreement|consent|letters?|requests?)\b[^.;]{0,80}?\b(?:brief\w*|schedul\w*|exten\w+|time|continu\w+|hearing|respon\w+|deadlines?|dates?)\b/i;
