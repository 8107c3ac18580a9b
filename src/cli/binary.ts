import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The built binary starts here. Node keeps what it has compiled of Nunc in the user's own cache folder
 * (`$XDG_CACHE_HOME/nunc`, else `~/.cache/nunc`), so that the next command need not compile it again. Node
 * checks what it finds there against the files it runs, and goes on without where the folder cannot be
 * written; `NODE_DISABLE_COMPILE_CACHE=1` does without it. Not the system's temporary folder: others write there.
 */
const folder = cacheFolder();
if (folder !== undefined) process.getBuiltinModule('node:module').enableCompileCache(folder);

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

// Only what is read after this line comes from the cache.
await import('./main.ts');
