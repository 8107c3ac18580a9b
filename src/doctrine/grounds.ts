import {
  type ClaimId,
  type DataOf,
  DISPOSITIVE,
  type Disposition,
  type EntryId,
  type Relief,
  type RequestId,
  type Ruling,
  type TestId,
} from '../../events/index.ts';

/** The law that rulings are derived under: the caption's tests and claims. */
export type Law = {
  readonly tests: ReadonlyMap<TestId, DataOf<'TestStated'>>;
  readonly claims: ReadonlyMap<ClaimId, DataOf<'ClaimDescribed'>>;
};

/** The motions on the docket, each as it was filed. */
export type Motions = Pick<ReadonlyMap<EntryId, DataOf<'MotionFiled'>>, 'get' | 'has'>;

/** What a ruling decides of one claim on one ground. */
export type DecidedPart = {
  readonly motion: EntryId | null;
  readonly request: RequestId | null;
  readonly claim: ClaimId;
  readonly ground: TestId | null;
  readonly relief: Relief;
  /** Asked only if another request is refused. */
  readonly alternative: boolean;
  /** Whether it is the claimant who moves. */
  readonly byClaimant: boolean;
  readonly disposition: Disposition;
};

/**
 * A ruling taken apart, one part for every claim and ground it decides: what it does not narrow, it decides
 * whole. What it decides of matters and of orders is no part of this.
 */
export function partsDecided(ruling: Ruling, law: Law, motions: Motions): readonly DecidedPart[] {
  const { disposition } = ruling;
  const filed = ruling.motion === undefined ? undefined : motions.get(ruling.motion);
  if (ruling.motion !== undefined && filed === undefined) return [];
  const byClaimant = (claim: ClaimId): boolean =>
    filed !== undefined && law.claims.get(claim)?.claimant === filed.movant;
  const parts = (filed?.requests ?? [])
    .filter((request) => ruling.request === undefined || ruling.request === request.id)
    .flatMap((request) =>
      (request.claims ?? [])
        .filter((claim) => ruling.claims === undefined || ruling.claims.includes(claim))
        .flatMap((claim) =>
          (request.grounds?.length ? request.grounds : [null])
            .filter((ground) => ruling.ground === undefined || ruling.ground === ground)
            .map((ground) => ({
              motion: ruling.motion ?? null,
              request: request.id,
              claim,
              ground,
              relief: request.relief,
              alternative: request.alternativeTo !== undefined,
              byClaimant: byClaimant(claim),
              disposition,
            })),
        ),
    );
  if (parts.length > 0) return parts;
  // Of its own accord, or beyond what the motion asked for.
  return (ruling.claims ?? []).map((claim) => ({
    motion: ruling.motion ?? null,
    request: null,
    claim,
    ground: ruling.ground ?? null,
    relief: ruling.relief ?? (filed === undefined ? 'dismiss' : (filed.requests[0]?.relief ?? 'other')),
    alternative: false,
    byClaimant: byClaimant(claim),
    disposition,
  }));
}

/** Whether a part, as decided, counts against the claim. */
export const countsAgainst = (part: DecidedPart): boolean =>
  part.disposition === 'granted' && DISPOSITIVE.has(part.relief) && !part.byClaimant;

/**
 * Whether a claim falls to these grounds (null: no test named). Grounds add up, theories are alternatives: any
 * ground against the whole claim is enough, a ground against one theory only where no theory is left.
 */
export function claimFalls(theories: readonly TestId[], grounds: readonly (TestId | null)[]): boolean {
  if (grounds.some((ground) => ground === null || !theories.includes(ground))) return true;
  return theories.length > 0 && theories.every((theory) => grounds.includes(theory));
}
