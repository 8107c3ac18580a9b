import type { Command } from 'commander';
import type { Invocation } from '../invocation.ts';

/** What a command's file gives: its arguments and options, and what it does with them. */
export type CommandModule = {
  readonly define: (command: Command, begin: Begin) => void;
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
    summary: 'the case as JSON, JSON Lines, YAML, CSV or Markdown',
    load: () => import('./export.ts'),
  },
  {
    name: 'portfolio',
    summary: 'every claim in the store by state at a date',
    load: () => import('./portfolio.ts'),
  },
  {
    name: 'generate',
    summary: 'make up dockets from a seed, to size a machine',
    load: () => import('./generate.ts'),
  },
];
