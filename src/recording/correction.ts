import {
  type Correction,
  catalog,
  type Draft,
  type Entry,
  type EntryId,
  isCorrection,
} from '../../events/index.ts';
import { didYouMean } from '../../events/nearest.ts';
import { EntryId as EntryIdSchema } from '../../events/schemas.ts';
import { asKnownAt } from '../docket/index.ts';
import { canonicalJson } from '../log/canonical-json.ts';
import { sha256 } from '../log/chain.ts';
import { sameEntry } from '../log/same-entry.ts';

export type CorrectionRequest = {
  readonly entry: string;
  readonly reason: string;
  readonly on?: string;
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly cites?: readonly string[];
  /** Fields of the entry's own data with their right content; null takes a field away. */
  readonly set?: Readonly<Record<string, unknown>>;
};

export type StrikeRequest = Pick<CorrectionRequest, 'entry' | 'reason'>;

export type ReadCorrection =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly what: string };

const refuse = (what: string): ReadCorrection => ({ ok: false, what });

/** A correction of an entry, ready to be proposed; or why there is nothing to correct. */
export function correctionDraft(recorded: readonly Entry[], request: CorrectionRequest): ReadCorrection {
  const found = target(recorded, request.entry);
  if (!found.ok) return found;
  const { entry: id, reason, set, ...given } = request;
  const change = { ...given, ...(set === undefined || Object.keys(set).length === 0 ? {} : { set }) };
  if (Object.values(change).every((value) => value === undefined))
    return refuse(`Nothing is said to be wrong with ${id}: give --on, --set, --cite, --after or --before.`);
  const unknown = unknownField(found.target, set ?? {});
  if (unknown !== undefined) return refuse(unknown);
  const correction = drafted(recorded, found.target.id, 'EntryCorrected', { entry: id, ...change, reason });
  return correction.ok && changesNothing(recorded, correction.draft, found.target)
    ? refuse(`${id} says that already: nothing would change.`)
    : correction;
}

/** Whether the entry would be read as it is read now. A correction recorded before is another matter. */
function changesNothing(recorded: readonly Entry[], draft: Draft, about: Entry): boolean {
  if (recorded.some(({ id }) => id === draft.id)) return false;
  const { case: docket, recordedAt, recordedBy } = about;
  const before = asKnownAt(recorded).entries.find(({ id }) => id === about.id);
  const after = asKnownAt([...recorded, { ...draft, case: docket, recordedAt, recordedBy } as Entry]);
  const failed = after.failed.some(({ entry }) => entry === draft.id);
  const now = after.entries.find(({ id }) => id === about.id);
  return !failed && before !== undefined && now !== undefined && sameEntry(before, now);
}

/** The striking of an entry, ready to be proposed; or why there is nothing to strike. */
export function strikeDraft(recorded: readonly Entry[], request: StrikeRequest): ReadCorrection {
  const found = target(recorded, request.entry);
  if (!found.ok) return found;
  return drafted(recorded, found.target.id, 'EntryStricken', request);
}

type Target = { readonly ok: true; readonly target: Entry } | { readonly ok: false; readonly what: string };

function target(recorded: readonly Entry[], id: string): Target {
  const found = recorded.find((entry) => entry.id === id);
  if (found !== undefined) return { ok: true, target: found };
  const hint = didYouMean(
    id,
    recorded.map((entry) => entry.id),
  );
  return { ok: false, what: `There is no entry "${id.slice(0, 80)}" on the docket${hint}` };
}

function unknownField(entry: Entry, set: Readonly<Record<string, unknown>>): string | undefined {
  const known = Object.keys(catalog[entry.type].schema.shape);
  const unknown = Object.keys(set).find((field) => !known.includes(field));
  if (unknown === undefined) return undefined;
  if (['on', 'cites', 'after', 'before'].includes(unknown))
    return `--set is for what is particular to ${entry.type}; use --${unknown === 'cites' ? 'cite' : unknown} for ${unknown}.`;
  const hint = didYouMean(unknown, known);
  return `${entry.type} has no field "${unknown.slice(0, 60)}"${hint === '' ? `; its fields are ${known.join(', ')}` : hint}`;
}

/**
 * The entry, under an id made from what it says and from the correction before it: the same command given twice
 * is one correction, and the same words after another correction are a new one.
 */
function drafted(
  recorded: readonly Entry[],
  about: EntryId,
  type: 'EntryCorrected' | 'EntryStricken',
  data: unknown,
): ReadCorrection {
  const read = catalog[type].schema.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    return refuse(`${issue?.path.join('.') || 'The correction'}: ${issue?.message ?? 'cannot be read'}`);
  }
  const last = recorded.findLast(
    (entry): entry is Correction => isCorrection(entry) && entry.data.entry === about,
  );
  const asDraft = (id: EntryId) =>
    ({ id, type, schemaVersion: catalog[type].version, data: read.data }) as Draft;
  // The last word on the entry, said again: whoever asks did not hear that it was recorded.
  if (last !== undefined && sameEntry(last, asDraft(last.id))) return { ok: true, draft: asDraft(last.id) };
  const struckBy = asKnownAt(recorded).stricken.get(about);
  if (struckBy !== undefined)
    return refuse(`${about} was stricken by ${struckBy}; strike ${struckBy} to have it back.`);
  const digest = sha256(canonicalJson({ type, data: read.data, last: last?.id ?? null })).slice(0, 8);
  const verb = type === 'EntryCorrected' ? 'correct' : 'strike';
  const name = about.replaceAll(/[^a-z0-9.-]/g, '-').slice(0, 90);
  return { ok: true, draft: asDraft(EntryIdSchema.parse(`${verb}-${name}-${digest}`)) };
}
