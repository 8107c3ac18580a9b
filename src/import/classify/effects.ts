import type { EffectRule } from './effect-rule.ts';
import { COURSE_RULES } from './effects-course.ts';
import { DISMISSAL_RULES } from './effects-dismissals.ts';

/** What entries do to the case. Each rule is asked; the order is only that of the answer. */
export const EFFECT_RULES: readonly EffectRule[] = [...DISMISSAL_RULES, ...COURSE_RULES];
