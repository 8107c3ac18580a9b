import { LineCounter, type Node, parseDocument, visit } from 'yaml';
import { decodeSource } from '../../casefile/index.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';

/** The largest file of values that is read, in bytes. */
const LARGEST = 1_000_000;

/** Reads a small file of values, YAML or JSON. Throws `BadInput` with its line where it cannot be read. */
export async function readValueFile({ files }: Io, path: string): Promise<unknown> {
  const found = await files.look(path);
  if (found === undefined) throw new BadInput([{ where: path, what: 'there is no such file' }]);
  if (found.kind !== 'file') throw new BadInput([{ where: path, what: 'this is no file' }]);
  if (found.size > LARGEST)
    throw new BadInput([
      { where: path, what: `it has ${found.size} bytes, and at most ${LARGEST} are read` },
    ]);
  const source = decodeSource(path, await files.read(path), { largest: LARGEST });
  if (!source.ok) throw new BadInput(source.problems);
  const counter = new LineCounter();
  const document = parseDocument(source.source.text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  });
  const refuse = ({ range }: Node, what: string): never => {
    const { line, col } = counter.linePos(range?.[0] ?? 0);
    throw new BadInput([{ where: path, line, column: col, what }]);
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    throw new BadInput([{ where: path, line, column: col, what: error.message }]);
  }
  visit(document, {
    Alias: (_, node) => refuse(node, 'aliases (*) are not read here: write the value out'),
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && !node.value.isWellFormed())
        refuse(node, 'here stands half of a sign (a lone surrogate)');
    },
  });
  return document.toJS({ maxAliasCount: 0 });
}
