import type { Day } from '../../events/dates.ts';
import type { Entry } from '../../events/index.ts';
import { type Posture, partiesTo, partyCalled, postureAt, type Stake } from './posture.ts';
import { holdingIn } from './read-odds.ts';
import { STAGES } from './valuation.ts';

/** A valuation file with everything in it that is undecided at the end of a day, and nothing filled in: YAML. */
export function emptyValuation(recorded: readonly Entry[], at?: Day): string {
  const posture = postureAt(recorded, at);
  const { caption } = posture.whole;
  const live = posture.stakes.filter(({ howFar }) => LIVE.has(howFar));
  const tried = live.filter(({ howFar }) => howFar === 'open');
  const odds = oddsLines(posture, live);
  const title = ({ claim, place, claimant }: Stake): string => {
    const against = place === null ? '' : ` against ${partyCalled(caption, place)}`;
    return `${caption.claims.get(claim)?.title ?? claim}, ${partyCalled(caption, claimant)}${against}`;
  };
  return [
    `# What ${posture.case ?? 'the case'} is worth${posture.at === null ? '' : ` at the end of ${posture.at}`}.`,
    '# Every figure is yours to give; what stays empty is not reckoned. docs/VALUE.md says more.',
    '',
    'currency: # ISO 4217, as in USD',
    '',
    '# That a finding is satisfied, or a motion granted: 0.6, 60%, or a range [0.5, 0.7].',
    ...(odds.length === 0
      ? ['# Nothing is pending that could end a claim.', 'odds: {}']
      : ['odds:', ...odds]),
    '',
    '# That the claimant wins at trial, if the claim comes to it.',
    ...section(
      'trial',
      tried.map((stake) => line(stake.key, title(stake))),
    ),
    '',
    '# What the claimant is then awarded: 250000, [100000, 400000], { low: 1, likely: 2, high: 3 },',
    '# { p10: 100000, p90: 900000 } (log-normal), or { 100000: 0.7, 400000: 0.3 }.',
    ...section(
      'relief',
      live.map((stake) => line(stake.key, title(stake))),
    ),
    '',
    '# What each party has yet to spend in each stage, if the suit comes to it.',
    ...section(
      'costs',
      partiesTo(live).map(
        (party) =>
          `  ${party}: { ${STAGES.map((stage) => `${stage}: `).join(', ')}} # ${oneLine(partyCalled(caption, party))}`,
      ),
    ),
    '',
  ].join('\n');
}

const LIVE: ReadonlySet<Stake['howFar']> = new Set(['open', 'liable', 'won']);

const line = (key: string, says: string): string => `  ${key}: # ${oneLine(says)}`;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const section = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [`${name}: {}`] : [`${name}:`, ...lines];

/** What is pending: a motion by its name, or by the elements of the test that decides it. */
function oddsLines(posture: Posture, stakes: readonly Stake[]): readonly string[] {
  const { caption } = posture.whole;
  const lines = new Map<string, string>();
  for (const { open } of stakes)
    for (const { motion, part } of open) {
      const { ground } = part;
      const test = ground === null ? undefined : caption.tests.get(ground);
      const title = posture.docket.motions.get(motion)?.filed.data.title ?? part.relief;
      const claims = stakes.flatMap((stake) =>
        stake.open.some((one) => one.motion === motion) ? stake.key : [],
      );
      if (ground === null || test === undefined) {
        lines.set(
          motion,
          line(motion, `that it is granted: ${title}, on ${[...new Set(claims)].join(', ')}`),
        );
        continue;
      }
      for (const [element, asks] of Object.entries(test.elements)) {
        const key = `${ground}/${element}`;
        if (holdingIn(posture, part.decidedBy, ground, element) === undefined && !lines.has(key))
          lines.set(key, line(key, `${asks} (or ${motion}: that it is granted)`));
      }
    }
  return [...lines.values()];
}
