import about from '../../../package.json' with { type: 'json' };
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command.action(
    begin(async (invocation: Invocation) => {
      const answer = {
        version: about.version,
        node: process.versions.node,
        /** The version of case files that is read and written. */
        caseFile: 1,
      };
      if (invocation.json) invocation.give(answer);
      else
        invocation.io.stdout.write(
          `nunc ${answer.version}, Node ${answer.node}, case files ${answer.caseFile}\n`,
        );
    }),
  );
};
