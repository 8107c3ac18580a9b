import {
  type ClaimId,
  catalog,
  type Edit,
  type Entry,
  type EntryId,
  type Finding,
  type FindingKey,
  findingKey,
  type PartyId,
} from '../../../events/index.ts';
import { type Docket, defendantNamed, remembered } from '../../docket/index.ts';
import { materialiseAgain } from '../faster/materialise-again.ts';
import { replayed } from '../faster/replayed.ts';
import { isOrder, type Order } from '../order.ts';
import { endState } from '../what-if/compare.ts';
import { type Effort, TO_FOLD, TO_NAME } from './effort.ts';
import { type TestOutcome, TestOutcomes } from './test-outcomes.ts';
import { HOLDINGS, type Variable, variablesOf } from './variables.ts';

/** A claim whose end state is a function of a few test outcomes, looked up once known. */
export type CompiledClaim = {
  readonly id: ClaimId;
  /** The defendant as to whom it is asked how it ends; undefined: as a whole. */
  readonly party?: PartyId | undefined;
  readonly testOutcomes: Int32Array;
  /** What each of its test outcomes counts for in the number of a combination of them. */
  readonly weights: Float64Array;
  /** Whether there are more combinations than numbers, so that each is named by its values instead. */
  readonly named: boolean;
  /** The positions of the variables that can reach it. */
  readonly variables: readonly number[];
};

/**
 * A record compiled for asking many what-ifs on its findings. A claim's end state depends on findings only
 * through how the tests behind the rulings on it come out, order by order; each such combination is refolded
 * once, by the fold itself, and remembered. Nothing is decided here that the fold does not decide.
 */
export class Compiled {
  readonly variables: readonly Variable[];
  readonly testOutcomes: readonly TestOutcome[];
  readonly claims: readonly CompiledClaim[];
  /** End states in words, by the number that stands for each. */
  readonly states: string[] = [];
  private readonly recorded: readonly Entry[];
  private readonly stateNumbers = new Map<string, number>();
  private readonly tables: Map<number | string, number>[];
  private readonly dense: (Int16Array | undefined)[];
  /** What was worked out on this record so far. */
  readonly effort: Effort = { spent: 0 };
  /** What folding the record once comes to. */
  readonly toFold: number;

  /** With a party, of the claims against it, as to it. */
  constructor(recorded: readonly Entry[], against?: PartyId) {
    this.recorded = recorded;
    this.variables = variablesOf(recorded);
    const { testOutcomes, claims: all } = dependencies(recorded, this.variables, this.effort);
    const { caption } = replayed(recorded).docket;
    const claims = all.flatMap((claim): readonly CompiledClaim[] => {
      if (against === undefined) return [claim];
      const party = defendantNamed(caption, claim.id, against);
      return party === undefined ? [] : [{ ...claim, party }];
    });
    this.toFold = TO_FOLD * (recorded.length + this.variables.length);
    this.testOutcomes = testOutcomes;
    this.claims = claims;
    this.tables = claims.map(() => new Map());
    this.dense = claims.map(({ testOutcomes: used }) => {
      const size = used.reduce((product, position) => product * (testOutcomes[position]?.values ?? 1), 1);
      return size <= 1 << 16 ? new Int16Array(size).fill(-1) : undefined;
    });
  }

  /** The number of the state in which a claim ends under an assignment, given the values of its test outcomes. */
  outcome(claim: number, values: Uint8Array, assignment: () => Uint8Array): number {
    const key = this.keyOf(claim, values);
    const known = this.known(claim, key);
    if (known >= 0) return known;
    this.refold(assignment());
    return this.known(claim, key);
  }

  private known(claim: number, key: number | string): number {
    const dense = this.dense[claim];
    return dense && typeof key === 'number' ? (dense[key] ?? -1) : (this.tables[claim]?.get(key) ?? -1);
  }

  /** The values of all test outcomes under an assignment. */
  valuesAt(assignment: Uint8Array, into = new Uint8Array(this.testOutcomes.length)): Uint8Array {
    for (const [position, testOutcome] of this.testOutcomes.entries())
      into[position] = testOutcome.at(assignment);
    return into;
  }

  /** The end state of every claim under an assignment, by number. */
  outcomesAt(assignment: Uint8Array): readonly number[] {
    const values = this.valuesAt(assignment);
    return this.claims.map((_, claim) => this.outcome(claim, values, () => assignment));
  }

  editsFor(assignment: Uint8Array): readonly Edit[] {
    return this.variables.flatMap(({ key }, position): readonly Edit[] => {
      const holding = HOLDINGS[(assignment[position] ?? 0) - 1];
      return holding === undefined ? [] : [{ edit: 'set', finding: key, holding }];
    });
  }

  /** The number of the combination of a claim's test outcomes, or its name where numbers do not reach. */
  private keyOf(claim: number, values: Uint8Array): number | string {
    const of = this.claims[claim];
    if (of === undefined) return 0;
    const { testOutcomes, weights, named } = of;
    if (named) {
      this.effort.spent += testOutcomes.length * TO_NAME;
      let name = '';
      for (let at = 0; at < testOutcomes.length; at++) name += values[testOutcomes[at] ?? 0] ?? 0;
      return name;
    }
    let key = 0;
    for (let at = 0; at < testOutcomes.length; at++)
      key += (weights[at] ?? 0) * (values[testOutcomes[at] ?? 0] ?? 0);
    return key;
  }

  private refold(assignment: Uint8Array): void {
    this.effort.spent += this.toFold;
    const values = this.valuesAt(assignment);
    const branch = materialiseAgain(this.recorded, this.editsFor(assignment));
    const { docket } = replayed(branch.ok ? branch.entries : this.recorded);
    for (const [claim, { id, party }] of this.claims.entries()) {
      const key = this.keyOf(claim, values);
      const state = this.stateNumber(endState(docket, id, party));
      const dense = this.dense[claim];
      if (dense && typeof key === 'number') dense[key] = state;
      else this.tables[claim]?.set(key, state);
    }
  }

  private stateNumber(word: string): number {
    const known = this.stateNumbers.get(word);
    if (known !== undefined) return known;
    this.states.push(word);
    this.stateNumbers.set(word, this.states.length - 1);
    return this.states.length - 1;
  }
}

/** A record compiled, once for each record. */
const compiledWhole = remembered((recorded: readonly Entry[]) => new Compiled(recorded));

/** The same of the claims against one party, as to it. */
export const compiled = (recorded: readonly Entry[], against?: PartyId): Compiled =>
  against === undefined ? compiledWhole(recorded) : new Compiled(recorded, against);

/** Which test outcomes can reach which claim. */
function dependencies(
  recorded: readonly Entry[],
  variables: readonly Variable[],
  effort: Effort,
): { readonly testOutcomes: readonly TestOutcome[]; readonly claims: readonly CompiledClaim[] } {
  const { docket, sequence } = replayed(recorded);
  const maker = new TestOutcomes(variables, docket.caption, effort);
  const found = new Map<ClaimId, Set<TestOutcome>>(
    [...docket.caption.claims.keys()].map((id) => [id, new Set()]),
  );
  const entangled = new Entangled(sequence.entries);
  const earlier: TestOutcome[] = [];
  for (const entry of sequence.entries) {
    if (!isOrder(entry)) continue;
    const own = maker.outcomesIn(entry, docket);
    const here: TestOutcome[] = [];
    for (const [claim, testOutcomes] of own) {
      const reaching = found.get(claim) ?? new Set();
      found.set(claim, reaching);
      for (const testOutcome of testOutcomes) {
        if (testOutcome.variables.length > 0) reaching.add(testOutcome);
        here.push(testOutcome);
        // Where the fold decides whether a finding counts, all that decides the fold counts too.
        const loose = entangled.findingsOf(entry).filter(({ test }) => test === testOutcome.test);
        for (const { test, element } of loose) {
          const raw = maker.raw(entry, findingKey(test, element), claim);
          for (const each of raw ? [raw, ...earlier] : earlier) reaching.add(each);
        }
      }
    }
    earlier.push(...here.filter((testOutcome) => testOutcome.variables.length > 0));
  }
  shareStays(sequence.entries, docket, found);
  const testOutcomes = [...new Set([...found.values()].flatMap((each) => [...each]))];
  const position = new Map(testOutcomes.map((testOutcome, at) => [testOutcome, at]));
  return {
    testOutcomes,
    claims: [...found].map(([id, reaching]) => {
      const own = [...reaching];
      let weight = 1;
      const weights = own.map(({ values }) => {
        const mine = weight;
        weight *= values;
        return mine;
      });
      return {
        id,
        testOutcomes: Int32Array.from(own, (testOutcome) => position.get(testOutcome) ?? 0),
        weights: Float64Array.from(weights),
        named: weight > Number.MAX_SAFE_INTEGER,
        variables: [...new Set(own.flatMap((testOutcome) => testOutcome.variables))].sort((a, b) => a - b),
      };
    }),
  };
}

/** A stay until motions are decided ends with them: its claims depend on what decides the motions. */
function shareStays(
  entries: readonly Entry[],
  { motions }: Docket,
  found: Map<ClaimId, Set<TestOutcome>>,
): void {
  for (const entry of entries) {
    const stays =
      entry.type === 'StayEntered' ? [entry.data] : isOrder(entry) ? (entry.data.stays ?? []) : [];
    for (const { claims, pending } of stays)
      for (const motion of pending ?? [])
        for (const request of motions.get(motion)?.filed.data.requests ?? [])
          for (const other of request.claims ?? [])
            for (const claim of claims ?? [])
              for (const testOutcome of found.get(other) ?? []) found.get(claim)?.add(testOutcome);
  }
}

/**
 * Findings that may open because an entry they rest on turns out moot in a branch: entries that the machines
 * hear and that come after some order. What is only recorded is never moot for want of something to act on.
 */
class Entangled {
  private readonly afterAnOrder = new Set<EntryId>();
  private readonly loose = new Set<string>();

  constructor(entries: readonly Entry[]) {
    let seen = false;
    for (const entry of entries) {
      if (seen && !catalog[entry.type].recordedOnly) this.afterAnOrder.add(entry.id);
      seen ||= isOrder(entry);
    }
  }

  /** The order's findings that may open; to be asked in effective order. */
  findingsOf(order: Order): readonly Finding[] {
    const loose = (order.data.findings ?? []).filter(
      (finding) =>
        finding.premises?.some((id) => this.afterAnOrder.has(id)) ||
        (finding.carriedFrom !== undefined &&
          (this.afterAnOrder.has(finding.carriedFrom) ||
            this.loose.has(nameOf(finding.carriedFrom, findingKey(finding.test, finding.element))))),
    );
    for (const { test, element } of loose) this.loose.add(nameOf(order.id, findingKey(test, element)));
    return loose;
  }
}

const nameOf = (order: EntryId, key: FindingKey): string => `${order} ${key}`;
