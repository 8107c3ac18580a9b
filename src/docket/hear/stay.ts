import type { ClaimId, EntryId, EntryOf, MatterId } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';

type Stay = {
  readonly claims?: readonly ClaimId[] | undefined;
  readonly matters?: readonly MatterId[] | undefined;
};

/** Holds claims and matters until the stay is lifted. */
export function stay(hearing: Hearing, { claims, matters }: Stay): void {
  const by = hearing.entry.id;
  for (const claim of claims ?? []) hearing.tellClaim(claim, { type: 'stayed', by });
  for (const matter of matters ?? []) hearing.tellMatter(matter, { type: 'stayed', by });
}

/** Ends a stay on what is named; where nothing is named, on all that it holds. */
export function lift(hearing: Hearing, lifted: Stay & { readonly stay?: EntryId | undefined }): void {
  const { docket, entry } = hearing;
  const stayId = lifted.stay ?? null;
  const named = lifted.claims !== undefined || lifted.matters !== undefined;
  const held = <Id>(standings: ReadonlyMap<Id, { context: { stays: readonly EntryId[] } }>): readonly Id[] =>
    [...standings]
      .filter(([, { context }]) =>
        stayId === null ? context.stays.length > 0 : context.stays.includes(stayId),
      )
      .map(([id]) => id);
  const claims = named ? (lifted.claims ?? []) : held(docket.claims);
  const matters = named ? (lifted.matters ?? []) : held(docket.matters);
  if (claims.length + matters.length === 0)
    hearing.note(
      'nothing-to-decide',
      stayId,
      stayId ? `nothing is held by the stay ${stayId}` : 'nothing is stayed',
    );
  for (const claim of claims) hearing.tellClaim(claim, { type: 'stayLifted', by: entry.id, stay: stayId });
  for (const matter of matters)
    hearing.tellMatter(matter, { type: 'stayLifted', by: entry.id, stay: stayId });
}

/** A stay is an order: it can later be reconsidered, vacated or lifted. */
export function hearStay(hearing: Hearing, { data }: EntryOf<'StayEntered'>): void {
  hearing.enterOrder();
  stay(hearing, data);
}

export function hearLift(hearing: Hearing, { data }: EntryOf<'StayLifted'>): void {
  lift(hearing, data);
}
