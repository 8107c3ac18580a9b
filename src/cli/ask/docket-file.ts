import { type CaseId, type Draft, type Entry, recorded } from '../../../events/index.ts';
import { replay } from '../../docket/index.ts';
import {
  type DraftedCase,
  type DraftOptions,
  type SettledCase,
  settledCase,
} from '../../import/draft/index.ts';
import { type Columns, type Format, type Imported, importDocket, parsedSource } from '../../import/index.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';
import { recordingNow } from './recording-now.ts';

/**
 * The largest docket file that is read, in bytes. The longest real dockets, of some 20,000 entries, have a tenth
 * of it. Parsed JSON takes about ten times its size in memory, and a text past 512 MB is none to the engine.
 */
export const LARGEST_DOCKET = 100_000_000;

/** Reads a docket of PACER, RECAP or CourtListener from a file, JSON or a saved page. Throws `BadInput` where it is none. */
export async function docketAt(
  io: Io,
  path: string,
  format: Format | 'auto' = 'auto',
  columns?: Columns,
): Promise<Imported> {
  return docketIn(path, sourceIn(path, await docketTextAt(io, path), columns), format);
}

/** The docket that a file's parsed JSON is. Throws `BadInput` where it is none. */
export function docketIn(path: string, value: unknown, format: Format | 'auto'): Imported {
  // A text would be taken for JSON still to be parsed: this one is the whole of what the file says.
  const imported = importDocket(typeof value === 'string' ? JSON.stringify(value) : value, { format });
  if (!imported.ok) throw new BadInput([{ where: path, what: imported.why }]);
  return imported;
}

/** What a file's text holds: the value of its JSON, or the docket that a saved page shows. Throws `BadInput` where it is none. */
export function sourceIn(path: string, text: string, columns?: Columns): unknown {
  const parsed = parsedSource(text, columns);
  if (!parsed.ok) throw new BadInput([{ where: path, what: parsed.why }]);
  return parsed.value;
}

/** The text of a docket's file. Throws `BadInput` where there is none, or more than can be read. */
export async function docketTextAt(io: Io, path: string): Promise<string> {
  const refuse = (what: string): never => {
    throw new BadInput([{ where: path.trim() === '' ? '(no name)' : path, what }]);
  };
  if (path.trim() === '') return refuse('no docket file is named');
  const found = await lookAt(io, path);
  if (found === undefined) return refuse('there is no such file');
  if (found.kind !== 'file')
    return refuse('this is no file: a docket is a file of JSON, or a page saved from PACER');
  if (found.size > LARGEST_DOCKET)
    return refuse(
      `it has ${megabytes(found.size)}, and a docket has at most ${megabytes(LARGEST_DOCKET)}: import its pages one by one`,
    );
  let text: string;
  try {
    text = textIn(await io.files.read(path));
  } catch (error) {
    if (error instanceof TypeError)
      return refuse(
        'this is no UTF-8 text: a docket is a file of JSON, saved as UTF-8, or a page saved from PACER',
      );
    return refuse(`it cannot be read: ${codeOf(error)}`);
  }
  if (text.trim() === '')
    return refuse('the file is empty: a docket is a file of JSON, or a page saved from PACER');
  return text;
}

/** A size for people, never less than it is. */
export const megabytes = (size: number): string => `${Math.ceil(size / 1e6).toLocaleString('en-US')} MB`;

async function lookAt(io: Io, path: string) {
  try {
    return await io.files.look(path);
  } catch (error) {
    throw new BadInput([{ where: path.slice(0, 200), what: `it cannot be read: ${codeOf(error)}` }]);
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (typeof code === 'string') return code;
  throw error;
}

/** The entries that an imported case would hold if these were its drafts. */
export const entriesOfDocket = (io: Io, imported: Imported, drafts: readonly Draft[]): readonly Entry[] =>
  recorded(drafts, recordingNow(io, imported.case as CaseId));

/** A docket as a case that replays without anything the machines refuse. */
export const caseOfDocket = (
  io: Io,
  imported: Imported,
  options: Omit<DraftOptions, 'refused'> = {},
  merge?: (drafted: DraftedCase) => readonly Draft[],
): SettledCase =>
  settledCase(imported, (drafts) => replay(entriesOfDocket(io, imported, drafts)).anomalies, options, merge);

/** The case that a docket's JSON tells, in memory; null where the file is no docket, and so perhaps a case file. */
export async function docketCaseAt(
  io: Io,
  path: string,
): Promise<{ readonly case: DraftedCase['case']; readonly drafts: readonly Draft[] } | null> {
  const found = await io.files.look(path);
  if (found?.kind !== 'file' || found.size > LARGEST_DOCKET) return null;
  const value = parsed(path, await io.files.read(path));
  // A case file says which version of the format it is in; a docket never does.
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, 'nunc')) return null;
  const imported = importDocket(value);
  if (!imported.ok) return null;
  const { case: id, caption, entries } = caseOfDocket(io, imported);
  return { case: id, drafts: [...caption, ...entries] };
}

/** What a file may say of a docket; null where it may be a case file. Throws `BadInput` for a page that is none. */
function parsed(path: string, bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = textIn(bytes);
  } catch {
    return null;
  }
  const source = parsedSource(text);
  if (source.ok) return source.value;
  if (/^\s*</.test(text)) throw new BadInput([{ where: path, what: source.why }]);
  return null;
}

/** The text of a file's bytes. A page saved from PACER may be in the letters of its day. Throws where it is no text. */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
    if (!/^\s*</.test(opening)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
