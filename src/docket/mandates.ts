import { earliest, latest } from '../../events/dates.ts';
import { type Entry, type EntryId, type EntryOf, isReview, type Review } from '../../events/index.ts';
import { MadeFrom, remembered } from './faster/remembered.ts';
import { dateOf } from './sequence/limits.ts';

/**
 * A higher court's decision takes effect with its mandate, where the record holds one, even a later one (Fed. R.
 * App. P. 41(c)); else on its own day. Each such decision says with which mandate, and each mandate what it carries out.
 */
export function withMandates(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some((entry) => isMandate(entry) || isMarked(entry))) return entries;
  const appeals = entries.filter((entry) => entry.type === 'AppealNoticed');
  const mandates = entries.filter(isMandate).map(asRecorded);
  const reviews = entries.filter(isReview);
  const carried = new Map<EntryId, EntryId[]>();
  const held = entries.map((entry) => {
    if (!isReview(entry)) return entry;
    const review = asRecorded(entry);
    const mandate = mandates.find((one) => carriesOut(one, review, appeals, reviews));
    if (mandate === undefined) return review;
    carried.set(mandate.id, [...(carried.get(mandate.id) ?? []), review.id]);
    return marked(review, mandate.id, { takesEffectWith: mandate.id });
  });
  return held.map((entry) => {
    if (entry.type !== 'MandateIssued') return entry;
    const all = carried.get(entry.id);
    const mandate = asRecorded(entry);
    return all === undefined ? mandate : marked(mandate, all.join(' '), { carriesOut: all });
  });
}

export const isMandate = (entry: Entry): entry is EntryOf<'MandateIssued'> => entry.type === 'MandateIssued';

/** Whether what a mandate carries out, or with which one something takes effect, may hang on an entry. */
export const bearsOnMandates = (entry: Entry): boolean =>
  isMandate(entry) || entry.type === 'AppealNoticed' || isReview(entry);

const isMarked = (entry: Entry): boolean =>
  entry.takesEffectWith !== undefined || entry.carriesOut !== undefined;

/**
 * Whether a mandate is of the appeal that a decision decides, of no day before it, and of none after a still higher
 * court undid what was decided on that appeal, or a part of it: what comes then carries out what was decided since.
 */
function carriesOut(
  mandate: EntryOf<'MandateIssued'>,
  review: Review,
  appeals: readonly EntryOf<'AppealNoticed'>[],
  reviews: readonly Review[],
): boolean {
  if (!decides(review, mandate.data.appeal, appeals)) return false;
  if (earliest(dateOf(review)) > latest(dateOf(mandate))) return false;
  return !reviews.some(
    (undone) =>
      decides(undone, mandate.data.appeal, appeals) &&
      reviews.some(
        (higher) =>
          higher.type !== 'OrderAffirmed' &&
          higher.data.order === undone.id &&
          precedes(higher, mandate) &&
          !precedes(higher, review),
      ),
  );
}

const decides = ({ data }: Review, appeal: EntryId, appeals: readonly EntryOf<'AppealNoticed'>[]): boolean =>
  data.appeal === undefined ? isOf(appeals, appeal, data.order) : data.appeal === appeal;

/** Whether an entry certainly comes before another. */
const precedes = (earlier: Entry, later: Entry): boolean =>
  latest(dateOf(earlier)) < earliest(dateOf(later)) || (later.after?.includes(earlier.id) ?? false);

const isOf = (appeals: readonly EntryOf<'AppealNoticed'>[], appeal: EntryId, order: EntryId): boolean =>
  appeals.some(({ id, data }) => id === appeal && data.of === order);

/** The same entry is marked in the same way but once, so that what was worked out of it is found again. */
const markings = remembered((_: Entry) => new Map<string, Entry>());
const recordedAs = new MadeFrom<Entry, Entry>();

function marked<E extends Entry>(entry: E, key: string, mark: Partial<E>): Entry {
  const known = markings(entry);
  const made = known.get(key) ?? ({ ...entry, ...mark } as Entry);
  known.set(key, made);
  return recordedAs.note(made, entry) as E;
}

const asRecorded = <E extends Entry>(entry: E): E => (recordedAs.of(entry) as E | undefined) ?? entry;
