import type { Fault } from '../../../events/faults.ts';
import { type Draft, type EntryType, isEntryType } from '../../../events/index.ts';
import { asFields, type LooseFields } from '../../../events/loose-fields.ts';
import type { Anomaly } from '../docket.ts';

/** An entry as it is said, its fields side by side as people write them, whether or not all of it can be read. */
export type Said = {
  readonly id: string | undefined;
  readonly type: EntryType | undefined;
  readonly fields: LooseFields;
  /** The entry, where it can be read. */
  readonly draft: Draft | undefined;
};

/** What is wrong with an entry beside the rest of its case, and where in it. */
export type Flaw = Pick<Anomaly, 'kind' | 'about'> & Fault;

/** A draft, or a recorded entry, as it is said. */
export const saidBy = (draft: Draft): Said => ({
  id: draft.id,
  type: draft.type,
  fields: { ...draft, ...draft.data },
  draft,
});

/** LooseFields that may be an entry, of which nothing is known to be readable. */
export function saidIn(fields: LooseFields, draft: Draft | undefined): Said {
  const { id, type } = fields;
  return {
    id: typeof id === 'string' ? id : undefined,
    type: typeof type === 'string' && isEntryType(type) ? type : undefined,
    fields,
    draft,
  };
}

/** The parts of a list that have fields, each with its place in the list. */
export const partsIn = (list: unknown): readonly { readonly part: LooseFields; readonly at: number }[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown, at) => {
        const part = asFields(item);
        return part === undefined ? [] : [{ part, at }];
      })
    : [];

/** The flaws of a part, as flaws of the whole. */
export const flawsUnder = (path: Fault['path'], flaws: readonly Flaw[]): readonly Flaw[] =>
  flaws.map((flaw) => ({ ...flaw, path: [...path, ...flaw.path] }));
