import type { Caption } from '../docket/index.ts';

/** The law that rulings are derived under: the caption's tests and claims. */
export type Law = Pick<Caption, 'tests' | 'claims'>;
