import {
  type ClaimId,
  type DataOf,
  type Draft,
  type EntryId,
  type PartyId,
  readDraft,
} from '../../../events/index.ts';

type Ruling = NonNullable<DataOf<'OrderEntered'>['rulings']>[number];

/** Which claims, and as to which defendants, a decision is about; all that are meant where it names none. */
type Reaches = { readonly claims?: readonly ClaimId[]; readonly against?: readonly PartyId[] };

/** What a person decides about a doubtful entry. */
export type Decision =
  /** It is right as it stands: nothing about it is open any more. */
  | { readonly is: 'right' }
  /** It ends no claim, whatever its words may seem to say. */
  | { readonly is: 'nothing' }
  /** It is a paper of this kind and no more. */
  | { readonly is: 'paper'; readonly kind: DataOf<'PaperFiled'>['kind'] }
  /** It rules on a motion. */
  | ({
      readonly is: 'ruling';
      readonly motion: EntryId;
      readonly disposition: Ruling['disposition'];
      readonly leaveToAmend?: boolean;
      readonly prejudice?: 'with' | 'without';
      /** As to which claims and defendants it is denied, where it is granted as to the others. */
      readonly denied?: readonly Reaches[];
    } & Reaches)
  /** It ends these claims without a motion. */
  | ({
      readonly is: 'ending';
      readonly how: 'dismissed' | 'judgment';
      readonly claims: readonly ClaimId[];
      readonly prejudice?: 'with' | 'without';
    } & Reaches);

/** How the note of an entry begins, and the reason of a correction, that a person decided in a review. */
export const BY_REVIEW = 'Decided by a person in review of the import';

/**
 * The entry as the person decided; undefined where an entry of its kind cannot be that. What was undecided about
 * it is gone, and its note says that a person decided.
 */
export function asDecided(draft: Draft, decision: Decision): Draft | undefined {
  const { unresolved: _open, type, schemaVersion: _version, data, ...head } = draft;
  const note = head.note ?? BY_REVIEW;
  const title = 'title' in data && typeof data.title === 'string' ? { title: data.title } : {};
  switch (decision.is) {
    case 'right':
      return read({ ...head, type, ...data, note });
    case 'nothing':
      return type === 'OrderEntered'
        ? read({ ...head, type, ...withoutUntold(data), note })
        : type === 'OutcomeUntold'
          ? read({ ...head, type: 'PaperFiled', kind: 'other', ...title, note })
          : read({ ...head, type, ...data, note });
    case 'paper':
      return read({ ...head, type: 'PaperFiled', kind: decision.kind, ...title, note });
    case 'ruling': {
      if (type !== 'OrderEntered' && type !== 'PaperFiled') return undefined;
      const { is: _is, denied = [], ...ruling } = decision;
      const { motion } = decision;
      const own = [ruling, ...denied.map((reach) => ({ motion, ...reach, disposition: 'denied' }))];
      if (type === 'PaperFiled') return read({ ...head, type: 'OrderEntered', ...title, rulings: own, note });
      // What was put down because nobody could tell gives way to what a person tells.
      const told = withoutUntold(data);
      const others = (told.rulings ?? []).filter((one) => one.motion !== motion);
      return read({ ...head, type, ...told, rulings: [...others, ...own], note });
    }
    case 'ending':
      return ended(draft, decision, { ...head, ...title, note });
  }
}

/** An entry that ends claims by itself: an order, a judgment, or the parties' own dismissal, by what it was taken for. */
function ended(
  { type, data, source }: Draft,
  { how, claims, against, prejudice }: Extract<Decision, { is: 'ending' }>,
  head: Readonly<Record<string, unknown>>,
): Draft | undefined {
  const reach = { claims, ...(against === undefined ? {} : { against }) };
  const terms = prejudice === undefined ? {} : { prejudice };
  if (type !== 'OrderEntered' && type !== 'PaperFiled' && type !== 'OutcomeUntold') return undefined;
  if (how === 'judgment')
    return type === 'OrderEntered'
      ? undefined
      : read({ ...head, type: 'JudgmentEntered', ...reach, favours: 'unknown' });
  const byTheParties =
    type === 'PaperFiled' &&
    (data.kind === 'stipulation' ||
      data.kind === 'notice' ||
      source?.rule?.endsWith('voluntary-dismissal') === true);
  if (byTheParties)
    return read({
      ...head,
      type: 'DismissalFiled',
      kind: data.kind === 'stipulation' ? 'stipulated' : 'voluntary',
      ...reach,
      ...terms,
    });
  const ruling = { ...reach, relief: 'dismiss', disposition: 'granted', ...terms };
  const told = type === 'OrderEntered' ? withoutUntold(data) : {};
  return read({ ...head, type: 'OrderEntered', ...told, rulings: [...(told.rulings ?? []), ruling] });
}

/** An order without what was put down because nobody could tell. */
function withoutUntold({
  decides: _decides,
  rulings = [],
  ...data
}: DataOf<'OrderEntered'>): Partial<DataOf<'OrderEntered'>> {
  const told = rulings.filter(({ motion, disposition }) => motion !== undefined || disposition !== 'unknown');
  return { ...data, ...(told.length > 0 ? { rulings: told } : {}) };
}

/** The entries that say that the outcome of another is not told: they fall once a person tells it. */
export function untoldOf<One extends Pick<Draft, 'id' | 'type' | 'data'>>(
  entries: readonly One[],
  about: EntryId,
  { is }: Pick<Decision, 'is'>,
): readonly One[] {
  if (is === 'right') return [];
  return entries.filter(
    ({ type, data }) => type === 'OutcomeUntold' && (data as DataOf<'OutcomeUntold'>).entry === about,
  );
}

function read(written: Readonly<Record<string, unknown>>): Draft | undefined {
  const result = readDraft(written);
  return result.ok ? result.draft : undefined;
}
