import * as z from 'zod';
import { ClaimAudit, ClaimState, Day, KnownAt, OnDate } from './parts.ts';
import { Move, Stretch } from './queries.ts';

/** Answers about what is recorded, and whether it still is what was recorded. */

const Where = { case: z.string(), store: z.string().describe('The store’s URL, without any password') };

const Refusal = z
  .strictObject({
    entry: z.string().describe('The proposed entry'),
    kind: z.enum([
      'unknown-entry',
      'unknown-party',
      'unknown-claim',
      'unknown-motion',
      'unknown-order',
      'unknown-appeal',
      'unknown-matter',
      'unknown-test',
      'unheard',
      'already-on-docket',
      'nothing-to-decide',
      'contradictory',
      'impossible-order',
      'unreadable',
      'recorded-anyway',
      'duplicate-id',
      'upsets-later-entry',
    ]),
    about: z.string().nullable().describe('The id that is missing or stands in the way'),
    what: z.string().describe('The reason, in a sentence'),
    where: z.string().optional().describe('The file in which it is proposed'),
    line: z.int().min(1).optional().describe('Where in the file it is said'),
    column: z.int().min(1).optional(),
  })
  .describe('Why an entry is refused');

const States = z.array(ClaimState);

export const RecordingAnswer = z.strictObject({
  ok: z.boolean().describe('Recorded, or it would be with --dry-run'),
  ...Where,
  dryRun: z.literal(true).optional(),
  appended: z.int().min(0),
  already: z.int().min(0).describe('Entries that the case held before, word for word'),
  version: z.int().min(-1).describe('Of the case’s stream now'),
  disagreements: z
    .array(z.strictObject({ entry: z.string(), what: z.string() }))
    .describe('Rulings that do not follow from their findings: reported, and recorded as they were made'),
  refusals: z.array(Refusal).describe('Why it was refused; with --anyway, what was set aside'),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      on: OnDate,
      anyway: z.string().optional().describe('The reason for which it was refused, kept with the entry'),
      moves: z.array(Move),
      claims: z.array(z.strictObject({ claim: z.string(), effect: z.string() })),
    }),
  ),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      before: States,
      after: States,
      changed: z.boolean(),
      history: z
        .strictObject({ before: z.array(Stretch), after: z.array(Stretch) })
        .optional()
        .describe('Present where a correction changed the days'),
    }),
  ),
});

const Problems = z
  .array(z.strictObject({ where: z.string(), what: z.string() }))
  .describe('The first fault of each stream');

const Difference = z
  .strictObject({
    case: z.string(),
    claim: z.string().nullable().describe('Null where the case as a whole is meant'),
    projected: z.string().nullable().describe('What the portfolio says; null: nothing'),
    log: z.string().nullable().describe('What the log says; null: nothing'),
  })
  .describe('Present where the portfolio kept in the store says something else than the log');

export const VerifyAnswer = z.strictObject({
  ok: z.boolean(),
  problems: z
    .array(z.strictObject({ where: z.string(), what: z.string(), portfolio: Difference.optional() }))
    .describe('The first fault of each stream; for a log that holds, of each claim in the portfolio'),
  portfolio: z
    .strictObject({
      cases: z.int().min(0).describe('Of which it keeps something'),
      behind: z.int().min(0).describe('Cases that the log has taken further since; no fault'),
    })
    .optional()
    .describe('The portfolio that `nunc portfolio` keeps in the store, where there is one and the log holds'),
  bound: z
    .strictObject({
      records: z.int().min(0).describe('The first so many are what the checkpoint says'),
      of: z.int().min(0).describe('All that the receipt holds; for the rest nobody vouches'),
      takenAt: z.string().describe('When the checkpoint was taken, RFC 3339'),
    })
    .optional()
    .describe('Of a receipt that was held against a checkpoint'),
  signed: z
    .strictObject({
      file: z.string(),
      by: z.string().describe('The fingerprint of the key, as OpenSSH shows it'),
    })
    .optional()
    .describe('With --signed-by: what the key that was named has signed'),
});

const kept = {
  ok: z.boolean(),
  problems: Problems,
  records: z.int().min(0).optional(),
  streams: z.int().min(0).optional(),
};

export const CheckpointAnswer = z.strictObject({
  ...kept,
  file: z.string().optional(),
  takenAt: z.string().optional().describe('RFC 3339, UTC'),
});

export const BackupAnswer = z.strictObject({ ...kept, file: z.string().optional() });

export const RestoreAnswer = z.strictObject({
  ...kept,
  store: z.string().optional(),
  replaced: z.string().optional().describe('Where the store that was there before is now'),
});

export const CopyAnswer = z.strictObject({
  ok: z.boolean(),
  from: z.string(),
  to: z.string(),
  complete: z.boolean().describe('False where it was stopped, or what was copied does not fit'),
  read: z.int().min(0),
  written: z.int().min(0).describe('Records that the target did not have'),
  problems: Problems,
});

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The receipt itself, as `nunc receipt` writes it and `nunc verify` reads it. */
export const ReceiptAnswer = z.strictObject({
  nunc: z.literal('receipt'),
  format: z.literal(2),
  issuedAt: z.string().describe('RFC 3339, UTC'),
  case: z.string(),
  stream: z.string(),
  claim: z.string(),
  at: Day,
  knownAt: KnownAt,
  answer: ClaimAudit,
  head: z.strictObject({ version: z.int().min(0), hash: Hash }).describe('The last record here'),
  records: z
    .array(z.strictObject({ hash: Hash, entry: z.looseObject({ id: z.string(), type: z.string() }) }))
    .describe('Every record of the stream from the first to the head'),
  seal: Hash.describe('SHA-256 over the canonical JSON (RFC 8785) of all else here'),
});

/** What `nunc receipt --only` writes, and `nunc verify` reads. */
export const ExcerptAnswer = z.strictObject({
  nunc: z.literal('excerpt'),
  format: z.literal(1),
  issuedAt: z.string().describe('RFC 3339, UTC'),
  case: z.string(),
  stream: z.string(),
  tree: z
    .strictObject({ records: z.int().min(1), root: Hash })
    .describe('The first so many records of the log, and the root of their Merkle tree (RFC 9162)'),
  records: z
    .array(
      z.strictObject({
        version: z.int().min(0).describe('Its place in the stream, from 0'),
        index: z.int().min(0).describe('Its place in the log, from 0'),
        previous: Hash,
        hash: Hash,
        entry: z.looseObject({ id: z.string(), type: z.string() }),
        proof: z.array(Hash).describe('The hashes by which it leads to the root'),
      }),
    )
    .describe('The entries that were named, and nothing else of the case'),
  seal: Hash.describe('SHA-256 over the canonical JSON (RFC 8785) of all else here'),
});

export const KeyAnswer = z.strictObject({
  ok: z.literal(true),
  file: z.string().describe('The private key'),
  public: z.string().describe('The public one'),
  key: z.string().describe('Its fingerprint, as OpenSSH shows it'),
});

export const ForgetAnswer = z.strictObject({
  ok: z.literal(true),
  case: z.string(),
  records: z.int().min(0).describe('Records whose contents are erased'),
  streams: z.int().min(0),
  cleared: z
    .boolean()
    .describe(
      'False where another program has the store open: its files may hold some of it until all closed it',
    ),
  heldBy: z
    .array(z.string())
    .describe('Stores beside this one, moved aside by a restore, that still hold it'),
});

export const FollowAnswer = z
  .strictObject({
    position: z.number().min(0),
    stream: z.string(),
    version: z.int().min(0),
    entry: z.looseObject({ id: z.string(), type: z.string() }),
    moves: z.array(Move),
    claims: z.array(z.strictObject({ id: z.string(), before: States, after: States })),
  })
  .describe('One entry that has arrived: one such object a line');
