import type {
  ClaimId,
  Disposition,
  EntryId,
  MatterId,
  Prejudice,
  Relief,
  RequestId,
  Ruling,
  TestId,
} from '../../events/index.ts';
import type { Part } from '../../machines/index.ts';
import { defaults } from './defaults.ts';
import { bothReach, type Reach } from './groups.ts';
import { type FiledMotion, isByClaimant } from './parts.ts';
import { defendantsAmong, type Sides } from './sides.ts';

/**
 * One thing that an order decides: of one request, as to one claim, matter or order, on one ground. The only place
 * where a ruling is taken apart: whoever asks what an order decides reads these from its line in the journal.
 */
export type DecidedPart = {
  /** Which of the order's rulings says so, by position; null where none does: the part is decided without a word. */
  readonly ruling: number | null;
  readonly motion: EntryId | null;
  /** The part's key in its motion; null where the motion did not ask for it. */
  readonly key: string | null;
  /** Its names on the docket, those under which an earlier order decided the same included. */
  readonly names: readonly string[];
  readonly request: RequestId | null;
  readonly claim: ClaimId | null;
  /** The claim's defendants as to whom it is decided; null: all of them. */
  readonly against: Reach;
  readonly matter: MatterId | null;
  /** The order that the motion asks to have changed. */
  readonly order: EntryId | null;
  readonly ground: TestId | null;
  readonly relief: Relief;
  /** The request without which this one is not asked. */
  readonly alternativeTo: RequestId | null;
  /** Whether it is the claimant who moves. */
  readonly byClaimant: boolean;
  readonly disposition: Disposition;
  readonly express: boolean;
  readonly leaveToAmend: boolean;
  /** Null where the order is silent. */
  readonly prejudice: Prejudice | null;
  /** Present where it decides less than the whole claim. */
  readonly extent?: 'liability' | 'issue';
  /** Present where it takes effect only if the judgment given beside it is undone (Fed. R. Civ. P. 50(c)(1)). */
  readonly conditional?: true;
  /** Present where a judgment that is altered is vacated. */
  readonly vacated?: true;
  /** Present where it is decided as to fewer defendants than it was asked as to. */
  readonly narrowed?: true;
};

/** A part as to a claim. */
export type DecidedOfClaim = DecidedPart & { readonly claim: ClaimId };

export const isOfClaim = (part: DecidedPart): part is DecidedOfClaim => part.claim !== null;

/** The motions that have been filed, and whose claims they are about. */
export type Filed = {
  readonly motions: { readonly get: (id: EntryId) => FiledMotion | undefined };
  readonly caption: Sides;
};

export type Terms = Pick<Ruling, 'disposition' | 'express' | 'leaveToAmend' | 'prejudice'> &
  Partial<Pick<Ruling, 'against' | 'extent' | 'conditional' | 'vacated'>>;

/** What a ruling says of a part beside what it comes to. Seldom anything: there are many parts. */
const besides = ({
  extent,
  conditional,
  vacated,
}: Terms): Pick<DecidedPart, 'extent' | 'conditional' | 'vacated'> => ({
  ...(extent !== undefined && extent !== 'whole' && { extent }),
  ...(conditional && { conditional }),
  ...(vacated && { vacated }),
});

/** A part with what a ruling says of it. */
export function ruledPart(
  part: Omit<
    DecidedPart,
    'disposition' | 'express' | 'leaveToAmend' | 'prejudice' | 'extent' | 'conditional' | 'vacated'
  >,
  terms: Terms,
): DecidedPart {
  const { disposition, express, leaveToAmend, prejudice, extent, conditional, vacated } = terms;
  const ruled = {
    // Written out: a copy of what is given takes longer than all the rest.
    ruling: part.ruling,
    motion: part.motion,
    key: part.key,
    names: part.names,
    request: part.request,
    claim: part.claim,
    against: part.against,
    matter: part.matter,
    order: part.order,
    ground: part.ground,
    relief: part.relief,
    alternativeTo: part.alternativeTo,
    byClaimant: part.byClaimant,
    disposition,
    express: express ?? defaults.express.value,
    leaveToAmend: leaveToAmend ?? defaults.leaveToAmend.value,
    prejudice: prejudice ?? defaults.prejudice.value,
  };
  if (extent === undefined && !conditional && !vacated) return ruled;
  return { ...ruled, ...besides(terms) };
}

/** As to whom a part is decided: as far as it was asked, and no further than the ruling goes. */
const reachWithin = (caption: Filed['caption'], { claim, against }: Part, named: Ruling['against']): Reach =>
  claim === null || named === undefined
    ? against
    : bothReach(against, defendantsAmong(caption, claim, named));

/** A part of a motion, decided. */
export function decidedPart(
  { filed }: FiledMotion,
  part: Part,
  ruling: number | null,
  terms: Terms,
  { caption }: Filed,
): DecidedPart {
  const against = reachWithin(caption, part, terms.against);
  const decided = ruledPart(
    {
      ruling,
      motion: filed.id,
      key: part.key,
      names: [part.name],
      request: part.request,
      claim: part.claim,
      against,
      matter: part.matter,
      order: part.order,
      ground: part.ground,
      relief: part.relief,
      alternativeTo: part.alternativeTo,
      byClaimant: isByClaimant(caption, part.claim, filed.data),
    },
    terms,
  );
  const narrowed = against !== null && part.against !== null && against.length < part.against.length;
  return narrowed ? { ...decided, narrowed } : decided;
}
