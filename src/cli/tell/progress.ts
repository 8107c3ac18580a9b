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

/** As `progressBar`, where how much there is to do is learned on the way. */
export function growingBar({ stderr }: Io, what: string) {
  if (!stderr.isTerminal)
    return { at: (_done: number, _of: number | null) => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: `${what} {bar} {value}/{total}`, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(0, 0);
  return {
    at: (done: number, of: number | null) => {
      bar.setTotal(Math.max(done, of ?? 0));
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
