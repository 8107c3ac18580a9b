import type { Checkpoint } from '../../log/checkpoint.ts';
import { verifyReceipt } from '../../receipt/index.ts';
import { counted } from '../../views/account/words.ts';
import { evidenceAt } from '../ask/evidence-files.ts';
import type { Verified } from '../commands/verify.ts';
import type { Io } from '../io.ts';

/** Checks a receipt from its file alone. */
export async function verifyReceiptAt(
  io: Io,
  path: string,
  against: Checkpoint | undefined,
): Promise<Verified> {
  const { problems, receipt } = verifyReceipt(await evidenceAt(io, path), against);
  if (receipt === null) return { subject: path, problems, summary: '' };
  const { records, claim, at, knownAt, head, stream, answer } = receipt;
  const states = Array.isArray(answer.states) ? answer.states.join(' or ') || 'not asserted' : '';
  const known = knownAt === null ? '' : `, as known at ${knownAt}`;
  const since = against === undefined ? '' : `; the checkpoint of ${against.takenAt} says the same`;
  const summary = `${counted(records.length, 'record')} from the first to ${stream} version ${head.version} (${head.hash}); they give ${claim} at the end of ${at}${known}: ${states}${since}`;
  return { subject: path, problems, summary };
}
