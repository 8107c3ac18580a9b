import type { Fault } from '../../events/faults.ts';
import { spanOf } from './amount.ts';
import { amountsIn, chancesIn, withAmount, withChance, withFinding } from './given.ts';
import { amountText, type LineOf } from './inputs.ts';
import type { Model } from './model.ts';
import { asMoney } from './rounded.ts';
import type { Valuation } from './valuation.ts';
import { expectedUnder, type WorkOptions } from './work.ts';

/** How the value moves for a party when one thing that was given goes from one end to the other. */
export type ValueMove = {
  readonly input: string;
  /** The line of the file, where that is known. */
  readonly line: number | null;
  /** From what to what it goes: odds through their range, or from 0 to 1; amounts likewise, or a tenth up and down. */
  readonly from: string;
  readonly to: string;
  /** What the party expects, net, at either end. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
};

type Change = {
  readonly input: string;
  readonly path: Fault['path'];
  readonly from: string;
  readonly to: string;
  readonly low: Valuation;
  readonly high: Valuation;
};

/** What moves a party's value, the most first; what does not move it is left out. */
export function valueMoves(
  model: Model,
  party: number,
  lineOf: LineOf,
  options: WorkOptions,
): readonly ValueMove[] {
  return changesIn(model.valuation)
    .map(({ input, path, from, to, low, high }) => {
      const [one, other] = [low, high].map((each) =>
        asMoney(expectedUnder(model, each, options)[party] ?? 0),
      );
      const [lower = 0, higher = 0] = [one, other];
      return {
        input,
        line: lineOf(path),
        from,
        to,
        low: lower,
        high: higher,
        swing: asMoney(Math.abs(higher - lower)),
      };
    })
    .filter(({ swing }) => swing > 0)
    .toSorted((one, other) => other.swing - one.swing || (one.input < other.input ? -1 : 1));
}

/** Every input with the two valuations between which it goes. */
function changesIn(valuation: Valuation): readonly Change[] {
  const named = <Of extends { readonly name: string }>(of: readonly Of[]): readonly Of[] => [
    ...new Map(of.map((each) => [each.name, each])).values(),
  ];
  return [
    ...[...valuation.findings].map(([key, { name, path, range = WHOLE }]) =>
      change({ name, path }, range, (end) => withFinding(valuation, key, end), String),
    ),
    ...named(chancesIn(valuation)).map(({ name, path, range = WHOLE }) =>
      change({ name, path }, range, (end) => withChance(valuation, name, end), String),
    ),
    ...named(amountsIn(valuation)).map(({ name, path, amount }) => {
      const middle = amount.kind === 'figure' ? amount.amount : 0;
      const figure = (end: number) => ({ kind: 'figure', amount: end }) as const;
      return change(
        { name, path },
        spanOf(amount) ?? [middle * (1 - A_TENTH), middle * (1 + A_TENTH)],
        (end) => withAmount(valuation, name, figure(end)),
        (end) => amountText(figure(end)),
      );
    }),
  ];
}

const WHOLE = [0, 1] as const;

/** A figure of which no range is given is moved by so much of itself. */
const A_TENTH = 0.1;

const change = (
  { name, path }: { readonly name: string; readonly path: Fault['path'] },
  [from, to]: readonly [number, number],
  at: (end: number) => Valuation,
  text: (end: number) => string,
): Change => ({ input: name, path, from: text(from), to: text(to), low: at(from), high: at(to) });
