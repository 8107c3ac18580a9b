import { type Draft, type Entry, type EntryId, recorded } from '../../../events/index.ts';
import { CaseId } from '../../../events/schemas.ts';
import { asKnownAt, whereSaid } from '../corrections.ts';
import { ringsAmong } from '../sequence/index.ts';
import { findingFlaws, testFlaws } from './findings.ts';
import { type LibraryTests, type Nameable, nameable, withEntries } from './nameable.ts';
import { asItStands, editFlaws, type ReadInserted, readingEntries, redateFlaws } from './readings.ts';
import { referenceFlaws } from './references.ts';
import { requestFlaws } from './requests.ts';
import { type Flaw, flawsUnder, type Said, saidBy } from './said.ts';

/** A flaw of an entry, and the entry in which it is said: where a correction put the field right, the correction. */
export type Found = Flaw & { readonly of: Said; readonly in: Said };

export type ScrutinyOptions = {
  /** Legal tests that a case may refer to without stating them. */
  readonly library?: LibraryTests;
  /** The sections of a case file of which nothing could be read. */
  readonly unknown?: readonly string[];
  readonly readInserted?: ReadInserted;
};

/**
 * What is wrong between the entries of a case, each of which may be well written: names of nothing, rulings on
 * what nobody asked for, findings that cannot both stand, corrections that cannot be applied, an order that
 * cannot be. Entries are looked at as their corrections leave them; what was struck counts for nothing.
 *
 * One after another, because a case may hold more faults than anybody will read. Whether the machines hear an
 * entry is for the replay to say.
 */
export function* scrutinise(
  all: readonly Said[],
  { library = new Map(), unknown = [], readInserted = asItStands }: ScrutinyOptions = {},
): Generator<Found, void> {
  const corrected = asKnownAt(asRecorded(all));
  const now = new Map(corrected.entries.map((entry) => [entry.id, entry]));
  const written = new Map(all.flatMap((said) => (said.draft === undefined ? [] : [[said.draft.id, said]])));
  const held = all.flatMap((said) => asHeld(said, now));
  // What was struck is still there to be named: by its striking, and by what it left without an object.
  const record = withEntries(nameable(held, library, unknown), all);
  /** Says of each flaw where it was said. */
  const placed = function* (said: Said, flaws: readonly Flaw[]): Generator<Found, void> {
    for (const flaw of flaws) {
      if (said.draft === undefined) yield { ...flaw, of: said, in: said };
      else {
        const { entry, path } = whereSaid(
          corrected.correctedBy,
          (id) => now.get(id),
          said.draft.id,
          flaw.path,
        );
        yield { ...flaw, path, of: said, in: written.get(entry) ?? said };
      }
    }
  };
  for (const { entry, faults } of corrected.failed) {
    const said = written.get(entry);
    if (said !== undefined)
      yield* placed(
        said,
        faults.map((fault) => ({ ...fault, kind: 'unreadable', about: null })),
      );
  }
  for (const { entry, other, what } of ringsAmong(corrected.entries)) {
    const said = held.find(({ draft }) => draft?.id === entry);
    const field = ['after', 'before'].find((name) => said?.fields[name] !== undefined);
    const path = field === undefined ? [] : [field];
    if (said !== undefined) yield* placed(said, [{ kind: 'impossible-order', about: other, path, what }]);
  }
  for (const said of held) yield* placed(said, flawsOf(said, record, readInserted));
}

/** The flaws of one entry among all that can be named. */
function flawsOf(said: Said, record: Nameable, readInserted: ReadInserted): readonly Flaw[] {
  const own = [...referenceFlaws(said, record), ...ownFlaws(said, record)];
  if (said.type !== 'ReadingNamed') return own;
  const reading = readingEntries(said, record, readInserted);
  return [
    ...own,
    ...reading.flaws,
    ...editFlaws(said, reading.record),
    ...reading.inserted.flatMap(({ said: inserted, path }) =>
      flawsUnder(path, [...referenceFlaws(inserted, reading.record), ...ownFlaws(inserted, reading.record)]),
    ),
  ];
}

const ownFlaws = (said: Said, record: Nameable): readonly Flaw[] => [
  ...selfFlaws(said),
  ...(said.type === 'EntryCorrected' ? redateFlaws(said.fields) : []),
  ...testFlaws(said),
  ...findingFlaws(said, record),
  ...(said.draft === undefined ? [] : requestFlaws(said.draft, record)),
];

function selfFlaws({ id, draft }: Said): readonly Flaw[] {
  const field = (['after', 'before'] as const).find((name) => draft?.[name]?.some((other) => other === id));
  if (id === undefined || field === undefined) return [];
  return [{ kind: 'impossible-order', about: id, path: [field], what: `"${id}" cannot come after itself` }];
}

/** An entry as it is now held to be: as it was written, or as its corrections leave it; nothing where it was struck. */
function asHeld(said: Said, now: ReadonlyMap<EntryId, Entry>): readonly Said[] {
  const { draft } = said;
  if (draft === undefined) return [said];
  const entry = now.get(draft.id);
  if (entry === undefined) return [];
  const changed = (['data', 'on', 'after', 'before', 'cites'] as const).some(
    (field) => entry[field] !== draft[field],
  );
  return [changed ? saidBy(entry) : said];
}

const NOBODYS = CaseId.parse('case');

/** Drafts as entries, only to be read with their corrections: who recorded them, and when, makes no difference. */
function asRecorded(all: readonly Said[]): readonly Entry[] {
  const first = new Map<EntryId, Draft>();
  for (const { draft } of all) if (draft !== undefined && !first.has(draft.id)) first.set(draft.id, draft);
  return recorded([...first.values()], { case: NOBODYS, recordedAt: '', recordedBy: '' });
}
