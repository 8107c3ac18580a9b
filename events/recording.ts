import type { Draft, Entry, Envelope } from './envelope.ts';

/** Who records what, when: the same for all that is recorded in one go. */
export type Recording = Pick<Envelope, 'case' | 'recordedAt' | 'recordedBy' | 'correlation'>;

/** Drafts as the entries they are once recorded. */
export const recorded = (drafts: readonly Draft[], recording: Recording): readonly Entry[] =>
  drafts.map((draft): Entry => ({ ...draft, ...recording }));
