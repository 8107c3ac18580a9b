import type { Quantile, ReliefStats, Share, Stats, Survival } from '../../statistics/index.ts';
import { counted, RELIEF_NAMES } from '../account/words.ts';
import { hanging, indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, type Line, phrase, strong } from './styled.ts';

/** How the motions of a store were decided and how long that took, how claims ended, how long stays lasted. */
export function statsView(stats: Stats, width: number): readonly Line[] {
  const narrowed = [
    ...(stats.court === null ? [] : [`in ${stats.court}`]),
    ...(stats.judge === null ? [] : [`of Judge ${stats.judge}`]),
    ...(stats.relief === null ? [] : [`that ask for ${stats.relief}`]),
    ...(stats.from === null ? [] : [`filed from ${stats.from}`]),
    ...(stats.to === null ? [] : [`filed by ${stats.to}`]),
  ];
  return [
    ...wrap(
      phrase(strong(['Motions', ...narrowed].join(' ')), `, of ${counted(stats.cases, 'case')}`),
      width,
    ),
    ...(stats.motions.length === 0
      ? [EMPTY_LINE, phrase('No motion is on these dockets: there is nothing to count.')]
      : []),
    ...stats.motions.flatMap((one) => reliefLines(one, width)),
    ...(stats.endings.length === 0 ? [] : [EMPTY_LINE, phrase(strong('How claims stand at the end'))]),
    ...stats.endings.flatMap((ending) =>
      hanging(phrase('  - '), phrase(`${ending.how}: ${shareWords(ending)}`), width, 4),
    ),
    ...(stats.stays === null ? [] : [EMPTY_LINE, phrase(strong('How long stays of claims last'))]),
    ...(stats.stays === null ? [] : daysLines(stats.stays, 'lifted', width)),
    EMPTY_LINE,
    ...wrap(
      phrase(
        faint(
          'Shares with 95% score intervals (Wilson); days by the product-limit estimate (Kaplan and Meier), in which what is pending counts for as long as its docket tells of it. The motions behind each figure: --json.',
        ),
      ),
      width,
    ),
  ];
}

function reliefLines(one: ReliefStats, width: number): readonly Line[] {
  const [name] = RELIEF_NAMES[one.relief as keyof typeof RELIEF_NAMES] ?? [one.relief];
  return [
    EMPTY_LINE,
    ...wrap(
      phrase(
        strong(`${one.group === null ? '' : `${one.group}: `}${name}`),
        `: ${one.total} asked for, ${one.decided} decided, ${one.pending} pending`,
      ),
      width,
    ),
    ...one.dispositions.flatMap((share) =>
      hanging(
        phrase('  - '),
        phrase(`${share.disposition.replaceAll('-', ' ')}: ${shareWords(share)}`),
        width,
        4,
      ),
    ),
    ...(one.days === null
      ? indented(wrap(phrase(faint('No day from filing to decision is certain.')), width - 2), 2)
      : daysLines(one.days, 'decided', width)),
    ...(one.uncertain === 0
      ? []
      : indented(
          wrap(
            phrase(faint(`${counted(one.uncertain, 'motion')} of uncertain days, not among these days`)),
            width - 2,
          ),
          2,
        )),
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const shareWords = ({ count, of, share, low, high }: Share): string =>
  `${count} of ${of}, ${percent(share)} (${percent(low)} to ${percent(high)})`;

function daysLines(
  { total, ended, censored, quartile, median, upperQuartile }: Survival,
  done: string,
  width: number,
): readonly Line[] {
  const told = [
    `median ${quantileWords(median)}`,
    `a quarter within ${quantileWords(quartile)}`,
    `three quarters within ${quantileWords(upperQuartile)}`,
  ].join('; ');
  return hanging(
    phrase('  '),
    phrase(`days until ${done}: ${told}; ${total} seen, ${ended} ${done}, ${censored} not yet`),
    width,
    2,
  );
}

function quantileWords({ days, low, high }: Quantile): string {
  if (days === null) return low === null ? 'not reached' : `not reached (${low} or more)`;
  return `${days} (${low ?? days} to ${high ?? 'no limit'})`;
}
