import { type PartyId, partiesIn } from '../../../events/index.ts';
import { ruleOf } from '../../calendar/index.ts';
import { dueOf } from '../due.ts';
import {
  claimantsOf,
  defendantsOf,
  type Facts,
  type Happened,
  isDoneBy,
  motionsFor,
  papers,
  spansOfText,
  whenOf,
} from '../facts.ts';
import type { Running } from '../running.ts';
import { decidedIn, everyParty, titleOf } from './decided.ts';
import { responses, servedOn, summonsOf } from './served.ts';

/** Scheduling, disclosure, discovery, recommendations, offers and restraining orders. */
export function timesBeforeTrial(facts: Facts): readonly Running[] {
  return [
    ...scheduling(facts),
    ...disclosures(facts),
    ...requests(facts),
    ...summaryJudgment(facts),
    ...restrainingOrders(facts),
    ...offers(facts),
    ...objections(facts),
  ];
}

const SCHEDULING = /schedul|case management order|pretrial order|rule 16\b/i;
const CONFERENCE = /26\(f\)|planning (?:meeting|conference)|discovery plan/i;

/** When a scheduling order is due, and the parties confer before it (Fed. R. Civ. P. 16(b)(2), 26(f)(1)). */
function scheduling(facts: Facts): readonly Running[] {
  const order = schedulingOrder(facts);
  const due = order && dueOf(facts, order);
  if (order === undefined || !due || !Number.isFinite(due.latest) || !Number.isFinite(due.earliest))
    return [];
  const held = papers(facts, CONFERENCE);
  return [
    order,
    ...whoIsIn(facts).map(
      (party): Running => ({
        rule: ruleOf('conference-of-parties'),
        for: party,
        trigger: order.trigger,
        when: whenOf([[due.earliest, due.latest]]),
        because: 'the scheduling order is due then (Fed. R. Civ. P. 16(b)(2))',
        acts: held,
      }),
    ),
  ];
}

/** Claimants, and whoever has been served or has appeared. */
const whoIsIn = (facts: Facts): readonly PartyId[] => {
  const claimants = claimantsOf(
    facts.caption,
    facts.of('ComplaintFiled').flatMap(({ entry }) => entry.data.asserts),
  );
  return everyParty(facts).filter(
    (party) =>
      claimants.includes(party) || summonsOf(facts, party).length > 0 || responses(facts, party).length > 0,
  );
};

function schedulingOrder(facts: Facts): Running | undefined {
  const complaints = facts.of('ComplaintFiled').flatMap(({ entry }) => entry.data.asserts);
  const defendants = defendantsOf(facts.caption, complaints);
  const served = facts
    .of('ServiceMade')
    .find(
      ({ entry: { data } }) =>
        data.paper === undefined || facts.find(data.paper)?.entry.type === 'ComplaintFiled',
    );
  const appeared = facts
    .of('AnswerFiled', 'MotionFiled')
    .find(({ entry }) => defendants.some((party) => isDoneBy(facts.caption, entry, party)));
  const setting = new Set(facts.of('DeadlineSet').map(({ entry }) => entry.data.by));
  const acts = facts
    .of('OrderEntered', 'OrderAmended')
    .filter(({ entry }) => SCHEDULING.test(entry.data.title ?? '') || setting.has(entry.id));
  const running = (rule: string, { entry, when }: Happened): Running => ({
    rule: ruleOf(rule),
    for: 'court',
    trigger: entry.id,
    when,
    acts,
  });
  const after = [
    ...(served ? [running('scheduling-order-after-service', served)] : []),
    ...(appeared ? [running('scheduling-order-after-appearance', appeared)] : []),
  ];
  const [first, second] = after;
  return first && second ? { ...first, beside: { ends: 'earlier', running: second } } : first;
}

/** Initial disclosures, from the conference of the parties (Fed. R. Civ. P. 26(a)(1)(C)). */
function disclosures(facts: Facts): readonly Running[] {
  const [held] = papers(facts, CONFERENCE);
  if (held === undefined) return [];
  return everyParty(facts).map((party) => ({
    rule: ruleOf('initial-disclosures'),
    for: party,
    trigger: held.entry.id,
    when: held.when,
    acts: papers(facts, /initial disclosure/i, party),
  }));
}

const REQUESTS = /requests? (?:for|to) admi(?:ssion|t)/i;
const ANSWERS = /(?:respon|answer|object)\w*/i;

/** Requests for admission (Fed. R. Civ. P. 36(a)(3)). */
const requests = (facts: Facts): readonly Running[] =>
  papers(facts, REQUESTS)
    .filter(({ entry }) => !ANSWERS.test(entry.data.title ?? ''))
    .flatMap((request) =>
      whomServed(facts, request).map((party) => ({
        rule: ruleOf('answer-to-requests'),
        for: party,
        ...servedOn(facts, request, party),
        acts: papers(facts, REQUESTS, party).filter(({ entry }) => ANSWERS.test(entry.data.title ?? '')),
      })),
    );

/** Whom a paper is served on: those whom the record names, else everybody but who serves it. */
function whomServed(facts: Facts, paper: Happened): readonly PartyId[] {
  const named = facts
    .of('ServiceMade')
    .filter(({ entry }) => entry.data.paper === paper.entry.id)
    .flatMap(({ entry }) => partiesIn(entry.data.party));
  if (named.length > 0) return named;
  const everybody = everyParty(facts);
  const others = everybody.filter((party) => !isDoneBy(facts.caption, paper.entry, party));
  return others.length > 0 ? others : everybody;
}

/** Motions for summary judgment, from the close of all discovery (Fed. R. Civ. P. 56(b)). */
function summaryJudgment(facts: Facts): readonly Running[] {
  const closing = facts.of('DeadlineSet').findLast(({ entry }) => closesDiscovery(entry.data.what));
  if (closing === undefined) return [];
  const { id, data } = closing.entry;
  const last =
    facts
      .of('DeadlineExtended')
      .findLast(({ entry }) => entry.data.deadline === id || entry.data.what === data.what) ?? closing;
  return everyParty(facts).map((party) => ({
    rule: ruleOf('summary-judgment'),
    for: party,
    trigger: last.entry.id,
    when: spansOfText(last.entry.data.due),
    because: 'discovery closes then',
    acts: motionsFor(facts, party, ['summary-judgment']),
  }));
}

/** Whether a day that is set is the one on which discovery closes. */
export const closesDiscovery = (what: string): boolean =>
  /\bdiscovery\b/i.test(what) &&
  !/\b(?:motion|dispute|conference|plan|expert|request|initial|respon\w*)\b/i.test(what);

/** Temporary restraining orders (Fed. R. Civ. P. 65(b)(2)). */
function restrainingOrders(facts: Facts): readonly Running[] {
  const orders = facts.of('OrderEntered', 'OrderAmended');
  return orders.flatMap((order): readonly Running[] => {
    const granted = decidedIn(facts, order).find(
      ({ relief, disposition }) => relief === 'injunction' && disposition === 'granted',
    );
    if (granted === undefined || !restrainsForNow(titleOf(facts, order))) return [];
    const movant = granted.claim ? claimantsOf(facts.caption, [granted.claim])[0] : undefined;
    return [
      {
        rule: ruleOf('restraining-order'),
        for: movant ?? 'court',
        trigger: order.entry.id,
        when: order.when,
        acts: orders.filter(
          (later) =>
            later.entry.id !== order.entry.id &&
            later.when.from >= order.when.from &&
            decidedIn(facts, later).some(({ relief }) => relief === 'injunction'),
        ),
      },
    ];
  });
}

/** Whether an order, by its title, is a temporary restraining order, which is not appealed from. */
export const restrainsForNow = (title: string): boolean =>
  /temporary restraining|\bTRO\b/i.test(title) && !/preliminary injunction/i.test(title);

/** Offers of judgment (Fed. R. Civ. P. 68(a)). */
const offers = (facts: Facts): readonly Running[] =>
  papers(facts, /offer of judgment/i)
    .filter(({ entry }) => !/accept|reject/i.test(entry.data.title ?? ''))
    .flatMap((offer) =>
      whomServed(facts, offer).map((party) => ({
        rule: ruleOf('acceptance-of-offer'),
        for: party,
        ...servedOn(facts, offer, party),
        acts: papers(facts, /accept\w* .*\boffer/i, party),
      })),
    );

/** Objections to a magistrate judge's recommendation (Fed. R. Civ. P. 72(b)(2)). */
const objections = (facts: Facts): readonly Running[] =>
  facts.of('RecommendationFiled').flatMap((recommendation) =>
    everyParty(facts).map((party) => ({
      rule: ruleOf('objections'),
      for: party,
      ...servedOn(facts, recommendation, party),
      acts: papers(facts, /object/i, party).filter(({ when }) => when.to >= recommendation.when.from),
    })),
  );
