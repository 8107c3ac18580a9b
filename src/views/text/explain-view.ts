import type { EntryExplained, RuleHeard } from '../../import/index.ts';
import { indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong, warning } from './styled.ts';

/** An entry of the case that was drawn from one of the docket. */
export type Drafted = { readonly id: string; readonly type: string };

/** As much of an entry's text as is shown again. */
const SHOWN = 400;

/** Which rules decided an entry, with the words that each heard. */
export function explainView(
  told: EntryExplained & { readonly drafted: readonly Drafted[] },
  follows: boolean,
  width: number,
): readonly Line[] {
  const { number, index, on, text, kind, motion, rulings, effects, unresolved, drafted } = told;
  const line = (label: string, what: string, rule: RuleHeard): readonly Line[] => [
    ...wrap(phrase(strong(`${label}: `), what, ' (rule ', id(rule.rule), ')'), width),
    ...indented(wrap(phrase(rule.because), width - 2), 2),
    ...(rule.words === null ? [] : indented(wrap(phrase(`“${rule.words}”`), width - 2), 2)),
  ];
  return [
    ...(follows ? [EMPTY_LINE] : []),
    ...wrap(phrase(strong(number ?? `#${index}`), faint(` of ${on ?? 'no day'}`)), width),
    ...wrap(phrase(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text), width),
    EMPTY_LINE,
    ...line('Kind', kind.is, kind),
    ...(motion === undefined ? [] : line('Asks for', motion.is, motion)),
    ...rulings.flatMap((ruling) =>
      line(
        'Ruling',
        `${ruling.disposition} on ${ruling.motion ?? 'a motion that is not named'}${
          ruling.link === 'inferred' ? ' (the only one pending that it can mean)' : ''
        }`,
        ruling,
      ),
    ),
    ...effects.flatMap((effect) => line('Effect', effect.is, effect)),
    ...(drafted.length === 0
      ? []
      : wrap(phrase(strong('Became: '), drafted.map(({ id, type }) => `${type} (${id})`).join(', ')), width)),
    ...unresolved.flatMap((why) => wrap(phrase(warning('? '), why), width)),
  ];
}
