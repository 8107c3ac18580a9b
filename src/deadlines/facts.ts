import { clampSpans, type Day, parseDate, type Spans } from '../../events/dates.ts';
import {
  type ClaimId,
  type Entry,
  type EntryId,
  type EntryOf,
  type EntryType,
  type PartyId,
  partiesIn,
  type Relief,
} from '../../events/index.ts';
import type { CaseRecord } from '../audit/index.ts';
import { type Caption, isParty, moversOf } from '../docket/index.ts';

/** The days on which something may have happened. */
export type When = { readonly spans: Spans; readonly from: Day; readonly to: Day };

/** An entry that may have happened by the day, and when. */
export type Happened<One extends Entry = Entry> = { readonly entry: One; readonly when: When };
export type HappenedOf<T extends EntryType> = Happened<EntryOf<T>>;

/** A record as it is asked for what is due at the end of a day: what may have happened by then, and who is who. */
export type Facts = {
  readonly record: CaseRecord;
  readonly caption: Caption;
  readonly at: Day;
  /** Entries that may have happened by the day, in effective order. */
  readonly happened: readonly Happened[];
  readonly of: <T extends EntryType>(...types: readonly T[]) => readonly HappenedOf<T>[];
  readonly find: (id: EntryId) => Happened | undefined;
  /** Days on which the clerk's office was closed. */
  readonly closed: ReadonlySet<Day>;
  /** Whether the United States, its agency or its officer is a party. */
  readonly unitedStates: boolean;
};

export const spansOfText = (text: string): When => whenOf(dateSpans(text));

function dateSpans(text: string): Spans {
  const read = parseDate(text);
  return read.ok ? read.date.spans : [[-Infinity, Infinity]];
}

export const whenOf = (spans: Spans): When => ({
  spans,
  from: spans[0]?.[0] ?? -Infinity,
  to: spans.at(-1)?.[1] ?? Infinity,
});

/** What is known of a record at the end of a day. */
export function factsAt(record: CaseRecord, at: Day): Facts {
  const happened = record.filed.flatMap((entry): readonly Happened[] => {
    const when = whenIn(record, entry);
    return when.from <= at ? [{ entry, when }] : [];
  });
  const byId = new Map(happened.map((one) => [one.entry.id, one]));
  const { caption } = record.docket;
  return {
    record,
    caption,
    at,
    happened,
    of: <T extends EntryType>(...types: readonly T[]) =>
      happened.flatMap(({ entry, when }) => (isOneOf(entry, types) ? [{ entry, when }] : [])),
    find: (id) => byId.get(id),
    closed: closedDays(happened),
    unitedStates: [...caption.parties.keys()].some((party) => isUnitedStates(caption, party)),
  };
}

const isOneOf = <T extends EntryType>(entry: Entry, types: readonly T[]): entry is EntryOf<T> =>
  types.some((type) => entry.type === type);

/** A higher court's decision is dated by itself, and not by the mandate with which it takes effect. */
function whenIn(record: CaseRecord, entry: Entry): When {
  if (entry.takesEffectWith !== undefined && entry.on !== undefined) return spansOfText(entry.on);
  const bounds = record.sequence.bounds.get(entry.id);
  if (bounds === undefined) return whenOf([[-Infinity, Infinity]]);
  const spans = clampSpans(bounds.date, bounds.from, bounds.to);
  return spans.length === 0 ? whenOf([[bounds.from, bounds.to]]) : whenOf(spans);
}

/** A closing of the clerk's office over more days than these is a slip of the pen. */
const LONGEST_CLOSING = 400;

function closedDays(happened: readonly Happened[]): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const { entry, when } of happened) {
    if (entry.type !== 'ClerksOfficeClosed' || when.from !== when.to) continue;
    const until = entry.data.until === undefined ? when.to : spansOfText(entry.data.until).to;
    for (let day = when.from; day <= Math.min(until, when.from + LONGEST_CLOSING); day += 1) days.add(day);
  }
  return days;
}

const GOVERNMENT =
  /\b(?:united states|u\.\s?s\.(?!\s?a\.)|government|attorney general|secretary of|internal revenue|immigration and naturalization|social security|postal service|federal (?:bureau|reserve|trade|aviation|emergency|election|communications|deposit)|department of (?:justice|state|defense|homeland|health|labor|agriculture|commerce|education|energy|the (?:interior|treasury|army|navy|air force)|transportation|veterans|housing)|environmental protection agency|FBI|INS|IRS|EPA|DHS|ICE|CIA|NSA)\b/i;
/** Not the United States: a State’s officers and private companies have such names, too. */
const NOT_FEDERAL =
  /\b(?:inc|corp|corporation|company|co|llc|ltd|bank|association|churches)\b|\b(?:state of (?!the union)|commonwealth of|city of|county of|of california|of texas|of new york|of florida)\b/i;
const INDIVIDUALLY = /\bindividual(?:ly| capacit)/i;

/** Whether a party is the United States, an agency of it, or an officer of it in his or her official capacity. */
export function isUnitedStates({ parties }: Pick<Caption, 'parties'>, id: PartyId): boolean {
  const party = parties.get(id);
  if (party === undefined) return false;
  const told = `${party.name} ${party.note ?? ''}`;
  return GOVERNMENT.test(told) && !NOT_FEDERAL.test(party.name);
}

/** Whether it is an officer of the United States who is sued for himself or herself (Fed. R. Civ. P. 12(a)(3)). */
export const isOfficerAlone = ({ parties }: Pick<Caption, 'parties'>, id: PartyId): boolean => {
  const party = parties.get(id);
  return party !== undefined && INDIVIDUALLY.test(`${party.name} ${party.note ?? ''}`);
};

/** Whether a party is among some, itself or as one of those for whom it, or they, stand. */
export const involves = (caption: Caption, some: readonly PartyId[], party: PartyId): boolean =>
  some.some((one) => isParty(caption, one, party) || isParty(caption, party, one));

/** Whether an entry is done by a party; one that does not say by whom may be anybody's. */
export function isDoneBy(caption: Caption, entry: Entry, party: PartyId): boolean {
  if (entry.type === 'MotionFiled') return involves(caption, moversOf(entry.data), party);
  if (entry.type === 'DeadlineSet' || entry.type === 'DeadlineExtended') return false;
  if (!('by' in entry.data) || entry.data.by === undefined) return true;
  return involves(caption, partiesIn(entry.data.by), party);
}

/** Motions by a party, whole or among others, that ask for one of these; all of a party's where none is named. */
export const motionsFor = (
  facts: Facts,
  party: PartyId,
  reliefs: readonly Relief[],
  title?: RegExp,
): readonly HappenedOf<'MotionFiled'>[] =>
  facts
    .of('MotionFiled')
    .filter(
      ({ entry }) =>
        isDoneBy(facts.caption, entry, party) &&
        entry.data.requests.some(
          ({ relief }) =>
            reliefs.includes(relief) &&
            (relief !== 'other' || (title?.test(entry.data.title ?? '') ?? false)),
        ),
    );

/** What asks the court to end the time to answer: Rule 12(b), (e) and (f). */
export const rule12Motions = (facts: Facts, party: PartyId): readonly HappenedOf<'MotionFiled'>[] =>
  motionsFor(facts, party, ['dismiss', 'strike', 'other'], /more definite statement/i);

/** Papers whose title says so. */
export const papers = (facts: Facts, title: RegExp, party?: PartyId): readonly HappenedOf<'PaperFiled'>[] =>
  facts
    .of('PaperFiled')
    .filter(
      ({ entry }) =>
        title.test(entry.data.title ?? '') && (party === undefined || isDoneBy(facts.caption, entry, party)),
    );

/** The defendants to some claims; those whom the case names as defendants where the claims do not say. */
export function defendantsOf(caption: Caption, claims: readonly ClaimId[]): readonly PartyId[] {
  const named = claims.flatMap((claim) => caption.claims.get(claim)?.against ?? []);
  if (named.length > 0) return [...new Set(named)];
  return [...caption.parties.values()].flatMap(({ party, role }) => (role === 'defendant' ? [party] : []));
}

/** Whoever asserts a claim, or has one asserted against it. */
export function partiesToClaims(caption: Caption, claims: readonly ClaimId[]): readonly PartyId[] {
  const claimants = claims.flatMap((claim) => caption.claims.get(claim)?.claimant ?? []);
  return [...new Set([...claimants, ...defendantsOf(caption, claims)])];
}

export const claimantsOf = (caption: Caption, claims: readonly ClaimId[]): readonly PartyId[] => [
  ...new Set(claims.flatMap((claim) => caption.claims.get(claim)?.claimant ?? [])),
];
