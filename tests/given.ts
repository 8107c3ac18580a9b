import { expect } from 'vitest';
import type { Entry } from '../events/index.ts';
import { type Docket, fold, type JournalLine, type Move, step } from '../src/docket/index.ts';

/** given these entries, when this one is heard, then: what moved, what was only recorded, what is an anomaly. */

type Standings = Readonly<Record<string, string>>;

const spoken = ({ kind, id, from, to }: Move): string =>
  from === null ? `${kind} ${id}: ${to}` : `${kind} ${id}: ${from} -> ${to}`;

const values = (standings: ReadonlyMap<string, { readonly value: string }>): Standings =>
  Object.fromEntries([...standings].map(([id, { value }]) => [id, value]));

class Then {
  readonly docket: Docket;
  readonly lines: readonly JournalLine[];

  constructor(docket: Docket, lines: readonly JournalLine[]) {
    this.docket = docket;
    this.lines = lines;
  }

  /** Exactly these claims and matters changed state, in this order; motions and orders are left aside. */
  moved(...expected: readonly string[]): this {
    const moves = this.lines.flatMap((line) => line.moves);
    const seen = moves.filter(({ kind, from, to }) => (kind === 'claim' || kind === 'matter') && from !== to);
    expect(seen.map(spoken)).toEqual(expected);
    return this.quietly();
  }

  /** No anomaly. */
  quietly(): this {
    expect(this.anomalies()).toEqual([]);
    return this;
  }

  /** It moved nothing at all, and nothing is wrong with that. */
  recorded(): this {
    expect(this.lines.flatMap((line) => line.moves).map(spoken)).toEqual([]);
    return this.quietly();
  }

  /** It is an anomaly, and every one of these is found in what is said of it. */
  anomaly(kind: JournalLine['anomalies'][number]['kind'], ...what: readonly (string | RegExp)[]): this {
    const found = this.anomalies();
    expect(found.map((anomaly) => anomaly.kind)).toContain(kind);
    for (const each of what) expect(found.map((anomaly) => anomaly.what).join('\n')).toMatch(each);
    return this;
  }

  /** A claim that stands differently as to its defendants: `acme: dismissed.withoutLeave; bolt: motion`. */
  claims(expected: Standings): this {
    const told = [...this.docket.claims].map(([id, groups]) => {
      const [only, ...others] = groups;
      const apart = groups.flatMap(({ against, value }) =>
        (against ?? []).map((party) => `${party}: ${value}`),
      );
      return [id, others.length === 0 ? only?.value : apart.toSorted().join('; ')];
    });
    expect(Object.fromEntries(told)).toMatchObject(expected);
    return this;
  }

  motions(expected: Standings): this {
    expect(values(this.docket.motions)).toMatchObject(expected);
    return this;
  }

  orders(expected: Standings): this {
    expect(values(this.docket.orders)).toMatchObject(expected);
    return this;
  }

  matters(expected: Standings): this {
    expect(values(this.docket.matters)).toMatchObject(expected);
    return this;
  }

  /** What a claim remembers. */
  claim(id: string) {
    return [...this.docket.claims].find(([each]) => each === id)?.[1][0]?.context;
  }

  /** How each part of a motion was decided, by its key. */
  parts(motion: string): Standings {
    const found = [...this.docket.motions].find(([each]) => each === motion)?.[1];
    return Object.fromEntries((found?.context.parts ?? []).map((part) => [part.key, part.status]));
  }

  private anomalies() {
    return this.lines.flatMap((line) => line.anomalies);
  }
}

type Given = Entry | readonly Entry[];

/** What is on the docket before. It must be in order: an anomaly in what is given is a fault of the test. */
export function given(...before: readonly Given[]) {
  const docket = fold(before.flat() as Entry[]);
  expect(docket.journal.flatMap((line) => line.anomalies)).toEqual([]);
  return {
    when(...entries: readonly Entry[]): Then {
      const lines: JournalLine[] = [];
      let after = docket;
      for (const entry of entries) {
        const heard = step(after, entry);
        lines.push(heard.line);
        after = heard.docket;
      }
      return new Then(after, lines);
    },
  };
}
