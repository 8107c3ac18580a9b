import type { PartyId } from '../../../events/index.ts';
import type { Imported, Row } from '../classify/rows.ts';
import { inTimeOrder } from '../classify/time-order.ts';
import { counterclaims } from './counterclaims.ts';
import { countsIn } from './counts.ts';
import { partyId } from './ids.ts';
import type { KeptClaim } from './kept-claims.ts';
import { type Party, PartyNames } from './parties.ts';
import { claimsByCount, type PlannedClaim, wholeClaim } from './planned-claim.ts';

/** Everything about who and what that the entries are drafted against. */
export interface PlannedCaption {
  readonly parties: readonly Party[];
  readonly names: PartyNames;
  readonly claims: readonly PlannedClaim[];
  /** Who claims for a party: the group, where the claimants are taken together. */
  readonly claimantFor: (party: PartyId) => PartyId;
  /** Why no claims are drawn, where none are. */
  readonly without: string | null;
  readonly byCount: boolean;
}

/** As many claims as a reader keeps apart; with more, the claimants are taken together. */
const MOST_CLAIMS = 400;

const PLAINTIFFS = partyId('plaintiffs');
const DEFENDANTS = partyId('defendants');

/**
 * The parties and claims of a docket: for each claimant one claim, or one for each count, against all whom it sues by
 * the same pleading. `kept` is what a case file describes already: its claims stay, and others come beside them only
 * for whom they do not cover.
 */
export function plannedCaption(
  { docket, entries }: Imported,
  parties: readonly Party[],
  kept: readonly KeptClaim[] = [],
): PlannedCaption {
  const names = new PartyNames(parties);
  const without = noClaims(docket.docketNumber, parties);
  const rows = inTimeOrder(entries);
  const base = {
    parties,
    names,
    without,
    claimantFor: (party: PartyId) => party,
    claims: [],
    byCount: false,
  };
  if (without !== null) return base;
  const claimants = parties.filter(({ side }) => side === 'claimants');
  const opponents = parties.filter(({ side }) => side === 'opponents');
  const counts = kept.length > 0 ? [] : countsNamed(rows);
  const isGrouped =
    kept.some(({ claimant }) => claimant === PLAINTIFFS) ||
    claimants.length * (counts.length + 1) > MOST_CLAIMS;
  const group = isGrouped && claimants.length > 1 ? groupOf(claimants) : null;
  const left = claimants.length === 0 ? [unnamed(PLAINTIFFS, 'plaintiff')] : group ? [group] : claimants;
  const right = opponents.length === 0 ? [unnamed(DEFENDANTS, 'defendant')] : opponents;
  const all = [...parties, ...[...left, ...right].filter((party) => !parties.includes(party))];
  const came = joinedBy(rows, names);
  const taken = new Set<string>(kept.map(({ claim }) => claim));
  const own = kept.filter(({ counterclaim }) => !counterclaim);
  const fresh = left.flatMap((from) =>
    batchesOf(from, right, came, own).flatMap(({ to, joins }) => {
      const claim = { from, to, joins: rows[joins]?.index ?? null, cause: docket.cause, taken };
      return counts.length > 0 ? claimsByCount(counts, claim, left.length > 1) : [wholeClaim(claim)];
    }),
  );
  const known = new Set(kept.flatMap((claim) => (claim.counterclaim ? [claim.claimant] : [])));
  const claims = [
    ...kept.map((claim) => ({ ...claim, from: rows[keptJoins(claim, came)]?.index ?? null })),
    ...fresh,
  ];
  return {
    ...base,
    parties: all,
    byCount: claims.some(({ count }) => count !== undefined),
    claimantFor: (party) =>
      isGrouped && claimants.some((member) => member.party === party) ? PLAINTIFFS : party,
    claims: [
      ...claims,
      ...counterclaims(rows, names, all, left, taken).filter(({ claimant }) => !known.has(claimant)),
    ],
  };
}

/** When a claim that a case file describes came in; before every row where its pleading is the first. */
function keptJoins({ claimant, against, counterclaim }: KeptClaim, came: Joined): number {
  const place = (party: PartyId): number => came.get(party) ?? -1;
  if (counterclaim) return -1;
  return Math.max(place(claimant), against.length === 0 ? -1 : Math.min(...against.map(place)));
}

type Batch = { readonly to: readonly Party[]; readonly joins: number };

/** Whom a claimant sues by each of its pleadings, those left aside whom its claims cover already. */
function batchesOf(
  from: Party,
  right: readonly Party[],
  came: Joined,
  kept: readonly KeptClaim[],
): readonly Batch[] {
  const covered = new Set(
    kept.filter(({ claimant }) => claimant === from.party).flatMap(({ against }) => against),
  );
  const begins = came.get(from.party) ?? -1;
  const batches = new Map<number, Party[]>();
  for (const to of right) {
    if (covered.has(to.party) || covered.has(DEFENDANTS)) continue;
    const joins = Math.max(begins, came.get(to.party) ?? -1);
    batches.set(joins, [...(batches.get(joins) ?? []), to]);
  }
  return [...batches].map(([joins, to]) => ({ to, joins })).sort((one, other) => one.joins - other.joins);
}

/** Nunc follows civil claims; a charge, an estate and an appeal are something else. */
function noClaims(number: string | null, parties: readonly Party[]): string | null {
  if (/\b(?:cr|crim|mj|po)\b/i.test(number ?? ''))
    return 'a criminal case: charges are not claims, and none are drawn';
  if (/^MDL/i.test(number ?? ''))
    return 'a docket of the panel on multidistrict litigation: it decides where cases go';
  if (/\b(?:mc|md|misc)\b/i.test(number ?? '') && !parties.some(({ side }) => side === 'claimants'))
    return 'a miscellaneous matter: the docket names nobody who claims';
  const sided = parties.some(({ side }) => side === 'opponents' || side === 'claimants');
  if (parties.some(({ role }) => role === 'debtor') && !sided)
    return 'a bankruptcy case: an estate is administered, and no claims of one party against another are drawn';
  if (/^\d{2}-\d{4,5}$/.test(number ?? '') && !sided)
    return 'the docket names no parties that claim from one another';
  return null;
}

const groupOf = (members: readonly Party[]): Party => ({
  party: PLAINTIFFS,
  name: `The plaintiffs (${members.length} on the docket)`,
  role: 'plaintiff',
  side: 'claimants',
  members: members.map(({ party }) => party),
});

const unnamed = (party: PartyId, role: 'plaintiff' | 'defendant'): Party => ({
  party,
  name: `The ${role} (the docket names none)`,
  role,
  side: role === 'plaintiff' ? 'claimants' : 'opponents',
});

/** The counts that motions, orders and pleadings name. An indictment's are not meant: such cases have no claims. */
function countsNamed(rows: readonly Row[]): readonly number[] {
  const kinds = new Set([
    'motion',
    'order',
    'judgment',
    'amended-complaint',
    'complaint',
    'voluntary-dismissal',
  ]);
  const found = new Set<number>();
  for (const row of rows)
    if (kinds.has(row.kind) && !/\bcounter-?claim/i.test(row.text))
      for (const count of countsIn(row.text)) found.add(count);
  return [...found].sort((one, other) => one - other);
}

type Joined = ReadonlyMap<PartyId, number>;

/**
 * The place of the amended pleading by which a party came in: the one that names it, where nothing before does. A
 * party that is named earlier, or nowhere, was there from the first.
 */
function joinedBy(rows: readonly Row[], names: PartyNames): Joined {
  const joined = new Map<PartyId, number>();
  const seen = new Set<PartyId>();
  for (const [place, row] of rows.entries())
    for (const { party } of names.within(`${row.text.slice(0, 2_000)}`)) {
      if (seen.has(party)) continue;
      seen.add(party);
      if (row.kind === 'amended-complaint') joined.set(party, place);
    }
  return joined;
}
