import type { PartyId } from '../../../events/index.ts';
import { ruleOf } from '../../calendar/index.ts';
import {
  claimantsOf,
  defendantsOf,
  type Facts,
  type HappenedOf,
  isDoneBy,
  papers,
  partiesToClaims,
  rule12Motions,
} from '../facts.ts';
import { hasToAnswer } from '../motions.ts';
import type { Running } from '../running.ts';
import {
  answersAfterMotions,
  answersAfterRemoval,
  answersToComplaints,
  answersToCrossPleadings,
  type Opening,
} from './answers.ts';
import { removalOf, responses, servedOn, summonsOf, waiting } from './served.ts';

/** Service, answers, amendments and the demand for a jury. */
export function pleadingTimes(facts: Facts): readonly Running[] {
  const openings = facts.of('ComplaintFiled', 'ThirdPartyComplaintFiled');
  return [
    ...openings.flatMap((opening) => timeOfService(facts, opening)),
    ...openings.flatMap((opening) => answersToComplaints(facts, opening)),
    ...answersAfterRemoval(facts),
    ...answersToCrossPleadings(facts),
    ...answersAfterMotions(facts),
    ...facts.of('PleadingAmended').flatMap((amended) => responsesToAmended(facts, amended)),
    ...openings.flatMap((opening) => amendmentOfComplaint(facts, opening)),
    ...amendmentsOfAnswers(facts),
    ...juryDemands(facts),
  ];
}

/**
 * By when each defendant is served (Fed. R. Civ. P. 4(m)); who appears and does not object is taken as served
 * (12(h)(1)). In a case that was removed it runs from removal (28 U.S.C. § 1448).
 */
function timeOfService(facts: Facts, opening: Opening): readonly Running[] {
  const { asserts } = opening.entry.data;
  const [claimant] = claimantsOf(facts.caption, asserts);
  const from = (opening.entry.type === 'ComplaintFiled' && removalOf(facts)) || opening;
  if (claimant === undefined) return [];
  return defendantsOf(facts.caption, asserts).flatMap((party): readonly Running[] => {
    const served = summonsOf(facts, party, opening.entry.id);
    const appeared = responses(facts, party);
    const acts = served.length > 0 ? served : appeared;
    if (acts.length === 0 && !hasToAnswer(facts, party, asserts)) return [];
    return [
      {
        rule: ruleOf('service'),
        what: `Serve ${facts.caption.parties.get(party)?.name ?? party}`,
        for: claimant,
        trigger: from.entry.id,
        when: from.when,
        acts,
        ...(served.length === 0 && appeared.length > 0 && { untold: true as const }),
      },
    ];
  });
}

/** By when an amended pleading is answered: in its own time, or in what is left of the first (Fed. R. Civ. P. 15(a)(3)). */
function responsesToAmended(facts: Facts, amended: HappenedOf<'PleadingAmended'>): readonly Running[] {
  const { amends, asserts = [], repleads = [], carries = [] } = amended.entry.data;
  const claims = [...asserts, ...repleads, ...carries];
  const opening = facts.of('ComplaintFiled').find(({ entry }) => entry.id === amends);
  const pleaders = claimantsOf(facts.caption, claims);
  return defendantsOf(facts.caption, claims)
    .filter((party) => !pleaders.includes(party))
    .flatMap((party): readonly Running[] => {
      const acts = responses(facts, party, amended);
      const appeared = responses(facts, party).length > 0 || summonsOf(facts, party).length > 0;
      if (!appeared || (acts.length === 0 && !hasToAnswer(facts, party, claims))) return [];
      const original = opening && answersToComplaints(facts, opening).find((one) => one.for === party);
      return [
        {
          rule: ruleOf('respond-to-amended-pleading'),
          for: party,
          ...servedOn(facts, amended, party),
          acts,
          ...waiting(facts, acts),
          ...(original && { beside: { ends: 'later' as const, running: original } }),
        },
      ];
    });
}

/** By when a complaint is amended once as a matter of course (Fed. R. Civ. P. 15(a)(1)(B)). */
function amendmentOfComplaint(facts: Facts, opening: Opening): readonly Running[] {
  const { asserts } = opening.entry.data;
  const [claimant] = claimantsOf(facts.caption, asserts);
  const motions = new Set(
    defendantsOf(facts.caption, asserts).flatMap((party) =>
      rule12Motions(facts, party).map(({ entry }) => entry.id),
    ),
  );
  const [first] = facts
    .of('AnswerFiled', 'MotionFiled')
    .filter(({ entry }) =>
      entry.type === 'AnswerFiled'
        ? entry.data.to === undefined || entry.data.to === opening.entry.id
        : motions.has(entry.id),
    )
    .toSorted((a, b) => a.when.to - b.when.to);
  if (first === undefined || claimant === undefined) return [];
  return [
    {
      rule: ruleOf('amend-complaint'),
      for: claimant,
      ...servedOn(facts, first, claimant),
      lapses: true,
      acts: facts.of('PleadingAmended').filter(({ entry }) => entry.data.amends === opening.entry.id),
    },
  ];
}

/** By when an answer is amended once as a matter of course (Fed. R. Civ. P. 15(a)(1)(A)). */
const amendmentsOfAnswers = (facts: Facts): readonly Running[] =>
  firstAnswers(facts, defendantsOf(facts.caption, [...facts.caption.claims.keys()])).map(
    ([party, first]) => ({
      rule: ruleOf('amend-answer'),
      for: party,
      trigger: first.entry.id,
      when: first.when,
      lapses: true,
      acts: facts
        .of('AnswerFiled')
        .filter(
          ({ entry }) =>
            entry.id !== first.entry.id &&
            isDoneBy(facts.caption, entry, party) &&
            /amended/i.test(entry.data.title ?? ''),
        ),
    }),
  );

const firstAnswers = (
  facts: Facts,
  parties: readonly PartyId[],
): readonly (readonly [PartyId, HappenedOf<'AnswerFiled'>])[] =>
  parties.flatMap((party) => {
    const first = facts.of('AnswerFiled').find(({ entry }) => isDoneBy(facts.caption, entry, party));
    return first ? [[party, first] as const] : [];
  });

const DEMAND = /\bjury (?:trial )?demand|demand(?:s|ed|ing)? (?:for |of )?(?:a )?(?:trial by )?jury/i;

/** By when a jury is demanded, counted from the last answer by the day (Fed. R. Civ. P. 38(b)). */
function juryDemands(facts: Facts): readonly Running[] {
  const last = facts.of('AnswerFiled').toSorted((a, b) => b.when.to - a.when.to)[0];
  if (last === undefined) return [];
  const pleaded = facts
    .of('ComplaintFiled', 'PleadingAmended', 'AnswerFiled', 'CounterclaimFiled')
    .filter(({ entry }) => DEMAND.test(entry.data.title ?? ''));
  const acts = [...pleaded, ...papers(facts, DEMAND)];
  const claims = facts.of('ComplaintFiled').flatMap(({ entry }) => entry.data.asserts);
  const answered = new Set(firstAnswers(facts, defendantsOf(facts.caption, claims)).map(([party]) => party));
  const claimants = claimantsOf(facts.caption, claims);
  return partiesToClaims(facts.caption, claims)
    .filter((party) => answered.has(party) || claimants.includes(party))
    .map((party) => ({ rule: ruleOf('jury-demand'), for: party, ...servedOn(facts, last, party), acts }));
}
