import { asShort, type EntryText } from './entry-text.ts';
import { APPEAL_RULES } from './kinds-appeal.ts';
import { CLERK_RULES } from './kinds-clerk.ts';
import { LINE_RULES, MOTION_LINE_RULES } from './kinds-lines.ts';
import { ORDER_RULES } from './kinds-orders.ts';
import { ABOUT_MOTION_RULES, MOTION_RULES, PAPER_RULES } from './kinds-papers.ts';
import { PLEADING_RULES } from './kinds-pleadings.ts';
import { firstRule, type TextRule } from './rule.ts';
import type { Confidence, EntryKind } from './vocabulary.ts';

const BY_HEADING = ORDER_RULES.filter((rule) => rule.name !== 'so-ordered');
const BY_TEXT = ORDER_RULES.filter((rule) => rule.name === 'so-ordered');

/** Every rule for kinds, in the order in which they are asked: headings first, signed text last. */
export const KIND_RULES: readonly TextRule<EntryKind>[] = [
  ...MOTION_LINE_RULES,
  ...APPEAL_RULES,
  ...CLERK_RULES,
  ...ABOUT_MOTION_RULES,
  ...PLEADING_RULES,
  ...BY_HEADING,
  ...MOTION_RULES,
  ...PAPER_RULES,
  ...BY_TEXT,
  ...LINE_RULES,
];

/** A kind, with the rule that decided and how much it may be relied on. */
export interface KindFound {
  readonly kind: EntryKind;
  readonly rule: string;
  readonly confidence: Confidence;
}

/** What the entry is: by its text, else by its event name, else `other` for want of anything better. */
export function entryKindOf(text: EntryText): KindFound {
  const byText = firstRule(KIND_RULES, text);
  if (byText !== null) return { kind: byText.says, rule: byText.name, confidence: 'high' };
  const byName = text.short === '' ? null : firstRule(KIND_RULES, asShort(text));
  if (byName !== null) return { kind: byName.says, rule: `event-name/${byName.name}`, confidence: 'medium' };
  return { kind: 'other', rule: 'nothing-recognised', confidence: 'low' };
}
