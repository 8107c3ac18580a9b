import type { Deadline, DeadlinesAnswer, NotRunning } from '../../deadlines/index.ts';
import type { Caption } from '../../docket/index.ts';
import { partyName } from '../account/words.ts';
import { caseTitle } from './audit-view.ts';
import { ends, hanging, indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, type Line, type Phrase, phrase, strong, warning } from './styled.ts';

/** What is due, by its last day: first what is open or tolled, then what was met, came late or was missed. */
export function deadlinesView(answer: DeadlinesAnswer, caption: Caption, width: number): readonly Line[] {
  const { deadlines, notRunning, at, branch } = answer;
  const running = deadlines.filter((one) => isRunning(one));
  const over = deadlines.filter((one) => !isRunning(one));
  const where = branch === 'main' ? '' : `, on branch ${branch}`;
  return [
    ...caseTitle(answer.case, caption, width),
    ...wrap(phrase(strong(`Deadlines at the end of ${at}${where}`)), width),
    ...(running.length === 0 ? [EMPTY_LINE, phrase('Nothing is running.')] : []),
    ...together(running).flatMap((same) => deadlineLines(same, caption, width)),
    ...notRunning.flatMap((one) => notRunningLines(one, width)),
    ...(over.length === 0 ? [] : [EMPTY_LINE, phrase(strong('Over'))]),
    ...together(over).flatMap((same) => deadlineLines(same, caption, width)),
    EMPTY_LINE,
    ...wrap(phrase(faint(answer.caution)), width),
  ];
}

const isRunning = ({ state, states = [state] }: Deadline): boolean =>
  state === 'open' || state === 'tolled' || states.includes('open');

type Same = readonly [Deadline, ...Deadline[]];

/** Deadlines that differ in nothing but for whom they run, told once. */
function together(deadlines: readonly Deadline[]): readonly Same[] {
  const groups = Map.groupBy(deadlines, ({ for: _, ...rest }) => JSON.stringify(rest));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

function deadlineLines(same: Same, caption: Caption, width: number): readonly Line[] {
  const [deadline] = same;
  const { what, rule, formerly, count, note, jurisdictional, turnsOn } = deadline;
  return [
    EMPTY_LINE,
    ...ends(
      phrase(strong(what), ` (${same.map((one) => whom(one, caption)).join('; ')})`),
      stateWords(deadline),
      width,
    ),
    ...indented(wrap(phrase(rule, formerly === undefined ? '' : faint(`, then ${formerly}`)), width - 2), 2),
    ...hanging(phrase('  '), phrase(count), width, 2),
    ...(turnsOn === undefined
      ? []
      : hanging(phrase('  '), phrase('turns on the date of ', ...turnsOn.map((one) => id(one))), width, 2)),
    ...(jurisdictional === undefined
      ? []
      : hanging(phrase('  '), phrase(`jurisdictional: ${jurisdictional}`), width, 2)),
    ...(note === undefined ? [] : hanging(phrase('  '), phrase(faint(note)), width, 2)),
  ];
}

const whom = ({ for: party }: Deadline, caption: Caption): string => {
  if (party === '') return 'everybody';
  if (party === 'court') return 'the court';
  const known = [...caption.parties.keys()].find((one) => one === party);
  return known === undefined ? party : partyName(caption, known);
};

function stateWords({ state, states = [state], by, due, earliest, latest }: Deadline): Phrase {
  const when = due ?? (earliest === null || latest === null ? '' : `${earliest} to ${latest}`);
  const words = states.join(' or ');
  const told = state === 'late' || state === 'missed' ? warning(words) : strong(words);
  return phrase(when, when === '' ? '' : ' ', told, by === undefined ? '' : phrase(' by ', id(by)));
}

const notRunningLines = ({ why, would }: NotRunning, width: number): readonly Line[] => [
  EMPTY_LINE,
  ...wrap(phrase(strong('Nothing runs for an appeal from a judgment'), `: ${why}.`), width),
  ...(would.length === 0
    ? []
    : wrap(phrase('Were it certified under Rule 54(b) on its day, there would run:'), width)),
  ...would.flatMap(({ what, rule, count }) =>
    hanging(phrase('  - '), phrase(`${what}, ${rule}: ${count}`), width, 4),
  ),
];
