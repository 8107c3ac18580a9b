import type { ClaimId, EntryId, EntryOf, MatterId } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';
import { withThoseItAmends } from './amended.ts';

type Stay = {
  readonly claims?: readonly ClaimId[] | undefined;
  readonly matters?: readonly MatterId[] | undefined;
};

/** Holds claims and matters until the stay is lifted. */
export function stay(hearing: Hearing, { claims, matters }: Stay): void {
  const by = hearing.entry.id;
  if (claims === undefined && matters === undefined)
    hearing.note('nothing-to-decide', by, 'a stay has to name the claims or matters that it holds');
  for (const claim of claims ?? []) hearing.tellClaim(claim, { type: 'stayed', by });
  for (const matter of matters ?? []) hearing.tellMatter(matter, { type: 'stayed', by });
}

/** Ends a stay on what is named; where nothing is named, on all that it holds. */
export function lift(hearing: Hearing, lifted: Stay & { readonly stay?: EntryId | undefined }): void {
  const { docket, entry } = hearing;
  const { stay: stayId } = lifted;
  const stays = stayId === undefined ? [null] : withThoseItAmends(docket, stayId);
  const named = lifted.claims !== undefined || lifted.matters !== undefined;
  const heldBy = <Id>(
    standings: ReadonlyMap<Id, { context: { stays: readonly EntryId[] } }>,
    stay: EntryId | null,
  ): readonly Id[] =>
    [...standings]
      .filter(([, { context }]) => (stay === null ? context.stays.length > 0 : context.stays.includes(stay)))
      .map(([id]) => id);
  let found = 0;
  for (const [at, stay] of stays.entries()) {
    // What is named is told of the stay that is named; of the stays whose place it took, only what they still hold.
    const asNamed = named && at === 0;
    const among = <Id>(held: readonly Id[], ids: readonly Id[] | undefined): readonly Id[] =>
      named ? held.filter((id) => ids?.includes(id)) : held;
    const claims = asNamed ? (lifted.claims ?? []) : among(heldBy(docket.claims, stay), lifted.claims);
    const matters = asNamed ? (lifted.matters ?? []) : among(heldBy(docket.matters, stay), lifted.matters);
    found += claims.length + matters.length;
    for (const claim of claims) hearing.tellClaim(claim, { type: 'stayLifted', by: entry.id, stay });
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
