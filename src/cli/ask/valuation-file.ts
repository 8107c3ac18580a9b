import { BadInput } from '../../answers/bad-input.ts';
import type { WrittenValuation } from '../../answers/worth.ts';
import { decodeSource, readDocument } from '../../casefile/index.ts';
import type { Io } from '../io.ts';

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
  return { where: path, document };
}
