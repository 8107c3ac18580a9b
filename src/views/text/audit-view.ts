import type { ReadingId } from '../../../events/index.ts';
import type { Audit, ClaimAudit } from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { caseStatusWords } from '../account/standing-words.ts';
import { hanging, indented, wrap } from './layout.ts';
import { type BroughtBy, standings } from './standings.ts';
import { EMPTY_LINE, faint, id, joined, type Line, phrase, strong, warning } from './styled.ts';

/** Where an answer looks from: the day the law looks at, what was known, on which branch. */
export function pointOfView({ at, knownAt, branch }: Pick<Audit, 'at' | 'knownAt' | 'branch'>): string {
  return [
    at === null ? 'after the last entry' : `at the end of ${at}`,
    knownAt === null ? '' : `as known at ${knownAt}`,
    branch === 'main' ? '' : `on branch ${branch}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The case's name at the head of an answer. */
export const caseTitle = (id: string | null, caption: Caption, width: number): readonly Line[] =>
  wrap(phrase(faint(caption.opened?.title ?? id ?? '')), width);

/** A claim, with the readings of the record on which its standing depends. */
export type WithReadings = ClaimAudit & { readonly readings?: readonly ReadingId[] };

type AuditWithReadings = Omit<Audit, 'claims'> & { readonly claims: readonly WithReadings[] };

/** Claims that would stand elsewhere if the record were read the other way, reading by reading. */
function readingsLines({ claims }: AuditWithReadings, { readings }: Caption, width: number): readonly Line[] {
  const told = [...readings.values()].flatMap(({ reading, question }) => {
    const depend = claims.filter((claim) => claim.readings?.includes(reading));
    return depend.length === 0 ? [] : [{ reading, question, depend }];
  });
  if (told.length === 0) return [];
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong('What depends on how the record is read')), width),
    ...told.flatMap(({ reading, question, depend }) => [
      ...indented(wrap(phrase(id(reading), ': ', question), width - 2), 2),
      ...indented(
        wrap(
          phrase(faint('stands elsewhere then: '), joined(depend.map((claim) => id(claim.id)))),
          width - 4,
        ),
        4,
      ),
    ]),
  ];
}

/** What became of the case as a whole: `The case is remanded to Superior Court, by remand.` Nothing where nothing has. */
export function statusLines({ status }: Pick<Audit, 'status'>, width: number): readonly Line[] {
  if (status === null) return [];
  return wrap(phrase(strong(`The case is ${caseStatusWords(status)}`), ', by ', id(status.entry)), width);
}

/** An audit: every claim and matter, what it rests on or turns on, and what was not heard. */
export function auditView(
  audit: AuditWithReadings,
  known: { readonly caption: Caption; readonly broughtBy: BroughtBy },
  width: number,
): readonly Line[] {
  return [
    ...caseTitle(audit.case, known.caption, width),
    ...wrap(phrase(strong(`Where every claim stands ${pointOfView(audit)}`)), width),
    ...statusLines(audit, width),
    EMPTY_LINE,
    ...standings(audit, { ...known, titled: true }, width),
    ...readingsLines(audit, known.caption, width),
    ...(audit.anomalies.length > 0 ? [EMPTY_LINE, phrase(strong('Not heard'))] : []),
    ...audit.anomalies.flatMap(({ entry, what }) =>
      hanging(phrase(warning('  ! ')), phrase(id(entry), ': ', what), width, 4),
    ),
  ];
}
