import type { Fault } from '../../events/faults.ts';
import type { Amount } from './amount.ts';
import { currencyIn } from './currency.ts';
import { readChance } from './read-chance.ts';

type Path = Fault['path'];
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const HOW =
  'a figure (250000), a range ([low, high] or { low, high }), { low, likely, high }, { p10, p90 } or { 100000: 0.7, 400000: 0.3 }';

const shown = (written: unknown): string => {
  const text = JSON.stringify(written) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** What an amount is for: how it is named in a fault, and its currency. */
export type AmountFor = { readonly name: string; readonly currency: string | null };

/**
 * Reads an amount of money as parsed from YAML or JSON. Faults: less than nothing, a range upside down, odds that do
 * not add up to 1, another currency than the file's.
 */
export function readAmount(written: unknown, path: Path, given: AmountFor): Reading<Amount> {
  return new AmountReader(given).read(written, path);
}

class AmountReader {
  private readonly faults: Fault[] = [];
  private readonly given: AmountFor;

  constructor(given: AmountFor) {
    this.given = given;
  }

  read(written: unknown, path: Path): Reading<Amount> {
    const value = this.amount(written, path);
    return value === undefined || this.faults.length > 0
      ? { ok: false, faults: this.faults }
      : { ok: true, value };
  }

  private amount(written: unknown, path: Path): Amount | undefined {
    if (typeof written === 'number' || typeof written === 'string') {
      const amount = this.figure(written, path);
      return amount === undefined ? undefined : { kind: 'figure', amount };
    }
    if (Array.isArray(written)) {
      if (written.length === 2 && !written.some(isObject)) return this.range(written, path, [0, 1]);
      if (written.length > 0 && written.every(isObject)) return this.discrete(written, path);
      return this.refuse(path, `${this.given.name} needs ${HOW}, not ${shown(written)}`);
    }
    return isObject(written) ? this.named(written, path) : this.refuse(path, this.needs(written));
  }

  private needs(written: unknown): string {
    return `${this.given.name} needs ${HOW}, not ${shown(written)}`;
  }

  private named(written: Readonly<Record<string, unknown>>, path: Path): Amount | undefined {
    const keys = Object.keys(written);
    const has = (...wanted: readonly string[]) =>
      keys.length === wanted.length && wanted.every((key) => key in written);
    if (has('low', 'high')) return this.range(written, path, ['low', 'high']);
    if (has('min', 'max')) return this.range(written, path, ['min', 'max']);
    for (const likely of ['likely', 'mode', 'most-likely'])
      if (has('low', likely, 'high')) return this.triangular(written, path, ['low', likely, 'high']);
    if (has('p10', 'p90')) return this.logNormal(written, path, ['p10', 'p90']);
    const [only] = keys;
    const inside = only === undefined ? undefined : written[only];
    const under = only === undefined ? path : [...path, only];
    if (has('amount', 'currency'))
      return this.amount(`${String(written.currency)} ${String(written.amount)}`, [...path, 'amount']);
    if (has('amount') || has('figure') || has('range')) return this.amount(inside, under);
    if (has('discrete')) return this.discrete(inside, under);
    if (has('triangular'))
      return Array.isArray(inside)
        ? this.triangular(inside, under, [0, 1, 2])
        : isObject(inside)
          ? this.named(inside, under)
          : this.refuse(under, `triangular is [low, likely, high], not ${shown(inside)}`);
    if (has('log-normal') || has('lognormal') || has('logNormal'))
      return Array.isArray(inside)
        ? this.logNormal(inside, under, [0, 1])
        : isObject(inside) && 'p10' in inside && 'p90' in inside
          ? this.logNormal(inside, under, ['p10', 'p90'])
          : this.refuse(under, `log-normal is [p10, p90], not ${shown(inside)}`);
    if (keys.length > 0 && keys.every((key) => /^[^a-zA-Z]+$/.test(key)))
      return this.discrete(
        keys.map((key) => ({ amount: key, odds: written[key] })),
        path,
        keys,
      );
    return this.refuse(path, this.needs(written));
  }

  private at(written: object, path: Path, key: string | number): number | undefined {
    return this.figure((written as Readonly<Record<string | number, unknown>>)[key], [...path, key]);
  }

  private range(
    written: object,
    path: Path,
    keys: readonly [string | number, string | number],
  ): Amount | undefined {
    const [low, high] = [this.at(written, path, keys[0]), this.at(written, path, keys[1])];
    if (low === undefined || high === undefined) return undefined;
    if (low > high) return this.refuse(path, upsideDown(this.given.name, low, high));
    return low === high ? { kind: 'figure', amount: low } : { kind: 'range', low, high };
  }

  private triangular(
    written: object,
    path: Path,
    keys: readonly [string | number, string | number, string | number],
  ): Amount | undefined {
    const [low, likely, high] = keys.map((key) => this.at(written, path, key));
    if (low === undefined || likely === undefined || high === undefined) return undefined;
    if (low > high) return this.refuse(path, upsideDown(this.given.name, low, high));
    if (likely < low || likely > high)
      return this.refuse(
        path,
        `${this.given.name}: the likeliest figure lies between ${low} and ${high}, not at ${likely}`,
      );
    return low === high ? { kind: 'figure', amount: low } : { kind: 'triangular', low, likely, high };
  }

  private logNormal(
    written: object,
    path: Path,
    keys: readonly [string | number, string | number],
  ): Amount | undefined {
    const [p10, p90] = [this.at(written, path, keys[0]), this.at(written, path, keys[1])];
    if (p10 === undefined || p90 === undefined) return undefined;
    if (p10 > p90) return this.refuse(path, upsideDown(this.given.name, p10, p90, 'p10 and p90'));
    if (p10 <= 0) return this.refuse(path, `${this.given.name}: p10 of a log-normal amount is more than 0`);
    return p10 === p90 ? { kind: 'figure', amount: p10 } : { kind: 'log-normal', p10, p90 };
  }

  private discrete(written: unknown, path: Path, keys?: readonly string[]): Amount | undefined {
    if (isObject(written)) {
      const names = Object.keys(written);
      return this.discrete(
        names.map((key) => ({ amount: key, odds: written[key] })),
        path,
        names,
      );
    }
    if (!Array.isArray(written) || written.length === 0)
      return this.refuse(path, `discrete is a list of { amount, odds }, not ${shown(written)}`);
    const outcomes = written.map((each: unknown, index) => {
      const at = [...path, keys?.[index] ?? index];
      if (Array.isArray(each) && each.length === 2) return this.outcome(each[0], each[1], at);
      const { amount, value, odds, probability, p } = isObject(each) ? each : {};
      return this.outcome(amount ?? value, odds ?? probability ?? p, at);
    });
    const whole = outcomes.flatMap((each) => each ?? []);
    if (whole.length < outcomes.length) return undefined;
    const sum = whole.reduce((total, { odds }) => total + odds, 0);
    if (Math.abs(sum - 1) > ADDS_UP)
      return this.refuse(
        path,
        `${this.given.name}: the odds ${whole.map(({ odds }) => odds).join(' and ')} add up to ${Number(sum.toFixed(6))}, and have to add up to 1${sum < 1 ? `: what comes with the other ${Number((1 - sum).toFixed(6))}?` : ''}`,
      );
    const [first] = whole;
    return whole.length === 1 && first
      ? { kind: 'figure', amount: first.amount }
      : { kind: 'discrete', outcomes: whole.map(({ amount, odds }) => ({ amount, odds: odds / sum })) };
  }

  private outcome(
    amount: unknown,
    odds: unknown,
    path: Path,
  ): { readonly amount: number; readonly odds: number } | undefined {
    const figure = this.figure(amount, path);
    const chance = readChance(odds, path, `${this.given.name}: each figure`);
    if (!chance.ok) this.faults.push(...chance.faults);
    return figure === undefined || !chance.ok ? undefined : { amount: figure, odds: chance.value };
  }

  private figure(written: unknown, path: Path): number | undefined {
    const { name, currency } = this.given;
    if (typeof written === 'number') return this.notNegative(written, path);
    if (typeof written !== 'string')
      return this.refuse(path, `${name}: ${shown(written)} is no amount; write 250000`);
    const named = currencyIn(written);
    if (named.currency !== null && currency !== null && named.currency !== currency)
      return this.refuse(
        path,
        `${name} is in ${named.currency} and the file in ${currency}: write every amount in ${currency}, converted at the rate you choose`,
      );
    const match = /^(-?)\s*(\d[\d,_' \u00a0]*(?:\.\d+)?|\.\d+)\s*(k|m|bn|thousand|million|billion)?$/i.exec(
      named.rest,
    );
    if (match === null) return this.refuse(path, `${name}: ${shown(written)} is no amount; write 250000`);
    const [, sign, digits = '', scale = ''] = match;
    const value = Number(digits.replaceAll(/[,_'\s\u00a0]/g, '')) * (SCALES[scale.toLowerCase()] ?? 1);
    return this.notNegative(sign === '-' ? -value : value, path);
  }

  private notNegative(amount: number, path: Path): number | undefined {
    if (amount >= 0 && amount <= LARGEST) return amount;
    return this.refuse(
      path,
      amount < 0
        ? `${this.given.name} is ${amount}: an amount is 0 or more, and who pays it is told by where it stands; write ${-amount}`
        : `${this.given.name} is ${amount}: more than ${LARGEST} is not reckoned with`,
    );
  }

  private refuse(path: Path, what: string): undefined {
    this.faults.push({ path, what });
    return undefined;
  }
}

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** Cents are still told apart among sums of such amounts. */
const LARGEST = 1e12;

/** What odds written in decimals may miss 1 by: a third is written 0.333. */
const ADDS_UP = 0.0011;

const upsideDown = (name: string, low: number, high: number, ends = 'low and high'): string =>
  `${name}: the range is upside down, ${low} comes before ${high}; change ${ends} about`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
