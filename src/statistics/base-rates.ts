import type { ProjectedFacts } from './projected-facts.ts';
import { type Share, wilson } from './wilson.ts';

/** Fewer like motions than these say nothing of the next. */
export const ENOUGH = 20;

/** A finding that a case turns on, and what is asked by the motions under whose ground it is made. */
export type AskedFinding = {
  readonly finding: string;
  readonly reliefs: readonly string[];
  /** How likely each element of its test is to be satisfied, so that a ground fails with this chance. */
  readonly elementChance: (testPasses: number) => number;
};

/** What the store says of a finding. */
export type BaseRate =
  /** How orders of other cases held the same element. */
  | { readonly finding: string; readonly from: 'findings'; readonly satisfied: Share; readonly open: Share }
  /** How motions of other cases that ask for the same were decided. */
  | {
      readonly finding: string;
      readonly from: 'motions';
      readonly reliefs: readonly string[];
      readonly granted: Share;
      readonly chance: number;
    }
  | { readonly finding: string; readonly from: 'nothing'; readonly like: number };

/**
 * Odds on findings from how other cases of the store went: from how the same element was held, where enough orders
 * held it; else from how like motions were decided; nothing where fewer than twenty stand behind it.
 */
export function baseRates(
  cases: Iterable<ProjectedFacts>,
  except: string,
  asked: readonly AskedFinding[],
): readonly BaseRate[] {
  const others = [...cases].filter((one) => one.case !== except);
  const holdings = Map.groupBy(
    others.flatMap((one) => one.holdings),
    ({ finding }) => finding,
  );
  return asked.map(({ finding, reliefs, elementChance }): BaseRate => {
    const held = holdings.get(finding) ?? [];
    if (held.length >= ENOUGH) {
      const share = (holding: string): Share =>
        wilson(held.filter((one) => one.holding === holding).length, held.length);
      return { finding, from: 'findings', satisfied: share('satisfied'), open: share('open') };
    }
    const like = others.flatMap(({ motions }) =>
      motions.filter(({ relief, disposition }) => reliefs.includes(relief) && RULED.has(disposition)),
    );
    if (like.length < ENOUGH) return { finding, from: 'nothing', like: Math.max(held.length, like.length) };
    const granted = wilson(like.filter(({ disposition }) => disposition === 'granted').length, like.length);
    return { finding, from: 'motions', reliefs, granted, chance: elementChance(1 - granted.share) };
  });
}

/** Decided on what they ask for, and not moot or withdrawn. */
const RULED: ReadonlySet<string> = new Set(['granted', 'denied', 'granted-in-part']);
