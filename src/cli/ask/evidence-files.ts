import { type Checkpoint, readCheckpoint } from '../../log/checkpoint.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';

/** Checkpoints and receipts: what is kept apart from the log to hold against it. */

/** The largest that is read, in bytes: a receipt of some 500,000 entries. */
const LARGEST = 500_000_000;

/** The bytes of a file of evidence. */
export async function evidenceAt({ files }: Io, path: string): Promise<Uint8Array> {
  const found = await files.look(path);
  const refuse = (what: string) => new BadInput([{ where: path, what }]);
  if (found === undefined) throw refuse('there is no such file');
  if (found.kind !== 'file') throw refuse('this is no file');
  if (found.size > LARGEST) throw refuse('this is too large to be a checkpoint or a receipt');
  return files.read(path);
}

export async function checkpointAt(io: Io, path: string): Promise<Checkpoint> {
  return checkpointIn(path, await evidenceAt(io, path));
}

/** The checkpoint in the bytes of a file. */
export function checkpointIn(path: string, bytes: Uint8Array): Checkpoint {
  const read = readCheckpoint(new TextDecoder().decode(bytes));
  if (read.ok) return read.checkpoint;
  throw new BadInput([{ where: path, what: read.what }]);
}

/**
 * Refuses a file that is there already. Evidence is not written over: a checkpoint of a log that was rewritten
 * would take the place of the one that shows it.
 */
export async function mustBeNew({ files }: Io, path: string): Promise<void> {
  if ((await files.look(path)) !== undefined)
    throw new BadInput([
      { where: path, what: 'there is something of that name, and it is not written over' },
    ]);
}
