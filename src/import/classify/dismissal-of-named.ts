import type { Party, PartyNames } from '../draft/parties.ts';
import { deedsOf } from './effects-of.ts';
import type { EntryText } from './entry-text.ts';
import { matchesOf } from './matches.ts';
import type { CaseEffect, EntryKind } from './vocabulary.ts';
import { TextPattern } from './words.ts';

/** `all defendants except Acme are dismissed`: whom it names stays. */
export const EXCEPT =
  /\b(?:except(?:ing)?(?: for)?|other than|excluding|apart from|save(?: for)?|but not)\b/i;

type Found = { readonly effect: CaseEffect; readonly rule: string };

const LETS_GO = new TextPattern(
  /\b(?:dismiss(?:ing|es)|terminat(?:ing|es)|drop(?:ping|s))\b(?:[ :,-]+(?:with(?:out)? prejudice|all|claims? (?:against|of)|as to|the|only|part(?:y|ies)|defendants?|plaintiffs?|and)\b)*[ :,-]+([^.;]{2,300})/gi,
);
const ARE_GONE = new TextPattern(/\b(?:is|are) (?:hereby )?(?:dismissed|terminated)\b/i);
const GONE = /([^.;:]{2,160}?),? (?:is|are) (?:hereby )?(?:dismissed|terminated)\b/gi;

/** An order that lets go of a party whom the caption names, in whatever words: `TEXT ORDER terminating Acme`. */
export function dismissalOfNamed(
  text: EntryText,
  kind: EntryKind,
  stated: readonly Found[],
  names: PartyNames,
): readonly Found[] {
  if (kind !== 'order' && kind !== 'judgment') return [];
  if (stated.some(({ effect }) => effect === 'dismisses-case' || effect === 'dismisses-party')) return [];
  if (!LETS_GO.mayBeIn(text.words) && !ARE_GONE.mayBeIn(text.words)) return [];
  const deeds = deedsOf(text);
  const named =
    matchesOf(LETS_GO.pattern, deeds).some((found) => names.opens(found[1] ?? '')) ||
    matchesOf(GONE, deeds).some(
      (found) => !EXCEPT.test(found[1] ?? '') && names.opens(lastWords(found[1] ?? '', names)),
    );
  const gone = named || goneByShortName(deeds, names).length > 0;
  return gone ? [{ effect: 'dismisses-party', rule: 'dismissal-of-named-party' }] : [];
}

/** Whom a clause lets go by a shortened name: `Defendant Tamm is dismissed`, `Mr. Tamm is terminated`. */
export function goneByShortName(clause: string, names: PartyNames): readonly Party[] {
  return matchesOf(SHORT_NAME, clause).flatMap(([, name = '']) => names.called(name));
}

const SHORT_NAME =
  /\b(?:[Dd]efendants?|DEFENDANTS?|[Pp]laintiffs?|PLAINTIFFS?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?) ([A-Z][\w.'’&-]*(?:(?:,? (?:and |& )?)[A-Z][\w.'’&-]*){0,5}),? (?:is|are)(?: hereby)? (?:dismissed|DISMISSED|terminated|TERMINATED)\b/g;

/** What stands before `is dismissed`, from where a name begins. */
function lastWords(text: string, names: PartyNames): string {
  const words = text.trim().split(/\s+/);
  const at = words.findIndex((_, from) => names.opens(words.slice(from).join(' ')));
  return at < 0 ? text : words.slice(at).join(' ');
}
