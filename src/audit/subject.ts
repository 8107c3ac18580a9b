import type { ClaimId, EntryId, MatterId, PartyId } from '../../events/index.ts';
import {
  auditWord,
  type ClaimWord,
  claimWords,
  type MatterWord,
  matterWords,
  type StateWord,
} from '../../machines/index.ts';
import { type Docket, type Group, groupFor, remembered } from '../docket/index.ts';

/** Something whose standing can be asked about at a date. */
export type Subject =
  /** A claim as it stands as to all of its defendants together, or as to one of them. */
  | { readonly kind: 'claim'; readonly id: ClaimId; readonly party?: PartyId }
  | { readonly kind: 'matter'; readonly id: MatterId }
  | { readonly kind: 'motion'; readonly id: EntryId };

/** The words for where a subject stands on a docket; none where it is not on it yet. */
export function standingOf(docket: Docket, subject: Subject): readonly StateWord[] {
  if (subject.kind === 'claim') return claimStanding(docket, subject.id, subject.party);
  if (subject.kind === 'matter') return matterStanding(docket, subject.id);
  const motion = docket.motions.get(subject.id);
  if (!motion) return [];
  return [auditWord('motion', motion.value)];
}

/**
 * Where a claim stands as to a defendant, or as a whole: the first of the words, livest first,
 * in which it stands as to anyone. Several where the record does not say.
 */
export function claimStanding(docket: Docket, id: ClaimId, party?: PartyId): readonly ClaimWord[] {
  const groups = groupsOf(docket, id, party);
  const [only, ...others] = groups.map(({ value, context }) => claimWords(value, context));
  if (only === undefined || others.length === 0) return only ?? [];
  const all = [only, ...others];
  const rank = (word: ClaimWord): number => LIVELIEST_FIRST.indexOf(word);
  // A word is that of the whole claim where it may stand so as to one, and as to no other in an earlier word.
  return LIVELIEST_FIRST.filter(
    (word) =>
      all.some((words) => words.includes(word)) &&
      all.every((words) => words.some((other) => rank(other) >= rank(word))),
  );
}

/** The word of a claim that stands differently as to several is the first of these in which it stands as to anyone. */
const LIVELIEST_FIRST: readonly ClaimWord[] = [
  'motion',
  'survives',
  'filed',
  'stayed',
  'judgment',
  'settled',
  'dismissed',
  'withdrawn',
];

/** The groups in which a claim stands, or the one that a defendant is in. */
export function groupsOf(docket: Docket, id: ClaimId, party?: PartyId): readonly Group[] {
  const groups = docket.claims.get(id) ?? [];
  if (party === undefined) return groups;
  // A claim is asked about as to each of its defendants in turn: its groups are not gone through for each.
  const own = groups.length < 2 ? groupFor(groups, party) : groupByParty(groups).get(party);
  return own ? [own] : [];
}

const groupByParty = remembered(
  (groups: readonly Group[]): ReadonlyMap<PartyId, Group> =>
    new Map(groups.flatMap((group) => (group.against ?? []).map((party) => [party, group] as const))),
);

export function matterStanding(docket: Docket, id: MatterId): readonly MatterWord[] {
  const matter = docket.matters.get(id);
  return matter ? matterWords(matter.value, matter.context) : [];
}
