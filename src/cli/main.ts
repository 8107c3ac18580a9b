import { processIo } from './process-io.ts';
import { run } from './run.ts';

// A reader that has seen enough, as in `nunc replay CASE | head`, is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });

process.exitCode = await run(process.argv.slice(2), processIo());
