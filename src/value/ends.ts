import type { PartyId } from '../../events/index.ts';
import type { Model } from './model.ts';
import { APPEALED, JUDGED, REVERSED, TRIED } from './reckon.ts';
import { asChance, asMoney } from './rounded.ts';
import type { Worked, WorkedEnd } from './worked.ts';

/** One thing that happens on the way to an end. */
export type EndStep = {
  readonly what: 'motion' | 'trial' | 'appeal';
  /** The motion decided; the claim as to a defendant (`CLAIM@PARTY`) that is tried, or whose judgment is appealed. */
  readonly of: string;
  /** The claims as to defendants that it is about. */
  readonly claims: readonly string[];
  readonly comes: 'granted' | 'denied' | 'claimant' | 'opponent' | 'affirmed' | 'reversed';
};

/** One way for the suit to end, with what each party has on average there. */
export type EndTold = {
  readonly probability: number;
  readonly path: readonly EndStep[];
  readonly parties: readonly { readonly party: PartyId; readonly expected: number; readonly gross: number }[];
};

/** More ends than this are not listed one by one: what is left comes last, together. */
const MOST_LISTED = 500;

/** The ends, likeliest first; where there are very many, the rest of them together, with an empty path. */
export function endsTold(model: Model, { ends }: Worked, shown: readonly number[]): readonly EndTold[] {
  const listed = ends.slice(0, MOST_LISTED).map((end) => endTold(model, end, pathOf(model, end), shown));
  const rest = ends.slice(MOST_LISTED);
  if (rest.length === 0) return listed;
  const probability = rest.reduce((sum, end) => sum + end.probability, 0);
  const mean = (of: 'gross' | 'net') =>
    model.parties.map((_, at) =>
      probability === 0
        ? 0
        : rest.reduce((sum, end) => sum + end.probability * (end[of][at] ?? 0), 0) / probability,
    );
  return [...listed, endTold(model, { probability, gross: mean('gross'), net: mean('net') }, [], shown)];
}

const endTold = (
  { parties }: Model,
  { probability, gross, net }: Pick<WorkedEnd, 'probability' | 'gross' | 'net'>,
  path: readonly EndStep[],
  shown: readonly number[],
): EndTold => ({
  probability: asChance(probability),
  path,
  parties: shown.flatMap((at) => {
    const party = parties[at];
    return party === undefined
      ? []
      : [{ party, expected: asMoney(net[at] ?? 0), gross: asMoney(gross[at] ?? 0) }];
  }),
});

/** What happens on the way to an end: motions as they are decided, then trials. */
export function pathOf(
  { stakes, rulings }: Model,
  { leaf, ends }: Pick<WorkedEnd, 'leaf' | 'ends'>,
): readonly EndStep[] {
  const motions = new Map<
    string,
    { readonly of: string; readonly comes: 'granted' | 'denied'; claims: string[] }
  >();
  for (const [at, { key }] of stakes.entries())
    for (const [step, letter] of [...(leaf.decided[at] ?? '')].entries()) {
      const motion = rulings.asked[at]?.[step]?.motion;
      if (motion === undefined) continue;
      const comes = letter === 'g' ? 'granted' : 'denied';
      const known = motions.get(`${motion} ${comes}`) ?? { of: motion, comes, claims: [] };
      if (!known.claims.includes(key)) known.claims.push(key);
      motions.set(`${motion} ${comes}`, known);
    }
  return [
    ...[...motions.values()].map((step): EndStep => ({ what: 'motion', ...step })),
    ...stakes.flatMap(({ key }, at) => stepsOf(key, ends[at] ?? 0)),
  ];
}

/** The trial of a stake and the appeal from its judgment, as far as it comes to them. */
const stepsOf = (key: string, end: number): readonly EndStep[] => [
  ...((end & TRIED) === 0
    ? []
    : [
        {
          what: 'trial',
          of: key,
          claims: [key],
          comes: (end & JUDGED) === 0 ? 'opponent' : 'claimant',
        } as const,
      ]),
  ...((end & APPEALED) === 0
    ? []
    : [
        {
          what: 'appeal',
          of: key,
          claims: [key],
          comes: (end & REVERSED) === 0 ? 'affirmed' : 'reversed',
        } as const,
      ]),
];
