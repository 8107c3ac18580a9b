import type { Problem } from '../../casefile/index.ts';
import { replay } from '../../docket/index.ts';
import { disagreements } from '../../doctrine/index.ts';
import { counted } from '../../views/account/words.ts';
import { checkView } from '../../views/text/check-view.ts';
import { type FoundCaseFile, findCaseFile, recorded, recordingNow } from '../ask/case-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import { EXIT } from '../io.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command.argument('<file>', 'a case file (YAML or JSON), or the folder that holds it').action(
    begin(async (invocation: Invocation, file: string) => {
      const found = await findCaseFile(invocation.io, file);
      if (!found.ok && found.absent) throw new BadInput(found.problems);
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

/** What is wrong with a case that reads: its order, what the machines would not hear, rulings against findings. */
function faultsOfCase(
  { io }: Invocation,
  { path, caseFile }: FoundCaseFile & { ok: true },
): readonly Problem[] {
  const at = (entry: string, what: string): Problem => {
    const draft = caseFile.drafts.find(({ id }) => id === entry);
    return { where: path, ...(draft ? caseFile.placeOf(draft.id) : {}), what: `${entry}: ${what}` };
  };
  const { anomalies, docket } = replay(recorded(caseFile.drafts, recordingNow(io, caseFile.case)));
  return [
    // What a court did against the rules and was recorded as such is no fault of the file.
    ...anomalies.filter(({ kind }) => kind !== 'recorded-anyway').map(({ entry, what }) => at(entry, what)),
    ...disagreements(docket).map(({ entry, claim, why }) => at(entry, `as to ${claim}, ${why}`)),
  ];
}
