import {
  type ClaimId,
  catalog,
  type DataOf,
  type Entry,
  type EntryId,
  type PartyId,
  type Relief,
} from '../../events/index.ts';
import type { Caption, OpenDocket } from './docket.ts';

/** What became of the case as a whole, as it was noted last. */
export type CaseStatus = {
  readonly is: DataOf<'CaseStatusNoted'>['status'];
  readonly entry: EntryId;
  readonly court: string | null;
  /** The order that says so; what it says goes with it. */
  readonly order: EntryId | null;
  /** What has gone to another court and has not come back. */
  readonly gone: readonly Gone[];
  readonly before: CaseStatus | null;
};

/** What went to another court by an entry: these claims, as to these; null: all of them. */
type Gone = {
  readonly entry: EntryId;
  readonly to: string | null;
  readonly claims: readonly ClaimId[] | null;
  readonly against: readonly PartyId[] | null;
};

const RETURNS: ReadonlySet<CaseStatus['is']> = new Set(['removed', 'reopened', 'transferred-in', 'mdl-back']);

/** A federal court of appeals, or the Supreme Court, which sends a case back to this court and not away from it. */
const HIGHER_COURT =
  /\b(?:\d+(?:st|d|nd|rd|th)|d\.\s?c\.|fed(?:\.|eral)?) cir|\bcourt of appeals for the\b|\bsupreme court of the united states\b|\bu\.\s?s\.$/i;

const bare = (court: string): string => court.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

type Known = { readonly status: CaseStatus | null; readonly caption: Pick<Caption, 'opened'> };

/**
 * The status of the case once an entry is heard. An order that is set aside takes the status with it that it gave
 * (28 U.S.C. §§ 1404, 1407, 1447).
 */
export function statusAfter({ status, caption }: Known, entry: Entry): CaseStatus | null {
  if (entry.type === 'OrderVacated' || entry.type === 'OrderReversed')
    return status?.order === entry.data.order ? status.before : status;
  if (entry.type !== 'CaseStatusNoted') return status;
  const { status: is, court = null, order = null, claims = null, against = null } = entry.data;
  const gone = status?.gone ?? [];
  const left = { entry: entry.id, to: court, claims, against };
  return {
    is,
    entry: entry.id,
    court,
    order,
    gone: leaves(entry.data, status, caption) ? [...gone, left] : comesBack(entry.data, caption) ? [] : gone,
    before: status,
  };
}

const isThisCourt = (court: string | undefined, { opened }: Known['caption']): boolean =>
  court !== undefined && opened?.court !== undefined && bare(opened.court) === bare(court);

const comesBack = ({ status, court }: DataOf<'CaseStatusNoted'>, caption: Known['caption']): boolean =>
  RETURNS.has(status) || (status === 'transferred' && isThisCourt(court, caption));

/**
 * Whether the case goes to another court. A remand goes to a state court where it says so, or where the case had been
 * removed from one; a higher court sends back to this one, and an agency's case comes back (28 U.S.C. §§ 1447(c), 2106).
 */
function leaves(
  { status, court }: DataOf<'CaseStatusNoted'>,
  before: CaseStatus | null,
  caption: Known['caption'],
): boolean {
  if (isThisCourt(court, caption)) return false;
  if (status === 'mdl-out') return true;
  // A transfer that names no court may be one to this court, as the docket of either has it.
  if (status === 'transferred') return court !== undefined;
  if (status !== 'remanded') return false;
  return court === undefined ? wasRemoved(before) : !HIGHER_COURT.test(court);
}

const wasRemoved = (status: CaseStatus | null): boolean =>
  status !== null && (status.is === 'removed' || wasRemoved(status.before));

/** Relief that this court may still give when the case is no longer here. */
const STILL_HERE: ReadonlySet<Relief> = new Set([
  'fees',
  'sanctions',
  'reconsider',
  'relief-from-judgment',
  'alter-judgment',
]);
const SAYS_SO = /\b(?:fees?|costs|sanctions?|reconsider\w*|rehear\w*)\b/i;

type Docket = Pick<OpenDocket, 'motions' | 'status'>;

/**
 * Why an entry has no place here: the whole case has gone to another court, and it is about something else than fees,
 * costs, sanctions or reconsideration (Cooter & Gell v. Hartmarx Corp., 496 U.S. 384, 395-96 (1990)). Null where it has.
 */
export function whyNotHere(docket: Docket, entry: Entry): string | null {
  const left = docket.status?.gone.findLast(({ claims, against }) => claims === null && against === null);
  if (left === undefined || mayStillCome(docket, entry)) return null;
  return `the case is no longer in this court since ${left.entry}${toWhom(left)}: only fees, costs, sanctions and reconsideration are decided here`;
}

const toWhom = ({ to }: Gone): string => (to === null ? '' : `, and is in ${to}`);

function mayStillCome(docket: Docket, entry: Entry): boolean {
  const { recordedOnly, caption, puts } = catalog[entry.type];
  if (recordedOnly || caption || puts === 'review') return true;
  switch (entry.type) {
    case 'CaseStatusNoted':
      return true;
    case 'MotionFiled':
      return isOnWhatIsLeft(entry.data);
    case 'MotionOpposed':
    case 'ReplyFiled':
    case 'MotionArgued':
    case 'MotionSubmitted':
    case 'MotionWithdrawn':
      return isLeft(docket, entry.data.motion);
    case 'OrderEntered':
    case 'OrderAmended': {
      const { rulings = [], decides = [], stays, lifts, directions } = entry.data;
      if (entry.type === 'OrderEntered' && entry.data.reconsiders?.length) return true;
      return (
        decides.every((motion) => isLeft(docket, motion)) &&
        rulings.every(({ motion, relief }) =>
          motion === undefined ? relief !== undefined && STILL_HERE.has(relief) : isLeft(docket, motion),
        ) &&
        [stays, lifts, directions].every((list) => !list?.length)
      );
    }
    default:
      return MOVES_NOTHING_HERE.has(entry.type);
  }
}

/** What is done to a judgment, or by a higher court, wherever the case is. */
const MOVES_NOTHING_HERE: ReadonlySet<string> = new Set([
  'JudgmentSatisfied',
  'MandateIssued',
  'AppealDismissed',
]);

const isLeft = ({ motions }: Docket, motion: EntryId): boolean => {
  const filed = motions.get(motion)?.filed;
  return filed === undefined || isOnWhatIsLeft(filed.data);
};

const isOnWhatIsLeft = ({ title = '', requests }: DataOf<'MotionFiled'>): boolean =>
  requests.every(({ relief }) => STILL_HERE.has(relief) || (relief === 'other' && SAYS_SO.test(title)));

/** Why a claim can no longer be moved here as to any whom something reaches: it went to another court alone. */
export function whyClaimNotHere(
  { status }: Pick<OpenDocket, 'status'>,
  claim: ClaimId,
  reach: readonly PartyId[] | null,
): string | null {
  const left = status?.gone.find(
    ({ claims, against }) =>
      (claims === null ? against !== null : claims.includes(claim)) &&
      (against === null || (reach?.every((party) => against.includes(party)) ?? false)),
  );
  return left === undefined ? null : `${claim} is no longer in this court since ${left.entry}${toWhom(left)}`;
}
