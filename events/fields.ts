import * as all from './fields/all.ts';

export type Fields = typeof all;

/**
 * What schemas are made of, for whoever makes one to check something by it. The binary reads it when it is first
 * asked for (see vite.cli.config.ts): what is in the log was checked when it was written, so that who reads it
 * needs no schema, and making them takes longer than reading and replaying a short record.
 */
export const fields = (): Fields => all;
