import type { Audit } from '../../audit/index.ts';
import type { Docket } from '../../docket/index.ts';
import type { Account } from '../account/account.ts';
import { statusLines } from './audit-view.ts';
import { caseHeading } from './heading.ts';
import { hanging, indented, wrap } from './layout.ts';
import { type BroughtBy, standings } from './standings.ts';
import { EMPTY_LINE, faint, type Line, phrase, strong, warning } from './styled.ts';
import { timeline } from './timeline.ts';

/** A replay as people first see it: the case, what happened, where that leaves every claim, what to try next. */
export type ReplayView = {
  readonly docket: Docket;
  readonly accounts: readonly Account[];
  /** Where everything stands after the last entry shown. */
  readonly audit: Audit;
  readonly broughtBy: BroughtBy;
  /** Anomalies that belong to no entry shown. */
  readonly loose: readonly string[];
  /** Commands to try next, with what each does. */
  readonly next: readonly (readonly [command: string, does: string])[];
};

export function replayView(view: ReplayView, width: number): readonly Line[] {
  return [
    ...caseHeading(view.docket, width),
    EMPTY_LINE,
    EMPTY_LINE,
    ...timeline(view.accounts, width),
    ...view.loose.flatMap((what) => [
      EMPTY_LINE,
      ...hanging(phrase(warning('! ')), phrase(warning(what)), width, 2),
    ]),
    EMPTY_LINE,
    EMPTY_LINE,
    ...endStates(view, width),
    ...nextSteps(view, width),
  ];
}

/** Where every claim stands after the last entry shown. */
export function endStates(
  { audit, docket, broughtBy }: Pick<ReplayView, 'audit' | 'docket' | 'broughtBy'>,
  width: number,
): readonly Line[] {
  const day = audit.at === null ? 'after the last entry' : `at the end of ${audit.at}`;
  const branch = audit.branch === 'main' ? '' : `, on branch ${audit.branch}`;
  return [
    ...wrap(phrase(strong(`Where every claim stands ${day}${branch}`)), width),
    ...statusLines(audit, width),
    EMPTY_LINE,
    ...standings(audit, { caption: docket.caption, broughtBy }, width),
  ];
}

function nextSteps({ next }: ReplayView, width: number): readonly Line[] {
  if (next.length === 0) return [];
  const commandWidth = Math.max(...next.map(([command]) => command.length)) + 4;
  const narrow = commandWidth > width / 2;
  return [
    EMPTY_LINE,
    EMPTY_LINE,
    phrase(strong('To try next')),
    EMPTY_LINE,
    ...next.flatMap(([command, does]) =>
      narrow
        ? [
            ...indented(wrap(phrase(command), width - 2), 2),
            ...indented(wrap(phrase(faint(does)), width - 6), 6),
          ]
        : hanging(phrase('  ', command), phrase(faint(does)), width, commandWidth),
    ),
  ];
}
