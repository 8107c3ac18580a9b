import { Command, CommanderError } from 'commander';
import about from '../../package.json' with { type: 'json' };
import { FileChanged, FileFault } from '../files/faults.ts';
import { BadStoreUrl, NotStorable, StoreFault } from '../log/faults.ts';
import { escapedInJson } from '../views/printable.ts';
import { type GlobalOptions, invocationOf, widthFor } from './ask/invocation.ts';
import { settingsFor } from './ask/settings.ts';
import { strangeEntry } from './ask/strange-entry.ts';
import { examples } from './commands/examples.ts';
import { type Begin, commands } from './commands/index.ts';
import { BadInput, printedInputProblem, Refused, StoreTrouble } from './faults.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';

/** Runs one command line, without the program's name. Never throws: whatever happens becomes an exit status. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let ended: ExitCode = EXIT.done;
  // Half of a sign, which no shell gives and another program may, can be neither recorded nor written.
  const typed = args.map((arg) => arg.toWellFormed());
  let given = false;
  const watched: Io = {
    ...io,
    stdout: {
      ...io.stdout,
      data: (text) => {
        given = true;
        io.stdout.data(text);
      },
    },
  };
  try {
    const program = programFor(watched, (code) => {
      ended = code;
    });
    await program.parseAsync(helpLast(typed), { from: 'user' });
    return ended;
  } catch (error) {
    const code = explained(error, io);
    // A program that asked for JSON reads one value, whatever came of it.
    if (code !== EXIT.done && !given && asksForJson(typed)) {
      const { errorJson } = await import('./tell/error-json.ts');
      io.stdout.data(`${escapedInJson(JSON.stringify(errorJson(error), null, 2))}\n`);
    }
    return code;
  }
}

/** Also where the line could not be read far enough to know its options. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
}

/** `nunc help audit` is `nunc audit --help`, so that the command's file is read before its help is. */
const helpLast = (args: readonly string[]): readonly string[] =>
  args[0] === 'help' && args[1] !== undefined && !args[1].startsWith('-')
    ? [...args.slice(1), '--help']
    : args;

function programFor(io: Io, ended: (code: ExitCode) => void): Command {
  const program = new Command('nunc')
    .description(
      'Replays a case from its docket, says where every claim stands at any date and why, and what if.',
    )
    .version(about.version, '-V, --version', 'the version of Nunc')
    .option('--json', 'the answer for programs (schemas in docs/schema)')
    .option(
      '--store <url>',
      'the log: sqlite:PATH, memory: or kurrentdb://HOST:PORT (default: NUNC_STORE or sqlite:.nunc/docket.db)',
    )
    .option('--no-color', 'plain text also on a terminal, as NO_COLOR asks for')
    .option('--quiet', 'no progress and no remarks: only the answer, and what is wrong')
    .option('--no-pager', 'long text straight to the terminal')
    .option('--wait <seconds>', 'how long to wait for a KurrentDB that is starting (default: not at all)')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'nunc: ')),
      getOutHelpWidth: () => widthFor(io),
      getErrHelpWidth: () => widthFor(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', EXAMPLES)
    .exitOverride();
  const begin: Begin =
    (work) =>
    async (...given) => {
      const { invocation, end, opened } = invocationOf(
        io,
        program.opts<GlobalOptions>(),
        await settingsFor(io),
      );
      let code: ExitCode;
      try {
        await work(invocation, ...given);
      } catch (error) {
        throw isKnown(error) ? error : ((await strangeEntry(opened())) ?? error);
      } finally {
        code = await end();
      }
      ended(code);
    };
  for (const { name, summary, hidden } of commands)
    program
      .command(name, hidden ? { hidden } : {})
      .summary(summary)
      .description(`${capital(summary)}.`);
  program.hook('preSubcommand', async (_, subcommand) => {
    const entry = commands.find(({ name }) => name === subcommand.name());
    if (!entry) return;
    (await entry.load()).define(subcommand, begin, { every: commands, run });
    subcommand.addHelpText('after', examplesOf(entry.name));
  });
  return program;
}

/** A command's examples, as its help shows them. */
function examplesOf(name: string): string {
  const lines = examples[name] ?? [];
  const head = lines.length === 1 ? 'Example' : 'Examples';
  return `\n${head}:\n${lines.map((line) => `  nunc ${line}`).join('\n')}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const EXAMPLES = `
CASE is a case id in the store, or a case file or its folder, which is then
replayed from memory and nothing written.

  nunc load examples/abc-v-meese
  nunc replay abc-v-meese
  nunc audit abc-v-meese --at 1987-03-28
  nunc why abc-v-meese orgs-tort

Exit status: 0 done, 1 the answer is no, 2 bad usage or bad input, 3 trouble with
the store, 70 a bug.`;

/** What each known way of ending without an answer gives as its exit status; undefined for a bug. */
function statusOf(error: unknown): ExitCode | undefined {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  if (error instanceof Refused) return EXIT.no;
  if (error instanceof FileChanged) return EXIT.store;
  if (error instanceof BadInput || error instanceof FileFault) return EXIT.badInput;
  if (error instanceof BadStoreUrl || error instanceof NotStorable) return EXIT.badInput;
  if (error instanceof StoreFault || error instanceof StoreTrouble || isUnreadable(error)) return EXIT.store;
  return undefined;
}

const isKnown = (error: unknown): boolean => statusOf(error) !== undefined;

/** Says on stderr why a command ended, in words, and gives its exit status. */
function explained(error: unknown, io: Io): ExitCode {
  const tell = (text: string) => io.stderr.write(`${text}\n`);
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (status === undefined) {
    tell(`nunc: this is a bug in Nunc, please report it with what you typed: ${message.split('\n')[0]}`);
    if ((io.env.NUNC_DEBUG ?? '') !== '' && error instanceof Error) tell(error.stack ?? '');
    return EXIT.bug;
  }
  if (error instanceof BadInput || error instanceof Refused)
    for (const problem of error.problems) tell(`nunc: ${printedInputProblem(problem)}`);
  // Commander has said its own.
  else if (!(error instanceof CommanderError)) tell(`nunc: ${message}`);
  return status;
}

/** An entry that a newer Nunc wrote: known by its name, so that its module need not be loaded to ask. */
const isUnreadable = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'UnreadableEntry';
