import { type Day, formatDay } from '../../events/dates.ts';
import {
  type CaseId,
  type ClaimId,
  ENDS_A_CLAIM,
  type Entry,
  type EntryId,
  type PartyId,
} from '../../events/index.ts';
import { judgmentOn } from '../audit/index.ts';
import { docketOnDay, type OpenPart, openParts } from '../branches/index.ts';
import { type Caption, type Docket, defendantsTo, groupFor, inPlaceOf, replay } from '../docket/index.ts';

/**
 * How far a claim has come as to a defendant:
 * `open` to be decided, by motions and then at trial; `liable` where liability is established and what is due is not;
 * `won` by judgment or verdict for the claimant; `lost`; `settled`; `absent` where it is not on the docket yet.
 */
export type HowFar = 'open' | 'liable' | 'won' | 'lost' | 'settled' | 'absent';

/** A claim as to one of its defendants, which is what money is asked on. */
export type Stake = {
  /** `CLAIM@PARTY`, or `CLAIM` where the case does not say against whom it is. */
  readonly key: string;
  readonly claim: ClaimId;
  /** The defendant's place in the claim; null where the case names none. */
  readonly place: PartyId | null;
  readonly claimant: PartyId;
  /** Who stands in the defendant's place now, and would pay. */
  readonly defendant: PartyId | null;
  readonly howFar: HowFar;
  /** The entry by which it stands so. */
  readonly since: EntryId | null;
  /** What could end it and no order has decided. */
  readonly open: readonly OpenPart[];
};

/** Where a case stands on the day on which it is valued. */
export type Posture = {
  readonly case: CaseId | null;
  /** The day (YYYY-MM-DD), or null: after everything that is recorded. */
  readonly at: string | null;
  readonly docket: Docket;
  /** Everything that is recorded: what the file may name that is not on the docket yet. */
  readonly whole: Docket;
  readonly stakes: readonly Stake[];
  /** On which day an entry was certainly made. */
  readonly dayOf: (entry: EntryId) => Day | null;
};

/** Where a case stands at the end of a day, as far as money hangs on it. */
export function postureAt(recorded: readonly Entry[], at: Day = Infinity): Posture {
  const { docket: whole, corrected, sequence } = replay(recorded);
  const docket = at === Infinity ? whole : docketOnDay(corrected.entries, at);
  return postureOn({
    whole,
    docket,
    case: whole.case,
    at: at === Infinity ? null : formatDay(at),
    dayOf: (entry) => {
      const day = sequence.bounds.get(entry)?.to;
      return day === undefined || !Number.isFinite(day) ? null : day;
    },
  });
}

/** The same on a docket that somebody has. */
export const postureOn = (given: Omit<Posture, 'stakes'>): Posture => ({
  ...given,
  stakes: [...given.whole.caption.claims].flatMap(([claim, { claimant }]) =>
    defendantsTo(given.whole.caption, claim).map((place) => stakeOf(given.docket, claim, claimant, place)),
  ),
});

function stakeOf(docket: Docket, claim: ClaimId, claimant: PartyId, place: PartyId | null): Stake {
  const { caption } = docket;
  const group = groupFor(docket.claims.get(claim) ?? [], place);
  const howFar = howFarOn(docket, claim, place);
  return {
    key: stakeKey(claim, place),
    claim,
    place,
    claimant: inPlaceOf(caption, claimant),
    defendant: place === null ? null : inPlaceOf(caption, place),
    howFar,
    since: group?.since ?? null,
    open:
      howFar === 'open' || howFar === 'liable'
        ? openParts(docket, { claim, party: place ?? undefined }).filter(({ part }) =>
            ENDS_A_CLAIM.has(part.relief),
          )
        : [],
  };
}

export const stakeKey = (claim: ClaimId, place: PartyId | null): string =>
  place === null ? claim : `${claim}@${place}`;

/** How far a claim has come on a docket as to a defendant. */
export function howFarOn(docket: Docket, claim: ClaimId, place: PartyId | null): HowFar {
  const group = groupFor(docket.claims.get(claim) ?? [], place);
  if (group === undefined) return 'absent';
  const marks = new Set(group.context.marks?.map(({ what }) => what));
  switch (group.value) {
    case 'dismissed.withLeave':
    case 'dismissed.withoutLeave':
    case 'withdrawn':
      return 'lost';
    case 'settled':
      return 'settled';
    case 'judgment':
      return judgmentFor(docket, claim, place);
    default:
      if (marks.has('verdict-for-claimant')) return 'won';
      if (marks.has('verdict-for-opponent')) return 'lost';
      return marks.has('liability-established') ? 'liable' : 'open';
  }
}

/** For whom judgment stands; one of which the record does not say so is lost, until somebody says otherwise. */
function judgmentFor(docket: Docket, claim: ClaimId, place: PartyId | null): HowFar {
  const subject = { kind: 'claim', id: claim, ...(place === null ? {} : { party: place }) } as const;
  return judgmentOn(docket, subject, () => true)?.favours === 'claimant' ? 'won' : 'lost';
}

/** The parties to some stakes, claimants first. */
export const partiesTo = (stakes: readonly Stake[]): readonly PartyId[] => [
  ...new Set([
    ...stakes.map(({ claimant }) => claimant),
    ...stakes.flatMap(({ defendant }) => defendant ?? []),
  ]),
];

/** A party's name, as the case gives it. */
export const partyCalled = ({ parties }: Pick<Caption, 'parties'>, party: PartyId): string =>
  parties.get(party)?.name ?? party;
