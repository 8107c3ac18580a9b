import * as all from './all.ts';

/**
 * The machines, for whoever asks XState or draws their charts. The binary makes them when they are first asked
 * for (see vite.cli.config.ts), which it need not where it knows their answers.
 */
export const drawn = (): typeof all => all;
