import type { Token } from './dispositions.ts';
import type { EntryText } from './entry-text.ts';
import { matchesOf } from './matches.ts';
import { mentionsIn } from './references.ts';

/** What one disposition acts on, as far as its own sentence says. */
export interface RulingObject {
  readonly numbers: readonly string[];
  /** The words that name what is decided. */
  readonly title: string;
  /** The words that qualify the disposition: prejudice and leave are looked for in them. */
  readonly manner: string;
  /** `motions are granted`: several, though none may be named. */
  readonly plural: boolean;
  /** `all pending motions are denied as moot`: whatever is pending. */
  readonly all: boolean;
  /** The words before the first number, where it only follows a reference: `granting Motion for Extension re 7`. */
  readonly asked: string | null;
  readonly token: Token;
}

const SUBJECT =
  /\b(?:motions?|applications?|requests?|stipulat\w+|petitions?|letters?|proposed|reports?|recommendations?|r&r|findings|objections?|ex parte|relief|extension|adjournment)\b/i;
const SENTENCE =
  /[.:](?<!\b(?:nos?|docs?|dkts?|inc|vs?|mr|ms|mrs|dr|jr|sr|hon|co|corp|ltd|llc|fed|civ|rule|[a-z]|al|def|pl|deft|mag|ecf|st)[.:]) +(?=[A-Z\d([“"*])|\b(?:it is (?:further )?ordered|further)\b/gi;
const START =
  /^[\s,:([#.-]*(?:(?:as modified|as amended|in its entirety|without (?:opposition|objection|prejudice)|with prejudice|with(?:out)? leave to amend|in part|the|plaintiffs?['’]?s?|defendants?['’]?s?|unopposed|as to|re:?|on|his|her|their|doc(?:ket|ument)?\.?|dkt\.?|ecf|nos?\.?|and|for|joint|parties['’]?|government['’]?s|first|second|third)[\s,:([#]+){0,6}$/i;
const ELSEWHERE =
  /\b(?:as to|to|re|of|regarding|in support of|against|on|from|with|concerning|for|pending)[:\s([#]*(?:the |plaintiff\w*['’]?s? |defendant\w*['’]?s? )?$/i;
/** What is named behind it is spoken of, and not decided. */
const REFERENCE =
  /\b(?:as to|re|regarding|relating to|(?:response|reply|responses|replies|opposition|answer|respond|objections?)[/\w ]{0,24} (?:to|re)|in support of|in opposition to|due to|(?:hearing|argument|briefing|consideration|ruling|decision)s? (?:on|re|for|of)|pending(?: (?:a |the |its |further )?(?:ruling|resolution|decision|disposition|hearing|determination|review|outcome)s?(?: on| of)?)?)[:\s([#]*(?:the |plaintiff\w*['’]?s? |defendant\w*['’]?s? )?$/i;
/** What parts one thing that is decided from the next. */
const APART = /;|\. [A-Z]|\band (?:also )?(?:grant|den)/i;
const MORE = /(?:,|;|\band\b|&|\bor\b)[\s([#]*(?:the |re:? )?$/i;

const NUMBERED_PAPER =
  /^ [[(#]?\d{1,5}[\])]? (?:\w+ ){0,3}?(?:motion|application|stipulation|request|letter)s?\b/i;
/** The last of a list, of which another disposition is then told: `granting 12 Motion, and 14 Motion is moot`. */
const TOLD_APART = /(?<!\d)[,;] (?:and )?(?=[[(#]?\d{1,5}[\])]? [^,;.]{1,80}$)/;

/** The object of each disposition of a text, in the order of the dispositions. */
export function objectsOf(text: EntryText, tokens: readonly Token[]): readonly RulingObject[] {
  if (tokens.length === 0) return [];
  const { body } = text;
  const breaks = matchesOf(SENTENCE, body).map((match) => match.index + 1);
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.end ?? 0;
    const after = tokens[index + 1]?.at ?? body.length;
    const ends = Math.min(after, breaks.find((at) => at > token.end) ?? body.length);
    const object =
      token.acts === 'forward'
        ? forward(
            text,
            token,
            token.end,
            Math.min(ends, apartAt(body, token, tokens[index + 1], ends)),
            before,
          )
        : backward(
            text,
            token,
            Math.max(
              before,
              tokens[index - 1]?.acts === 'forward' ? body.lastIndexOf(';', token.at) + 1 : 0,
              breaks.findLast((at) => at <= token.at) ?? 0,
              apartAt(body, tokens[index - 1], token, 0),
            ),
            ends,
            tokens[index - 1] ?? null,
          );
    return object === null ? [] : [object];
  });
}

/** Where what `first` acts on ends and what `second` says of another paper begins, or `otherwise`. */
function apartAt(
  body: string,
  first: Token | undefined,
  second: Token | undefined,
  otherwise: number,
): number {
  const next = second?.at ?? otherwise;
  if (first?.acts !== 'forward' || second?.acts !== 'backward')
    return second === undefined ? otherwise : Math.min(next, otherwise);
  const from = Math.max(first.end, next - 200);
  const found = body.slice(from, next).search(TOLD_APART);
  return found < 0 ? Math.min(next, otherwise) : from + found;
}

function forward(
  { body }: EntryText,
  token: Token,
  from: number,
  to: number,
  before: number,
): RulingObject | null {
  const region = body.slice(from, Math.min(to, from + 1_500));
  const mentions = mentionsIn(region);
  const numbers: string[] = [];
  let listAt = -1;
  let asked: string | null = null;
  let referredTo: number | null = null;
  for (const mention of mentions) {
    const lead = region.slice(0, mention.at);
    const first = numbers.length === 0;
    // `granting 19 Motion for Extension re 8 MOTION, 7 MOTION`: what follows a reference in its list is referred to as well.
    if (!first && mention.at !== listAt && REFERENCE.test(lead)) referredTo = mention.end;
    if (referredTo !== null && !APART.test(region.slice(referredTo, mention.at))) {
      if (referredTo < mention.end) referredTo = mention.end;
      continue;
    }
    referredTo = null;
    const starts =
      first && (START.test(lead) || !ELSEWHERE.test(lead) || /\b(?:re:?|for)[\s([#]*$/i.test(lead));
    const follows =
      !first &&
      (mention.at === listAt ||
        /\d\] ?\[$/.test(lead) ||
        (MORE.test(lead) &&
          !/\bre[;:,]?[\s([#]*$/i.test(lead) &&
          SUBJECT.test(region.slice(mention.end, mention.end + 80))));
    if (starts || follows) {
      if (first && REFERENCE.test(lead) && SUBJECT.test(lead)) asked = lead;
      numbers.push(mention.number);
      listAt = mention.at;
    }
  }
  const opening = body.slice(Math.max(before, token.at - 400), token.at);
  const named = numbers.length > 0 || SUBJECT.test(region.slice(0, 200));
  // `ORDER granting leave to appeal` names no paper, yet an order headed so decides one.
  if (!named && !(before === 0 && /^[\s\S]{0,80}\borders?[\s,:(]*$|\border[^.]{0,80}$/i.test(opening)))
    return null;
  // Approving policies or budgets is direction; approving a stipulation or motion is a ruling on it.
  if (
    /^approv/i.test(token.words) &&
    !/^[\s[(#]{0,4}\d/.test(region) &&
    !/^[^.]{0,60}\b(?:stipulat|motion|application|agreement|settlement)/i.test(region)
  )
    return null;
  if (!named && !/^[\s,]*[a-z]/i.test(region)) return null;
  return {
    numbers,
    title: region.slice(0, 300),
    manner: region,
    plural: /\bmotions\b/i.test(region.slice(0, 120)),
    all: isAll(region.slice(0, 80)),
    asked,
    token,
  };
}

const ALONE =
  /^ ?(?:$|[.,;:("”]|with\b|without\b|as\b|in\b|and\b|but\b|for\b|to the\b|pursuant\b|so ordered\b|signed\b|by\b)/i;

/** `TEXT ORDER: 2 is granted.` */
const NUMBER_ALONE =
  /^[\s:.,;-]*(?:and )?(?:(?:ecf|docs?|dkts?|nos?)\.? )*#?\[?(\d{1,5})\]?(?:,? (?:and|&) #?\[?(\d{1,5})\]?)? (?:is|are) (?:hereby )?$/i;

function backward(
  text: EntryText,
  token: Token,
  from: number,
  to: number,
  previous: Token | null,
): RulingObject | null {
  const { body } = text;
  const own = body.slice(Math.max(from, token.at - 1_500), token.at);
  // `ORDER re 22 Motion: GRANTED`: the sentence has no subject, and the one before it names the motion.
  const bare = /^[\s.:"“*-]*$/.test(own) && ALONE.test(body.slice(token.end, token.end + 20));
  const subject = bare ? body.slice(Math.max(previous?.end ?? 0, token.at - 400), token.at) : own;
  if (isBoilerplate(subject)) return null;
  // Leave refused at the end of an order on a motion is the manner of that ruling.
  if (/[;,.] (?:and )?leave to (?:amend|replead) (?:is|are) (?:hereby )?$/i.test(own)) return null;
  const manner = body.slice(token.end, Math.min(to, token.end + 400));
  // `granted 12 Motion to Seal; denied 13 Motion to Stay`: past tense, but the paper follows.
  if (/(?:^|[;,:-]) ?(?:and )?$/.test(own) && NUMBERED_PAPER.test(manner))
    return forward(text, token, token.end, to, previous?.end ?? 0);
  const mentions = mentionsIn(subject).filter((mention) => {
    const lead = subject.slice(0, mention.at);
    return !(
      ELSEWHERE.test(lead) &&
      /\b(?:motion|application|request)s?\b[^.]{3,}/i.test(lead) &&
      !/\bre:?[\s([#]*$/i.test(lead)
    );
  });
  const alone = NUMBER_ALONE.exec(subject);
  if (alone !== null)
    return {
      numbers: [alone[1] ?? '', alone[2] ?? ''].filter((number) => number !== ''),
      title: subject,
      manner,
      plural: alone[2] !== undefined,
      all: false,
      asked: null,
      token,
    };
  if (!SUBJECT.test(subject) && mentions.length === 0) {
    // `GRANTED 22 Motion` is written too: the object then follows.
    if (
      /^[\s:-]*(?:\[?\d|re\b|as to \d|(?:the |plaintiff\S* |defendant\S* |unopposed )*(?:motion|application|stipulation))/i.test(
        manner,
      )
    ) {
      return forward(text, token, token.end, to, previous?.end ?? 0);
    }
    return null;
  }
  if (
    /\b(?:leave|time|extension|days?)\b[^.]{0,30}(?:is|are) (?:hereby )?$/i.test(subject) &&
    !/\b(?:motion|application|request|letter)s?\b/i.test(subject)
  )
    return null;
  if (
    /\b(?:plaintiff|defendant|part(?:y|ies)|movant|petitioner|counsel|he|she)s? (?:is|are|was|shall have|has|have been) (?:hereby |also )?$/i.test(
      subject,
    ) &&
    /^[ ,]*(?:leave|until|an?|\d+|permission|time|additional|one|two|three|ten|thirty)\b/i.test(manner)
  )
    return null;
  const following =
    /^[\s.,:-]{0,4}(?:without prejudice |with prejudice )?[([](?:(?:doc|dkt|ecf)[^\d]{0,10})?(\d{1,5})/i.exec(
      manner,
    );
  const numbers =
    mentions.length > 0
      ? mentions.map((mention) => mention.number)
      : following?.[1] === undefined
        ? []
        : [following[1]];
  return {
    numbers,
    title: subject.slice(-300),
    manner,
    plural: /\b(?:motions|both|applications|requests)\b/i.test(subject),
    all: isAll(subject),
    asked: null,
    token,
  };
}

const ALL_MOTIONS =
  /\b(?:all|any|every)(?: and all)?(?: other| such)? (?:(?:pending|outstanding|remaining|other|unresolved|deadlines|and|hearings)[, ]+){1,3}motions?\b|\b(?:all|any)(?: and all)? (?:other )?motions?\b[^;]{0,200}\b(?:not|pending|unresolved|outstanding)\b/i;

function isAll(text: string): boolean {
  return ALL_MOTIONS.test(text);
}

/** `All relief not granted here is denied` closes an order and decides no motion. */
function isBoilerplate(subject: string): boolean {
  return (
    /\b(?:all|any)\b[^.;]{0,60}\b(?:relief|requests?)\b/i.test(subject) && !/\bmotions?\b/i.test(subject)
  );
}
