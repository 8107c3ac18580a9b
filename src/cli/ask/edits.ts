import type { Command } from 'commander';
import type { Edit } from '../../../events/index.ts';
import {
  type ReadEdit,
  readInsert,
  readOmit,
  readRedate,
  readReplace,
  readRule,
  readSet,
} from '../../branches/index.ts';
import { BadInput, type InputProblem } from '../faults.ts';
import type { Io } from '../io.ts';

/** An edit as it was typed: which option, and what stood after it. */
export type TypedEdit = { readonly option: string; readonly text: string };

/** Adds the options by which edits are given; they are kept in the order in which they were typed. */
export function editOptions(command: Command): readonly TypedEdit[] {
  const typed: TypedEdit[] = [];
  const keep = (option: string) => (text: string) => {
    typed.push({ option, text });
    return text;
  };
  command
    .option(
      '--set <edit>',
      'TEST/ELEMENT=HOLDING: a finding comes out otherwise (ENTRY: before it for one order, @PARTY behind it for one defendant)',
      keep('--set'),
    )
    .option(
      '--rule <edit>',
      'ENTRY:CLAIM=DISPOSITION: grant, grant-with-leave, deny, stay or defer (CLAIM@PARTY for one defendant)',
      keep('--rule'),
    )
    .option('--omit <entry>', 'the entry was never made', keep('--omit'))
    .option('--insert <file>', 'entries that were made as well (YAML or JSON)', keep('--insert'))
    .option('--replace <file>', 'entries in the place of those with their ids', keep('--replace'))
    .option('--redate <edit>', 'ENTRY=DATE: it was made on another day', keep('--redate'));
  return typed;
}

const READERS: Readonly<Record<string, (text: string) => ReadEdit>> = {
  '--set': readSet,
  '--rule': readRule,
  '--omit': readOmit,
  '--redate': readRedate,
};

/** Reads edits in their order. Throws `BadInput` with everything that is wrong with any of them. */
export async function readEdits(io: Io, typed: readonly TypedEdit[]): Promise<readonly Edit[]> {
  const edits: Edit[] = [];
  const problems: InputProblem[] = [];
  for (const { option, text } of typed) {
    const reader = READERS[option];
    const read = reader
      ? [reader(text)]
      : await readFile(io, text, option === '--insert' ? readInsert : readReplace);
    for (const one of read)
      if (one.ok) edits.push(one.edit);
      else problems.push({ what: `${option}: ${one.what}` });
  }
  if (problems.length > 0) throw new BadInput(problems, 'bad-edit');
  return edits;
}

async function readFile(
  io: Io,
  path: string,
  read: (written: unknown) => ReadEdit,
): Promise<readonly ReadEdit[]> {
  const found = await io.files.look(path);
  if (found?.kind !== 'file') throw new BadInput([{ where: path, what: 'there is no such file' }]);
  const { decodeSource, LARGEST_FILE, readEntries } = await import('../../casefile/index.ts');
  if (found.size > LARGEST_FILE) throw new BadInput([{ where: path, what: 'it is too large' }]);
  const source = decodeSource(path, await io.files.read(path));
  if (!source.ok) throw new BadInput(source.problems);
  // Checked as entries first, for the lines of what is wrong; the edit itself keeps them as they were written.
  const entries = readEntries(source.source);
  if (!entries.ok) throw new BadInput(entries.problems);
  return entries.drafts.map(({ schemaVersion: _version, data, ...head }) => read({ ...head, ...data }));
}
