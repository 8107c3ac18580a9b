import * as z from 'zod';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';
import { evidenceAt } from './evidence-files.ts';

/** How far a follower has come in a log, kept in a file between its runs. */

const schema = z.strictObject({
  nunc: z.literal('follow'),
  format: z.literal(1),
  /** A position means nothing in another store, or of other streams. */
  store: z.string(),
  follows: z.string(),
  position: z.number().nonnegative(),
});

export type SavedFollow = Pick<z.infer<typeof schema>, 'store' | 'follows'>;

/** The position that was saved; undefined where there is no file yet. */
export async function savedPosition(
  io: Io,
  path: string,
  { store, follows }: SavedFollow,
): Promise<number | undefined> {
  if ((await io.files.look(path)) === undefined) return undefined;
  const refuse = (what: string) => new BadInput([{ where: path, what }]);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(await evidenceAt(io, path)));
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse('this is no position that nunc follow has saved');
    throw error;
  }
  const read = schema.safeParse(json);
  if (!read.success) throw refuse('this is no position that nunc follow has saved');
  if (read.data.store !== store || read.data.follows !== follows)
    throw refuse(`it is a position in ${read.data.store}, following ${read.data.follows}: name another file`);
  return read.data.position;
}

/** Saves a position: the file is always the old one or the new one, whenever the process ends. */
export async function savePosition(
  { files }: Io,
  path: string,
  followed: SavedFollow,
  position: number,
): Promise<void> {
  const text = JSON.stringify({ nunc: 'follow', format: 1, ...followed, position });
  await files.write(path, `${text}\n`);
}
