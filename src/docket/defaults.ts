import type { Prejudice, Relief } from '../../events/index.ts';

/**
 * What the law, or this record, takes for granted where an entry is silent. Each has its sentence and its source, as
 * a guard has.
 */
type Default<Value> = { readonly says: string; readonly source: string; readonly value: Value };

export const defaults = {
  express: {
    says: 'A ruling is taken to be made in terms unless the entry says that it is implied.',
    source: 'the case file; Fed. R. Civ. P. 58(a) asks for judgments, not rulings, to be set out',
    value: true,
  },
  leaveToAmend: {
    says: 'A dismissal that does not speak of leave to amend gives none.',
    source: 'Fed. R. Civ. P. 15(a)(2): after the first amendment the court’s leave is needed',
    value: false,
  },
  prejudice: {
    says: 'Where a ruling is silent on prejudice, the Rule supplies what follows; where what it says of it is unknown, nothing does.',
    source: 'Fed. R. Civ. P. 41(a)(2), 41(b)',
    value: null,
  },
  prejudiceOfNotice: {
    says: 'A notice or stipulation that is silent on prejudice dismisses without it.',
    source: 'Fed. R. Civ. P. 41(a)(1)(B)',
    value: 'without',
  },
  reliefOfItsOwnAccord: {
    says: 'A ruling on a claim that names neither a motion nor a relief is one on dismissal.',
    source: 'Fed. R. Civ. P. 12(h)(3), 41(b)',
    value: 'dismiss',
  },
} as const satisfies Readonly<Record<string, Default<boolean | Prejudice | Relief | null>>>;
