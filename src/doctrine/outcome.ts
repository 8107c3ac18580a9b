import type { DataOf, Disposition, ElementId, Finding, Holding, Rule } from '../../events/index.ts';
import type { DecidedOfClaim } from '../docket/index.ts';
import { findingsOn } from './findings.ts';
import type { Law } from './law.ts';
import { comesOutAtLeast, type HoldingsFound, hangsOn, rangeOf } from './logic.ts';

/** How a test comes out; `undecided` where that hangs on an element that nobody has found. */
export type Result = Holding | 'undecided';

/** How a ground comes out over an order's findings. */
export type Outcome = {
  readonly result: Result;
  /** Whether the movant has it; null where that hangs on an element without a finding: the ground is not decided. */
  readonly movantWins: boolean | null;
  /** Elements without a finding on which it hangs, in the order of the rule: what a court would have come to next. */
  readonly next: readonly ElementId[];
  /** Whether any finding was made under the test at all. */
  readonly found: boolean;
};

type Test = Pick<DataOf<'TestStated'>, 'title' | 'elements' | 'rule'>;

/** How a rule comes out, part by part or whole. */
export function resultOf(rule: Rule, found: HoldingsFound): Result {
  const { least, most } = rangeOf(rule, found);
  return least === most ? least : 'undecided';
}

/**
 * How a ground comes out. Against a claim only a test that comes out false wins: an open question of fact or law
 * defeats the motion (Fed. R. Civ. P. 12(b)(6), 56(a)). A claimant who moves has to show that the test is met, or,
 * where the test asks for a genuine dispute, that nothing but the want of one fails it: Rule 56(a) gives judgment to
 * whoever moves. An element without a finding may come out either way; where that makes or breaks the motion, the
 * ground is not decided.
 */
export function outcomeOf(
  test: Test,
  findings: ReadonlyMap<ElementId, Finding>,
  byClaimant: boolean,
): Outcome {
  const { rule } = test;
  const disputes = byClaimant ? disputesAskedFor(test) : [];
  const known = { result: resultOf(rule, findings), found: findings.size > 0 };
  if (byClaimant && disputes.length === 0)
    return {
      ...known,
      movantWins: comesOutAtLeast(rule, findings, 'satisfied'),
      next: hangsOn(rule, findings, 'satisfied'),
    };
  const stands = comesOutAtLeast(rule, findings, 'open');
  const fails = stands === null ? null : !stands;
  const next = hangsOn(rule, findings, 'open');
  if (!byClaimant) return { ...known, movantWins: fails, next };
  const disputed: HoldingsFound = {
    get: (element) => (disputes.includes(element) ? { holding: 'satisfied' } : findings.get(element)),
  };
  const otherwiseMet = comesOutAtLeast(rule, disputed, 'open');
  const lost = fails === false || otherwiseMet === false;
  return {
    ...known,
    movantWins: lost ? false : fails === null || otherwiseMet === null ? null : true,
    next: lost ? [] : [...new Set([...next, ...hangsOn(rule, disputed, 'open')])],
  };
}

const DISPUTE = /genuine[- ](?:dispute|issue)/i;

/** The elements by which a test is met where there is a genuine dispute; none where the want of one meets it. */
function disputesAskedFor({ title, elements, rule }: Test): readonly ElementId[] {
  const askedFor = (part: Rule, wanted: boolean): readonly ElementId[] => {
    if (typeof part !== 'string')
      return 'not' in part
        ? askedFor(part.not, !wanted)
        : ('all' in part ? part.all : 'any' in part ? part.any : part.of).flatMap((each) =>
            askedFor(each, wanted),
          );
    const alone = part === rule && DISPUTE.test(title);
    return wanted && (alone || DISPUTE.test(part) || DISPUTE.test(elements[part] ?? '')) ? [part] : [];
  };
  return askedFor(rule, true);
}

/** How the ground of a decided part comes out as to its claim; undefined where no test is named or stated. */
export function outcomeFor(
  part: Pick<DecidedOfClaim, 'ground' | 'claim' | 'against' | 'byClaimant'>,
  findings: readonly Finding[],
  law: Law,
): Outcome | undefined {
  const test = part.ground === null ? undefined : law.tests.get(part.ground);
  if (part.ground === null || test === undefined) return undefined;
  return outcomeOf(test, findingsOn(findings, part.ground, part), part.byClaimant);
}

/** The disposition that follows: what is not decided is put off. */
export const dispositionOf = ({ movantWins }: Pick<Outcome, 'movantWins'>): Disposition =>
  movantWins === null ? 'deferred' : movantWins ? 'granted' : 'denied';
