import { Command } from 'commander';
import { completionFor, SHELLS, type Shell, type ShellCommand } from '../../views/completion.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule, ProgramOfCommands } from './index.ts';

export const define: CommandModule['define'] = (command, begin, program) => {
  command.argument('<shell>', SHELLS.join(', ')).action(
    begin(async (invocation: Invocation, given: string) => {
      const shell = SHELLS.find((one): one is Shell => one === given);
      if (shell === undefined)
        throw new BadInput(`There is no shell "${given.slice(0, 40)}" here; there are ${SHELLS.join(', ')}.`);
      const whole = command.parent ?? command;
      const text = completionFor(shell, { commands: await described(program), options: optionsOf(whole) });
      if (invocation.json) invocation.give({ shell, script: text });
      else invocation.io.stdout.data(text);
    }),
  );
};

/** Every command with its options, as each defines them. */
const described = (program: ProgramOfCommands): Promise<readonly ShellCommand[]> =>
  Promise.all(
    program.every
      .filter(({ hidden }) => hidden !== true)
      .map(async ({ name, summary, load }) => {
        const command = new Command(name);
        (await load()).define(command, () => async () => undefined, program);
        return {
          name,
          summary,
          options: optionsOf(command),
          words: command.commands.map((one) => one.name()),
        };
      }),
  );

const optionsOf = (command: Command) =>
  command.options
    .filter(({ hidden, long }) => !hidden && long !== undefined && long !== null)
    .map(({ long, description, argChoices, required, optional }) => ({
      name: long ?? '',
      says: description,
      takes: required || optional,
      choices: argChoices ?? [],
    }));
