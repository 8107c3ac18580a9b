import { decodeHTML } from 'entities';

/** Longest stretch of one entry that is read. Real entries run to a few thousand characters. */
export const LONGEST_READ = 20_000;
const TAIL = 1_000;

/**
 * The text of an entry without markup, on one line.
 * A text past LONGEST_READ keeps its opening and its last lines, where the clerk writes dates.
 * Tags are dropped before and after decoding because archives store markup as entities.
 */
export function withoutMarkup(source: string): string {
  if (source === '') return '';
  const kept =
    source.length <= LONGEST_READ ? source : `${source.slice(0, LONGEST_READ - TAIL)} ${source.slice(-TAIL)}`;
  const bare = withoutTags(kept);
  return withoutTags(bare.includes('&') ? decodeHTML(bare) : bare)
    .replace(WIDE, ' ')
    .trim();
}

const TAG = /<\/?[a-zA-Z!][^<>]*>/g;
/** Blanks that are not one plain space already. */
const WIDE = /[^\S ]\s*| \s+/g;

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(TAG, ' ');
}

const ATTACHMENTS =
  /\((?:Additional )?(?:Attachment(?:s|\(s\))?(?: added on [^:()]{0,30})?|# \(?1\)?) ?[:#]/i;

/** The text without its parenthesised lists of attachments, which repeat the words of other papers. */
export function withoutAttachments(text: string): string {
  if (!text.includes('(')) return text;
  let rest = text;
  for (let round = 0; round < 20; round++) {
    const start = rest.search(ATTACHMENTS);
    if (start < 0) return rest;
    rest = `${rest.slice(0, start)}${rest.slice(closing(rest, start) + 1)}`;
  }
  return rest;
}

const OPENS = '('.charCodeAt(0);
const CLOSES = ')'.charCodeAt(0);

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === OPENS) depth++;
    else if (sign === CLOSES && --depth === 0) return at;
  }
  return text.length;
}
