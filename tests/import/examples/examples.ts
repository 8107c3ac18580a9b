/** By the name of a rule: a line on which it decides, and a near miss on which another must. */
export type Examples = Readonly<Record<string, readonly [does: string, refuses: string]>>;
