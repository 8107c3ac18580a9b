import { recorded } from '../../../events/index.ts';
import type { Problem } from '../../casefile/index.ts';
import { findCaseFile } from '../../open/case-file.ts';
import { judge, reportsOn } from '../../recording/index.ts';
import { counted } from '../../views/account/words.ts';
import { checkView } from '../../views/text/check-view.ts';
import { inCaseFile, type ReadCase } from '../ask/case-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import { recordingNow } from '../ask/recording-now.ts';
import { BadInput } from '../faults.ts';
import { EXIT } from '../io.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command.argument('<file>', 'a case file (YAML or JSON), or the folder that holds it').action(
    begin(async (invocation: Invocation, file: string) => {
      const found = await findCaseFile(invocation.io.files, file);
      if (!found.ok && found.absent) throw new BadInput(found.problems, 'bad-case-file');
      const problems = found.ok ? faultsOfCase(invocation, found) : found.problems;
      const ok = problems.length === 0;
      if (invocation.json)
        invocation.give({
          ok,
          problems: problems.map(({ where, line, column, what }) => ({
            where,
            ...(line === undefined ? {} : { line }),
            ...(column === undefined ? {} : { column }),
            what,
          })),
        });
      else {
        const summary =
          found.ok && ok
            ? `${counted(found.caseFile.drafts.length, 'entry', 'entries')}, no faults`
            : counted(problems.length, 'fault');
        invocation.show(checkView(found.path, problems, summary, invocation.width));
      }
      if (!ok) invocation.finish(EXIT.no);
    }),
  );
};

/** What is wrong with a case that reads: what would be refused, and rulings against findings. */
function faultsOfCase({ io }: Invocation, read: ReadCase): readonly Problem[] {
  const { case: id, drafts } = read.caseFile;
  const entries = recorded(drafts, recordingNow(io, id));
  return inCaseFile(read, [...judge([], entries), ...reportsOn(entries)]);
}
