import { codeOf, wordsFor } from '../files/faults.ts';
import { EXIT } from './io.ts';
import { processIo } from './process-io.ts';
import { run } from './run.ts';

const { stdout, stderr } = process;

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, as in `nunc replay CASE | head`, is no error.
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  const code = codeOf(error);
  if (code === undefined) throw error;
  stderr.write(`nunc: standard output cannot be written: ${wordsFor(code)}\n`, () =>
    process.exit(EXIT.badInput),
  );
});
// Where nobody can be told anything, the command still does what it was asked to.
stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (codeOf(error) === undefined) throw error;
});

const here = folder();
if (here === undefined) {
  stderr.write('nunc: the folder in which this was typed is no longer there\n');
  process.exitCode = EXIT.badInput;
} else process.exitCode = await run(process.argv.slice(2), processIo(here));

/** Where the command was typed; none where that was removed meanwhile. */
function folder(): string | undefined {
  try {
    return process.cwd();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
