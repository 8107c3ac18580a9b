import { enableCompileCache } from 'node:module';

// Keeps what V8 compiles between runs, so that it must be asked for before anything else is loaded. Starting up is
// most of the time of a short command.
enableCompileCache();

// A reader that has seen enough, as in `nunc replay CASE | head`, is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });

const [{ processIo }, { run }] = await Promise.all([import('./process-io.ts'), import('./run.ts')]);

process.exitCode = await run(process.argv.slice(2), processIo());
