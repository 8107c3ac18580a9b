import { type Checkpoint, goesOnFrom, readCheckpoint } from '../../log/checkpoint.ts';
import { verifyExcerpt, verifyReceipt } from '../../receipt/index.ts';
import { counted } from '../../views/account/words.ts';
import type { Verified } from '../commands/verify.ts';

/** Checks a file of evidence, a receipt, an excerpt or a checkpoint, from its bytes alone. */
export function verifyEvidence(path: string, bytes: Uint8Array, against: Checkpoint | undefined): Verified {
  const kind = kindOf(bytes);
  if (kind === 'checkpoint') return verifyCheckpoint(path, bytes, against);
  return kind === 'excerpt' ? verifyExcerptAt(path, bytes, against) : verifyReceiptAt(path, bytes, against);
}

function kindOf(bytes: Uint8Array): unknown {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json === 'object' && json !== null && 'nunc' in json ? json.nunc : undefined;
  } catch {
    return undefined;
  }
}

function verifyCheckpoint(path: string, bytes: Uint8Array, against: Checkpoint | undefined): Verified {
  const read = readCheckpoint(new TextDecoder().decode(bytes));
  if (!read.ok) return { subject: path, problems: [{ where: 'checkpoint', what: read.what }], summary: '' };
  const { records, streams, takenAt, format } = read.checkpoint;
  const problems = against === undefined ? [] : goesOnFrom(read.checkpoint, against);
  const itself = format === 1 ? 'of the first format, which has no seal' : 'whose seal fits';
  const since = against === undefined ? '' : `; the log goes on from what it was at ${against.takenAt}`;
  const summary = `a checkpoint ${itself}: ${counted(records, 'record')} in ${counted(streams.length, 'stream')} at ${takenAt}${since}`;
  return { subject: path, problems, summary };
}

function verifyReceiptAt(path: string, bytes: Uint8Array, against: Checkpoint | undefined): Verified {
  const { problems, receipt, bound } = verifyReceipt(bytes, against);
  if (receipt === null) return { subject: path, problems, summary: '' };
  const { records, claim, at, knownAt, head, stream, answer } = receipt;
  const states = Array.isArray(answer.states) ? answer.states.join(' or ') || 'not asserted' : '';
  const known = knownAt === null ? '' : `, as known at ${knownAt}`;
  const since = against === undefined ? '' : `; the checkpoint of ${against.takenAt} binds all of them`;
  const summary = `${counted(records.length, 'record')} from the first to ${stream} version ${head.version} (${head.hash}); they give ${claim} at the end of ${at}${known}: ${states}${since}`;
  return { subject: path, problems, summary, ...(bound && { bound }) };
}

function verifyExcerptAt(path: string, bytes: Uint8Array, against: Checkpoint | undefined): Verified {
  const { problems, excerpt, bound } = verifyExcerpt(bytes, against);
  if (excerpt === null) return { subject: path, problems, summary: '' };
  const { records, tree, case: id } = excerpt;
  const shown = records.map(({ entry, version }) => `${entry.id} (version ${version})`).join(', ');
  const since =
    against === undefined
      ? '; whether the log had that root only a checkpoint can say: --against'
      : `; the checkpoint of ${against.takenAt} binds all of them`;
  const summary = `${counted(records.length, 'record')} of ${id}, ${shown}, in a log of ${counted(tree.records, 'record')} with the root ${tree.root}${since}`;
  return { subject: path, problems, summary, ...(bound && { bound }) };
}
