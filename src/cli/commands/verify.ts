import type { Checkpoint } from '../../log/checkpoint.ts';
import { StoreCorrupt } from '../../log/faults.ts';
import { verify } from '../../log/verify.ts';
import type { Bound } from '../../receipt/index.ts';
import { counted } from '../../views/account/words.ts';
import { verificationView } from '../../views/text/verification-view.ts';
import { checkpointIn, evidenceAt } from '../ask/evidence-files.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import { EXIT, type Io } from '../io.ts';
import type { VerifyProblem } from '../tell/verify-portfolio.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly against?: string; readonly signedBy?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('[receipt]', 'a receipt or a checkpoint, checked by itself: no store is opened')
    .option('--against <checkpoint>', 'whether it still is what this checkpoint says that it was')
    .option(
      '--signed-by <key>',
      'whether the checkpoint of --against, or else the file itself, is signed by this public key: a file, or ssh-ed25519 AAAA...',
    )
    .action(
      begin(async (invocation: Invocation, receipt: string | undefined, options: Options) => {
        const { io } = invocation;
        const { against } = options;
        const given = against === undefined ? undefined : await evidenceAt(io, against);
        const checkpoint =
          against === undefined || given === undefined ? undefined : checkpointIn(against, given);
        const evidence = receipt === undefined ? undefined : await evidenceAt(io, receipt);
        const signature =
          options.signedBy === undefined
            ? undefined
            : await signatureAsked(io, options.signedBy, against ?? receipt, given ?? evidence);
        const found =
          receipt === undefined || evidence === undefined
            ? await verifyLog(invocation, checkpoint)
            : (await import('../tell/verify-evidence.ts')).verifyEvidence(receipt, evidence, checkpoint);
        const { subject, portfolio, bound } = found;
        const problems = [...(signature?.ok === false ? [signature.problem] : []), ...found.problems];
        const ok = problems.length === 0;
        const signed = signature?.ok ? `; ${signature.file} is signed by ${signature.key}` : '';
        if (invocation.json)
          invocation.give({
            ok,
            problems,
            ...(portfolio && { portfolio }),
            ...(bound && { bound }),
            ...(signature?.ok && { signed: { file: signature.file, by: signature.key } }),
          });
        else
          invocation.show(verificationView(subject, problems, `${found.summary}${signed}`, invocation.width));
        if (!ok) invocation.finish(EXIT.no);
      }),
    );
};

async function signatureAsked(io: Io, key: string, path: string | undefined, bytes: Uint8Array | undefined) {
  if (path === undefined || bytes === undefined)
    throw new BadInput(
      '--signed-by: a log is not signed. Name a receipt or a checkpoint, or one with --against.',
    );
  const { signedBy } = await import('../ask/signatures.ts');
  return { ...(await signedBy(io, key, path, bytes)), file: path };
}

/** What was verified, the first fault of each stream, and what to say where there is none. */
export type Verified = {
  readonly subject: string;
  readonly problems: readonly VerifyProblem[];
  readonly summary: string;
  /** Of a receipt that was held against a checkpoint: how much of it that one vouches for. */
  readonly bound?: Bound;
  /** Where the store keeps a portfolio: of how many cases, and how many of the log's it has yet to take in. */
  readonly portfolio?: { readonly cases: number; readonly behind: number };
};

async function verifyLog(invocation: Invocation, against: Checkpoint | undefined): Promise<Verified> {
  const { io } = invocation;
  try {
    const log = await invocation.log('read');
    const { inspection } = await import('../../recording/index.ts');
    const { problems, records, heads, forgotten } = await verify(log, {
      inspect: inspection(),
      ...(against === undefined ? {} : { against }),
      ...(io.stderr.isTerminal
        ? {
            progress: (count: number) =>
              io.stderr.drawn(`\r${count.toLocaleString('en-US')} records\u001b[K`),
          }
        : {}),
    });
    if (io.stderr.isTerminal) io.stderr.drawn('\r\u001b[K');
    const since = against === undefined ? '' : `, nothing rewritten or cut short since ${against.takenAt}`;
    const gone = forgotten
      .map(
        ({ case: id, recordedAt, recordedBy, data }) =>
          `; ${id} was taken out at ${recordedAt} by ${recordedBy} (${data.reason}), and only its hashes are left`,
      )
      .join('');
    const summary = `${counted(records, 'record')} in ${counted(heads.length, 'stream')}, every hash fits${since}${gone}`;
    const verified = { subject: log.place, problems, summary };
    // Against a log that does not hold itself nothing can be held.
    if (problems.length > 0) return verified;
    const kept = await (await import('../tell/verify-portfolio.ts')).verifyPortfolio(invocation, log);
    if (kept === undefined) return verified;
    const { cases, behind } = kept;
    return {
      subject: log.place,
      problems: kept.problems,
      summary: `${summary}; ${kept.summary}`,
      portfolio: { cases, behind },
    };
  } catch (error) {
    // A store too damaged to be opened has failed its verification; one that is not there has not.
    if (!(error instanceof StoreCorrupt)) throw error;
    return { subject: error.place, problems: [{ where: error.place, what: error.message }], summary: '' };
  }
}
