import { docketIdOf, type Imported, joinPages, type PageFile, understand } from '../../import/index.ts';
import { BadInput, type InputProblem } from '../faults.ts';
import type { Io } from '../io.ts';
import { docketTextAt, LARGEST_DOCKET, megabytes, sourceIn } from './docket-file.ts';

/** Reads one docket from the files that its pages were saved in. Throws `BadInput` where one of them is no page. */
export async function docketFromPages(
  io: Io,
  files: readonly string[],
): Promise<{ readonly imported: Imported; readonly remarks: readonly string[] }> {
  const joined = joinPages(await pagesAt(io, files));
  if (!joined.ok) throw new BadInput(joined.problems.map(({ file, why }) => ({ where: file, what: why })));
  return { imported: understand(joined.docket), remarks: joined.remarks };
}

/** Every file that cannot be read is named, so that they are seen to at once. */
async function pagesAt(io: Io, files: readonly string[]): Promise<readonly PageFile[]> {
  const pages: PageFile[] = [];
  const problems: InputProblem[] = [];
  let size = 0;
  for (const name of files) {
    try {
      const text = await docketTextAt(io, name);
      size += text.length;
      if (size > LARGEST_DOCKET)
        throw new BadInput(
          `the pages have more than ${megabytes(LARGEST_DOCKET)} together, and a docket has at most that`,
        );
      pages.push({ name, value: sourceIn(name, text) });
    } catch (error) {
      if (!(error instanceof BadInput) || size > LARGEST_DOCKET) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new BadInput(problems);
  return pages;
}

/** Notices, while files are imported as dockets of their own, that some are of one docket. */
export class PagesSeen {
  readonly #files = new Map<string, string[]>();

  /** A file, its JSON parsed, whether or not it could be imported. */
  add(file: string, value: unknown): void {
    const id = docketIdOf(value);
    if (id === null) return;
    const files = this.#files.get(id) ?? [];
    files.push(file);
    this.#files.set(id, files);
  }

  /** One hint for each docket of which there are several files. */
  hints(): readonly string[] {
    return [...this.#files].flatMap(([id, files]) =>
      files.length < 2
        ? []
        : [
            `${filesListed(files)} look like pages of one docket (${id} in CourtListener): --pages joins them; without it each is a docket of its own.`,
          ],
    );
  }
}

/** How many files are named before the rest is counted. */
const NAMED = 4;

/** `a.json, b.json and c.json`, or the first of many and how many more there are. */
export function filesListed(files: readonly string[]): string {
  const named = files.length > NAMED + 1 ? files.slice(0, NAMED) : files.slice(0, -1);
  const rest = files.length > NAMED + 1 ? `${files.length - NAMED} more` : (files.at(-1) ?? '');
  return named.length === 0 ? rest : `${named.join(', ')} and ${rest}`;
}
