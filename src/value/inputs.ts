import type { Fault } from '../../events/faults.ts';
import type { Amount } from './amount.ts';
import { amountsIn, chancesIn } from './given.ts';
import type { GivenAmount, GivenChance, GivenFinding, Valuation } from './valuation.ts';

/** Something that the user gave, as answers name it, and where it stands in the file. */
export type Input = {
  /** `odds mtd`, `trial breach@acme`, `costs roe trial`. */
  readonly name: string;
  readonly given: string;
  /** The line of the file, where that is known. */
  readonly line: number | null;
};

/** In which line of a file a field stands. */
export type LineOf = (path: Fault['path']) => number | null;

/** Everything that the user gave, in the order of the file's sections. */
export function inputsOf(valuation: Valuation, lineOf: LineOf): readonly Input[] {
  const once = <Of extends GivenChance | GivenAmount>(of: Iterable<Of>): readonly Of[] => [
    ...new Map([...of].map((each) => [each.name, each])).values(),
  ];
  return [
    ...[...valuation.findings.values()].map((each) => ({
      name: each.name,
      given: holdingsText(each),
      line: lineOf(each.path),
    })),
    ...once(chancesIn(valuation)).map((each) => ({
      name: each.name,
      given: chanceText(each),
      line: lineOf(each.path),
    })),
    ...once(amountsIn(valuation)).map((each) => ({
      name: each.name,
      given: amountText(each.amount),
      line: lineOf(each.path),
    })),
    ...TERMS.filter((name) => valuation.sections.has(name)).map((name) => ({
      name,
      given: 'as given',
      line: lineOf([name]),
    })),
  ];
}

/** Sections that say how money is reckoned, and not how much. */
const TERMS = ['liability', 'overlap', 'multiples', 'fees', 'interest', 'discount', 'time'];

export const chanceText = ({ p, range }: Pick<GivenChance, 'p' | 'range'>): string =>
  range === undefined ? `${p}` : `${range[0]} to ${range[1]}`;

const holdingsText = ({ chances: [satisfied, , open], range }: GivenFinding): string =>
  range === undefined ? `${satisfied}${open > 0 ? `, open ${open}` : ''}` : `${range[0]} to ${range[1]}`;

const grouped = (amount: number): string => amount.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** An amount in words: `100,000 to 400,000`. */
export function amountText(amount: Amount): string {
  switch (amount.kind) {
    case 'figure':
      return grouped(amount.amount);
    case 'discrete':
      return amount.outcomes.map((each) => `${grouped(each.amount)} (${each.odds})`).join(', ');
    case 'range':
      return `${grouped(amount.low)} to ${grouped(amount.high)}`;
    case 'triangular':
      return `${grouped(amount.low)} to ${grouped(amount.high)}, likeliest ${grouped(amount.likely)}`;
    case 'log-normal':
      return `log-normal, p10 ${grouped(amount.p10)}, p90 ${grouped(amount.p90)}`;
  }
}

/** Fewer digits than this say too little of money, and more are never borne. */
const [FEWEST, MOST] = [3, 9];

/** How many significant digits what was given bears: those of the figure that has the most. */
export function digitsIn(valuation: Valuation): number {
  const figures = [
    ...[...valuation.findings.values()].flatMap(({ chances }) => chances),
    ...chancesIn(valuation).flatMap(({ p, range = [p, p] }) => range),
    ...amountsIn(valuation).flatMap(({ amount }) => figuresIn(amount)),
  ];
  const digits = figures.map((figure) =>
    figure === 0
      ? 1
      : String(Number(figure.toPrecision(MOST)))
          .replace(/e.*$/, '')
          .replace('.', '')
          .replace(/^0+|0+$/g, '').length,
  );
  return Math.min(MOST, Math.max(FEWEST, ...digits));
}

const figuresIn = (amount: Amount): readonly number[] =>
  amount.kind === 'discrete'
    ? amount.outcomes.flatMap((each) => [each.amount, each.odds])
    : Object.values(amount).filter((value) => typeof value === 'number');
