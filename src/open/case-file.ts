import { type CaseFile, decodeSource, LARGEST_FILE, type Problem, readCaseFile } from '../casefile/index.ts';
import { libraryTests } from '../doctrine/library/index.ts';

/** What stands at a path. */
export type FileKind = {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
};

/** The files among which case files are looked for. */
export type CaseFiles = {
  /** What is at a path; undefined where nothing is. */
  readonly look: (path: string) => Promise<FileKind | undefined>;
  readonly read: (path: string) => Promise<Uint8Array>;
};

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
export async function findCaseFile(files: CaseFiles, given: string): Promise<FoundCaseFile> {
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
    const found = await files.look(given);
    if (found === undefined) return absent(given, 'there is no such file or folder');
    const path = found.kind === 'folder' ? await inFolder(files, given) : given;
    if (path === undefined)
      return absent(given, `this folder holds no case file: none of ${NAMES.join(', ')}`);
    const file = path === given ? found : await files.look(path);
    const unfit = unfitFile(file);
    return unfit === undefined ? await readAt(files, path) : refused(path, unfit);
  } catch (error) {
    return absent(given, `it cannot be read: ${reasonOf(error)}`);
  }
}

async function inFolder(files: CaseFiles, folder: string): Promise<string | undefined> {
  for (const name of NAMES) {
    const path = `${folder.replace(/\/+$/, '')}/${name}`;
    if ((await files.look(path)) !== undefined) return path;
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

async function readAt(files: CaseFiles, path: string): Promise<FoundCaseFile> {
  const source = decodeSource(path, await files.read(path));
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
