import type { ClaimId, EntryId, EntryOf, MatterId, PartyId } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';
import { withThoseItAmends } from './amended.ts';

type Stay = {
  readonly claims?: readonly ClaimId[] | undefined;
  readonly against?: readonly PartyId[] | undefined;
  readonly matters?: readonly MatterId[] | undefined;
};

/** Holds claims and matters until the stay is lifted. */
export function stay(hearing: Hearing, held: Stay): void {
  const by = hearing.entry.id;
  const { matters, against } = held;
  // A stay as to a party, as in bankruptcy, holds every claim against it (11 U.S.C. § 362(a)(1)).
  const claims =
    held.claims ?? (matters === undefined && against ? claimsAgainst(hearing, against) : undefined);
  if (claims === undefined && matters === undefined)
    hearing.note('nothing-to-decide', by, 'a stay has to name the claims or matters that it holds');
  for (const claim of claims ?? []) hearing.tellAsTo(claim, against, { type: 'stayed', by });
  for (const matter of matters ?? []) hearing.tellMatter(matter, { type: 'stayed', by });
}

/** The claims on the docket that are against any of these. */
const claimsAgainst = ({ docket }: Hearing, parties: readonly PartyId[]): readonly ClaimId[] =>
  [...docket.claims.keys()].filter((claim) =>
    docket.caption.claims.get(claim)?.against?.some((party) => parties.includes(party)),
  );

type Held = { readonly context: { readonly stays: readonly EntryId[] } };

const isHeld = ({ context }: Held, stay: EntryId | null): boolean =>
  stay === null ? context.stays.length > 0 : context.stays.includes(stay);

function claimsHeld({ docket }: Hearing, stay: EntryId | null): readonly ClaimId[] {
  const held: ClaimId[] = [];
  for (const [id, groups] of docket.claims) if (groups.some((group) => isHeld(group, stay))) held.push(id);
  return held;
}

function mattersHeld({ docket }: Hearing, stay: EntryId | null): readonly MatterId[] {
  const held: MatterId[] = [];
  for (const [id, matter] of docket.matters) if (isHeld(matter, stay)) held.push(id);
  return held;
}

const among = <Id>(held: readonly Id[], named: boolean, ids: readonly Id[] | undefined): readonly Id[] =>
  named ? held.filter((id) => ids?.includes(id)) : held;

/** Ends a stay on what is named; where nothing is named, on all that it holds. */
export function lift(hearing: Hearing, lifted: Stay & { readonly stay?: EntryId | undefined }): void {
  const { docket, entry } = hearing;
  const { stay: stayId } = lifted;
  const stays = stayId === undefined ? [null] : withThoseItAmends(docket, stayId);
  const named = lifted.claims !== undefined || lifted.matters !== undefined;
  let found = 0;
  for (const [at, stay] of stays.entries()) {
    // What is named is told of the stay that is named; of the stays whose place it took, only what they still hold.
    const asNamed = named && at === 0;
    const claims = asNamed ? (lifted.claims ?? []) : among(claimsHeld(hearing, stay), named, lifted.claims);
    const matters = asNamed
      ? (lifted.matters ?? [])
      : among(mattersHeld(hearing, stay), named, lifted.matters);
    found += claims.length + matters.length;
    for (const claim of claims)
      hearing.tellAsTo(claim, lifted.against, { type: 'stayLifted', by: entry.id, stay });
    for (const matter of matters) hearing.tellMatter(matter, { type: 'stayLifted', by: entry.id, stay });
  }
  if (found === 0)
    hearing.note(
      'nothing-to-decide',
      stayId ?? null,
      stayId ? `nothing is held by the stay ${stayId}` : 'nothing is stayed',
    );
}

/** A stay is an order: it can later be reconsidered, vacated or lifted. */
export function hearStay(hearing: Hearing, { data }: EntryOf<'StayEntered'>): void {
  hearing.enterOrder();
  stay(hearing, data);
}

export function hearLift(hearing: Hearing, { data }: EntryOf<'StayLifted'>): void {
  lift(hearing, data);
}
