import { type PartyId, partiesIn } from '../../../events/index.ts';
import { ruleOf } from '../../calendar/index.ts';
import { dueOf } from '../due.ts';
import {
  claimantsOf,
  defendantsOf,
  type Facts,
  type HappenedOf,
  involves,
  isDoneBy,
  motionsFor,
  papers,
  spansOfText,
} from '../facts.ts';
import type { Running } from '../running.ts';
import { restrainsForNow } from './before-trial.ts';
import { type CourtOrder, DECIDED, decidedIn, everyParty, titleOf } from './decided.ts';

/** Appeals before judgment, petitions for permission, and what follows the judgment of a higher court. */
export function timesOnAppeal(facts: Facts): readonly Running[] {
  return [
    ...facts
      .of('OrderEntered', 'OrderAmended')
      .flatMap((order) => [
        ...injunctions(facts, order),
        ...certifications(facts, order),
        ...certified(facts, order),
      ]),
    ...collateral(facts),
    ...answersToPetitions(facts),
    ...facts
      .of('OrderAffirmed', 'OrderReversed', 'OrderVacated')
      .flatMap((decision) => afterDecision(facts, decision)),
  ];
}

/** Who loses by a ruling on what a claimant, or its opponent, asked for. */
function losersBy(
  facts: Facts,
  { claim, byClaimant, disposition, against }: ReturnType<typeof decidedIn>[number],
): readonly PartyId[] {
  const claims = claim === null ? [...facts.caption.claims.keys()] : [claim];
  const defendants = against ?? defendantsOf(facts.caption, claims);
  return byClaimant === (disposition !== 'denied') ? defendants : claimantsOf(facts.caption, claims);
}

/** An order on an injunction is appealed from at once (28 U.S.C. § 1292(a)(1)). */
function injunctions(facts: Facts, order: CourtOrder): readonly Running[] {
  const parts = decidedIn(facts, order).filter(
    ({ relief, disposition }) => relief === 'injunction' && DECIDED.has(disposition),
  );
  if (parts.length === 0 || restrainsForNow(titleOf(facts, order))) return [];
  // An injunction that nobody moved for is given to the claimant.
  const losers = new Set(
    parts.flatMap((part) =>
      losersBy(facts, { ...part, byClaimant: part.motion === null || part.byClaimant }),
    ),
  );
  return [...losers].map((party) => ({
    rule: ruleOf(facts.unitedStates ? 'appeal-united-states' : 'appeal'),
    for: party,
    trigger: order.entry.id,
    when: order.when,
    because: 'an order on an injunction is appealed from at once (28 U.S.C. § 1292(a)(1))',
    acts: facts
      .of('AppealNoticed')
      .filter(
        ({ entry }) =>
          isDoneBy(facts.caption, entry, party) &&
          (entry.data.of === order.entry.id || entry.data.basis === 'injunction'),
      ),
  }));
}

/** An order that a party appeals from as a collateral one is appealed from at once (28 U.S.C. § 1291). */
const collateral = (facts: Facts): readonly Running[] =>
  facts.of('AppealNoticed').flatMap((notice): readonly Running[] => {
    const { basis, of, by } = notice.entry.data;
    const order = basis === 'collateral-order' && of !== undefined ? facts.find(of) : undefined;
    if (order === undefined || by === undefined) return [];
    return partiesIn(by).map((party) => ({
      rule: ruleOf(facts.unitedStates ? 'appeal-united-states' : 'appeal'),
      for: party,
      trigger: order.entry.id,
      when: order.when,
      because: 'it is appealed from as a collateral order (28 U.S.C. § 1291)',
      acts: [notice],
    }));
  });

/** Rule 23(f) gives 45 days from then on where the United States is a party. */
const FORTY_FIVE_DAYS = spansOfText('2021-12-01').from;

/** Petitions to appeal from orders on class certification (Fed. R. Civ. P. 23(f)). */
function certifications(facts: Facts, order: CourtOrder): readonly Running[] {
  const parts = decidedIn(facts, order).filter(
    ({ relief, disposition }) => relief === 'class-certification' && DECIDED.has(disposition),
  );
  const longer = facts.unitedStates && order.when.from >= FORTY_FIVE_DAYS;
  const losers = new Set(parts.flatMap((part) => losersBy(facts, { ...part, byClaimant: true })));
  return [...losers].map((party) => ({
    rule: ruleOf(`permission-to-appeal-certification${longer ? '-united-states' : ''}`),
    for: party,
    trigger: order.entry.id,
    when: order.when,
    acts: petitions(facts, '23f').filter(({ entry }) => isDoneBy(facts.caption, entry, party)),
  }));
}

/** Petitions to appeal from an order that the court certifies for it (28 U.S.C. § 1292(b)). */
function certified(facts: Facts, order: CourtOrder): readonly Running[] {
  const granted = decidedIn(facts, order).filter(
    ({ relief, disposition }) => relief === 'certify-appeal' && disposition === 'granted',
  );
  if (granted.length === 0) return [];
  const movers = granted.flatMap(({ motion }) => {
    const filed =
      motion === null ? undefined : facts.of('MotionFiled').find(({ entry }) => entry.id === motion);
    return filed ? everyParty(facts).filter((party) => isDoneBy(facts.caption, filed.entry, party)) : [];
  });
  const parties = movers.length > 0 ? movers : everyParty(facts);
  return [...new Set(parties)].map((party) => ({
    rule: ruleOf('permission-to-appeal'),
    for: party,
    trigger: order.entry.id,
    when: order.when,
    acts: petitions(facts, '1292b').filter(({ entry }) => isDoneBy(facts.caption, entry, party)),
  }));
}

const petitions = (facts: Facts, basis: '1292b' | '23f'): readonly HappenedOf<'AppealNoticed'>[] =>
  facts.of('AppealNoticed').filter(({ entry }) => entry.data.basis === basis);

/** Answers to petitions for permission to appeal (Fed. R. App. P. 5(b)(2)). */
const answersToPetitions = (facts: Facts): readonly Running[] =>
  [...petitions(facts, '1292b'), ...petitions(facts, '23f')].flatMap((petition) =>
    everyParty(facts)
      .filter((party) => !isDoneBy(facts.caption, petition.entry, party))
      .map((party) => ({
        rule: ruleOf('answer-to-petition'),
        for: party,
        trigger: petition.entry.id,
        when: petition.when,
        acts: papers(facts, /(?:answer|opposition|response|cross-petition)/i, party).filter(
          ({ entry, when }) => entry.data.kind === 'appeal' && when.to >= petition.when.from,
        ),
      })),
  );

/** Rehearing, the mandate and certiorari (Fed. R. App. P. 40, 41; Sup. Ct. R. 13). */
function afterDecision(
  facts: Facts,
  decision: HappenedOf<'OrderAffirmed' | 'OrderReversed' | 'OrderVacated'>,
): readonly Running[] {
  const { appeal, court } = decision.entry.data;
  if (appeal === undefined && (court === undefined || !/cir|appeals/i.test(court))) return [];
  const losers = losersOf(facts, decision);
  const shared = { trigger: decision.entry.id, when: decision.when };
  const rule = ruleOf(facts.unitedStates ? 'rehearing-united-states' : 'rehearing');
  const sought = (party: PartyId) => [
    ...papers(facts, /rehearing/i, party),
    ...motionsFor(facts, party, ['other', 'reconsider'], /rehearing/i),
  ];
  const rehearing = losers.map((party): Running => ({ ...shared, rule, for: party, acts: sought(party) }));
  const certiorari = losers.map(
    (party): Running => ({
      ...shared,
      rule: ruleOf('certiorari'),
      for: party,
      acts: facts
        .of('AppealNoticed')
        .filter(({ entry }) => entry.data.basis === 'certiorari' && isDoneBy(facts.caption, entry, party)),
    }),
  );
  const over = dueOf(facts, { ...shared, rule, for: 'court', acts: [] });
  const mandate: readonly Running[] =
    over === null
      ? []
      : [
          {
            rule: ruleOf('mandate'),
            for: 'court',
            trigger: decision.entry.id,
            when: { spans: [[over.earliest, over.latest]], from: over.earliest, to: over.latest },
            because: 'the time to petition for rehearing expires then',
            acts: facts
              .of('MandateIssued')
              .filter(({ entry }) => appeal === undefined || entry.data.appeal === appeal),
          },
        ];
  return [...rehearing, ...mandate, ...certiorari];
}

/** Who lost on appeal: the appellant where it was affirmed, else its opponents. */
function losersOf(
  facts: Facts,
  { entry }: HappenedOf<'OrderAffirmed' | 'OrderReversed' | 'OrderVacated'>,
): readonly PartyId[] {
  const noticed = facts.of('AppealNoticed').find((one) => one.entry.id === entry.data.appeal);
  const by = noticed?.entry.data.by;
  const parties = everyParty(facts);
  if (by === undefined) return parties;
  const isAppellant = (party: PartyId): boolean => involves(facts.caption, partiesIn(by), party);
  if (entry.type === 'OrderAffirmed') return parties.filter(isAppellant);
  const claims = entry.data.claims ?? [...facts.caption.claims.keys()];
  const involved = [...claimantsOf(facts.caption, claims), ...defendantsOf(facts.caption, claims)];
  return [...new Set(involved)].filter((party) => !isAppellant(party));
}
