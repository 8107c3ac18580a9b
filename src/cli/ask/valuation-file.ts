import type { Fault } from '../../../events/faults.ts';
import { type CaseDocument, decodeSource, readDocument } from '../../casefile/index.ts';
import { BadInput, type InputProblem } from '../faults.ts';
import type { Io } from '../io.ts';

/** A valuation file as it was written, and where each of its fields stands. */
export type WrittenValuation = { readonly path: string; readonly document: CaseDocument };

/** The largest valuation file that is read, in bytes. */
const LARGEST = 1_000_000;

/** Reads a valuation file, YAML or JSON. Throws `BadInput` with its line where it cannot be read. */
export async function valuationFileAt({ files }: Io, path: string): Promise<WrittenValuation> {
  const found = await files.look(path);
  if (found === undefined) throw new BadInput([{ where: path, what: 'there is no such file' }]);
  if (found.kind !== 'file') throw new BadInput([{ where: path, what: 'this is no file' }]);
  if (found.size > LARGEST)
    throw new BadInput([
      { where: path, what: `it has ${found.size} bytes, and at most ${LARGEST} are read` },
    ]);
  const source = decodeSource(path, await files.read(path), { largest: LARGEST });
  if (!source.ok) throw new BadInput(source.problems);
  const { document, problems } = readDocument(source.source);
  if (document === undefined || problems.length > 0) throw new BadInput(problems);
  return { path, document };
}

/** What is wrong with a valuation, with its line; what is wrong with an option has none. */
export const valuationProblems = (
  { path, document }: WrittenValuation,
  faults: readonly Fault[],
): readonly InputProblem[] =>
  faults.map(({ path: within, what, at }) =>
    typeof within[0] === 'string' && within[0].startsWith('--')
      ? { what }
      : { where: path, ...document.place(within, at), what },
  );
