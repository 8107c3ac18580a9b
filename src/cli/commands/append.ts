import { decodeSource, LARGEST_FILE, readEntries } from '../../casefile/index.ts';
import type { Placed } from '../../views/json/recording.ts';
import type { Invocation } from '../ask/invocation.ts';
import { caseInStore, mustExist } from '../ask/stored-case.ts';
import { BadInput } from '../faults.ts';
import { type RecordOptions, record } from '../record/recording.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store')
    .argument('[file]', 'entries in YAML or JSON, one or many; - reads them from standard input')
    .option('--anyway', 'record what a court did against the rules; the reason stays with the entry')
    .option('--by <who>', 'who records it (default: NUNC_USER, or user@host)')
    .option('--dry-run', 'judge and show, and write nothing')
    .addHelpText(
      'after',
      '\nWithout FILE, on a terminal, the entry is asked for field by field.\nWhat to write for which line of a docket, and every field: docs/ENTRIES.md.\nExit status: 0 recorded, 1 refused and nothing written, 3 another writer came first.',
    )
    .action(
      begin(
        async (invocation: Invocation, named: string, file: string | undefined, options: RecordOptions) => {
          if (options.by?.trim() === '') throw new BadInput('--by: say who records it.');
          if (file === undefined) {
            const { appendByAsking } = await import('../prompts/append-by-asking.ts');
            return appendByAsking(invocation, named, options);
          }
          // The file is read before the store is made: a file with faults leaves nothing behind.
          const { drafts, placed } = await entriesIn(invocation, file);
          const to = await caseInStore(invocation, named, options.dryRun === true ? 'read' : 'write');
          if (!drafts.some(({ type }) => type === 'CaseOpened')) await mustExist(to);
          await record(invocation, to, drafts, options, placed);
        },
      ),
    );
};

/** The entries of a file, and where in it each is. Throws `BadInput` with every problem. */
async function entriesIn({ io }: Invocation, file: string) {
  const name = file === '-' ? 'standard input' : file;
  const source = decodeSource(name, file === '-' ? await io.stdin() : await bytesAt(io.files, file));
  if (!source.ok) throw new BadInput(source.problems);
  const read = readEntries(source.source);
  if (!read.ok) throw new BadInput(read.problems);
  if (read.drafts.length === 0) throw new BadInput([{ where: name, what: 'there is no entry in it' }]);
  const { drafts, placeOf } = read;
  const placed: Placed = ({ entry, path }) => {
    const place = placeOf(entry, path);
    return place === undefined ? undefined : { where: name, ...place };
  };
  return { drafts, placed };
}

async function bytesAt(files: Invocation['io']['files'], path: string): Promise<Uint8Array> {
  const found = await files.look(path);
  if (found === undefined) throw new BadInput([{ where: path, what: 'there is no such file' }]);
  if (found.kind !== 'file') throw new BadInput([{ where: path, what: 'this is no file' }]);
  if (found.size > LARGEST_FILE)
    throw new BadInput([{ where: path, what: 'this is too large: append its entries in parts' }]);
  return files.read(path);
}
