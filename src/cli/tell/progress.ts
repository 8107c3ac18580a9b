import type { Io } from '../io.ts';

/** How far something has come: a bar on stderr where a person looks at it, and nothing elsewhere. */
export type Progress = { readonly at: (done: number) => void; readonly stop: () => void };

/** How many signs a bar is long. */
const LONG = 30;

export function progressBar(io: Io, what: string, total: number): Progress {
  const bar = barOn(io, what);
  bar.show(0, total);
  return { at: (done) => bar.show(done, total), stop: bar.end };
}

/** As `progressBar`, where how much there is to do is learned on the way. */
export function growingBar(io: Io, what: string) {
  const bar = barOn(io, what);
  bar.show(0, 0);
  return {
    at: (done: number, of: number | null) => bar.show(done, Math.max(done, of ?? 0)),
    stop: bar.end,
  };
}

/** One line that is written over and over. The cursor stays: Ctrl-C ends the process, and nobody would bring it back. */
function barOn({ stderr }: Io, what: string) {
  if (!stderr.isTerminal) return { show: (_done: number, _total: number) => undefined, end: () => undefined };
  let shown = '';
  return {
    show: (done: number, total: number) => {
      const share = total === 0 ? 0 : Math.min(done / total, 1);
      const full = Math.floor(share * LONG);
      const bar = '\u2588'.repeat(full) + '\u2591'.repeat(LONG - full);
      const line = `${what} ${bar} ${Math.floor(share * 100)}% ${done}/${total}`;
      // A million entries are told a hundred times.
      if (line.slice(0, line.lastIndexOf(' ')) === shown && done !== total) return;
      shown = line.slice(0, line.lastIndexOf(' '));
      stderr.drawn(`\r${line}\x1b[K`);
    },
    end: () => stderr.drawn('\n'),
  };
}

const UNSEEN: Progress = { at: () => undefined, stop: () => undefined };

/**
 * How far several files have come; within a large one, by how much of it has been read, in megabytes. One that is
 * small is there before a bar could be read.
 */
export async function fileBar(io: Io, files: readonly string[]) {
  const [only = ''] = files;
  const size = files.length === 1 ? await megabytesOf(io, only) : 0;
  const isShort = files.length === 1 && size <= 8;
  const bar = isShort ? UNSEEN : barOver(io, size, files.length);
  return {
    within: (_at: number, read: number) => {
      if (size > 8) bar.at(Math.min(size, Math.floor(read / 1e6)));
    },
    past: (at: number) => bar.at(size > 8 ? size : at + 1),
    stop: bar.stop,
  };
}

const barOver = (io: Io, size: number, count: number): Progress =>
  size > 8 ? progressBar(io, 'Importing, MB', size) : progressBar(io, 'Importing', count);

async function megabytesOf(io: Io, file: string): Promise<number> {
  if (!io.stderr.isTerminal || file.trim() === '') return 0;
  const found = await io.files.look(file).catch(() => undefined);
  return found?.kind === 'file' ? Math.ceil(found.size / 1e6) : 0;
}
