import type { Command } from 'commander';
import type { Invocation } from '../ask/invocation.ts';
import type { ExitCode, Io } from '../io.ts';

/** Runs a command line in a world. */
export type RunsCommands = (args: readonly string[], io: Io) => Promise<ExitCode>;

/** All commands, and how one is run, for the few that speak of others. */
export type ProgramOfCommands = { readonly every: readonly CommandEntry[]; readonly run: RunsCommands };

/** What a command's file gives: its arguments and options, and what it does with them. */
export type CommandModule = {
  readonly define: (command: Command, begin: Begin, program: ProgramOfCommands) => void;
};

/**
 * Wraps what a command does: it is given the invocation, then the command's own arguments and options as
 * commander reads them.
 */
export type Begin = <Arguments extends readonly unknown[]>(
  run: (invocation: Invocation, ...given: Arguments) => Promise<void>,
) => (...given: Arguments) => Promise<void>;

export type CommandEntry = {
  readonly name: string;
  readonly summary: string;
  readonly hidden?: true;
  /** Loaded only when it is the command that was asked for: starting up is most of the time of a short command. */
  readonly load: () => Promise<CommandModule>;
};

/** Every command, in the order in which the help lists them. A new one is a file here and a line in this list. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'load the worked case and replay it',
    hidden: true,
    load: () => import('./start.ts'),
  },
  { name: 'load', summary: 'append a case file’s entries to the log', load: () => import('./load.ts') },
  {
    name: 'import',
    summary: 'a PACER, RECAP or CourtListener docket to a case',
    load: () => import('./import.ts'),
  },
  {
    name: 'pull',
    summary: 'a docket from CourtListener, resumable, to a case',
    load: () => import('./pull.ts'),
  },
  {
    name: 'replay',
    summary: 'the procedural timeline, and where every claim stands',
    load: () => import('./replay.ts'),
  },
  {
    name: 'audit',
    summary: 'the state of each claim and matter at a date',
    load: () => import('./audit.ts'),
  },
  { name: 'why', summary: 'why a claim stands where it stands', load: () => import('./why.ts') },
  {
    name: 'history',
    summary: 'every state a claim was in, from when to when',
    load: () => import('./history.ts'),
  },
  { name: 'diff', summary: 'what changed between two dates', load: () => import('./diff.ts') },
  {
    name: 'motions',
    summary: 'motions, pending ones first, and how each part was decided',
    load: () => import('./motions.ts'),
  },
  {
    name: 'deadlines',
    summary: 'what is due and by when, by which rule, what was met, late or missed',
    load: () => import('./deadlines.ts'),
  },
  {
    name: 'check',
    summary: 'a case file’s faults: schema, references, order, rulings against findings',
    load: () => import('./check.ts'),
  },
  {
    name: 'cites',
    summary: 'every pin cite against the opinion’s own star pages',
    load: () => import('./cites.ts'),
  },
  {
    name: 'export',
    summary: 'the case as data, text or a picture, in one of many formats',
    load: () => import('./export.ts'),
  },
  {
    name: 'what-if',
    summary: 'branch, replay, and compare with the record',
    load: () => import('./what-if.ts'),
  },
  { name: 'branch', summary: 'saved branches: list, show, drop', load: () => import('./branch.ts') },
  {
    name: 'compare',
    summary: 'two branches: where they part, which claims differ, and why',
    load: () => import('./compare.ts'),
  },
  {
    name: 'pivotal',
    summary: 'the fewest findings that would change a claim’s end state',
    load: () => import('./pivotal.ts'),
  },
  {
    name: 'simulate',
    summary: 'how likely each claim is to survive, under your odds',
    load: () => import('./simulate.ts'),
  },
  {
    name: 'value',
    summary: 'what the case is worth to each party, under your odds, amounts and costs',
    load: () => import('./value.ts'),
  },
  {
    name: 'tree',
    summary: 'the decision tree of what is undecided at a date',
    load: () => import('./tree.ts'),
  },
  {
    name: 'machines',
    summary: 'the statecharts by which claims, motions, orders and matters move',
    load: () => import('./machines.ts'),
  },
  { name: 'cases', summary: 'the cases of the store', load: () => import('./cases.ts') },
  { name: 'init', summary: 'a commented case file to begin with', load: () => import('./init.ts') },
  {
    name: 'tests',
    summary: 'the library of legal tests that a case file may use',
    load: () => import('./tests.ts'),
  },
  {
    name: 'portfolio',
    summary: 'every claim in the store by state at a date',
    load: () => import('./portfolio.ts'),
  },
  {
    name: 'stats',
    summary: 'how the motions of the store were decided, and how long that took',
    load: () => import('./stats.ts'),
  },
  {
    name: 'odds',
    summary: 'an odds file for a case from the base rates of the store',
    load: () => import('./odds.ts'),
  },
  {
    name: 'digest',
    summary: 'what moved in every case of the store since a day or an instant',
    load: () => import('./digest.ts'),
  },
  {
    name: 'generate',
    summary: 'make up dockets from a seed, to size a machine',
    load: () => import('./generate.ts'),
  },
  { name: 'serve', summary: 'the studio, in a browser', load: () => import('./serve.ts') },
  { name: 'mcp', summary: 'the cases of the store for a client of MCP', load: () => import('./mcp.ts') },
  {
    name: 'append',
    summary: 'propose entries: recorded, or refused with the reason',
    load: () => import('./append.ts'),
  },
  {
    name: 'correct',
    summary: 'put an entry right by a new entry, with its reason',
    load: () => import('./correct.ts'),
  },
  {
    name: 'strike',
    summary: 'strike an entry that should not have been recorded',
    load: () => import('./strike.ts'),
  },
  {
    name: 'forget',
    summary: 'take a case out of the store, and keep the log whole',
    load: () => import('./forget.ts'),
  },
  {
    name: 'verify',
    summary: 'whether the log, a receipt or a checkpoint is what was recorded',
    load: () => import('./verify.ts'),
  },
  {
    name: 'checkpoint',
    summary: 'write down what the log is now, to hold against it later',
    load: () => import('./checkpoint.ts'),
  },
  {
    name: 'receipt',
    summary: 'an answer with the entries and hashes it rests on, or single entries that prove themselves',
    load: () => import('./receipt.ts'),
  },
  {
    name: 'key',
    summary: 'a key to sign checkpoints and receipts with',
    load: () => import('./key.ts'),
  },
  { name: 'backup', summary: 'a verified copy of the log in a file', load: () => import('./backup.ts') },
  { name: 'restore', summary: 'the log from a backup', load: () => import('./restore.ts') },
  {
    name: 'follow',
    summary: 'each new entry, and the claims it moved, as they arrive',
    load: () => import('./follow.ts'),
  },
  {
    name: 'copy',
    summary: 'copy a log to another store, verified',
    load: () => import('./copy.ts'),
  },
  {
    name: 'version',
    summary: 'the version of Nunc, of Node and of its formats',
    load: () => import('./version.ts'),
  },
  {
    name: 'completion',
    summary: 'what a shell needs to complete what is typed',
    load: () => import('./completion.ts'),
  },
];
