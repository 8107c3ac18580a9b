import { Random } from '../branches/index.ts';
import { drawer } from './amount.ts';
import { amountsIn } from './given.ts';
import { Groups, type Leaf, type Leaves, noteGroup, type Results, walkStake } from './leaves.ts';
import type { Model } from './model.ts';
import { APPEALED, JUDGED, REVERSED, Reckoner, TRIED } from './reckon.ts';
import type { GivenAppeal } from './valuation.ts';
import { EndTally, type Worked } from './worked.ts';

/** Draws the end of the suit again and again: the same seed gives the same figures on every machine. */
export function workedByTrials(model: Model, leaves: Leaves, trials: number, seed: number): Worked {
  const random = new Random(seed);
  const nextLeaf = leaves.tooMany ? leafByDraws(model, random) : leafByOdds(leaves.leaves, random);
  const reckoner = new Reckoner(model);
  const tally = new EndTally(model);
  const amounts = amountsIn(model.valuation).map(({ amount }) => amount);
  const figures = Float64Array.from(amounts, (amount) => (amount.kind === 'figure' ? amount.amount : 0));
  const drawn = amounts.flatMap((amount, slot) =>
    amount.kind === 'figure' ? [] : [{ slot, next: drawer(amount) }],
  );
  const trial = Float64Array.from(model.stakes, ({ key }) => model.valuation.trial.get(key)?.p ?? 0);
  const appeals = model.stakes.map(({ key }) => model.valuation.appeal.get(key));
  const ends = new Uint8Array(model.stakes.length);
  const nets = model.parties.map(() => new Float64Array(trials));
  for (let at = 0; at < trials; at++) {
    const leaf = nextLeaf();
    for (let stake = 0; stake < ends.length; stake++) {
      const howFar = leaf.howFar[stake];
      ends[stake] =
        howFar === 'open'
          ? TRIED | (random.next() < (trial[stake] ?? 0) ? JUDGED : 0)
          : howFar === 'won'
            ? JUDGED
            : howFar === 'liable'
              ? TRIED | JUDGED
              : 0;
      const appeal = appeals[stake];
      if (appeal !== undefined) ends[stake] = appealed(ends[stake] ?? 0, appeal, random);
    }
    for (const { slot, next } of drawn) figures[slot] = next(random);
    reckoner.reckon(ends, figures);
    tally.add(leaf, ends, 1, reckoner);
    for (let party = 0; party < nets.length; party++) {
      const own = nets[party];
      if (own !== undefined) own[at] = (reckoner.gross[party] ?? 0) - (reckoner.spent[party] ?? 0);
    }
  }
  return {
    method: 'monte-carlo',
    trials,
    seed,
    ends: tally.ends(),
    nets,
    weights: null,
    ...tally.means(),
  };
}

/** What an appeal makes of a judgment, if there is one. */
function appealed(end: number, { affirmed, taken, lost }: GivenAppeal, random: Random): number {
  const odds = (end & JUDGED) !== 0 ? affirmed : (end & TRIED) !== 0 ? lost : null;
  if (odds === null || (taken !== null && random.next() >= taken.p)) return end;
  return end | APPEALED | (random.next() < odds.p ? 0 : REVERSED);
}

/** Leaves by how likely each is. */
function leafByOdds(leaves: readonly Leaf[], random: Random): () => Leaf {
  const ordered = leaves.toSorted((one, other) => other.probability - one.probability);
  const [first] = ordered;
  if (first === undefined) throw new Error('a suit ends in some way');
  let end = 0;
  const until = Float64Array.from(ordered, ({ probability }) => {
    end += probability;
    return end;
  });
  const last = ordered.length - 1;
  return () => {
    const word = random.next();
    let at = 0;
    while (at < last && word >= (until[at] ?? 1)) at++;
    return ordered[at] ?? first;
  };
}

/** Leaves made by drawing how each group of rulings comes out, where they are too many to be listed. */
function leafByDraws(model: Model, random: Random): () => Leaf {
  const groups = new Groups(model);
  const known = new Map<string, Leaf>();
  const results: Results = [];
  return () => {
    for (let group = 0; group < model.rulings.groups.length; group++) {
      const outcomes = groups.outcomes(group);
      let left = random.next();
      const drawn = outcomes.find(({ probability }) => {
        left -= probability;
        return left < 0;
      });
      const outcome = drawn ?? outcomes.at(-1);
      if (outcome !== undefined) noteGroup(model, group, outcome, results);
    }
    const walked = model.stakes.map((_, stake) => walkStake(model, stake, results));
    const settled = walked.flatMap((each) => ('draw' in each ? [] : [each]));
    const decided = settled.map((each) => each.decided);
    const name = decided.join();
    const leaf = known.get(name) ?? {
      probability: 0,
      decided,
      howFar: settled.map(({ howFar }) => howFar),
    };
    known.set(name, leaf);
    return leaf;
  };
}
