import type { RulingRow } from './rows.ts';

const WITHOUT_LEAVE =
  /\bwithout leave to (?:amend|replead)|\bleave to (?:amend|replead)[^.;]{0,20}\b(?:denied|not granted)/i;
const WITH_LEAVE =
  /\bwith leave to (?:amend|file|replead|re-?file)|\b(?:granted|grants?|given|granting)(?: \w+){0,3}? leave to (?:amend|replead|file an? (?:\w+ )?amended)|\bleave to (?:amend|replead|file an? (?:\w+ )?amended complaint) is (?:hereby )?granted|\bwith (?:\w+ )?(?:\(?\d+\)? )?days['’]? leave to amend/i;
const PREJUDICE = /\bw(?:ith|\/)(out|o)? ?prej(?:udice|\b)/i;

/** What an order says of another claim than the motion's: `granting 19 Motion, and the assault claim is dismissed`. */
const ANOTHER_CLAIM =
  /(?:,|;|\.| and) (?!(?:all |plaintiff\S* |the |these |his |her |their )*claims)(?:[\w'’-]+ ){1,6}claims? (?:is|are)(?: hereby)? dismissed\b.*$/i;

/** Leave to amend, and prejudice, as a stretch of text states them of what it rules on. */
export function manner(all: string): Pick<RulingRow, 'leave' | 'prejudice'> {
  const words = all.replace(ANOTHER_CLAIM, '');
  const prejudice = PREJUDICE.exec(words);
  return {
    leave: WITHOUT_LEAVE.test(words) ? false : WITH_LEAVE.test(words) ? true : null,
    prejudice: prejudice === null ? null : prejudice[1] === undefined ? 'with' : 'without',
  };
}

/** Rulings with what the whole text says of leave and prejudice, where there is one that it can be meant of. */
export function withManner(rulings: readonly RulingRow[], body: string): readonly RulingRow[] {
  const only = rulings.filter((one) => one.disposition !== 'adopted');
  const one = only[0];
  if (one === undefined || only.length > 1) return rulings;
  const whole = manner(body);
  return rulings.map((found) =>
    found === one
      ? {
          ...found,
          leave: found.leave ?? (found.type === 'dismiss' ? whole.leave : null),
          prejudice: found.prejudice ?? whole.prejudice,
        }
      : found,
  );
}
