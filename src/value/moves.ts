import type { Fault } from '../../events/faults.ts';
import { spanOf } from './amount.ts';
import { amountText, chanceText, type LineOf } from './inputs.ts';
import type { Model } from './model.ts';
import { asMoney } from './rounded.ts';
import type { GivenAmount, GivenChance, GivenFinding, Valuation } from './valuation.ts';
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
  return [
    ...[...valuation.findings].map(([key, given]) => findingChange(valuation, key, given)),
    ...chanceChanges(valuation, 'motions'),
    ...chanceChanges(valuation, 'trial'),
    ...amountChanges(valuation),
  ];
}

function findingChange(valuation: Valuation, key: string, given: GivenFinding): Change {
  const [from, to] = given.range ?? [0, 1];
  const at = (satisfied: number): Valuation => ({
    ...valuation,
    findings: new Map([
      ...valuation.findings,
      [key, { ...given, chances: [satisfied, 1 - satisfied, 0] as const }],
    ]),
  });
  return { input: given.name, path: given.path, from: `${from}`, to: `${to}`, low: at(from), high: at(to) };
}

function chanceChanges(valuation: Valuation, section: 'motions' | 'trial'): readonly Change[] {
  const byName = Map.groupBy(valuation[section], ([, given]) => given.name);
  return [...byName.values()].flatMap((entries): readonly Change[] => {
    const [[, given] = [undefined, undefined]] = entries;
    if (given === undefined) return [];
    const [from, to] = given.range ?? [0, 1];
    const at = (p: number): Valuation => ({
      ...valuation,
      [section]: new Map([
        ...valuation[section],
        ...entries.map(([key, each]) => [key, fixedAt(each, p)] as const),
      ]),
    });
    return [
      {
        input: given.name,
        path: given.path,
        from: chanceText({ p: from }),
        to: chanceText({ p: to }),
        low: at(from),
        high: at(to),
      },
    ];
  });
}

const fixedAt = ({ name, path }: GivenChance, p: number): GivenChance => ({ name, path, p });

/** A figure of which no range is given is moved by so much of itself. */
const A_TENTH = 0.1;

function amountChanges(valuation: Valuation): readonly Change[] {
  const all = new Map([...valuation.relief.values(), ...valuation.costs].map((given) => [given.name, given]));
  return [...all.values()].map((given): Change => {
    const middle = given.amount.kind === 'figure' ? given.amount.amount : 0;
    const [from, to] = spanOf(given.amount) ?? [middle * (1 - A_TENTH), middle * (1 + A_TENTH)];
    const at = (amount: number): Valuation => withAmount(valuation, given, amount);
    const text = (amount: number) => amountText({ kind: 'figure', amount });
    return {
      input: given.name,
      path: given.path,
      from: text(from),
      to: text(to),
      low: at(from),
      high: at(to),
    };
  });
}

function withAmount(valuation: Valuation, { name }: GivenAmount, amount: number): Valuation {
  const figure = { kind: 'figure', amount } as const;
  const fixed = new Map<GivenAmount, GivenAmount>();
  const changed = (given: GivenAmount): GivenAmount => {
    if (given.name !== name) return given;
    const known = fixed.get(given) ?? { ...given, amount: figure };
    fixed.set(given, known);
    return known;
  };
  return {
    ...valuation,
    relief: new Map([...valuation.relief].map(([key, given]) => [key, changed(given)])),
    costs: valuation.costs.map((given) => (given.name === name ? { ...given, amount: figure } : given)),
  };
}
