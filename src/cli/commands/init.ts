import { nearestId, newCaseFile } from '../../casefile/new-case-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'the id of the new case, which gets a folder of its own, or the path of a .yaml file')
    .action(
      begin(async (invocation: Invocation, given: string) => {
        const { files } = invocation.io;
        const isFile = /\.ya?ml$/i.test(given);
        const name = (given.split(/[\\/]/).at(-1) ?? '').replace(/\.ya?ml$/i, '');
        const id = nearestId(name);
        if (id === undefined || (!isFile && id !== name))
          throw new BadInput(
            `"${given.slice(0, 80)}" is no id of a case: small letters, digits and dashes, as in ${id ?? 'roe-v-acme'}`,
          );
        if (!isFile) await files.makeFolder(given);
        const file = isFile ? given : `${given}/case.yaml`;
        await files.write(file, newCaseFile(id), 'nothing');
        if (invocation.json) invocation.give({ case: id, file });
        else
          invocation.io.stdout.write(
            `${file} is written: an invented case with a remark on each part. Change it, and\n\n  nunc check ${given}\n  nunc audit ${given}\n`,
          );
      }),
    );
};
