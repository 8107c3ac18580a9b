import type { ElementId, Finding, Holding, TestId } from '../../events/index.ts';
import { afterRulings, rulingOn, stillAsked } from '../branches/index.ts';
import { isByClaimant } from '../docket/index.ts';
import { outcomeOf } from '../doctrine/index.ts';
import type { HowFar, Posture, Stake } from './posture.ts';
import { howFarOn } from './posture.ts';
import { holdingIn } from './read-odds.ts';
import type { GivenFinding, Valuation } from './valuation.ts';

/**
 * What decides the open parts of motions: draws. A draw is a motion as the user gave odds on it, or a legal test that
 * comes out by its findings. Parts that rest on the same draw come out together.
 */
export type RulingDraw = { readonly name: string } & (
  | { readonly kind: 'motion'; readonly key: string }
  | {
      readonly kind: 'test';
      readonly test: TestId;
      readonly byClaimant: boolean;
      /** For each element, the odds on it by their name in the file, what an order found, or null: nothing is known. */
      readonly elements: ReadonlyMap<
        ElementId,
        { readonly odds: string } | { readonly holding: Holding } | null
      >;
    }
);

/** What is asked of one stake, part by part, and the draw that decides each. */
export type AskedDraw = { readonly draw: number; readonly motion: string };

/** The draws of a case, the groups of them that share findings, and what each stake asks of them. */
export type Rulings = {
  readonly draws: readonly RulingDraw[];
  /** Draws that share a finding with one another; groups are independent of each other. */
  readonly groups: readonly (readonly number[])[];
  readonly groupOf: readonly number[];
  /** For each stake, in the order in which they are asked. */
  readonly asked: readonly (readonly AskedDraw[])[];
  /** Where a stake stands once its first parts are decided: `g` for each granted, `d` for each denied. */
  readonly after: (stake: number, decided: string) => { readonly howFar: HowFar; readonly asked: boolean };
  /** Odds that nothing asks for: others that the file gives decide instead. */
  readonly idle: readonly string[];
};

/** Works out what decides the open motions on some stakes under a valuation. */
export function rulingsOn(posture: Posture, stakes: readonly Stake[], valuation: Valuation): Rulings {
  const draws = new Map<string, { readonly at: number; readonly draw: RulingDraw }>();
  const used = new Set<string>();
  const asked = stakes.map((stake) =>
    stake.open.map((open): AskedDraw => {
      const draw = drawFor(posture, stake, open, valuation);
      const known = draws.get(draw.name) ?? { at: draws.size, draw };
      draws.set(draw.name, known);
      for (const key of oddsOf(draw)) used.add(key);
      return { draw: known.at, motion: open.motion };
    }),
  );
  const all = [...draws.values()].map(({ draw }) => draw);
  const groups = grouped(all);
  const states = new Map<string, { readonly howFar: HowFar; readonly asked: boolean }>();
  return {
    draws: all,
    groups,
    groupOf: all.map((_, at) => groups.findIndex((group) => group.includes(at))),
    asked,
    after: (at, decided) => {
      const name = `${at} ${decided}`;
      const known = states.get(name);
      if (known !== undefined) return known;
      const state = stateAfter(posture, stakes[at], decided);
      states.set(name, state);
      return state;
    },
    idle: [...valuation.findings.keys(), ...valuation.motions.keys()].filter((key) => !used.has(key)),
  };
}

const NOWHERE = { howFar: 'absent', asked: false } as const;

/** The stake after an order that decides its first parts so: folded, never reckoned by hand. */
function stateAfter(posture: Posture, stake: Stake | undefined, decided: string) {
  if (stake === undefined) return NOWHERE;
  const asked = { claim: stake.claim, party: stake.place ?? undefined };
  const rulings = [...decided].flatMap((letter, at) => {
    const open = stake.open[at];
    return open === undefined ? [] : [rulingOn(open, asked, letter === 'g' ? 'granted' : 'denied')];
  });
  const docket = afterRulings(posture.docket, rulings);
  return {
    howFar: howFarOn(docket, stake.claim, stake.place),
    asked: rulings.length === 0 || stillAsked(docket, asked),
  };
}

function drawFor(
  posture: Posture,
  stake: Stake,
  { motion, part }: Stake['open'][number],
  { findings, motions }: Valuation,
): RulingDraw {
  const keys = [
    `${motion}:${stake.key}`,
    `${motion}:${stake.claim}`,
    `${motion}/${part.ground}`,
    `${motion}/${part.request}`,
    motion,
  ];
  const key = keys.find((one) => motions.has(one));
  if (key !== undefined) return { name: key, kind: 'motion', key };
  const filed = posture.docket.motions.get(motion)?.filed.data;
  const byClaimant = filed !== undefined && isByClaimant(posture.docket.caption, stake.claim, filed);
  const { ground } = part;
  const stated = ground === null ? undefined : posture.docket.caption.tests.get(ground);
  if (ground === null || stated === undefined) return { name: motion, kind: 'motion', key: motion };
  const elements = new Map(
    Object.keys(stated.elements).map((name) => {
      const odds = [`:${stake.key}`, `:${stake.claim}`, `@${stake.place}`, '']
        .map((narrow) => `${ground}/${name}${narrow}`)
        .find((key) => findings.has(key));
      const holding = holdingIn(posture, part.decidedBy, ground, name);
      return [
        name as ElementId,
        holding !== undefined ? { holding } : odds !== undefined ? { odds } : null,
      ] as const;
    }),
  );
  const name = JSON.stringify([
    ground,
    byClaimant,
    [...elements.values()],
    // What nothing is known of is asked motion by motion.
    [...elements.values()].every((each) => each === null) ? motion : '',
  ]);
  return { name, kind: 'test', test: ground, byClaimant, elements };
}

/** The odds that a draw is made with, by their names in the file. */
export const oddsOf = (draw: RulingDraw): readonly string[] =>
  draw.kind === 'motion'
    ? [draw.key]
    : [...draw.elements.values()].flatMap((each) => (each !== null && 'odds' in each ? each.odds : []));

/** Draws that share odds, directly or through others, belong to one group. */
function grouped(draws: readonly RulingDraw[]): readonly (readonly number[])[] {
  const groups: { readonly members: number[]; readonly odds: Set<string> }[] = [];
  for (const [at, draw] of draws.entries()) {
    const own = { members: [at], odds: new Set(oddsOf(draw)) };
    for (const other of groups.filter(({ odds }) => [...own.odds].some((key) => odds.has(key)))) {
      own.members.push(...other.members);
      for (const key of other.odds) own.odds.add(key);
      groups.splice(groups.indexOf(other), 1);
    }
    groups.push(own);
  }
  return groups.map(({ members }) => members.toSorted((one, other) => one - other));
}

/** One way in which a group of draws may come out: for each of them, whether the movant has it. */
export type DrawsOutcome = { readonly granted: readonly boolean[]; readonly probability: number };

/** What is missing to say how a group comes out: findings without odds. */
export type GroupRead =
  | { readonly ok: true; readonly outcomes: readonly DrawsOutcome[] }
  | { readonly ok: false; readonly missing: readonly string[] };

/** The odds that are reckoned with: the file's, or what is put in their place for a question. */
export type Odds = {
  readonly finding: (key: string) => GivenFinding['chances'] | undefined;
  readonly motion: (key: string) => number | undefined;
};

const HOLDINGS: readonly Holding[] = ['satisfied', 'not-satisfied', 'open'];

/** Every way in which a group may come out, and how likely each is. A finding on which nothing hangs any more is not asked. */
export function groupOutcomes(posture: Posture, draws: readonly RulingDraw[], odds: Odds): GroupRead {
  const found = new Map<string, { granted: readonly boolean[]; probability: number }>();
  const missing = new Set<string>();
  const assigned = new Map<string, Holding>();
  const visit = (probability: number): void => {
    const results = draws.map((draw) => resultOfDraw(posture, draw, assigned));
    const waiting = results.findIndex((result) => typeof result !== 'boolean');
    const [draw, result] = [draws[waiting], results[waiting]];
    if (draw === undefined || typeof result === 'boolean' || result === undefined) {
      const granted = results.map((each) => each === true);
      const name = granted.map(Number).join('');
      const known = found.get(name) ?? { granted, probability: 0 };
      found.set(name, { granted, probability: known.probability + probability });
      return;
    }
    const next = result.find((key) => odds.finding(key) !== undefined);
    const chances = next === undefined ? undefined : odds.finding(next);
    if (next === undefined || chances === undefined) {
      for (const key of result) missing.add(key);
      return;
    }
    for (const [at, holding] of HOLDINGS.entries()) {
      const chance = chances[at] ?? 0;
      if (chance === 0) continue;
      assigned.set(next, holding);
      visit(probability * chance);
    }
    assigned.delete(next);
  };
  const [only] = draws;
  if (only?.kind === 'motion') {
    const p = odds.motion(only.key);
    if (p === undefined) return { ok: false, missing: [only.key] };
    return {
      ok: true,
      outcomes: [
        { granted: [true], probability: p },
        { granted: [false], probability: 1 - p },
      ].filter(({ probability }) => probability > 0),
    };
  }
  visit(1);
  return missing.size > 0
    ? { ok: false, missing: [...missing] }
    : { ok: true, outcomes: [...found.values()] };
}

/** Whether the movant has it, or the findings on which it hangs, those with odds by their names. */
function resultOfDraw(
  { docket }: Posture,
  draw: RulingDraw,
  assigned: ReadonlyMap<string, Holding>,
): boolean | readonly string[] {
  if (draw.kind === 'motion') return [draw.key];
  const stated = docket.caption.tests.get(draw.test);
  if (stated === undefined) return [draw.name];
  const findings = new Map<ElementId, Finding>();
  for (const [element, known] of draw.elements) {
    const holding = known === null ? undefined : 'odds' in known ? assigned.get(known.odds) : known.holding;
    if (holding !== undefined) findings.set(element, { test: draw.test, element, holding });
  }
  const { movantWins, next } = outcomeOf(stated, findings, draw.byClaimant);
  if (movantWins !== null) return movantWins;
  return next.map((element) => {
    const known = draw.elements.get(element);
    return known && 'odds' in known ? known.odds : `${draw.test}/${element}`;
  });
}
