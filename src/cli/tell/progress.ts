import { Presets, SingleBar } from 'cli-progress';
import type { Io } from '../io.ts';

/** How far something has come: a bar on stderr where a person looks at it, and nothing elsewhere. */
export type Progress = { readonly at: (done: number) => void; readonly stop: () => void };

export function progressBar({ stderr }: Io, what: string, total: number): Progress {
  if (!stderr.isTerminal) return { at: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    // The cursor stays: Ctrl-C ends the process at once, and nobody would bring it back.
    { format: `${what} {bar} {percentage}% {value}/{total}, {eta_formatted} to go` },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { at: (done) => bar.update(done), stop: () => bar.stop() };
}
