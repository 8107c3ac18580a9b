import type { SearchWatch, TrialsWatch } from '../../branches/index.ts';
import { counted } from '../../views/account/words.ts';
import type { Invocation } from '../ask/invocation.ts';
import { type Progress, progressBar } from './progress.ts';

/** From so many on, a search or a run takes seconds: what it comes to is said first. */
const MANY_SETS = 200_000;
const MANY_STEPS = 200_000_000;

/** Says on stderr what a search comes to before it begins, where that is much, and how far it is. Ctrl-C ends it. */
export function searchWatched({ io, tell }: Invocation): SearchWatch & { readonly stop: () => void } {
  const bar = new LongWork(io);
  return {
    begins: ({ sets, upTo, tooMany }) => {
      bar.stop();
      if (sets < MANY_SETS) return;
      const larger =
        tooMany === null
          ? ''
          : `; those of ${upTo + 1} are ${tooMany.toLocaleString('en-US')} more, too many`;
      tell(`There are ${counted(sets, 'set')} of up to ${counted(upTo, 'finding')} to try${larger}.`);
      bar.begin('Tried', sets);
    },
    progress: (tried) => bar.at(tried),
    stop: () => bar.stop(),
  };
}

/** The same of a run of trials. */
export function trialsWatched({ io, tell }: Invocation): TrialsWatch & { readonly stop: () => void } {
  const bar = new LongWork(io);
  return {
    begins: (trials, steps) => {
      if (steps < MANY_STEPS) return;
      tell(`${counted(trials, 'trial')}, in which ${counted(steps, 'thing')} are drawn and looked up.`);
      bar.begin('Trials', trials);
    },
    progress: (made) => bar.at(made),
    stop: () => bar.stop(),
  };
}

/** A bar that is there only while something long is under way. */
class LongWork {
  readonly #io: Invocation['io'];
  #bar: Progress | undefined;

  constructor(io: Invocation['io']) {
    this.#io = io;
  }

  begin(what: string, total: number): void {
    this.#bar = progressBar(this.#io, what, total);
  }

  at(done: number): void {
    this.#bar?.at(done);
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }
}
