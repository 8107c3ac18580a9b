import { join } from 'node:path';
import type { Draft, EntryId } from '../../../events/index.ts';
import { changedCaseFile, LARGEST_FILE, writeCaseFile } from '../../casefile/index.ts';
import { type DraftedCase, type SettledCase, struckBy } from '../../import/draft/index.ts';
import type { Imported } from '../../import/index.ts';
import { findCaseFile } from '../../open/case-file.ts';
import { caseOfDocket } from '../ask/docket-file.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';

/** A docket, drawn as a case into a case file that may hold it in part already. */
export type CaseInFile = {
  readonly path: string;
  readonly settled: SettledCase;
  /** All of the case: what the file holds, then what is new. */
  readonly drafts: readonly Draft[];
  readonly added: readonly Draft[];
  readonly kept: number;
  /** Entries whose text in the source is no longer the text that the file keeps of it. */
  readonly changedInSource: readonly EntryId[];
  /** The text of the file as it is, where there is one. */
  readonly text: string | undefined;
};

/** Where a case goes: the file that `--out` names, or a file of the case's name in the folder it names. */
export async function placeFor(io: Io, out: string, id: string): Promise<string> {
  const found = await io.files.look(out);
  return found?.kind === 'folder' ? join(out, `${id}.yaml`) : out;
}

/** Draws a docket into a case file. What the file holds stays as it is; only entries it does not hold are new. */
export async function caseInFile(io: Io, imported: Imported, path: string): Promise<CaseInFile> {
  const found = await findCaseFile(io.files, path);
  if (!found.ok && (await io.files.look(path)) === undefined) {
    const settled = caseOfDocket(io, imported);
    const drafts = [...settled.caption, ...settled.entries];
    return { path, settled, drafts, added: drafts, kept: 0, changedInSource: [], text: undefined };
  }
  if (!found.ok) throw new BadInput([...found.problems]);
  const { caseFile } = found;
  if (caseFile.case !== imported.case)
    throw new BadInput([
      {
        where: path,
        what: `it holds the case ${caseFile.case}, and the docket is of ${imported.case}: name another file`,
      },
    ]);
  const held = new Map(caseFile.drafts.map((draft) => [draft.id, draft]));
  const isNew = (draft: Draft): boolean => !held.has(draft.id);
  const struck = new Set(
    caseFile.drafts.flatMap((draft) => (draft.type === 'EntryStricken' ? [draft.data.entry] : [])),
  );
  // What a review struck leaves nothing open for what comes after it.
  const kept = new Map([...held].filter(([id, { type }]) => type !== 'OutcomeUntold' || !struck.has(id)));
  const merge = ({ caption, entries }: DraftedCase): readonly Draft[] => [
    ...caseFile.drafts,
    ...caption.filter(isNew),
    ...entries.filter(isNew),
  ];
  const settled = caseOfDocket(io, imported, { kept }, merge);
  const drafts = merge(settled);
  return {
    path,
    settled,
    drafts,
    added: drafts.slice(caseFile.drafts.length),
    kept: caseFile.drafts.length,
    changedInSource: changedTexts(imported, settled, held),
    text: new TextDecoder().decode(await io.files.read(path)),
  };
}

function changedTexts(
  { entries }: Imported,
  settled: SettledCase,
  kept: ReadonlyMap<EntryId, Draft>,
): readonly EntryId[] {
  return [...settled.rows].flatMap(([index, id]) => {
    const text = kept.get(id)?.source?.text;
    const row = entries[index];
    if (text === undefined || row === undefined) return [];
    const squeezed = (one: string) => one.replace(/\s+/g, ' ').trim().slice(0, 100_000);
    return squeezed(text) === squeezed(row.raw === '' ? row.short : row.raw) ? [] : [id];
  });
}

/** Longest text of a source that is kept where the whole of them would make the file too large. */
const SHORTENED = 1_000;

/** Writes the case file. Gives a remark where the texts of the source had to be shortened. */
export async function writeInto(
  io: Io,
  { path, settled, drafts: all, added: fresh, text }: CaseInFile,
  changed: readonly Draft[] = [],
  fallen: readonly EntryId[] = [],
): Promise<string | null> {
  const gone = new Set(fallen);
  const isNew = new Set(fresh.map(({ id }) => id));
  const drafts = all.filter(({ id }) => !gone.has(id));
  // What the file holds already is struck in it; what would be new is not written at all.
  const added = [
    ...fresh.filter(({ id }) => !gone.has(id)),
    ...strikings(
      all,
      fallen.filter((id) => !isNew.has(id)),
    ),
  ];
  const now = new Map(changed.map((draft) => [draft.id, draft]));
  const asDecided = (all: readonly Draft[]) => all.map((draft) => now.get(draft.id) ?? draft);
  const written = (shorten: boolean): string => {
    const written = shorten ? asDecided(added).map(shortened) : asDecided(added);
    if (text === undefined)
      return writeCaseFile(settled.case, text === undefined && !shorten ? asDecided(drafts) : written);
    const isAdded = new Set(added.map(({ id }) => id));
    return changedCaseFile(text, settled.case, {
      added: written,
      changed: changed.filter(({ id }) => !isAdded.has(id)),
    });
  };
  const whole = written(false);
  const fits = whole.length <= LARGEST_FILE;
  const chosen = fits ? whole : written(true);
  if (chosen.length > LARGEST_FILE)
    throw new BadInput([
      {
        where: path,
        what: `the case file would have ${Math.ceil(chosen.length / 1e6)} MB, and one has at most ${LARGEST_FILE / 1e6} MB; nothing was written`,
      },
    ]);
  if (added.length > 0 || changed.length > 0 || text === undefined)
    await io.files.write(path, chosen, text === undefined ? 'nothing' : { text });
  return fits
    ? null
    : `The source's texts were cut to ${SHORTENED.toLocaleString('en-US')} characters each, to keep the file readable.`;
}

/** Entries that strike what a decision of a review leaves no room for. */
function strikings(all: readonly Draft[], fallen: readonly EntryId[]): readonly Draft[] {
  const taken = new Set<string>(all.map(({ id }) => id));
  return fallen.flatMap((entry) => struckBy(entry, taken));
}

const shortened = (draft: Draft): Draft =>
  draft.source?.text === undefined
    ? draft
    : { ...draft, source: { ...draft.source, text: draft.source.text.slice(0, SHORTENED) } };
