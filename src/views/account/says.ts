import { type Entry, type EntryOf, type EntryType, partiesIn, type Review } from '../../../events/index.ts';
import { type DecidedPart, type Docket, type JournalLine, moversOf } from '../../docket/index.ts';
import { dateWords } from '../text/dates.ts';
import { id, type Phrase, type Piece, phrase } from '../text/styled.ts';
import type { Paragraph } from './account.ts';
import { motionSays } from './motion-says.ts';
import { findingsSaid, liftedWhat, orderSays, rulings, things, until } from './order-says.ts';
import { caseStatusWords } from './standing-words.ts';
import { claimsAnd, claimsAsTo, ids, idsAnd, partyName, partyNames } from './words.ts';

type Says<T extends EntryType> = (
  entry: EntryOf<T>,
  docket: Docket,
  decided: readonly DecidedPart[],
) => readonly Paragraph[];

const sentence = (...pieces: readonly Piece[]): readonly Paragraph[] => [
  { lead: phrase(...pieces), items: [] },
];

/** Sentences of which some may have nothing to say. */
const sentences = (...all: readonly (Phrase | false | undefined)[]): readonly Paragraph[] =>
  all.filter((one) => one !== undefined && one !== false).map((lead) => ({ lead, items: [] }));

/** Part of the caption: shown at the head of the case and not as a block of its own. */
const inTheCaption = (): readonly Paragraph[] => [];

const nothingMore = (): readonly Paragraph[] => [];

const aboutMotion = ({
  data,
}: EntryOf<'MotionOpposed' | 'ReplyFiled' | 'MotionArgued' | 'MotionSubmitted'>): readonly Paragraph[] =>
  sentence('On ', id(data.motion));

type MatterType =
  | 'MatterRaised'
  | 'MeetAndConferOrdered'
  | 'DiscoveryCompelled'
  | 'DiscoveryDenied'
  | 'MatterClosed';

const aboutMatter = ({ data }: EntryOf<MatterType>): readonly Paragraph[] =>
  sentence('On ', id(data.matter), data.express === false ? ', by implication' : '');

const PREJUDICE = { with: ', with prejudice', without: ', without prejudice', unknown: '' } as const;

const ENDS: Readonly<Record<string, string>> & { readonly '': string } = {
  dismissed: 'May have dismissed ',
  judgment: 'May have given judgment on ',
  '': 'May have ended ',
};
const FAVOURS = { claimant: 'for the claimant', opponent: 'against the claimant', unknown: '' } as const;
const FINDS = { claimant: 'For the claimant on ', opponent: 'For the opponent on ', unknown: 'On ' } as const;

/** Why an appeal lies (28 U.S.C. §§ 1254, 1291, 1292, 1651; Fed. R. Civ. P. 23(f), 54(b)). */
const APPEALABLE = {
  final: 'a final judgment',
  rule54b: 'a judgment certified under Rule 54(b)',
  injunction: 'an order on an injunction',
  '1292b': 'an order certified under 28 U.S.C. § 1292(b)',
  'collateral-order': 'a collateral order',
  '23f': 'an order on class certification',
  mandamus: 'a petition for mandamus',
  certiorari: 'a writ of certiorari',
  other: 'another order',
} as const;

/** What a higher court, or the court itself, makes of an order, and what it rules in its place. */
const reviewSays = (
  does: string,
  data: Review['data'],
  { caption }: Docket,
  decided: readonly DecidedPart[],
): readonly Paragraph[] => [
  ...sentence(
    does,
    id(data.order),
    data.claims
      ? phrase(' as to ', claimsAsTo(caption, { ...data, claims: data.claims }))
      : data.against
        ? phrase(' as to ', partyNames(caption, data.against))
        : '',
    data.court ? `, by ${data.court}` : '',
    data.remanded ? ', and remands' : '',
  ),
  ...rulings(data.rulings ?? [], decided, caption),
];

const SERVED = {
  personal: ' in person',
  mail: ' by mail',
  waiver: '',
  publication: ' by publication',
  electronic: ' by electronic means',
  clerk: ' by leaving it with the clerk',
  other: ' by other means',
} as const;

const deadlineSays = (
  what: string,
  data: { readonly due: string; readonly for?: Parameters<typeof partiesIn>[0] | undefined },
  caption: Docket['caption'],
  due: string,
): readonly Piece[] => [
  `${due}${dateWords(data.due)}`,
  what === '' ? '' : `: ${what}`,
  data.for === undefined ? '' : `, for ${partyNames(caption, partiesIn(data.for))}`,
];

/** What each entry type says, for people, beyond its title and who filed it. A type without its line does not compile. */
const says: { readonly [T in EntryType]: Says<T> } = {
  CaseOpened: inTheCaption,
  PartyNamed: inTheCaption,
  ClaimDescribed: inTheCaption,
  MatterDescribed: inTheCaption,
  TestStated: inTheCaption,
  ReadingNamed: inTheCaption,
  ComplaintFiled: nothingMore,
  CounterclaimFiled: nothingMore,
  CrossclaimFiled: nothingMore,
  ThirdPartyComplaintFiled: nothingMore,
  PleadingAmended: ({ data }, { caption }) =>
    sentences(
      phrase('Takes the place of ', id(data.amends)),
      data.joins && phrase('Joins ', partyNames(caption, data.joins)),
      data.asserts && phrase('Asserts ', claimsAnd(caption, data.asserts)),
      data.repleads && phrase('Pleads anew ', claimsAnd(caption, data.repleads)),
      data.carries && phrase('Carries on unchanged ', claimsAnd(caption, data.carries)),
      data.drops && phrase('Leaves out ', claimsAnd(caption, data.drops)),
    ),
  ReliefLimited: ({ data }, { caption }) =>
    sentences(phrase('As to ', claimsAsTo(caption, data), ': ', data.limit)),
  AnswerFiled: ({ data }) => sentences(data.to !== undefined && phrase('Answers ', id(data.to))),
  MotionFiled: motionSays,
  MotionOpposed: aboutMotion,
  ReplyFiled: aboutMotion,
  MotionArgued: aboutMotion,
  MotionSubmitted: aboutMotion,
  MotionJoined: ({ data }, { caption }) =>
    sentence(
      'Joins in ',
      id(data.motion),
      data.claims ? phrase(' as to ', claimsAnd(caption, data.claims)) : '',
    ),
  MotionWithdrawn: ({ data }) =>
    sentence('Takes back ', data.requests ? phrase(ids(data.requests), ' of ') : '', id(data.motion)),
  OrderEntered: orderSays,
  OrderAmended: orderSays,
  OrderVacated: ({ data }, docket, decided) => reviewSays('Sets aside ', data, docket, decided),
  OrderReversed: ({ data }, docket, decided) => reviewSays('Reverses ', data, docket, decided),
  OrderAffirmed: ({ data }, docket, decided) => reviewSays('Affirms ', data, docket, decided),
  RecommendationFiled: ({ data }, { caption }, decided) => [
    ...sentences(data.motions && phrase('On ', idsAnd(data.motions))),
    ...rulings(data.recommends ?? [], decided, caption),
    ...findingsSaid(data.findings ?? [], caption),
  ],
  StayEntered: ({ data }, { caption }) =>
    sentence(
      'Stays ',
      data.claims === undefined && data.matters === undefined && data.against
        ? `all that is claimed against ${partyNames(caption, data.against)}`
        : things(data, caption),
      data.basis === 'bankruptcy' ? ', in bankruptcy' : '',
      until(data.pending),
    ),
  StayLifted: ({ data }) => sentence('Lifts ', liftedWhat(data)),
  MatterRaised: aboutMatter,
  MeetAndConferOrdered: aboutMatter,
  DiscoveryCompelled: aboutMatter,
  DiscoveryDenied: aboutMatter,
  MatterClosed: aboutMatter,
  DismissalFiled: ({ data }, { caption }) =>
    sentence(
      data.kind === 'voluntary' ? 'Dismisses by notice ' : 'Dismisses by stipulation ',
      claimsAsTo(caption, data),
      PREJUDICE[data.prejudice ?? 'unknown'],
    ),
  ClaimsWithdrawn: ({ data }, { caption }) => sentence('Gives up ', claimsAsTo(caption, data)),
  SettlementReached: ({ data }, { caption }) =>
    data.claims ? sentence('Would settle ', claimsAsTo(caption, data)) : [],
  SettlementApproved: ({ data }, { caption }) =>
    sentence(
      data.approval === 'final'
        ? 'Approved finally: settles '
        : 'Approved provisionally, which ends nothing yet: ',
      claimsAsTo(caption, data),
    ),
  JudgmentEntered: ({ data }, { caption }) =>
    sentence(
      ['Judgment', FAVOURS[data.favours], 'on '].filter((part) => part !== '').join(' '),
      claimsAsTo(caption, data),
      data.basis ? `: ${data.basis}` : '',
    ),
  DefaultEntered: ({ data }, { caption }) =>
    sentence(
      `${partyName(caption, data.party)} is in default`,
      data.claims ? phrase(' on ', claimsAsTo(caption, data)) : '',
    ),
  ServiceMade: ({ data }, { caption }) =>
    sentence(
      `${partyNames(caption, partiesIn(data.party))} ${data.how === 'waiver' ? 'is asked to waive service' : 'is served'}`,
      SERVED[data.how],
      data.paper ? phrase(' with ', id(data.paper)) : '',
    ),
  DeadlineSet: ({ data }, { caption }) =>
    sentence(...deadlineSays(data.what, data, caption, 'Due '), data.by ? phrase(', by ', id(data.by)) : ''),
  DeadlineExtended: ({ data }, { caption }) =>
    sentence(
      ...deadlineSays(data.what ?? '', data, caption, 'Now due '),
      data.deadline ? phrase(', in place of ', id(data.deadline)) : '',
      data.by ? phrase(', by ', id(data.by)) : '',
    ),
  ClerksOfficeClosed: ({ data }) =>
    sentences(
      data.until !== undefined && phrase(`Until ${dateWords(data.until)}`),
      data.why !== undefined && phrase(data.why),
    ),
  VerdictReturned: ({ data }, { caption }) => sentence(FINDS[data.favours], claimsAsTo(caption, data)),
  JudgmentSatisfied: ({ data }, { caption }) =>
    sentence('Satisfied: ', data.order ? phrase(id(data.order), ', on ') : '', claimsAsTo(caption, data)),
  OutcomeUntold: ({ data }, { caption }) =>
    sentence(
      ENDS[(data.ends ?? []).join()] ?? ENDS[''],
      claimsAsTo(caption, data),
      data.entry ? phrase(': ', id(data.entry), ' does not say') : ': the record does not say',
    ),
  AppealNoticed: ({ data }) =>
    sentences(
      data.of !== undefined && phrase('From ', id(data.of), data.court ? `, to ${data.court}` : ''),
      data.basis !== undefined && phrase(`Basis: ${APPEALABLE[data.basis]}`),
    ),
  AppealDismissed: ({ data }) => sentence('The appeal ends undecided: ', id(data.appeal)),
  MandateIssued: ({ data }) => sentence('What was decided takes effect: ', id(data.appeal)),
  PartyDismissed: ({ data }, { caption }) =>
    sentence(
      partyName(caption, data.party),
      ' leaves the case',
      data.claims ? phrase(', and with it ', claimsAsTo(caption, data)) : '',
      PREJUDICE[data.prejudice ?? 'unknown'],
      data.express === false ? ', by implication' : '',
    ),
  PartySubstituted: ({ data }, { caption }) =>
    sentence(`${partyName(caption, data.by)} takes the place of ${partyName(caption, data.party)}`),
  CaseStatusNoted: ({ data }, { caption }) =>
    sentence(
      `The case is ${caseStatusWords({ is: data.status, ...(data.court && { court: data.court }) })}`,
      data.claims ? phrase(' as to ', claimsAnd(caption, data.claims)) : '',
      data.order ? phrase(', by ', id(data.order)) : '',
    ),
  PaperFiled: ({ data }) => sentences(data.regarding && phrase('Regarding ', idsAnd(data.regarding))),
  LawChanged: ({ data }) => sentence(data.law),
  EntryCorrected: ({ data }) =>
    sentence('Puts right ', id(data.entry), data.on ? `, as of ${data.on}` : '', `: ${data.reason}`),
  EntryStricken: ({ data }) => sentence('Strikes ', id(data.entry), `: ${data.reason}`),
  BranchCreated: ({ data }) => sentence('From ', id(data.base), data.reason ? `: ${data.reason}` : ''),
  BranchDropped: ({ data }) => sentence(id(data.branch), data.reason ? `: ${data.reason}` : ''),
};

/** What was filed or decided, in plain words. */
export const whatItSays = ({ entry, decided }: JournalLine, docket: Docket): readonly Paragraph[] =>
  (says[entry.type] as Says<EntryType>)(entry, docket, decided);

/** Who filed it, as the end of `Motion filed by ...`; null where the entry does not say. */
export function filedBy(entry: Entry, { caption }: Docket): string | null {
  // By which order, and not by whom.
  if (entry.type === 'DeadlineSet' || entry.type === 'DeadlineExtended') return null;
  const { data } = entry;
  if ('movant' in data) return partyNames(caption, moversOf(data));
  if (!('by' in data) || data.by === undefined) return null;
  return partyNames(caption, partiesIn(data.by));
}
