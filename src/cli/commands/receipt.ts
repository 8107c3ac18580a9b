import type { Day } from '../../../events/dates.ts';
import { claimOf } from '../../answers/subjects.ts';
import { openRecord, readKnownAt } from '../../audit/index.ts';
import type { Stored } from '../../log/port.ts';
import { evidenceText, issueReceipt, verifyReceipt } from '../../receipt/index.ts';
import { counted } from '../../views/account/words.ts';
import { verificationView } from '../../views/text/verification-view.ts';
import { dayOption } from '../ask/days.ts';
import { checkpointAt, mustBeNew } from '../ask/evidence-files.ts';
import type { Invocation } from '../ask/invocation.ts';
import { SIGN, writeEvidence } from '../ask/signatures.ts';
import { caseInStore, mustExist } from '../ask/stored-case.ts';
import { BadInput } from '../faults.ts';
import { EXIT } from '../io.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly at?: string;
  readonly claim?: string;
  readonly only?: readonly string[];
  readonly against?: string;
  readonly knownAt?: string;
  readonly out?: string;
  readonly sign?: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store')
    .option('--at <date>', 'at the end of this day (YYYY-MM-DD or today)')
    .option('--claim <id>', 'the claim')
    .option('--known-at <instant>', 'as known then: 1989-04-01T12:00:00Z, or a day, meaning its end in UTC')
    .option(
      '--only <entry...>',
      'no answer, but these entries and nothing else, each proved to be in the log',
    )
    .option(
      '--against <checkpoint>',
      'with --only: proved from this checkpoint, instead of the log as it is now',
    )
    .option('--out <file>', 'where to write it; to standard output where left out')
    .option('--sign <key>', SIGN)
    .addHelpText('after', '\nnunc verify FILE checks it without the store.')
    .action(begin(issue));
};

async function issue(invocation: Invocation, named: string, options: Options): Promise<void> {
  const { io } = invocation;
  const { only } = options;
  const question = only === undefined ? questionIn(invocation, options) : undefined;
  if (options.out !== undefined) await mustBeNew(io, options.out);
  else if (options.sign !== undefined)
    throw new BadInput('--sign needs --out FILE: the signature goes to FILE.sig.');
  const { against } = options;
  const then =
    against === undefined ? undefined : { path: against, checkpoint: await checkpointAt(io, against) };
  const from = await caseInStore(invocation, named, 'read');
  await mustExist(from);
  if (question === undefined) {
    const { issueExcerptOf } = await import('../record/issue-excerpt.ts');
    const { out, sign } = options;
    return issueExcerptOf(invocation, from, { only: only ?? [], against: then, out, sign });
  }
  const { at } = question;
  const known = options.knownAt === undefined ? null : readKnownAt(options.knownAt, from.entries);
  if (known?.ok === false) throw new BadInput(`--known-at: ${known.what}`);
  const knownAt = known?.instant ?? null;
  const claim = claimOf(openRecord(from.entries, knownAt), question.claim);
  const stored: Stored[] = [];
  for await (const record of from.log.read(from.stream)) stored.push(record);
  const receipt = issueReceipt(from.stream, stored, { claim, at, knownAt }, io.now());
  const text = evidenceText(receipt);
  // A receipt from a log that is not sound would vouch for a fault.
  const { problems } = verifyReceipt(new TextEncoder().encode(text));
  if (problems.length > 0) {
    if (invocation.json) invocation.give({ ok: false, problems });
    else invocation.show(verificationView(from.log.place, problems, '', invocation.width));
    return invocation.finish(EXIT.no);
  }
  if (options.out === undefined) return io.stdout.data(text);
  await writeEvidence(io, options.out, text, options.sign);
  const { head, answer } = receipt;
  if (invocation.json) invocation.give({ ok: true, file: options.out, head, answer });
  else
    io.stdout.write(
      `${options.out}: ${claim} at the end of ${receipt.at}, with ${counted(receipt.records.length, 'record')} up to version ${head.version} (${head.hash}). To check it anywhere: nunc verify ${options.out}\n`,
    );
}

/** The claim and the day that a receipt answers for. */
function questionIn({ io }: Invocation, { at, claim, against }: Options): { claim: string; at: Day } {
  if (against !== undefined)
    throw new BadInput('--against is for --only: hold a receipt against it with nunc verify.');
  if (at === undefined || claim === undefined)
    throw new BadInput(
      'A receipt is for a claim on a day: name both, --claim ID --at DATE, or entries with --only.',
    );
  return { claim, at: dayOption(io, '--at', at) };
}
