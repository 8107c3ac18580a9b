import type { LaneStretch, Why } from '../../wire.ts';
import { longDay, readDay } from '../model/days.ts';
import { titleOfEntry } from '../model/edit-words.ts';
import { statesWords } from '../model/stretch.ts';
import { capital } from '../timeline/bars.ts';

type Ruling = Why['rulings'][number];
type Node = NonNullable<Ruling['test']>['tree'];

/** Why a claim stands where it stands, in a sentence or two: the ruling that governs, and the findings it rests on. */
export function answerInWords(why: Why, stretch: LaneStretch | undefined): string {
  const state = capital(statesWords(stretch));
  const decides = DECIDES[stretch?.states[0] ?? ''] ?? /^(?:granted|denied)/;
  const ruling =
    why.rulings.findLast(({ governs, disposition }) => governs && decides.test(disposition)) ??
    why.rulings.findLast(({ governs }) => governs);
  const last = why.claim.because.at(-1);
  if (
    ruling === undefined ||
    (last !== undefined && last.entry !== ruling.order && !isRuledBy(why, last.entry))
  )
    return last === undefined
      ? `${state}: nothing has moved it by then.`
      : `${state}: ${last.effect}, by ${titleOfEntry(last.entry)}.`;
  const day = readDay(ruling.on ?? '');
  const how = `${ruling.disposition.replaceAll('-', ' ')}${day === undefined ? '' : ` on ${longDay(day)}`}`;
  const motion =
    ruling.motion === null
      ? 'The court ruled of its own accord'
      : `${titleOfEntry(ruling.motion)} was ${how}`;
  if (ruling.test === null) return `${state}: ${lower(motion)}.`;
  const { title, result, tree } = ruling.test;
  const missing = elementsOf(tree).filter(({ value }) => value === 'not-satisfied');
  const met = result === 'satisfied' ? 'is met' : result === 'not-satisfied' ? 'is not met' : 'is left open';
  const named = missing.map(({ asks, element }) => `“${(asks ?? element).replace(/\.$/, '')}”`);
  return `${state}: ${lower(motion)}. The test of ${lower(title)} ${met}${
    result === 'not-satisfied' && named.length > 0 ? `; not satisfied: ${named.join(', ')}` : ''
  }.`;
}

/** The rulings that leave a claim in a state. */
const DECIDES: Readonly<Record<string, RegExp>> = {
  dismissed: /^granted/,
  judgment: /^granted/,
  survives: /^denied/,
};

const isRuledBy = (why: Why, entry: string): boolean => why.rulings.some(({ order }) => order === entry);

/** The first letter small, unless it begins a name in capitals. */
const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !/^(?:Article|Fourth|Fifth|First|Second|Third|Title|Rule|Hunt)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

function elementsOf(node: Node): readonly Extract<Node, { kind: 'element' }>[] {
  return node.kind === 'element' ? [node] : node.parts.flatMap(elementsOf);
}
