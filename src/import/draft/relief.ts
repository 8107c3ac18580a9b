import type { Relief } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import type { MotionType } from '../classify/vocabulary.ts';
import { entryTitle } from './drafting-context.ts';

/** What a motion asks for, in the words of entries: finer than the types by which a docket is classified. */

const TYPES: Readonly<Record<MotionType, Relief>> = {
  dismiss: 'dismiss',
  'summary-judgment': 'summary-judgment',
  stay: 'stay',
  compel: 'compel',
  reconsider: 'reconsider',
  remand: 'remand',
  amend: 'amend',
  injunction: 'injunction',
  extension: 'extension',
  'pro-hac-vice': 'pro-hac-vice',
  seal: 'seal',
  limine: 'limine',
  intervene: 'intervene',
  other: 'other',
};

/** Relief that the type leaves open and the title names. */
const FINER: readonly (readonly [RegExp, Relief])[] = [
  [/\bjudgment on the pleadings\b/i, 'judgment-on-the-pleadings'],
  [/\bdefault judgment\b(?! (?:hearing|motion))/i, 'default-judgment'],
  [/\bprotective order\b/i, 'protective-order'],
];

/** Relief within a type that has a name of its own; of several, the one that the title names first. */
const NAMED: { readonly [Type in MotionType]?: readonly (readonly [RegExp, Relief])[] } = {
  other: [
    [
      /\b(?:set(?:ting)? aside|vacat\w+|strik\w+) (?:the |an? |its |this |clerk['’]?s )*(?:entry of )?default\b/i,
      'set-aside-default',
    ],
    [/\bjudgment as a matter of law\b|\bjmol\b|\bjnov\b/i, 'judgment-as-a-matter-of-law'],
    [/\bclass cert\w*|\b(?:certify|certification of) (?:the |a )?class\b/i, 'class-certification'],
    [
      /\btransfer (?:of )?(?:the |this )?(?:venue|case|action|matter)\b|\bchange (?:of )?venue\b/i,
      'transfer',
    ],
    [/\bstrike\b/i, 'strike'],
    [/\bsever(?:ance)?\b/i, 'sever'],
    [/\bcertif\w+\b[^.;]{0,60}\bappeal\b|\b1292\(b\)/i, 'certify-appeal'],
    [/\battorneys?['’]?s?['’]? fees?\b|\bbill of costs\b/i, 'fees'],
    [/\bsanctions?\b/i, 'sanctions'],
  ],
  reconsider: [
    [/\bnew trial\b/i, 'new-trial'],
    [
      /\b(?:alter|amend)(?:\/| or |\/or | )?(?:amend |correct )?(?:the )?(?:final )?judgment\b|\b59\(e\)/i,
      'alter-judgment',
    ],
    [/\brelief from (?:a |the |final )*judgment\b|\brule 60\(b\)/i, 'relief-from-judgment'],
  ],
  compel: [[/\bcompel\w*(?: \w+){0,3} arbitrat(?:ion|e)\b/i, 'compel-arbitration']],
};

/** What a motion asks for by its type and by the title that names it. */
export function reliefNamed(type: MotionType, title: string): Relief {
  let [best, first]: readonly [Relief, number] = [TYPES[type], title.length];
  for (const [pattern, relief] of NAMED[type] ?? []) {
    const at = title.search(pattern);
    if (at >= 0 && at < first) [best, first] = [relief, at];
  }
  return best;
}

/** What a motion asks for, in the words of entries. */
export function reliefOf(row: Row, ruledAs: MotionType | undefined): Relief {
  const title = entryTitle(row);
  const type = row.motion ?? ruledAs ?? 'other';
  if (
    /\b(?:lift|vacate|dissolve|terminate)\w*\b.{0,30}\bstay\b/i.test(title) &&
    (type === 'stay' || type === 'other')
  )
    return 'lift-stay';
  const finer = FINER.find(([pattern]) => pattern.test(title));
  const leads = type === 'other' || type === 'summary-judgment' || type === 'dismiss';
  const isSetAside = /\b(?:set aside|vacate|extension|strike|oppos)/i.test(title);
  if (finer !== undefined && leads && !isSetAside && !(type === 'dismiss' && /\bdismiss\b/i.test(title)))
    return finer[1];
  return reliefNamed(type, title);
}
