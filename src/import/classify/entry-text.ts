import type { SourceEntry } from '../read/docket.ts';
import { withoutAttachments, withoutMarkup } from './plain-text.ts';
import { TextPattern, type Words, wordsIn } from './words.ts';

/** One entry's text, prepared once and read by every rule. */
export interface EntryText {
  /** Everything, without markup. */
  readonly plain: string;
  /** Without attachments, filing stamps, and boilerplate: what the rules read. */
  readonly body: string;
  /** The body from its first telling word: prefixes that only decorate are gone. */
  readonly lead: string;
  /** The event name given by the source, without markup. */
  readonly short: string;
  /** The words of the body, for whatever is asked of it or of a part of it; where nobody read them, every rule is tried. */
  readonly words?: Words;
  /** The words of `plain`. */
  readonly plainWords?: Words;
}

const STAMPS: readonly TextPattern[] = [
  /\((?:Entered|Filed on|Filed|Signed|Docketed|Received|Rcd)[: ]+\d{1,2}\/\d{1,2}\/\d{2,4}\)/gi,
  /\[Transferred from [^\]]{0,80}\]/gi,
  /\((?:This is a )?text[- ](?:only )?entry[^()]{0,200}\)/gi,
  /\(?This is a text[- ]only (?:docket )?entry[^()]{0,160}\.\)?/gi,
  /\bModified (?:on )?\d{1,2}\/\d{1,2}\/\d{2,4}(?: to [^.()]{0,200})?/gi,
].map((pattern) => new TextPattern(pattern));

/** Words that come before what an entry is, and say nothing about it. */
const DECORATION =
  /^(?:\*{1,4}[^*]{1,80}\*{1,4}|[\s*.:;,_-]+|\((?:[A-Z][A-Za-z' /-]{0,40}|\d{1,4})\)|\[(?:CORRECTED|SEALED|REDACTED|UNREDACTED|AMENDED|PUBLIC|DUPLICATE)\]|(?:EP|EO|CR|CST) ?:|FILING ERROR ?-[^-]{0,80}-|(?:FILED|ENTERED) (?:IN ERROR|& ENTERED)[ .:-]|(?:RESTRICTED|TEXT ONLY|DOCUMENT (?:STRICKEN|RESTRICTED)|MODIFIED|STRICKEN|WITHDRAWN|TERMINATED|INCORRECT[A-Z ]{0,30}|ENTERED IN ERROR|FILED UNDER SEAL|NOT FOR PUBLICATION|CASE PARTICIPANTS ONLY)(?: ?[-:.*]| (?=[A-Z]{4})))/;

/** The prepared text of an entry; where there is no description, its event name stands for it. */
export function entryText(entry: Pick<SourceEntry, 'raw' | 'short'>): EntryText {
  const short = withoutMarkup(entry.short);
  const plain = withoutMarkup(entry.raw);
  const told = plain === '' ? short : plain;
  const unattached = withoutAttachments(told);
  const words = wordsIn(unattached);
  const body = withoutStamps(unattached, words);
  const plainWords = unattached === plain ? words : wordsIn(plain);
  return { plain, body, lead: leadOf(body), short, words, plainWords };
}

const BLANKS = / {2,}/g;

function withoutStamps(text: string, words: Words): string {
  let rest = text;
  for (const stamp of STAMPS) if (stamp.mayBeIn(words)) rest = rest.replace(stamp.pattern, ' ');
  return rest.includes('  ') ? rest.replace(BLANKS, ' ').trim() : rest.trim();
}

function leadOf(body: string): string {
  let rest = body.slice(0, 1_500);
  for (let round = 0; round < 8; round++) {
    const found = DECORATION.exec(rest)?.[0] ?? '';
    if (found === '' || found.length === rest.length) break;
    rest = rest.slice(found.length).trimStart();
  }
  return rest;
}

/** The text as the event name alone would have it: what rules fall back to when the text is silent. */
export function asShort(text: EntryText): EntryText {
  const { short } = text;
  const words = wordsIn(short);
  return { plain: short, body: short, lead: leadOf(short), short, words, plainWords: words };
}
