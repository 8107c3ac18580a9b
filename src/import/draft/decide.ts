import { type DataOf, type Draft, type EntryId, readDraft } from '../../../events/index.ts';

type Ruling = NonNullable<DataOf<'OrderEntered'>['rulings']>[number];

/** What a person decides about a doubtful entry. */
export type Decision =
  /** It is right as it stands: nothing about it is open any more. */
  | { readonly is: 'right' }
  /** It is a paper of this kind and no more. */
  | { readonly is: 'paper'; readonly kind: DataOf<'PaperFiled'>['kind'] }
  /** It rules on a motion. */
  | {
      readonly is: 'ruling';
      readonly motion: EntryId;
      readonly disposition: Ruling['disposition'];
      readonly leaveToAmend?: boolean;
      readonly prejudice?: 'with' | 'without';
    };

/**
 * The entry as the person decided; undefined where an entry of its kind cannot be that. What was undecided about
 * it is gone, and its note says that a person decided.
 */
export function asDecided(draft: Draft, decision: Decision): Draft | undefined {
  const { unresolved: _open, type, schemaVersion: _version, data, ...head } = draft;
  const note = head.note ?? 'Decided by a person in review of the import';
  switch (decision.is) {
    case 'right':
      return read({ ...head, type, ...data, note });
    case 'paper': {
      const title = 'title' in data && typeof data.title === 'string' ? { title: data.title } : {};
      return read({ ...head, type: 'PaperFiled', kind: decision.kind, ...title, note });
    }
    case 'ruling': {
      if (type !== 'OrderEntered' && type !== 'PaperFiled') return undefined;
      const { motion, disposition, leaveToAmend, prejudice } = decision;
      const ruling = {
        motion,
        disposition,
        ...(leaveToAmend === undefined ? {} : { leaveToAmend }),
        ...(prejudice === undefined ? {} : { prejudice }),
      };
      if (type === 'PaperFiled') {
        const title = data.title === undefined ? {} : { title: data.title };
        return read({ ...head, type: 'OrderEntered', ...title, rulings: [ruling], note });
      }
      // What was put down because nobody could tell gives way to what a person tells.
      const others = (data.rulings ?? []).filter(
        (one) => one.motion !== motion && !(one.motion === undefined && one.disposition === 'unknown'),
      );
      return read({ ...head, type, ...data, rulings: [...others, ruling], note });
    }
  }
}

function read(written: Readonly<Record<string, unknown>>): Draft | undefined {
  const result = readDraft(written);
  return result.ok ? result.draft : undefined;
}
