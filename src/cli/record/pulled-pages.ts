import { join } from 'node:path';
import type { PulledPages } from '../../pull/index.ts';
import { sourceIn } from '../ask/docket-file.ts';
import type { Io } from '../io.ts';

/** Where the pages of dockets are kept, a folder for each, unless somebody says otherwise. */
export const PAGES_FOLDER = '.nunc/courtlistener';

/** A folder of pages, each written whole. */
export const pulledPagesIn = (io: Io, folder: string): PulledPages => ({
  list: () => io.files.list(folder),
  read: async (name) => {
    const path = join(folder, name);
    if ((await io.files.look(path)) === undefined) return undefined;
    return sourceIn(path, new TextDecoder().decode(await io.files.read(path)));
  },
  write: (name, value) => io.files.write(join(folder, name), `${JSON.stringify(value)}\n`),
});
