import type { ClaimId, Entry, EntryId, EntryOf, PartyId } from '../../../events/index.ts';
import type { Group } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { moversOf } from '../parts.ts';
import { defendantsAmong, sideOf } from '../sides.ts';

/**
 * What takes from a claimant the right to dismiss by notice: an answer, which a counterclaim comes with, or a motion
 * for summary judgment, by the opponent who is to be let go (Fed. R. Civ. P. 7(a), 41(a)(1)(A)(i)).
 */

/** An answer reaches the claims, against whoever answers, of those whose pleading it answers. */
export function hearAnswer(hearing: Hearing, { data }: EntryOf<'AnswerFiled'>): void {
  const claimants = data.to === undefined ? undefined : claimantsIn(hearing, data.to);
  const by = data.by ?? onlyOpponentOf(hearing, claimants);
  if (by !== undefined) noteAnswer(hearing, [by], claimants);
}

/** Who pleads back has answered those against whom it claims. */
export function answerWithCounterclaim(hearing: Hearing, { data }: EntryOf<'CounterclaimFiled'>): void {
  const { claims } = hearing.docket.caption;
  for (const claim of data.asserts) {
    const described = claims.get(claim);
    if (described)
      noteAnswer(hearing, data.by ?? [described.claimant], new Set(described.against ?? plaintiffs(hearing)));
  }
}

/**
 * A motion for summary judgment on one claim ends the right as to the whole action of a plaintiff; a counterclaim, a
 * crossclaim or a third-party claim is cut off by a responsive pleading only (Fed. R. Civ. P. 41(c)(1)).
 */
export function answerWithMotion(hearing: Hearing, { data }: EntryOf<'MotionFiled'>): void {
  const { caption } = hearing.docket;
  const claimants = new Set<PartyId>();
  for (const { relief, claims } of data.requests) {
    if (relief !== 'summary-judgment' || claims === undefined) continue;
    const movants = moversOf(data);
    for (const claim of claims) {
      const claimant = caption.claims.get(claim)?.claimant;
      if (
        claimant !== undefined &&
        !claimants.has(claimant) &&
        !DEFENDS.has(caption.parties.get(claimant)?.role) &&
        sideOf(caption, claim, movants) === 'opponent'
      )
        claimants.add(claimant);
    }
  }
  if (claimants.size > 0) noteAnswer(hearing, moversOf(data), claimants);
}

/** Who makes claims in answer to those of others. */
const DEFENDS: ReadonlySet<string | undefined> = new Set([
  'defendant',
  'counterclaimant',
  'third-party-defendant',
]);

const plaintiffs = ({ docket }: Hearing): readonly PartyId[] =>
  [...docket.caption.parties.values()].filter(({ role }) => role === 'plaintiff').map(({ party }) => party);

const claimantsOf = ({ docket }: Hearing, claims: readonly ClaimId[]): ReadonlySet<PartyId> =>
  new Set(claims.flatMap((claim) => docket.caption.claims.get(claim)?.claimant ?? []));

const PLEADINGS: ReadonlySet<Entry['type']> = new Set([
  'ComplaintFiled',
  'CounterclaimFiled',
  'CrossclaimFiled',
  'ThirdPartyComplaintFiled',
  'PleadingAmended',
]);

type Pleading = EntryOf<
  'ComplaintFiled' | 'CounterclaimFiled' | 'CrossclaimFiled' | 'ThirdPartyComplaintFiled' | 'PleadingAmended'
>;

const pleads = (entry: Entry): entry is Pleading => PLEADINGS.has(entry.type);

/** Whose claims a pleading holds; undefined where it is not on the docket. */
function claimantsIn(hearing: Hearing, pleading: EntryId): ReadonlySet<PartyId> | undefined {
  const entry = hearing.docket.journal.find((line) => line.entry.id === pleading)?.entry;
  if (entry === undefined || !pleads(entry)) return undefined;
  if (entry.type !== 'PleadingAmended') return claimantsOf(hearing, entry.data.asserts);
  const { asserts = [], repleads = [], carries = [] } = entry.data;
  return claimantsOf(hearing, [...asserts, ...repleads, ...carries]);
}

/** The only one against whom these claim, where an answer does not say whose it is. */
function onlyOpponentOf(
  { docket }: Hearing,
  claimants: ReadonlySet<PartyId> | undefined,
): PartyId | undefined {
  const { claims, parties } = docket.caption;
  const claimed = [...docket.claims.keys()].flatMap((claim) => claims.get(claim) ?? []);
  const own = claimed.filter(({ claimant }) => claimants?.has(claimant) ?? true);
  const named = own.flatMap(({ against }) => against ?? []);
  const defendants = [...parties.values()].filter(({ role }) => role === 'defendant');
  const opponents = new Set(named.length > 0 ? named : defendants.map(({ party }) => party));
  const [only, ...others] = opponents;
  return others.length === 0 ? only : undefined;
}

/** Whether it is known already that these have answered a claim, as to whomever it stands. */
const haveAnswered = (groups: readonly Group[] | undefined, parties: readonly PartyId[]): boolean =>
  (groups ?? []).every(({ context }) => parties.every((party) => context.answered.includes(party)));

/** Tells every claim of these claimants that the parties oppose that they have answered it. */
function noteAnswer(
  hearing: Hearing,
  parties: readonly PartyId[],
  claimants: ReadonlySet<PartyId> | undefined,
): void {
  const { docket } = hearing;
  for (const claim of docket.claims.keys()) {
    const described = docket.caption.claims.get(claim);
    if (!described || !(claimants?.has(described.claimant) ?? true)) continue;
    if (haveAnswered(docket.claims.get(claim), parties)) continue;
    if (sideOf(docket.caption, claim, parties) !== 'opponent') continue;
    const against = described.against?.length ? described.against : undefined;
    const opponents = against ? (defendantsAmong(docket.caption, claim, parties) ?? against) : parties;
    hearing.noteAnswer(claim, opponents);
  }
}
