import type { Answers } from './every-answer.ts';

/**
 * What the machines answer, worked out ahead. In the source there is nothing here and XState is asked; the binary
 * is built with every answer that XState gives (see vite.cli.config.ts), since asking takes longer than the rest
 * of a short replay.
 */
export const ahead: Readonly<Partial<Record<'claim' | 'motion' | 'order' | 'matter', Answers>>> = {};
