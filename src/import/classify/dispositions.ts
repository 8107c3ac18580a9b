import { matchesOf } from './matches.ts';
import type { ImportedDisposition } from './vocabulary.ts';
import { TextPattern, type Words } from './words.ts';

/** A word or phrase by which a judge disposes of something. */
export interface DispositionRule {
  readonly name: string;
  readonly because: string;
  readonly says: ImportedDisposition;
  /** Alternatives for a pattern, without anchors. */
  readonly phrases: string;
}

function phrase(name: string, says: ImportedDisposition, phrases: string, because: string): DispositionRule {
  return { name, says, phrases, because };
}

const GRANT = 'grant(?:ing|ed|s)';
const DENY = 'den(?:ying|ied|ies)';

/** Dispositions from the longest phrase to the shortest, so that `denied as moot` is never read as `denied`. */
export const DISPOSITION_RULES: readonly DispositionRule[] = [
  phrase(
    'granted-and-denied-in-part',
    'granted-in-part',
    `${GRANT},? ?-?in[- ]part,?(?: and| but|/|;)? ?(?:${DENY}|reserv\\w+|defer\\w+|moot)(?: as moot| without prejudice| as premature)?,? ?-?in[- ]part`,
    'Granted in part and denied in part is one disposition.',
  ),
  phrase(
    'denied-and-granted-in-part',
    'granted-in-part',
    `${DENY},? ?-?in[- ]part,?(?: and| but|/|;)? ?${GRANT},? ?-?in[- ]part`,
    'The same, the other way round.',
  ),
  phrase(
    'granted-as-to-some',
    'granted-in-part',
    `${GRANT} (?:as to|with respect to|insofar)[^.;]{1,160}?\\b(?:and|but) (?:is |are |otherwise )?(?:otherwise )?${DENY}(?: (?:as to|with respect to|in all other))?`,
    'Granted as to some and denied as to the rest is granted in part.',
  ),
  phrase(
    'denied-as-to-some',
    'granted-in-part',
    `${DENY} (?:as to|with respect to|insofar)[^.;]{1,160}?\\b(?:and|but) (?:is |are |otherwise )?(?:hereby )?${GRANT} (?:as to|with respect to|in all other)`,
    'The same, with what is denied named first.',
  ),
  phrase(
    'granted-in-part',
    'granted-in-part',
    `${GRANT},? ?-?(?:only )?in[- ]part|partially ${GRANT}|${GRANT} partially|${DENY},? ?-?in[- ]part`,
    'Part of what was asked was given.',
  ),
  phrase(
    'moot',
    'moot',
    `${DENY},? (?:without prejudice,? )?(?:as|for being)(?: now)? moot|finding(?: as)? moot|found (?:to be |as )?moot|mooting|(?:dismiss(?:ing|ed)|terminat(?:ing|ed)|stricken|withdrawn|overruled)(?: without prejudice)? as(?: being)? moot|(?:is|are|be)(?: now| hereby| thus| therefore)* (?:rendered )?moot|deemed moot|rendered moot|moot(?= \\[?\\d)|terminat(?:ing|es)(?= (?:the |pending |defendants?\\S* |plaintiffs?\\S* )*(?:\\[?\\d|motions?\\b))|terminated(?= ?[.;]?(?: \\(| mailed|$))|strik(?:ing|es)(?= \\[?\\d{1,5}\\]?,? (?:\\w+ ){0,3}motions?\\b)`,
    'A motion that no longer needs an answer is moot.',
  ),
  phrase(
    'under-advisement',
    'deferred',
    `(?:taken|taking|takes|took) (?:the (?:motion|matter) )?under (?:advisement|submission)|under advisement`,
    'Under advisement, nothing is decided yet.',
  ),
  phrase(
    'entered-and-continued',
    'deferred',
    `entered and continued|(?:have been|is|are|has been)(?: hereby)? continued(?= (?:from|to|until|generally))`,
    'A motion that is entered and continued waits.',
  ),
  phrase(
    'deferred',
    'deferred',
    `deferring(?: ruling)?|deferred|defers|reserv(?:ing|es|ed)(?: ruling| decision| judgment)|ruling (?:is )?(?:reserved|deferred)|(?:held|holding|holds)(?: [^.;]{0,40})? in abeyance`,
    'A ruling put off is no ruling yet.',
  ),
  phrase(
    'withdrawn',
    'withdrawn',
    'withdrawing|withdrawn|finding as withdrawn',
    'The court notes that the movant took the motion back.',
  ),
  phrase(
    'adopted',
    'adopted',
    `(?:adopt|accept|affirm|approv)(?:ing|ed|s)(?: and (?:adopt|accept|approv|affirm)(?:ing|ed|s))?(?=[^.]{0,160}\\b(?:report|recommendation|r&r|findings)|\\.| in (?:full|its entirety|whole|part)|;|,| as | and )`,
    'The district judge takes a report and recommendation as the court’s own.',
  ),
  phrase(
    'denied',
    'denied',
    `${DENY}|dismiss(?:ing|es)(?: without prejudice)?(?= (?:the |plaintiffs?\\S* |defendants?\\S* )*(?:\\[?\\d{1,5}\\]?,? )?(?:\\w+ ){0,2}motions?\\b)|overruling(?= \\[?\\d{1,5}\\]?,? (?:\\w+ ){0,3}motions?\\b)|(?<=\\bmotions?\\b[^.;]{0,80} (?:is|are) (?:hereby )?)overruled`,
    'Denied, or as some courts say of a motion, overruled.',
  ),
  phrase(
    'so-ordered',
    'granted',
    'so ordered(?=,? (?:re:? |as to |on re:? )?\\[?\\d{1,5}\\]?,? (?:\\w+ ){0,3}stipulat)|(?<=\\b\\d{1,5}\\]?,? (?:\\w+ ){0,2}stipulat[^.;]{0,100}\\. )so ordered',
    'A judge who writes So Ordered on a stipulation grants it.',
  ),
  phrase(
    'granted',
    'granted',
    `${GRANT}|sustaining(?= \\[?\\d{1,5}\\]?,? (?:\\w+ ){0,3}motions?\\b)|(?<=\\bmotions?\\b[^.;]{0,80} (?:is|are) (?:hereby )?)sustained|(?<=\\b(?:is|are) (?:hereby )?)grant(?=[.;,]|$)|approv(?:ing|ed|es)|allow(?:ing|ed)(?= \\[?\\d|$|[.;])`,
    'Granted, approved or allowed.',
  ),
];

/** A disposition found in a text. */
export interface Token {
  readonly rule: DispositionRule;
  readonly at: number;
  readonly end: number;
  readonly words: string;
  /** `granting 22 Motion` acts on what follows; `Motion [22] is granted` on what came before. */
  readonly acts: 'forward' | 'backward';
}

const ANY = new TextPattern(
  new RegExp(DISPOSITION_RULES.map((rule) => `\\b(${rule.phrases})(?![\\w])`).join('|'), 'gi'),
);

/** Words before a disposition that make it somebody's wish, prospect or older order, and no ruling here. */
const NOT_HERE =
  /\b(?:should|may|might|could|would|can|to|will|must|whether|if)(?: not)?(?: be)?(?: \w+ly)? $|\brecommend(?!ation)\w*[^.;]{0,60}$|\b(?:of|re:?|regarding|from|to|vacat\w+|reconsider\w*|clarify\w*|on|appeal\w*|\d{1,5}|[\])]|the|its|prior|previous|earlier) (?:[\w']+ ){0,2}(?:orders?|ruling|opinion)(?: on (?:\w+ ){1,4})?(?:,)? $|\b(?:hearing|argument|conference|trial)s? (?:date )?(?:on|re|regarding|as to|for) (?!\d{1,2}\/)[^.;]{0,100} (?:is|has been|have been|are|was) (?:hereby )?$|\bpreviously $|\bwhether [^.;]{1,80}$|\bproposed (?:\w+ )?order $|\bnot $/i;

const CALENDAR = /\b(?:hearing|argument|conference|trial|date|deadline)s?\b[^.;]{0,110}$/i;

/** `Granting` and `grants` act on what follows; `is denied` does not, though it opens with an s too. */
const FORWARD = /^(?!(?:is|has)\b)(?:partially )?\w+(?:ing|s)\b/i;

/** Every disposition that the text itself makes, in order; `words` are those of the text. */
export function dispositionsIn(body: string, words?: Words): readonly Token[] {
  if (!ANY.mayBeIn(words)) return [];
  const tokens: Token[] = [];
  for (const match of matchesOf(ANY.pattern, body)) {
    let group = 1;
    while (group < match.length && match[group] === undefined) group++;
    const rule = DISPOSITION_RULES[group - 1];
    const lead = body.slice(Math.max(0, match.index - 120), match.index);
    if (rule === undefined || NOT_HERE.test(lead)) continue;
    const words = match[0];
    // A hearing that is moved leaves its motion where it was.
    if (/continued$/i.test(words) && !/^entered/i.test(words) && CALENDAR.test(lead)) continue;
    const forward = FORWARD.test(words);
    tokens.push({
      rule,
      at: match.index,
      end: match.index + words.length,
      words,
      acts: forward ? 'forward' : 'backward',
    });
  }
  return tokens;
}
