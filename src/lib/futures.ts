import {
  comparisonFound,
  deadlinesMovedIn,
  pivotalFound,
  simulationAnswer,
  whatIfFound,
} from '../answers/futures.ts';
import { comparisonJson } from '../views/json/comparison.ts';
import { pivotalJson } from '../views/json/pivotal.ts';
import type { ComparisonJson, PivotalJson, SimulationJson } from './answer-types.ts';
import { askedOf, Case, naming } from './case.ts';
import { type Edits, editsOf } from './edits.ts';
import { answering } from './nunc-error.ts';

/**
 * A what-if: what is to be otherwise, and from where.
 *
 * @public
 */
export interface WhatIfQuestion extends Edits {
  /** From a branch or reading instead of the record. */
  readonly from?: string;
  /** Only as to this defendant. */
  readonly against?: string;
}

/**
 * Branches the record, replays it, and compares with the record, as `nunc what-if --json` gives it. The record
 * itself is left as it is.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile, whatIf } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * const answer = whatIf(c, { set: { 'hunt/no-individual-participation': 'satisfied' } });
 * answer.claims.filter(({ changed }) => changed).map(({ id, base, branch }) => [id, base, branch]);
 * ```
 *
 * @throws {@link NuncError} `bad-edit`, with what is wrong with each edit; `no-such-branch`, `no-such-party`.
 *
 * @public
 */
export function whatIf(c: Case, { from = 'main', against, ...written }: WhatIfQuestion): ComparisonJson {
  return answering(() => {
    const { entries, branches } = Case.recordOf(c);
    const edits = editsOf(written);
    const found = whatIfFound(entries, branches, edits, {
      from,
      ...(against === undefined ? {} : { against }),
    });
    const head = { case: c.id, base: from, branch: null, edits };
    return { ...comparisonJson(head, found.comparison), deadlines: deadlinesMovedIn(found) };
  });
}

/**
 * Two branches or readings of a case held against each other; `main` is the record.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile, compare } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * compare(c, 'main', 'main').partsAt; // null
 * ```
 *
 * @throws {@link NuncError} `no-such-branch`, `no-such-party`.
 *
 * @public
 */
export function compare(
  c: Case,
  base: string,
  branch: string,
  whom: { readonly against?: string } = {},
): ComparisonJson {
  return answering(() => {
    const { entries, branches } = Case.recordOf(c);
    const { comparison } = comparisonFound(entries, branches, [base, branch], whom);
    const edits = branches.get(branch)?.edits ?? [];
    return comparisonJson({ case: c.id, base, branch, edits }, comparison);
  });
}

/**
 * A search for pivotal findings.
 *
 * @public
 */
export interface PivotalQuestion {
  /** The most findings to change at once, 1 to 20. */
  readonly max?: number;
  /** Only as to this defendant. */
  readonly against?: string;
  /** A saved branch or a reading instead of the record. */
  readonly branch?: string;
}

/**
 * The fewest findings that would change how a claim ends, smallest sets first.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile, pivotal } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * pivotal(c, 'orgs-geneva', { max: 2 }).flips[0]?.size; // 2
 * ```
 *
 * @throws {@link NuncError} `no-such-claim`, `no-such-party`, `no-such-branch`, `bad-input`.
 *
 * @public
 */
export function pivotal(c: Case, claim: string, { branch, ...question }: PivotalQuestion = {}): PivotalJson {
  return answering(() => {
    const found = pivotalFound(askedOf(c, branch === undefined ? {} : { branch }), claim, question);
    return naming(c, pivotalJson(found.pivotal, found.readings));
  });
}

/**
 * How to run a simulation.
 *
 * @public
 */
export interface SimulationQuestion {
  /** Exact where that is feasible, unless one is asked for. */
  readonly method?: 'exact' | 'monte-carlo';
  readonly trials?: number;
  readonly seed?: number;
  /** Only as to this defendant. */
  readonly against?: string;
  /** A saved branch or a reading instead of the record. */
  readonly branch?: string;
}

/**
 * How likely each claim is to survive under your odds: `{ 'TEST/ELEMENT': P }`, the probability that it is
 * satisfied, or `{ satisfied: P, open: P }`. A finding that is not named stays as the record has it.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { caseFromFile, simulate } from 'nunc';
 *
 * const c = caseFromFile(readFileSync('examples/abc-v-meese/case.yaml', 'utf8'));
 * const { claims } = simulate(c, { 'hunt/no-individual-participation': 0.4 });
 * claims.find(({ id }) => id === 'orgs-tort')?.survives;
 * ```
 *
 * @throws {@link NuncError} `bad-odds`, with what is wrong with each; `no-such-party`, `no-such-branch`.
 *
 * @public
 */
export function simulate(
  c: Case,
  odds: Readonly<Record<string, unknown>>,
  { branch, ...question }: SimulationQuestion = {},
): SimulationJson {
  return answering(() =>
    naming(c, simulationAnswer(askedOf(c, branch === undefined ? {} : { branch }), odds, question)),
  );
}
