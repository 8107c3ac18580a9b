import { fileURLToPath } from 'node:url';

/**
 * The environment of a process that a test starts from the sources: Node keeps what it has compiled, and the next of
 * many processes starts in a third of the time.
 */
export const compiledBefore = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/nunc/compiled', import.meta.url)),
};
