import type { PartyNames } from '../draft/parties.ts';
import { deedsOf } from './effects-of.ts';
import type { EntryText } from './entry-text.ts';
import type { CaseEffect, EntryKind } from './vocabulary.ts';
import { TextPattern } from './words.ts';

type Found = { readonly effect: CaseEffect; readonly rule: string };

const IN_FAVOR = new TextPattern(
  /\bjudge?ment\b[^.;]{0,60}\bin favor of (?:the )?([^;()]{2,160}?)(?= against\b| and against\b| in the (?:amount|sum)\b| on \w+ |[;(]|\. [A-Z]|\.?$)/i,
);

/** Judgment in favor of a party that the text names: for whichever side the caption puts that party on. */
export function judgmentForNamed(
  text: EntryText,
  kind: EntryKind,
  stated: readonly Found[],
  names: PartyNames,
): readonly Found[] {
  if (kind !== 'judgment' && kind !== 'order') return [];
  if (stated.some(({ effect }) => effect.startsWith('judgment-for'))) return [];
  if (!IN_FAVOR.mayBeIn(text.words)) return [];
  const named = IN_FAVOR.pattern.exec(deedsOf(text))?.[1];
  if (named === undefined) return [];
  const sides = new Set(names.called(named).map(({ side }) => side));
  if (sides.size !== 1) return [];
  if (sides.has('claimants')) return [{ effect: 'judgment-for-plaintiff', rule: 'judgment-for-named-party' }];
  return sides.has('opponents')
    ? [{ effect: 'judgment-for-defendant', rule: 'judgment-for-named-party' }]
    : [];
}
