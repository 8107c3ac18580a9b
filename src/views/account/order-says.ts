import type { Disposition, EntryId, Finding, Holding, PartyId, Ruling } from '../../../events/index.ts';
import { asToWhom } from '../../audit/index.ts';
import type { Caption, DecidedPart, Docket, Order } from '../../docket/index.ts';
import { faint, id, joined, type Phrase, phrase } from '../text/styled.ts';
import type { Paragraph } from './account.ts';
import { citesTogether } from './cites.ts';
import { claimsAnd, DISPOSITION_WORDS, ids, idsAnd, RELIEF_NAMES } from './words.ts';

/** What an order decides, outcome by outcome; what it finds; what it stays, lifts and directs. */
export function orderSays(
  entry: Order,
  { caption }: Docket,
  decided: readonly DecidedPart[],
): readonly Paragraph[] {
  const { data } = entry;
  return [
    ...earlierOrders(entry),
    ...undecided(data.decides ?? []),
    ...rulings(data.rulings ?? [], decided, caption),
    ...findingsSaid(data.findings ?? [], caption),
    ...(data.stays ?? []).map((stay) => ({
      lead: phrase('Stays ', things(stay, caption), until(stay.pending)),
      items: [],
    })),
    ...(data.lifts ?? []).map((lift) => ({ lead: phrase('Lifts ', liftedWhat(lift)), items: [] })),
    ...directions(data.directions ?? []),
  ];
}

function earlierOrders(entry: Order): readonly Paragraph[] {
  if (entry.type === 'OrderAmended')
    return [{ lead: phrase('Takes the place of ', id(entry.data.order)), items: [] }];
  const { reconsiders = [], adopts, inPart, rejects, recommits } = entry.data;
  return [
    ...(reconsiders.length > 0 ? [{ lead: phrase('Reconsiders ', idsAnd(reconsiders)), items: [] }] : []),
    ...(adopts ? [{ lead: phrase('Adopts ', id(adopts), inPart ? ' in part' : ''), items: [] }] : []),
    ...(rejects ? [{ lead: phrase('Rejects ', id(rejects)), items: [] }] : []),
    ...(recommits ? [{ lead: phrase('Sends ', id(recommits), ' back'), items: [] }] : []),
  ];
}

const undecided = (motions: readonly EntryId[]): readonly Paragraph[] =>
  motions.length === 0
    ? []
    : [{ lead: phrase('Decides ', idsAnd(motions), ' in a way that the record does not tell'), items: [] }];

const OUTCOMES: readonly Disposition[] = [
  'granted',
  'granted-in-part',
  'denied',
  'deferred',
  'moot',
  'withdrawn',
  'not-reached',
  'unknown',
];

/** A ruling with what it decides; one without any part reaches nothing that was asked. */
type Said = {
  readonly ruling: Ruling;
  readonly outcome: Disposition;
  readonly parts: readonly DecidedPart[];
};

/** Rulings by outcome and motion, those that end claims first. */
export function rulings(
  all: readonly Ruling[],
  decided: readonly DecidedPart[],
  caption: Caption,
): readonly Paragraph[] {
  const byRuling = Map.groupBy(decided, (part) => part.ruling);
  const said = all.flatMap((ruling, index) => outcomesOf(ruling, byRuling.get(index) ?? []));
  return OUTCOMES.flatMap((outcome) => {
    const withOutcome = said.filter((one) => one.outcome === outcome);
    const motions = [...new Set(withOutcome.map(({ ruling }) => ruling.motion))];
    return motions.map((motion) => ({
      lead: phrase(
        DISPOSITION_WORDS[outcome],
        motion ? phrase(', on ', id(motion)) : ', of the court’s own accord',
      ),
      items: withOutcome
        .filter(({ ruling }) => ruling.motion === motion)
        .map((one) => rulingSays(one, caption)),
    }));
  });
}

/** What a ruling says in terms, and beside it what by implication comes out otherwise than the rest. */
function outcomesOf(ruling: Ruling, parts: readonly DecidedPart[]): readonly Said[] {
  const implied = (part: DecidedPart): boolean => !part.express && part.disposition !== ruling.disposition;
  const inTerms = parts.filter((part) => !implied(part));
  const others = Map.groupBy(parts.filter(implied), (part) => part.disposition);
  return [
    ...(inTerms.length > 0 || parts.length === 0
      ? [{ ruling, outcome: ruling.disposition, parts: inTerms }]
      : []),
    ...[...others].map(([outcome, some]) => ({
      ruling: { motion: ruling.motion, disposition: outcome, express: false },
      outcome,
      parts: some,
    })),
  ];
}

/** `dismissal of orgs-geneva on self-executing-treaty, without leave to amend (712 F. Supp. at 769)`. */
function rulingSays({ ruling, parts }: Said, caption: Caption): Phrase {
  const reliefs = [...new Set(parts.map((part) => part.relief))];
  const relief = ruling.relief ?? (reliefs.length === 1 ? reliefs[0] : undefined);
  const named = parts.flatMap((part) => part.claim ?? part.matter ?? part.order ?? []);
  const targets = [...new Set<string>(ruling.claims ?? ruling.matters ?? named)];
  const grounds = ruling.ground ? [ruling.ground] : parts.flatMap(({ ground }) => ground ?? []);
  const [name, of] = relief ? RELIEF_NAMES[relief] : RELIEF_NAMES.other;
  return phrase(
    name,
    targets.length > 0 ? phrase(` ${of} `, claimsAnd(caption, targets)) : '',
    asToWhom(caption, ruling.against),
    grounds.length > 0 ? phrase(', on ', idsAnd([...new Set(grounds)])) : '',
    conditions(ruling),
    citesOf(ruling.cites),
  );
}

function conditions({ leaveToAmend, prejudice, express, condition }: Ruling): string {
  return [
    leaveToAmend === true
      ? ', with leave to amend'
      : leaveToAmend === false
        ? ', without leave to amend'
        : '',
    prejudice === 'with' ? ', with prejudice' : prejudice === 'without' ? ', without prejudice' : '',
    express === false ? ', by implication' : '',
    condition === undefined ? '' : `, on condition ${condition}`,
  ].join('');
}

const citesOf = (cites: readonly string[] | undefined): Phrase =>
  cites === undefined || cites.length === 0 ? [] : phrase(faint(` (${citesTogether(cites).join('; ')})`));

const FOUND: Readonly<Record<Holding, string>> = {
  satisfied: '+ Found satisfied',
  'not-satisfied': '− Found not satisfied',
  open: '? Left open',
};

/** Findings by what was held; those made as to some claims only, together with the others as to the same. */
export function findingsSaid(all: readonly Finding[], caption: Caption): readonly Paragraph[] {
  return (['satisfied', 'not-satisfied', 'open'] as const).flatMap((holding) => {
    const held = all.filter((finding) => finding.holding === holding);
    if (held.length === 0) return [];
    const items = [...new Set(held.map(reach))].map((claims) => {
      const together = held.filter((finding) => reach(finding) === claims);
      const [first] = together;
      return phrase(
        joined(together.map(findingSays)),
        first?.claims ? phrase(' as to ', claimsAnd(caption, first.claims)) : '',
        asToWhom(caption, first?.against),
      );
    });
    return [{ lead: phrase(FOUND[holding]), items }];
  });
}

const reach = ({ claims, against }: Finding): string =>
  JSON.stringify([claims?.toSorted() ?? null, against?.toSorted() ?? null]);

const findingSays = ({ test, element, carriedFrom }: Finding): Phrase =>
  phrase(id(`${test}/${element}`), carriedFrom ? phrase(' (from ', id(carriedFrom), ')') : '');

type Things = {
  readonly claims?: readonly string[] | undefined;
  readonly matters?: readonly string[] | undefined;
  readonly against?: readonly PartyId[] | undefined;
};

/** What a stay holds or a lift frees. */
export const things = ({ claims = [], matters = [], against }: Things, caption: Caption): Phrase =>
  phrase(claimsAnd(caption, [...claims, ...matters]), asToWhom(caption, against));

export const until = (pending: readonly EntryId[] | undefined): Phrase =>
  pending === undefined || pending.length === 0
    ? []
    : phrase(' until ', idsAnd(pending), pending.length === 1 ? ' is decided' : ' are decided');

export function liftedWhat(lift: Things & { readonly stay?: EntryId | undefined }): Phrase {
  const named = [...(lift.claims ?? []), ...(lift.matters ?? [])];
  const stay = lift.stay
    ? phrase('the stay ', id(lift.stay))
    : phrase(named.length > 0 ? 'the stay' : 'every stay');
  return named.length > 0 ? phrase(stay, ' of ', ids(named)) : stay;
}

const DIRECTS = {
  'meet-and-confer': 'The parties are to meet and confer on ',
  compel: 'Orders the discovery asked for in ',
  deny: 'Refuses the discovery asked for in ',
  close: 'Closes ',
  unknown: 'May have dealt, in a way that the record does not tell, with ',
} as const;

type Directions = NonNullable<Order['data']['directions']>;

function directions(all: Directions): readonly Paragraph[] {
  return (['meet-and-confer', 'compel', 'deny', 'close', 'unknown'] as const).flatMap((action) => {
    const given = all.filter((direction) => direction.action === action);
    if (given.length === 0) return [];
    const implied = given.every((direction) => direction.express === false) ? ', by implication' : '';
    const matters = [...new Set(given.map((direction) => direction.matter))];
    const cites = given.flatMap((direction) => direction.cites ?? []);
    return [{ lead: phrase(DIRECTS[action], idsAnd(matters), implied, citesOf(cites)), items: [] }];
  });
}
