/** Words that already say what an entry is, or begin what it is about: a heading does not reach past them. */
const STOPS = [
  'motions?',
  'applications?',
  'requests?',
  'notices?',
  'orders?',
  'ordered',
  'judge?ments?',
  'minutes?',
  'responses?',
  'repl(?:y|ies)',
  'oppositions?',
  'objections?',
  'memorand(?:um|a)',
  'declarations?',
  'affidavits?',
  'stipulat\\w+',
  'proposed',
  'letters?',
  'answers?',
  'complaints?',
  'transcripts?',
  'exhibits?',
  'briefs?',
  'certificates?',
  'in',
  're',
  'to',
  'for',
  'of',
  'on',
  'as',
  'by',
  'from',
  'that',
  'is',
  'the court',
].join('|');

const WORD = String.raw`(?:United States of America['’]s|[\w'’][\w'’.-]*(?:\([\w]{1,4}\)){0,5}|\([^()]{0,40}\)|\[[^\]]{0,30}\])[ ,/:]{1,3}(?:- ?)?`;

/**
 * A pattern for entries whose heading is one of `nouns`, whatever adjectives and names come before it:
 * `Defendant's Unopposed Second MOTION` is headed by its motion, `MOTION for Order` is not headed by an order.
 */
export function heading(nouns: string): RegExp {
  return new RegExp(`^(?:assented[- ]to )?(?:(?!(?:${STOPS})\\b)${WORD}){0,8}?(?:${nouns})\\b`, 'i');
}
