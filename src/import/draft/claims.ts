import type { ClaimId, EntryId, PartyId } from '../../../events/index.ts';
import type { Imported, Row } from '../classify/rows.ts';
import { inTimeOrder } from '../classify/time-order.ts';
import { countsIn } from './counts.ts';
import { claimId, entryId, partyId, slugOf, unused } from './ids.ts';
import { type Party, PartyNames } from './parties.ts';

/** A claim that an import draws, and from when it is in the case. */
export interface PlannedClaim {
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
}

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

/** As many claims between single parties as a reader keeps apart; with more, each side is taken together. */
const MOST_PAIRS = 60;
/** As many pairs as once were told apart: a case file of that time keeps its claims. */
const ONCE_TOLD_APART = 6;
const MOST_COUNTERCLAIMANTS = 12;

const PLAINTIFFS = partyId('plaintiffs');
const DEFENDANTS = partyId('defendants');

/** How many pairs are told apart: a case file of before that takes a side together keeps its claims as they are. */
export const mostPairs = (kept: { readonly has: (id: EntryId) => boolean } | undefined): number =>
  kept?.has(entryId('party:plaintiffs')) === true || kept?.has(entryId('party:defendants')) === true
    ? ONCE_TOLD_APART
    : MOST_PAIRS;

/**
 * The parties and claims of a docket. `byCount` false: not by counts, even where the docket names them. Past `most`
 * pairs of parties each side is taken together.
 */
export function plannedCaption(
  { docket, entries }: Imported,
  parties: readonly Party[],
  byCount: boolean | undefined,
  most: number,
): PlannedCaption {
  const names = new PartyNames(parties);
  const without = noClaims(docket.docketNumber, parties);
  const rows = inTimeOrder(entries);
  const claimants = parties.filter(({ side }) => side === 'claimants');
  const opponents = parties.filter(({ side }) => side === 'opponents');
  const base = {
    parties,
    names,
    without,
    claimantFor: (party: PartyId) => party,
    claims: [],
    byCount: false,
  };
  if (without !== null) return base;
  const counts = byCount === false ? [] : countsNamed(rows);
  const many = claimants.length * opponents.length > most || counts.length > 0;
  const one = many && claimants.length > 1 ? group(PLAINTIFFS, claimants, 'plaintiff') : null;
  const other = many && opponents.length > ONCE_TOLD_APART ? group(DEFENDANTS, opponents, 'defendant') : null;
  const left = claimants.length === 0 ? [unnamed(PLAINTIFFS, 'plaintiff')] : one === null ? claimants : [one];
  const right = opponents.length === 0 ? [unnamed(DEFENDANTS, 'defendant')] : opponents;
  const all = [
    ...parties,
    ...[...left, ...right, ...(other ? [other] : [])].filter((party) => !parties.includes(party)),
  ];
  const joined = joinedBy(rows, names);
  const pairs = pairsOf(left, counts.length > 0 || other !== null ? null : right, right, other);
  const taken = new Set<string>();
  const claims = pairs.flatMap(({ from, to, against }) =>
    counts.length > 0
      ? claimsByCount(counts, from, to, against, taken, docket.cause)
      : [wholeClaim(from, to, against, taken, docket.cause, latest(joined, [from, to]))],
  );
  return {
    ...base,
    parties: all,
    byCount: counts.length > 0,
    claimantFor: (party) =>
      one !== null && claimants.some((member) => member.party === party) ? PLAINTIFFS : party,
    claims: [...claims, ...counterclaims(rows, names, all, left, taken)],
  };
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

function group(party: PartyId, members: readonly Party[], role: 'plaintiff' | 'defendant'): Party {
  const side = role === 'plaintiff' ? 'claimants' : 'opponents';
  return { party, name: `The ${role}s (${members.length} on the docket)`, role, side };
}

const unnamed = (party: PartyId, role: 'plaintiff' | 'defendant'): Party => ({
  party,
  name: `The ${role} (the docket names none)`,
  role,
  side: role === 'plaintiff' ? 'claimants' : 'opponents',
});

interface Pair {
  readonly from: Party;
  readonly to: Party;
  readonly against: readonly PartyId[];
}

function pairsOf(
  left: readonly Party[],
  apart: readonly Party[] | null,
  right: readonly Party[],
  group: Party | null,
): readonly Pair[] {
  if (apart !== null) return left.flatMap((from) => apart.map((to) => ({ from, to, against: [to.party] })));
  const [first] = right;
  const to =
    group ??
    (right.length === 1 && first ? first : { ...unnamed(DEFENDANTS, 'defendant'), name: 'the defendants' });
  return left.map((from) => ({ from, to, against: right.map(({ party }) => party).slice(0, 200) }));
}

const shortName = ({ name }: Party): string => (name.length > 70 ? `${name.slice(0, 69)}…` : name);

/** The first words of a name, as a claim's id is typed: `seaworld-parks`. */
const shortSlug = (name: string): string =>
  slugOf(name.replace(/\(.*$/, '').trim().split(/\s+/).slice(0, 2).join(' '), 24);

function wholeClaim(
  from: Party,
  to: Party,
  against: readonly PartyId[],
  taken: Set<string>,
  cause: string | null,
  joins: number | null,
): PlannedClaim {
  const id = unused(`${shortSlug(from.name) || 'claimant'}-v-${shortSlug(to.name) || 'opponent'}`, taken);
  taken.add(id);
  return {
    claim: claimId(id),
    title: `All causes of action of ${shortName(from)} against ${shortName(to)} (the docket names no counts)`,
    claimant: from.party,
    against,
    ...(cause === null ? {} : { cause: cause.slice(0, 300) }),
    from: joins,
    counterclaim: false,
  };
}

function claimsByCount(
  counts: readonly number[],
  from: Party,
  to: Party,
  against: readonly PartyId[],
  taken: Set<string>,
  cause: string | null,
): readonly PlannedClaim[] {
  const claim = (wanted: string, title: string, count?: number): PlannedClaim => {
    const id = unused(wanted, taken);
    taken.add(id);
    return {
      claim: claimId(id),
      title,
      claimant: from.party,
      against,
      ...(cause === null ? {} : { cause: cause.slice(0, 300) }),
      ...(count === undefined ? {} : { count }),
      from: null,
      counterclaim: false,
    };
  };
  const whose = `of ${shortName(from)} against ${shortName(to)}`;
  return [
    ...counts.map((count) => claim(`count-${count}`, `Count ${count} ${whose}`, count)),
    claim('other-counts', `All other causes of action ${whose} (the docket does not name them)`),
  ];
}

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

/**
 * The amended pleading by which a party came in: the one that names it, where nothing before does. A party that
 * is named earlier, or nowhere, was there from the first.
 */
function joinedBy(rows: readonly Row[], names: PartyNames): ReadonlyMap<PartyId, number> {
  const joined = new Map<PartyId, number>();
  const seen = new Set<PartyId>();
  for (const row of rows)
    for (const { party } of names.within(`${row.text.slice(0, 2_000)}`)) {
      if (seen.has(party)) continue;
      seen.add(party);
      if (row.kind === 'amended-complaint') joined.set(party, row.index);
    }
  return joined;
}

function latest(joined: ReadonlyMap<PartyId, number>, parties: readonly Party[]): number | null {
  const rows = parties.flatMap(({ party }) => joined.get(party) ?? []);
  return rows.length === 0 ? null : Math.max(...rows);
}

function counterclaims(
  rows: readonly Row[],
  names: PartyNames,
  parties: readonly Party[],
  claimants: readonly Party[],
  taken: Set<string>,
): readonly PlannedClaim[] {
  const known = new Set<PartyId>();
  return rows.flatMap((row) => {
    if (row.kind !== 'counterclaim' || known.size >= MOST_COUNTERCLAIMANTS) return [];
    const from = counterclaimant(row, names, parties);
    if (from === null || known.has(from.party)) return [];
    known.add(from.party);
    const against = names
      .called(/\bagainst ([^;()]{1,300})/i.exec(row.text)?.[1] ?? '')
      .filter(({ party }) => party !== from.party);
    const to = against.length > 0 ? against : claimants;
    const id = unused(`counterclaims-of-${slugOf(from.name, 40) || 'party'}`, taken);
    taken.add(id);
    const whom = to.length === 1 && to[0] ? shortName(to[0]) : 'those named';
    return [
      {
        claim: claimId(id),
        title: `All counterclaims of ${shortName(from)} against ${whom} (the docket names no counts)`,
        claimant: from.party,
        against: to.map(({ party }) => party).slice(0, 200),
        from: row.index,
        counterclaim: true,
      },
    ];
  });
}

/** Who counterclaims: who filed it, as the text says, else the only opponent there is. */
export function counterclaimant(row: Row, names: PartyNames, parties: readonly Party[]): Party | null {
  const by = /\b(?:filed )?by ([^;()]{1,300}?)(?= against\b|[;(]|\.$|$)/i.exec(row.text)?.[1] ?? '';
  const [named] = names.called(by);
  if (named !== undefined) return named;
  const opponents = parties.filter(({ side }) => side === 'opponents');
  return opponents.length === 1 ? (opponents[0] ?? null) : null;
}
