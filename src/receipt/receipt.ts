/**
 * A receipt is an answer with all that it rests on: where a claim stood at the end of a day, as known at an
 * instant, and the records from which anyone can work that out again without the store.
 *
 * It holds the stream's records from the first to the last that was known at that instant, each with its entry.
 * Fewer would not do. A record's hash covers its whole entry, so an entry that is left out leaves a hash that
 * nobody can check; and an entry that does not bear on the claim today may be the correction, the order or the
 * amended pleading by which it did not stand where the receipt says. What was recorded later is left out: the
 * answer does not rest on it, and the chain up to the head given here does not need it.
 */
import * as z from 'zod';
import { type Day, formatDay, isBefore } from '../../events/dates.ts';
import { type ClaimId, type Entry, upcast } from '../../events/index.ts';
import { auditClaim, openRecord } from '../audit/index.ts';
import type { Stored } from '../log/port.ts';
import { caseOfStream } from '../log/stream-names.ts';
import { answerOfFormat1, asReplayedThen } from './format-1.ts';
import { asJson, sealOf } from './sealed.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');

export const receiptSchema = z.strictObject({
  nunc: z.literal('receipt'),
  /** 1: a claim as a whole, of before claims were told apart by defendant; 2: also as to each. */
  format: z.literal([1, 2]),
  /** When it was issued, RFC 3339. */
  issuedAt: z.string(),
  case: z.string(),
  stream: z.string(),
  claim: z.string(),
  /** The day that the law looks at, YYYY-MM-DD; the claim as it stood at its end. */
  at: z.string(),
  /** The instant up to which the record is known, RFC 3339; null: up to the head. */
  knownAt: z.string().nullable(),
  /** Where the claim stood, with what it rests on: the claim's part of `nunc audit --json`. */
  answer: z.record(z.string(), z.unknown()),
  /** The last record here: what a checkpoint, or the log itself, says of this version binds all before it. */
  head: z.strictObject({ version: z.int().nonnegative(), hash: Hash }),
  records: z
    .array(
      z.strictObject({
        hash: Hash,
        entry: z.looseObject({ id: z.string(), type: z.string(), recordedAt: z.string() }),
      }),
    )
    .min(1),
  /** SHA-256 over the canonical JSON of all else here: a slip of the pen in a field that no record holds shows. */
  seal: Hash,
});

export type Receipt = z.infer<typeof receiptSchema>;

export type ReceiptQuestion = {
  readonly claim: ClaimId;
  readonly at: Day;
  /** RFC 3339; null for all that is recorded. */
  readonly knownAt: string | null;
};

/** Answers a question from a stream's records, read from the first on, and puts the answer on paper. */
export function issueReceipt(
  stream: string,
  stored: readonly Stored[],
  question: ReceiptQuestion,
  issuedAt: string,
): Receipt {
  const { claim, at, knownAt } = question;
  const last = stored.findLastIndex(({ entry }) => knownAt === null || !isBefore(knownAt, entry.recordedAt));
  const known = stored.slice(0, last + 1);
  const head = known.at(-1);
  if (head === undefined) throw new RangeError(`Nothing of ${stream} was known at ${knownAt}`);
  const records = known.map(({ hash, entry }) => ({
    hash,
    entry: asJson(entry) as Receipt['records'][number]['entry'],
  }));
  const unsealed: Omit<Receipt, 'seal'> = {
    nunc: 'receipt',
    format: 2,
    issuedAt,
    case: caseOfStream(stream) ?? stream,
    stream,
    claim,
    at: formatDay(at),
    knownAt,
    answer: answerFrom({ format: 2, records }, question),
    head: { version: head.version, hash: head.hash },
    records,
  };
  return { ...unsealed, seal: sealOf(unsealed) };
}

/** Works the answer out from the entries of a receipt, as its format tells it. */
export function answerFrom(
  { format, records }: Pick<Receipt, 'format' | 'records'>,
  { claim, at, knownAt }: ReceiptQuestion,
): Receipt['answer'] {
  const entries = records.map(({ entry }): Entry => upcast(entry as unknown as Entry));
  const answer =
    format === 1
      ? answerOfFormat1(auditClaim(openRecord(asReplayedThen(entries), knownAt), claim, at))
      : auditClaim(openRecord(entries, knownAt), claim, at);
  return asJson(answer) as Receipt['answer'];
}
