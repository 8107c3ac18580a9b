import type { Deadline } from '../../deadlines/index.ts';
import type { CaseDigest, MotionMoved } from '../../digest/index.ts';
import { hanging, wrap } from './layout.ts';
import { EMPTY_LINE, type Line, phrase, strong } from './styled.ts';

/** Under which headings what moved in a case is told; those with nothing under them are left out. */
export type DigestSection = { readonly heading: string; readonly lines: readonly string[] };

export function digestSections(digest: CaseDigest): readonly DigestSection[] {
  return [
    {
      heading: 'Claims',
      lines: digest.claims.map(
        ({ title, from, to }) => `${title}: ${statesWords(from)}, now ${statesWords(to)}`,
      ),
    },
    { heading: 'Motions filed', lines: digest.filed.map(motionWords) },
    { heading: 'Motions decided', lines: digest.decided.map(motionWords) },
    { heading: 'Coming', lines: digest.coming.map(deadlineWords) },
    { heading: 'Met', lines: digest.met.map(deadlineWords) },
    { heading: 'Late', lines: digest.late.map(deadlineWords) },
    { heading: 'Missed', lines: digest.missed.map(deadlineWords) },
    { heading: 'Questions', lines: digest.questions.map(({ entry, what }) => `${entry}: ${what}`) },
  ].filter(({ lines }) => lines.length > 0);
}

/** What moved in each case; nothing where nothing did. */
export function digestView(cases: readonly CaseDigest[], width: number): readonly Line[] {
  return cases.flatMap((digest, place) => [
    ...(place === 0 ? [] : [EMPTY_LINE]),
    ...wrap(phrase(strong(digest.title), ` (${digest.case})`), width),
    ...digestSections(digest).flatMap(({ heading, lines }) => [
      ...wrap(phrase(`  ${heading}`), width),
      ...lines.flatMap((line) => hanging(phrase('  - '), phrase(line), width, 4)),
    ]),
  ]);
}

const statesWords = (states: readonly string[]): string =>
  states.length === 0 ? 'not asserted' : states.join(' or ');

const motionWords = ({ motion, title, on, by }: MotionMoved): string =>
  `${title ?? motion}${by.length > 0 ? `, by ${by.join(', ')}` : on === null ? '' : `, ${on}`}`;

const deadlineWords = ({ what, rule, for: whom, due, earliest, latest, by }: Deadline): string => {
  const when = due ?? `${earliest ?? 'some day'} to ${latest ?? 'some day'}`;
  return `${when}: ${what}${whom === '' ? '' : ` (${whom})`}, ${rule}${by === undefined ? '' : `, by ${by}`}`;
};
