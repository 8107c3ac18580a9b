import { fileURLToPath } from 'node:url';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';
import { loadCaseFile, toldLoad } from './load.ts';
import { showReplay } from './replay.ts';

/** Where the worked case lies, seen from this file in the repository and from its chunk in the package. */
const PLACES = ['../../../examples/abc-v-meese', '../../examples/abc-v-meese', '../examples/abc-v-meese'];

export const define: CommandModule['define'] = (command, begin) => {
  command.action(
    begin(async (invocation: Invocation) => {
      const loaded = await loadCaseFile(invocation, await workedCase(invocation));
      invocation.tell(toldLoad(loaded));
      await showReplay(invocation, loaded.case, {});
    }),
  );
};

async function workedCase({ io }: Invocation): Promise<string> {
  for (const place of PLACES) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if ((await io.files.look(path)) !== undefined) return path;
  }
  throw new BadInput('The worked case is not there: examples/abc-v-meese was left out of this installation.');
}
