import type { Audit } from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { hanging, wrap } from './layout.ts';
import { standings } from './standings.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong, warning } from './styled.ts';

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

/** An audit: every claim and matter, what it rests on or turns on, and what was not heard. */
export function auditView(audit: Audit, caption: Caption, width: number): readonly Line[] {
  return [
    ...caseTitle(audit.case, caption, width),
    ...wrap(phrase(strong(`Where every claim stands ${pointOfView(audit)}`)), width),
    EMPTY_LINE,
    ...standings(audit, caption, width),
    ...(audit.anomalies.length > 0 ? [EMPTY_LINE, phrase(strong('Not heard'))] : []),
    ...audit.anomalies.flatMap(({ entry, what }) =>
      hanging(phrase(warning('  ! ')), phrase(id(entry), ': ', what), width, 4),
    ),
  ];
}
