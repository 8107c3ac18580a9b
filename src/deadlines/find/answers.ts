import type { EntryOf, PartyId } from '../../../events/index.ts';
import { ruleOf } from '../../calendar/index.ts';
import {
  claimantsOf,
  defendantsOf,
  type Facts,
  type Happened,
  type HappenedOf,
  isDoneBy,
  isOfficerAlone,
  isUnitedStates,
  rule12Motions,
} from '../facts.ts';
import { hasToAnswer, pendingAt } from '../motions.ts';
import type { Running } from '../running.ts';
import { removalOf, responses, servedOn, summonsOf, waiting } from './served.ts';

/** A pleading that is served with a summons. */
export type Opening = HappenedOf<'ComplaintFiled' | 'ThirdPartyComplaintFiled'>;

/** By when each defendant who was served answers the complaint (Fed. R. Civ. P. 12(a)(1) to (3)). */
export function answersToComplaints(facts: Facts, opening: Opening): readonly Running[] {
  const { asserts } = opening.entry.data;
  const removal = removalOf(facts);
  return defendantsOf(facts.caption, asserts).flatMap((party): readonly Running[] => {
    const [first] = summonsOf(facts, party, opening.entry.id);
    if (first === undefined || (removal && first.when.to <= removal.when.from)) return [];
    const acts = responses(facts, party).filter(({ entry }) => answersIt(facts, entry, opening));
    if (acts.length === 0 && !hasToAnswer(facts, party, asserts)) return [];
    return [
      {
        rule: ruleOf(answerRule(facts, party, first.entry.data.how)),
        what:
          opening.entry.type === 'ComplaintFiled'
            ? 'Answer the complaint'
            : 'Answer the third-party complaint',
        for: party,
        trigger: first.entry.id,
        when: first.when,
        acts,
        ...waiting(facts, acts),
      },
    ];
  });
}

const answersIt = (facts: Facts, { type, data }: Happened['entry'], opening: Opening): boolean =>
  type !== 'AnswerFiled' ||
  data.to === undefined ||
  data.to === opening.entry.id ||
  facts.find(data.to)?.entry.type === 'PleadingAmended';

function answerRule(facts: Facts, party: PartyId, how: EntryOf<'ServiceMade'>['data']['how']): string {
  if (isUnitedStates(facts.caption, party))
    return isOfficerAlone(facts.caption, party) ? 'answer-of-officer' : 'answer-of-united-states';
  return how === 'waiver' ? 'answer-after-waiver' : 'answer';
}

/** By when a counterclaim or a crossclaim is answered (Fed. R. Civ. P. 12(a)(1)(B), (2)). */
export const answersToCrossPleadings = (facts: Facts): readonly Running[] =>
  facts.of('CounterclaimFiled', 'CrossclaimFiled').flatMap((pleading) =>
    defendantsOf(facts.caption, pleading.entry.data.asserts).flatMap((party): readonly Running[] => {
      const acts = responses(facts, party, pleading);
      if (acts.length === 0 && !hasToAnswer(facts, party, pleading.entry.data.asserts)) return [];
      const government = isUnitedStates(facts.caption, party);
      return [
        {
          rule: ruleOf(government ? 'answer-of-united-states' : 'answer-to-counterclaim'),
          what:
            pleading.entry.type === 'CounterclaimFiled' ? 'Answer the counterclaim' : 'Answer the crossclaim',
          for: party,
          ...servedOn(facts, pleading, party),
          acts,
          ...waiting(facts, acts),
        },
      ];
    }),
  );

/** By when a defendant answers whose motion under Rule 12 was denied (Fed. R. Civ. P. 12(a)(4)(A)). */
export function answersAfterMotions(facts: Facts): readonly Running[] {
  const parties = defendantsOf(facts.caption, [...facts.caption.claims.keys()]);
  return parties.flatMap((party): readonly Running[] => {
    const motions = rule12Motions(facts, party).filter((motion) => !asksSummaryJudgment(motion));
    if (motions.length === 0 || motions.some(({ entry }) => pendingAt(facts, entry.id))) return [];
    const denials = motions.flatMap((motion) => denialsOf(facts, motion));
    const denial = denials.toSorted((a, b) => b.when.to - a.when.to)[0];
    if (denial === undefined) return [];
    const acts = facts.of('AnswerFiled').filter(({ entry }) => isDoneBy(facts.caption, entry, party));
    if (acts.some(({ when }) => when.to < denial.when.from)) return [];
    // An amended pleading is answered in the time that runs from it.
    const repleaded = facts.of('PleadingAmended').some(({ when }) => when.from >= denial.when.from);
    if (acts.length === 0 && (repleaded || !hasToAnswer(facts, party))) return [];
    return [
      { rule: ruleOf('answer-after-motion'), for: party, trigger: denial.entry.id, when: denial.when, acts },
    ];
  });
}

/** A motion for summary judgment besides is one under Rule 56 (12(d)): whether an answer was due by then is not told. */
const asksSummaryJudgment = ({ entry }: HappenedOf<'MotionFiled'>): boolean =>
  entry.data.requests.some(({ relief }) => relief === 'summary-judgment');

/** The orders that denied some of a motion, or put it off. */
const denialsOf = (facts: Facts, { entry }: HappenedOf<'MotionFiled'>): readonly Happened[] =>
  facts.record.docket.journal.flatMap((line) => {
    const denies = line.decided.some(
      ({ motion, disposition }) =>
        motion === entry.id && (disposition === 'denied' || disposition === 'deferred'),
    );
    const order = denies ? facts.find(line.entry.id) : undefined;
    return order ? [order] : [];
  });

/** By when a defendant answers in a case that was removed to this court (Fed. R. Civ. P. 81(c)(2)). */
export function answersAfterRemoval(facts: Facts): readonly Running[] {
  const removal = removalOf(facts);
  if (removal === undefined) return [];
  return servedBeforeRemoval(facts, removal).flatMap(({ party, service }): readonly Running[] => {
    const acts = responses(facts, party);
    if (acts.some(({ when }) => when.to < removal.when.from)) return [];
    if (acts.length === 0 && !hasToAnswer(facts, party)) return [];
    const shared = { for: party, acts, ...waiting(facts, acts) };
    const fromService = {
      ...shared,
      rule: ruleOf('answer-removed-after-service'),
      trigger: service.entry.id,
      when: service.when,
    };
    return [
      {
        ...shared,
        rule: ruleOf('answer-after-removal'),
        trigger: removal.entry.id,
        when: removal.when,
        beside: { ends: 'later', running: fromService },
      },
    ];
  });
}

type ServedParty = { readonly party: PartyId; readonly service: HappenedOf<'ServiceMade'> };

/** Who was served before the case was removed. */
function servedBeforeRemoval(facts: Facts, removal: Happened): readonly ServedParty[] {
  const claims = facts.of('ComplaintFiled').flatMap(({ entry }) => entry.data.asserts);
  return defendantsOf(facts.caption, claims).flatMap((party) => {
    const [service] = summonsOf(facts, party).filter(({ when }) => when.to <= removal.when.from);
    return service ? [{ party, service }] : [];
  });
}

/** Removal, and remand for a defect in it (28 U.S.C. §§ 1446(b), 1447(c)). */
export function removalTimes(facts: Facts): readonly Running[] {
  const removal = removalOf(facts);
  if (removal === undefined) return [];
  const claims = facts.of('ComplaintFiled').flatMap(({ entry }) => entry.data.asserts);
  const removals = servedBeforeRemoval(facts, removal).map(
    ({ party, service }): Running => ({
      rule: ruleOf('removal'),
      for: party,
      trigger: service.entry.id,
      when: service.when,
      acts: [removal],
    }),
  );
  const remands = claimantsOf(facts.caption, claims).map(
    (party): Running => ({
      rule: ruleOf('remand'),
      for: party,
      trigger: removal.entry.id,
      when: removal.when,
      acts: facts
        .of('MotionFiled')
        .filter(
          ({ entry }) =>
            isDoneBy(facts.caption, entry, party) &&
            entry.data.requests.some(({ relief }) => relief === 'remand'),
        ),
    }),
  );
  return [...removals, ...remands];
}
