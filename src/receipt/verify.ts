import { parseDay, parseInstant } from '../../events/dates.ts';
import { ClaimId } from '../../events/ids.ts';
import { canonicalJson } from '../log/canonical-json.ts';
import { genesis, linkHash } from '../log/chain.ts';
import type { Checkpoint } from '../log/checkpoint.ts';
import { docketStream } from '../log/stream-names.ts';
import { answerFrom, type Receipt, receiptSchema } from './receipt.ts';
import { readSealed } from './sealed.ts';

export type ReceiptProblem = { readonly where: string; readonly what: string };

export type ReceiptVerification = {
  readonly problems: readonly ReceiptProblem[];
  /** Null where it is no receipt. */
  readonly receipt: Receipt | null;
  /** Where it was held against a checkpoint: how much of it that checkpoint binds. */
  readonly bound?: Bound;
};

/** The first records of a receipt, out of all that it holds, that a checkpoint of some instant vouches for. */
export type Bound = { readonly records: number; readonly of: number; readonly takenAt: string };

/**
 * A receipt checked by itself, from the bytes of its file: that it is written as Nunc writes it, that every
 * record fits the one before from the first on, and that its entries give the answer that it states. Never throws.
 *
 * What this cannot show is that the log said so: whoever can compute a SHA-256 can write another history. That
 * is what `against` is for, a checkpoint taken at the time or later and kept by somebody else.
 */
export function verifyReceipt(bytes: Uint8Array, against?: Checkpoint): ReceiptVerification {
  const read = readSealed(bytes, receiptSchema, 'receipt');
  if (!read.ok) return { problems: [{ where: 'receipt', what: read.what }], receipt: null };
  const { evidence: receipt } = read;
  const chain = chainProblem(receipt);
  const held = against === undefined ? undefined : heldAgainst(receipt, against);
  // What follows a broken link is not counted, and no answer is worked out from it.
  const problems = [
    ...(chain === undefined ? answerProblems(receipt) : [chain]),
    ...headProblems(receipt),
    ...(held?.problems ?? []),
  ];
  return {
    problems,
    receipt,
    ...(held === undefined
      ? {}
      : { bound: chain === undefined ? held.bound : { ...held.bound, records: 0 } }),
  };
}

function chainProblem(receipt: Receipt): ReceiptProblem | undefined {
  const { stream, records } = receipt;
  let previous = genesis(stream);
  for (const [version, { hash, entry }] of records.entries()) {
    if (linkHash(canonicalJson(entry), { previous, stream, version }) !== hash)
      return {
        where: `${stream} version ${version}`,
        what: 'its hash does not fit its content and the record before it',
      };
    if (entry.case !== receipt.case)
      return {
        where: `${stream} version ${version}`,
        what: `it is an entry of the case ${String(entry.case)}, and not of ${receipt.case}`,
      };
    previous = hash;
  }
  return undefined;
}

function headProblems({ stream, head, records, case: id }: Receipt): readonly ReceiptProblem[] {
  const problems: ReceiptProblem[] = [];
  if (stream !== docketStream(id))
    problems.push({ where: 'case', what: `${stream} is not the docket of ${id}` });
  if (head.version !== records.length - 1 || head.hash !== records.at(-1)?.hash)
    problems.push({ where: 'head', what: 'it is not the last record of the receipt' });
  return problems;
}

function answerProblems({ claim, at, knownAt, answer, records, format }: Receipt): readonly ReceiptProblem[] {
  const day = parseDay(at);
  if (!day.ok) return [{ where: 'at', what: day.what }];
  const known = knownAt === null ? null : parseInstant(knownAt);
  if (known?.ok === false) return [{ where: 'knownAt', what: known.what }];
  const id = ClaimId.safeParse(claim);
  if (!id.success) return [{ where: 'claim', what: 'this is no claim id' }];
  try {
    const again = answerFrom({ format, records }, { claim: id.data, at: day.day, knownAt });
    if (canonicalJson(again) === canonicalJson(answer)) return [];
    const stands = statesIn(again);
    const states = stands.length === 0 ? 'not asserted' : stands.join(' or ');
    const what = `its entries give another answer than it states: on ${at} ${claim} is ${states}`;
    return [{ where: 'answer', what }];
  } catch (error) {
    // An entry that a newer Nunc wrote, or that was never one: its hash fits, and it cannot be replayed here.
    const why = error instanceof Error ? error.message : String(error);
    return [{ where: 'answer', what: `its entries cannot be replayed: ${why}` }];
  }
}

const statesIn = ({ states }: Receipt['answer']): readonly unknown[] => (Array.isArray(states) ? states : []);

/**
 * What a checkpoint says of a receipt. It binds the stream up to the record at which it knew the stream to end: of what
 * follows it says nothing, and neither does an answer that rests on it hold.
 */
function heldAgainst(
  receipt: Receipt,
  { streams, takenAt }: Checkpoint,
): { readonly problems: readonly ReceiptProblem[]; readonly bound: Bound } {
  const { stream, records } = receipt;
  const then = streams.find((head) => head.stream === stream);
  const found = (records: number, where: string, what: string) => ({
    problems: [{ where, what }],
    bound: { records, of: receipt.records.length, takenAt },
  });
  if (then === undefined)
    return found(0, stream, `it was not in the log when the checkpoint was taken (${takenAt})`);
  const here = records[then.version];
  if (here === undefined) {
    const what = `the checkpoint knows it up to version ${then.version}, and the receipt ends at ${records.length - 1}: hold it against a checkpoint of that time, or issue it again`;
    return found(0, stream, what);
  }
  if (here.hash !== then.hash)
    return found(
      0,
      `${stream} version ${then.version}`,
      'its hash was another one when the checkpoint was taken',
    );
  const after = records.slice(then.version + 1);
  if (after.length === 0)
    return { problems: [], bound: { records: records.length, of: records.length, takenAt } };
  const what = `the checkpoint of ${takenAt} binds the records up to version ${then.version}, and nobody vouches for what follows: ${named(after)}. ${boundAnswer(receipt, then.version)} Hold the receipt against a checkpoint that was taken later.`;
  return found(then.version + 1, `${stream} from version ${then.version + 1}`, what);
}

/** How many records are named before the rest is only counted. */
const NAMED = 3;

function named(records: Receipt['records']): string {
  const ids = records.slice(0, NAMED).map(({ entry }) => entry.id);
  const rest = records.length - ids.length;
  return `${ids.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function boundAnswer({ claim, at, knownAt, records, format }: Receipt, version: number): string {
  const day = parseDay(at);
  const id = ClaimId.safeParse(claim);
  if (!day.ok || !id.success) return '';
  try {
    const question = { claim: id.data, at: day.day, knownAt };
    const states = statesIn(answerFrom({ format, records: records.slice(0, version + 1) }, question));
    return `By what is bound, ${claim} at the end of ${at} is: ${states.join(' or ') || 'not asserted'}.`;
  } catch {
    return `What is bound knows of no ${claim}.`;
  }
}
