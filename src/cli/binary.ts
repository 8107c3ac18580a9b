import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The oldest Node that runs Nunc without a warning, as `engines` in package.json has it. */
const OLDEST = 24;

// Said before anything is loaded: an older Node would stop at the first thing that it does not know.
if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  process.stderr.write(
    `nunc: Nunc needs Node ${OLDEST} or newer, and this is Node ${process.versions.node}: get one at https://nodejs.org\n`,
  );
  process.exitCode = 2;
} else await begin();

/**
 * The built binary starts here. Node keeps what it has compiled of Nunc in the user's own cache folder
 * (`$XDG_CACHE_HOME/nunc`, else `~/.cache/nunc`), so that the next command need not compile it again. Node
 * checks what it finds there against the files it runs, and goes on without where the folder cannot be
 * written; `NODE_DISABLE_COMPILE_CACHE=1` does without it. Not the system's temporary folder: others write there.
 */
async function begin(): Promise<void> {
  const folder = cacheFolder();
  if (folder !== undefined) process.getBuiltinModule('node:module').enableCompileCache(folder);
  // Only what is read after this line comes from the cache.
  await import('./main.ts');
}

/** None where nobody says whose it would be: what is not absolute would lie wherever the command was typed. */
function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME: given = '' } = process.env;
  if (isAbsolute(given)) return join(given, 'nunc');
  try {
    const home = homedir();
    return isAbsolute(home) ? join(home, '.cache', 'nunc') : undefined;
  } catch {
    // A container may run under a user id that has no home.
    return undefined;
  }
}
