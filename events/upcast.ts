import { catalog, type EntryType, entryTypes, isEntryType } from './catalog.ts';
import type { Entry } from './envelope.ts';

/**
 * Old entries are never rewritten. They are brought up to the present version when they are read, one version
 * at a time, so that each step is small and stays as it was when it was written.
 */
type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

const chains: { readonly [T in EntryType]?: readonly Upcast[] } = {
  MotionFiled: [
    // Version 1 knew one kind of relief for all claims. Version 2 lists requests, because a motion may ask for
    // different things against different claims, and for some of them in the alternative.
    ({ kind, claims, grounds, ...rest }) => ({
      ...rest,
      requests: [
        {
          id: typeof kind === 'string' ? kind : 'request',
          relief: kind,
          ...(claims === undefined ? {} : { claims }),
          ...(grounds === undefined ? {} : { grounds }),
        },
      ],
    }),
  ],
};

/** The versions that can still be read of a type: the present one and every one with a step up from it. */
export const oldestVersion = (type: EntryType): number => catalog[type].version - (chains[type]?.length ?? 0);

type Stored = { readonly type: string; readonly schemaVersion: number; readonly data: unknown };

/** The present version of each type: most entries are of it, and one look tells. */
const versions: ReadonlyMap<string, number> = new Map(
  entryTypes.map((type) => [type, catalog[type].version]),
);

/**
 * An entry as it was stored, in its type's present version. The same object where it is already.
 * @throws {UnreadableEntry} where its type or its version is unknown to this version of Nunc.
 */
export function upcast(stored: Stored): Entry {
  const present = versions.get(stored.type);
  if (present !== undefined && present === stored.schemaVersion) return stored as Entry;
  const { type } = stored;
  if (present === undefined || !isEntryType(type))
    throw new UnreadableEntry(`there is no entry type "${type.slice(0, 80)}"`);
  const chain = chains[type] ?? [];
  const from = stored.schemaVersion - (present - chain.length);
  if (!Number.isInteger(from) || from < 0 || from > chain.length)
    throw new UnreadableEntry(
      `${type} version ${stored.schemaVersion} cannot be read here: known are ${oldestVersion(type)} to ${present}`,
    );
  let data = stored.data as Record<string, unknown>;
  for (const step of chain.slice(from)) data = step(data);
  return { ...stored, schemaVersion: present, data } as Entry;
}

/** Written by a newer Nunc, or not by Nunc at all. */
export class UnreadableEntry extends Error {
  override readonly name = 'UnreadableEntry';
}
