import type { Day } from '../../events/dates.ts';
import type { PartyId } from '../../events/index.ts';
import type { ClaimMark, Dismissal, PrejudiceBy, StateWord } from '../../machines/index.ts';
import { type Caption, defendantsTo, type Group, inPlaceOf } from '../docket/index.ts';
import { type Because, becauseOf, type ClaimSubject, contextIn, type TurnsOn, turning } from './because.ts';
import { type JudgmentAudit, judgmentOn, nothingLeftAt } from './judgment.ts';
import type { CaseRecord } from './record.ts';
import { type PossibleStanding, standingAt } from './standing.ts';
import { groupsOf } from './subject.ts';

export type DismissalAudit = Pick<
  Dismissal,
  'leaveToAmend' | 'kind' | 'prejudice' | 'express' | 'ordered'
> & {
  /** Absent where nothing says whether it is with prejudice. */
  readonly prejudiceBy?: PrejudiceBy;
};

/** How a claim stands as to one of its defendants; `party: null` where the case does not say against whom it is. */
export type AsToAudit = {
  readonly party: PartyId | null;
  readonly name: string | null;
  readonly states: readonly StateWord[];
  readonly certain: boolean;
  readonly dismissal?: DismissalAudit;
  readonly judgment?: JudgmentAudit;
  /** Present where any stands on it. */
  readonly marks?: readonly ClaimMark[];
  readonly because: readonly Because[];
  readonly turnsOn?: readonly TurnsOn[];
};

/** What a claim turns on as a whole and as to each of its defendants, and as to whom. */
export function turningAsTo(
  whole: readonly TurnsOn[],
  asTo: readonly AsToAudit[],
): { readonly turnsOn?: readonly TurnsOn[] } {
  const all = new Map(
    [...whole, ...asTo.flatMap(({ turnsOn = [] }) => turnsOn)].map((one) => [one.entry, one]),
  );
  if (all.size === 0) return {};
  const turningOn = asTo.map(({ party, turnsOn = [] }) => ({
    party,
    entries: new Set(turnsOn.map(({ entry }) => entry)),
  }));
  return {
    turnsOn: [...all.values()].map((one) => {
      const turning = turningOn.filter(({ entries }) => entries.has(one.entry));
      if (turning.length === 0 || turning.length === asTo.length) return one;
      return { ...one, against: turning.flatMap(({ party }) => party ?? []) };
    }),
  };
}

/**
 * The defendants to a claim, those together whom nothing has told apart by the end of a day in any way in which things
 * may have gone: they stand alike, and have always stood alike.
 */
export function defendantsAlike(
  record: CaseRecord,
  subject: ClaimSubject,
  at: Day,
): readonly (readonly PartyId[])[] {
  const named = record.docket.caption.claims.get(subject.id)?.against ?? [];
  if (named.length < 2) return named.length === 0 ? [] : [named];
  const { worlds } = record.about(subject).course.at(at);
  const everyPlaces = worlds.map(({ docket }) => placesIn(groupsOf(docket, subject.id)));
  return [
    ...Map.groupBy(named, (party) => everyPlaces.map((places) => places.get(party) ?? '').join()).values(),
  ];
}

/** In which of the groups each defendant is. */
const placesIn = (groups: readonly Group[]): ReadonlyMap<PartyId, number> =>
  new Map(groups.flatMap(({ against }, place) => (against ?? []).map((party) => [party, place] as const)));

/** How a claim stands as to each of its defendants: worked out once for all who stand alike. */
export function asToEach(
  record: CaseRecord,
  subject: ClaimSubject,
  at: Day,
  whole: AsToAudit,
): readonly AsToAudit[] {
  const { caption } = record.docket;
  const { most } = record.about(subject).course.at(at);
  const rows = new Map<PartyId | null, AsToAudit>([[null, whole]]);
  const classes = defendantsAlike(record, subject, at);
  for (const alike of classes) {
    const [first] = alike;
    // As to all together it stands as to each, where all stand alike.
    const row =
      classes.length === 1 ? whole : auditAsTo(record, { ...subject, ...(first && { party: first }) }, at);
    for (const party of alike) rows.set(party, { ...row, ...whoIs(most.caption, party) });
  }
  return defendantsTo(caption, subject.id).map((party) => rows.get(party) ?? whole);
}

export const nameOfParty = ({ parties }: Pick<Caption, 'parties'>, party: PartyId): string =>
  parties.get(party)?.name ?? party;

/** Who stands in a defendant's place on a docket. */
function whoIs(caption: Caption, place: PartyId): Pick<AsToAudit, 'party' | 'name'> {
  const party = inPlaceOf(caption, place);
  return { party, name: nameOfParty(caption, party) };
}

/** How a claim stands as to one of its defendants, or as a whole. */
export function auditAsTo(
  record: CaseRecord,
  subject: ClaimSubject,
  at: Day,
  standing: PossibleStanding = standingAt(record, subject, at),
): AsToAudit {
  const { party: place } = subject;
  const dismissal = standing.states.includes('dismissed') ? dismissalIn(standing, subject) : null;
  const judgment = judgmentOn(standing.most, subject, () => nothingLeftAt(record, at));
  const marks = contextIn(standing.most, subject)?.marks ?? [];
  return {
    ...(place === undefined ? { party: null, name: null } : whoIs(standing.most.caption, place)),
    states: standing.states,
    certain: standing.certain,
    ...(dismissal && { dismissal: told(dismissal) }),
    ...(judgment ? { judgment } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    because: becauseOf(record, standing, subject, at),
    ...turning(record, standing),
  };
}

const told = ({
  leaveToAmend,
  kind,
  prejudice,
  prejudiceBy,
  express,
  ordered,
}: Dismissal): DismissalAudit => ({
  leaveToAmend,
  kind,
  prejudice,
  ...(prejudiceBy && { prejudiceBy }),
  express,
  ...(ordered && { ordered }),
});

function dismissalIn({ least, most }: PossibleStanding, subject: ClaimSubject): Dismissal | null {
  return contextIn(most, subject)?.dismissal ?? contextIn(least, subject)?.dismissal ?? null;
}
