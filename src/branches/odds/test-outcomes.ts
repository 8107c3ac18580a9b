import {
  type ClaimId,
  type EntryId,
  type Finding,
  type FindingKey,
  findingKey,
  type TestId,
} from '../../../events/index.ts';
import { type DecidedPart, type Docket, partsReached } from '../../docket/index.ts';
import {
  type AsTo,
  apartByFindings,
  findingsOn,
  findingsOnceReached,
  type Law,
  outcomeOf,
  turnsOnATest,
} from '../../doctrine/index.ts';
import type { Order } from '../order.ts';
import { findAgain } from '../what-if/find-again.ts';
import { type Effort, TO_NAME } from './effort.ts';
import { HOLDINGS, type Variable } from './variables.ts';

/**
 * The only thing about findings that a claim's fate depends on: how one test came out in one order as to some
 * claims, as far as a ruling can tell (0 not decided, 1 for the movant, 2 against). Claims for which the
 * same findings count share it.
 */
export type TestOutcome = {
  readonly name: string;
  readonly order: EntryId;
  readonly test: TestId;
  readonly claim: ClaimId;
  /** The positions of the variables that it is a function of. */
  readonly variables: readonly number[];
  readonly values: number;
  /** What working it out once comes to. */
  readonly effort: number;
  /** Its value under an assignment: for each variable 0 as recorded, else 1 + the position in HOLDINGS. */
  readonly at: (assignment: Uint8Array) => number;
};

const NO_ORDERS = new Map();
const NONE_GONE: ReadonlySet<EntryId> = new Set();
/** Up to this many variables a test outcome's values are kept in a table of 4^n; beyond, the latest in a map. */
const MOST_TABLED = 9;
const MOST_MAPPED = 1 << 18;

export class TestOutcomes {
  private readonly made = new Map<string, TestOutcome>();
  private readonly variables: readonly Variable[];
  private readonly positions: ReadonlyMap<FindingKey, number>;
  private readonly law: Law;
  private readonly effort: Effort;

  constructor(variables: readonly Variable[], law: Law, effort: Effort) {
    this.variables = variables;
    this.positions = new Map(variables.map(({ key }, position) => [key, position]));
    this.law = law;
    this.effort = effort;
  }

  /** The test outcomes by which an order's rulings on each claim can differ, explicit and left unreached. */
  outcomesIn(order: Order, docket: Docket): ReadonlyMap<ClaimId, readonly TestOutcome[]> {
    const found = new Map<ClaimId, TestOutcome[]>();
    const add = ({ claim, ...part }: DecidedPart, mode: 'follow' | 'reach'): void => {
      if (claim === null || part.ground === null || !turnsOnATest(part)) return;
      const { ground, byClaimant } = part;
      for (const { against } of apartByFindings({ ...part, claim }, order.data.findings ?? [], this.law)) {
        const testOutcome = this.testOutcome(order, ground, { claim, against }, byClaimant, mode);
        const list = found.get(claim) ?? [];
        if (!list.includes(testOutcome)) found.set(claim, [...list, testOutcome]);
      }
    };
    const rulings = order.data.rulings ?? [];
    for (const [index, ruling] of rulings.entries())
      for (const part of partsReached(order.id, ruling, index, docket))
        add(part, part.disposition === 'not-reached' ? 'reach' : 'follow');
    const named = new Set([...rulings.flatMap(({ motion }) => motion ?? []), ...(order.data.decides ?? [])]);
    for (const motion of named)
      for (const part of partsReached(order.id, { motion, disposition: 'not-reached' }, null, docket))
        add(part, 'reach');
    return found;
  }

  /** A test outcome for what is found of one element, where the fold itself decides whether the finding counts. */
  raw(order: Order, key: FindingKey, claim: ClaimId): TestOutcome | undefined {
    const position = this.positions.get(key);
    if (position === undefined) return undefined;
    const name = `raw ${key}`;
    const [test] = key.split('/') as [TestId];
    return this.kept({
      name,
      order: order.id,
      test,
      claim,
      variables: [position],
      values: 4,
      effort: 0,
      at: (assignment) => assignment[position] ?? 0,
    });
  }

  private testOutcome(
    order: Order,
    test: TestId,
    asTo: AsTo,
    byClaimant: boolean,
    mode: 'follow' | 'reach',
  ): TestOutcome {
    const written = order.data.findings ?? [];
    const stated = this.law.tests.get(test);
    const select = mode === 'follow' ? findingsOn : findingsOnceReached;
    const counted = [...select(written, test, asTo).values()].map((finding) => written.indexOf(finding));
    const name = JSON.stringify([order.id, test, mode, byClaimant, counted]);
    const known = this.made.get(name);
    if (known) return known;
    const reached = this.variables.flatMap(({ key, orders }, position) =>
      key.startsWith(`${test}/`) && orders.includes(order.id) ? [position] : [],
    );
    const toWorkOut = written.length + reached.length;
    const findings = this.findings(written, reached);
    const value = (assignment: Uint8Array): number => {
      this.effort.spent += toWorkOut;
      if (stated === undefined) return 0;
      const found = select(findings(assignment), test, asTo);
      const { movantWins } = outcomeOf(stated, found, byClaimant);
      return movantWins === null ? 0 : movantWins ? 1 : 2;
    };
    return this.kept({
      name,
      order: order.id,
      test,
      claim: asTo.claim,
      variables: reached,
      values: 3,
      effort: toWorkOut,
      at: reached.length <= MOST_TABLED ? tabled(value, reached) : mapped(value, reached, this.effort),
    });
  }

  private kept(testOutcome: TestOutcome): TestOutcome {
    const known = this.made.get(testOutcome.name) ?? testOutcome;
    this.made.set(testOutcome.name, known);
    return known;
  }

  /**
   * An order's findings under an assignment. What one finding is set to says nothing of another, so each holding of
   * each is worked out once, by itself, and the answers are put together.
   */
  private findings(
    written: readonly Finding[],
    reached: readonly number[],
  ): (assignment: Uint8Array) => readonly Finding[] {
    const alone = reached.map((position): readonly (readonly Finding[])[] => {
      const key = this.variables[position]?.key;
      return HOLDINGS.map((holding) =>
        key === undefined ? written : findAgain(written, new Map([[key, holding]]), NONE_GONE, NO_ORDERS),
      );
    });
    const own = written.map(({ test, element }) => {
      const key = findingKey(test, element);
      return reached.findIndex((position) => this.variables[position]?.key === key);
    });
    return (assignment) => {
      const setTo = (at: number) => alone[at]?.[(assignment[reached[at] ?? -1] ?? 0) - 1];
      const found = written.map((finding, index) => setTo(own[index] ?? -1)?.[index] ?? finding);
      // Behind the findings as they were written stand those that the order has not made.
      for (const at of alone.keys()) {
        const set = setTo(at) ?? written;
        if (set.length > written.length) found.push(...set.slice(written.length));
      }
      return found;
    };
  }
}

/** The same function, its answers kept. */
function tabled(
  value: (assignment: Uint8Array) => number,
  variables: readonly number[],
): (assignment: Uint8Array) => number {
  const table = new Uint8Array(4 ** variables.length).fill(255);
  const positions = Int32Array.from(variables);
  return (assignment) => {
    let index = 0;
    for (const position of positions) index = index * 4 + (assignment[position] ?? 0);
    const known = table[index] ?? 255;
    if (known !== 255) return known;
    const fresh = value(assignment);
    table[index] = fresh;
    return fresh;
  };
}

/** The same, for so many findings that a table would have too many places. */
function mapped(
  value: (assignment: Uint8Array) => number,
  variables: readonly number[],
  effort: Effort,
): (assignment: Uint8Array) => number {
  const known = new Map<string, number>();
  const toName = variables.length * TO_NAME;
  return (assignment) => {
    effort.spent += toName;
    let name = '';
    for (const position of variables) name += assignment[position] ?? 0;
    const old = known.get(name);
    if (old !== undefined) return old;
    if (known.size >= MOST_MAPPED) known.clear();
    const fresh = value(assignment);
    known.set(name, fresh);
    return fresh;
  };
}
