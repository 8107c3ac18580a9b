import { join } from 'node:path';
import type { CaseId, Draft, Entry } from '../../../events/index.ts';
import {
  type CaseFile,
  decodeSource,
  LARGEST_FILE,
  type Problem,
  readCaseFile,
} from '../../casefile/index.ts';
import { libraryTests } from '../../doctrine/library/index.ts';
import { BadInput } from '../faults.ts';
import type { FileKind, Io } from '../io.ts';

/** A case file as it was found, read or not. */
export type FoundCaseFile =
  | { readonly ok: true; readonly path: string; readonly caseFile: CaseFile }
  | {
      readonly ok: false;
      readonly path: string;
      /** Whether there is no file at all, rather than a file with faults. */
      readonly absent?: true;
      readonly problems: readonly Problem[];
    };

/** What a case file in a folder of its own may be called, the first that is there counts. */
const NAMES = ['case.yaml', 'case.yml', 'case.json'] as const;

/** Reads the case file at a path, or in the folder at it. Every problem at once; none of them is thrown. */
export async function findCaseFile(io: Io, given: string): Promise<FoundCaseFile> {
  const refused = (path: string, what: string): FoundCaseFile => ({
    ok: false,
    path,
    problems: [{ where: path, what }],
  });
  const absent = (path: string, what: string): FoundCaseFile => ({
    ok: false,
    path,
    absent: true,
    problems: [{ where: path, what }],
  });
  if (given.trim() === '') return absent('(no name)', 'no case file is named');
  try {
    const found = await io.files.look(given);
    if (found === undefined) return absent(given, 'there is no such file or folder');
    const path = found.kind === 'folder' ? await inFolder(io, given) : given;
    if (path === undefined)
      return absent(given, `this folder holds no case file: none of ${NAMES.join(', ')}`);
    const file = path === given ? found : await io.files.look(path);
    const unfit = unfitFile(file);
    return unfit === undefined ? await readAt(io, path) : refused(path, unfit);
  } catch (error) {
    return absent(given, `it cannot be read: ${reasonOf(error)}`);
  }
}

async function inFolder(io: Io, folder: string): Promise<string | undefined> {
  for (const name of NAMES) {
    const path = join(folder, name);
    if ((await io.files.look(path)) !== undefined) return path;
  }
  return undefined;
}

/** Looked at before a byte is read: a file of gigabytes, or a pipe that never ends, is not opened. */
function unfitFile(file: FileKind | undefined): string | undefined {
  if (file === undefined || file.kind === 'other') return 'this is no file: a case file is YAML or JSON text';
  if (file.kind === 'folder') return 'this is a folder: a case file is YAML or JSON text';
  if (file.size <= LARGEST_FILE) return undefined;
  const megabytes = (size: number) => `${Math.ceil(size / 1e6).toLocaleString('en-US')} MB`;
  return `it has ${megabytes(file.size)}, and a case file has at most ${megabytes(LARGEST_FILE)}: split the case, or append its entries in parts`;
}

async function readAt(io: Io, path: string): Promise<FoundCaseFile> {
  const source = decodeSource(path, await io.files.read(path));
  if (!source.ok) return { ok: false, path, problems: source.problems };
  const read = readCaseFile(source.source, { libraryTests });
  return read.ok ? { ok: true, path, caseFile: read.caseFile } : { ok: false, path, problems: read.problems };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ENAMETOOLONG') return 'the name is too long';
  if (typeof code === 'string') return code;
  throw error;
}

/** The same, for commands that need the case and not its faults. Throws `BadInput` with every problem. */
export async function caseFileAt(io: Io, given: string): Promise<CaseFile> {
  const found = await findCaseFile(io, given);
  if (!found.ok) throw new BadInput(found.problems);
  return found.caseFile;
}

/** Who records what, when: the same for all that is recorded in one go. */
export type Recording = {
  readonly case: CaseId;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly correlation?: string;
};

/** Drafts as the entries they are once recorded. */
export const recorded = (drafts: readonly Draft[], recording: Recording): readonly Entry[] =>
  drafts.map((draft): Entry => ({ ...draft, ...recording }));

/** The recording of whoever runs this command, now. */
export const recordingNow = (io: Io, id: CaseId): Recording => ({
  case: id,
  recordedAt: io.now(),
  recordedBy: io.env.NUNC_USER || io.user(),
  correlation: io.correlation(),
});
