import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The built binary starts here. Node keeps what it has compiled of Nunc in the user's own cache folder
 * (`$XDG_CACHE_HOME/nunc`, else `~/.cache/nunc`), so that the next command need not compile it again. Node
 * checks what it finds there against the files it runs, and goes on without where the folder cannot be
 * written; `NODE_DISABLE_COMPILE_CACHE=1` does without it. Not the system's temporary folder: others write there.
 */
process
  .getBuiltinModule('node:module')
  .enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'nunc'));

// Only what is read after this line comes from the cache.
await import('./main.ts');
