import * as all from './schemas/all.ts';

/**
 * The schemas, for whoever checks something. The binary puts them together when they are first asked for (see
 * vite.cli.config.ts): what is in the log was checked when it was written, so that who reads it needs none of
 * them, and making them takes longer than reading and replaying a short record.
 */
export const schemas = (): typeof all => all;
