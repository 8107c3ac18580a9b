import type { ClaimId, PartyId } from '../../../events/index.ts';
import { claimId, slugOf, unused } from './ids.ts';
import type { Party } from './parties.ts';

/** A claim that an import draws, and from when it is in the case. */
export type PlannedClaim = {
  readonly claim: ClaimId;
  readonly title: string;
  readonly claimant: PartyId;
  readonly against: readonly PartyId[];
  readonly cause?: string;
  readonly note?: string;
  /** The count it is, where the docket names counts. */
  readonly count?: number;
  /** The row that brings it in: a later pleading, or a counterclaim; null for the first complaint. */
  readonly from: number | null;
  readonly counterclaim: boolean;
};

/** A name as a title gives it. */
export const shortName = ({ name }: Party): string => (name.length > 70 ? `${name.slice(0, 69)}…` : name);

/** The first words of a name, as a claim's id is typed: `seaworld-parks`. */
const shortSlug = (name: string): string =>
  slugOf(name.replace(/\(.*$/, '').trim().split(/\s+/).slice(0, 2).join(' '), 24);

/** As many names as a title lists. */
const MOST_IN_TITLE = 3;

function listed(parties: readonly Party[]): string {
  const names = parties.map(shortName);
  const shown = names.length > MOST_IN_TITLE ? [names[0], `${names.length - 1} others`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Whom a claimant sues by one pleading: its row where it is not the first. */
export type Sued = {
  readonly from: Party;
  readonly to: readonly Party[];
  readonly joins: number | null;
  readonly cause: string | null;
  readonly taken: Set<string>;
};

function claimNamed(wanted: string, title: string, { from, to, joins, cause, taken }: Sued): PlannedClaim {
  const id = unused(wanted, taken);
  taken.add(id);
  return {
    claim: claimId(id),
    title: `${title} of ${shortName(from)} against ${listed(to)}`,
    claimant: from.party,
    against: to.map(({ party }) => party),
    ...(cause === null ? {} : { cause: cause.slice(0, 300) }),
    from: joins,
    counterclaim: false,
  };
}

/** All that a claimant claims, where the docket names no counts. */
export function wholeClaim(sued: Sued): PlannedClaim {
  const { from, to } = sued;
  const first = shortSlug(to[0]?.name ?? '') || 'opponent';
  const wanted = `${shortSlug(from.name) || 'claimant'}-v-${first}${to.length > 1 ? '-et-al' : ''}`;
  const claim = claimNamed(wanted, 'All causes of action', sued);
  return { ...claim, title: `${claim.title} (the docket names no counts)` };
}

/** A claim for each count that the docket names, and one for all others. `several`: other claimants have theirs. */
export function claimsByCount(
  counts: readonly number[],
  sued: Sued,
  several: boolean,
): readonly PlannedClaim[] {
  const whose = several ? `-of-${shortSlug(sued.from.name) || 'claimant'}` : '';
  const others = claimNamed(`other-counts${whose}`, 'All other causes of action', sued);
  return [
    ...counts.map((count) => ({ ...claimNamed(`count-${count}${whose}`, `Count ${count}`, sued), count })),
    { ...others, title: `${others.title} (the docket does not name them)` },
  ];
}
