import { fileURLToPath } from 'node:url';
import type { Invocation } from '../invocation.ts';
import type { CommandModule } from './index.ts';
import { loadCaseFile, toldLoad } from './load.ts';
import { showReplay } from './replay.ts';

/** The worked case, in this repository or in the installed package. */
const WORKED_CASE = '../../../examples/abc-v-meese';

export const define: CommandModule['define'] = (command, begin) => {
  command.action(
    begin(async (invocation: Invocation) => {
      const loaded = await loadCaseFile(invocation, fileURLToPath(new URL(WORKED_CASE, import.meta.url)));
      invocation.tell(toldLoad(loaded));
      await showReplay(invocation, loaded.case, {});
    }),
  );
};
