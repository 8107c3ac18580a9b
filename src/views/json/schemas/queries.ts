import * as z from 'zod';
import { catalog } from '../../../../events/index.ts';
import { MARK_WORDS } from '../../../../machines/index.ts';
import { LateMotion } from './deadlines.ts';
import {
  Anomaly,
  At,
  Because,
  Bounded,
  Branch,
  Cites,
  ClaimAudit,
  Day,
  Holding,
  KnownAt,
  MatterAudit,
  OnDate,
} from './parts.ts';

/** The words of the catalog's own schema. */
const CaseStatus = z
  .strictObject({
    is: catalog.CaseStatusNoted.schema.shape.status,
    entry: z.string(),
    court: z.string().optional().describe('Where it went, or where it is'),
  })
  .nullable()
  .describe('What has certainly become of the case as a whole; null where nothing has');

const head = { case: z.string(), branch: Branch } as const;

export const AuditAnswer = z.strictObject({
  ...head,
  at: At,
  knownAt: KnownAt,
  status: CaseStatus,
  claims: z.array(ClaimAudit),
  matters: z.array(MatterAudit),
  anomalies: z.array(Anomaly),
});

export const Move = z.strictObject({
  kind: z.enum(['claim', 'motion', 'order', 'appeal', 'matter']),
  id: z.string(),
  event: z.string(),
  from: z.string().nullable().describe('A state of its machine; null for what the entry put on the docket'),
  to: z.string(),
  against: z.array(z.string()).optional().describe('Of a claim: only as to these of its defendants'),
  mark: z
    .enum(MARK_WORDS)
    .optional()
    .describe('Of a claim: the mark that it was given, or that was taken from it'),
});

export const ReplayAnswer = z.strictObject({
  ...head,
  to: At,
  title: z.string().nullable(),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      label: z.string(),
      title: z.string().nullable(),
      on: OnDate,
      earliest: Day.nullable().describe('The first day it can have been; null where nothing sets a limit'),
      latest: Day.nullable(),
      by: z.string().nullable(),
      says: z.array(z.string()),
      moves: z.array(Move),
      cites: Cites,
      anomalies: z.array(z.string()),
    }),
  ),
  claims: z.array(ClaimAudit),
  matters: z.array(MatterAudit),
  anomalies: z.array(Anomaly),
});

const Result = z
  .enum([...Holding.options, 'undecided'])
  .describe('undecided: it hangs on an element without a finding');

const Explained: z.ZodType = z
  .lazy(() =>
    z.union([
      z.strictObject({
        kind: z.literal('element'),
        value: Result,
        element: z.string(),
        asks: z.string().nullable(),
        finding: z.record(z.string(), z.unknown()).nullable(),
      }),
      z.strictObject({
        kind: z.enum(['all', 'any', 'not', 'at-least']),
        value: Result,
        needed: z.int().nullable(),
        parts: z.array(Explained),
      }),
    ]),
  )
  .meta({ id: 'Explained', description: 'How a test came out, part by part' });

const Rulings = z.array(
  z.strictObject({
    order: z.string(),
    on: OnDate,
    motion: z.string().nullable(),
    request: z.string().nullable(),
    ground: z.string().nullable(),
    against: z.array(z.string()).optional().describe('Only as to these defendants to the claim'),
    disposition: z.string(),
    express: z.boolean(),
    leaveToAmend: z.boolean().nullable(),
    condition: z.string().nullable().describe('What it is made to depend on'),
    governs: z.boolean().describe('Not amended away, vacated or reversed by then'),
    cites: Cites,
    note: z.string().nullable(),
    test: z
      .strictObject({
        id: z.string(),
        title: z.string(),
        authority: z.string(),
        cites: Cites,
        about: z.string().nullable().describe('What its failing goes to: the merits, jurisdiction, ...'),
        result: Result,
        so: z.string().describe('What follows for the ruling, as the end of a sentence'),
        tree: Explained,
      })
      .nullable(),
    findings: z.array(
      z.strictObject({
        finding: z.string().describe('TEST/ELEMENT'),
        holding: Holding,
        asks: z.string().nullable(),
        carriedFrom: z.string().nullable(),
        premises: z.array(z.string()),
        cites: Cites,
        note: z.string().nullable(),
      }),
    ),
  }),
);

const WhyClaim = z.strictObject({
  ...head,
  at: At,
  knownAt: KnownAt,
  claim: ClaimAudit,
  reliefSought: z
    .array(
      z.strictObject({
        relief: z.string(),
        what: z.string().optional(),
        note: z.string().optional(),
        cites: Cites.optional(),
      }),
    )
    .describe('The relief that is asked for on the claim, as far as the record says'),
  rulings: Rulings,
  readings: z
    .array(
      z.strictObject({
        reading: z.string(),
        question: z.string(),
        takes: z.string().describe('The reading that the record takes'),
        other: z.string(),
        elsewhere: z.boolean().describe('False where the claim ends the same by it, for other reasons'),
      }),
    )
    .describe('Readings of the record that bear on the claim'),
});

/** Of a claim, or of a discovery or case-management matter. */
export const WhyAnswer = z.union([
  WhyClaim,
  z.strictObject({ ...head, at: At, knownAt: KnownAt, matter: MatterAudit, rulings: Rulings }),
]);

export const Stretch = z.strictObject({
  states: z.array(z.string()),
  certain: z.boolean(),
  mayBeAbsent: z.boolean().describe('It may not have been asserted yet'),
  from: Day.nullable().describe('Null: since before any date in the record'),
  to: Day.nullable().describe('Null: until after all of it'),
  turnsOn: z.array(z.string()),
  bounded: Bounded,
});

export const HistoryAnswer = z.union([
  z.strictObject({
    ...head,
    claim: z.string(),
    title: z.string(),
    claimant: z.string(),
    against: z.string().optional().describe('The defendant as to whom it is told, where only as to one'),
    knownAt: KnownAt,
    stretches: z.array(Stretch),
    asTo: z
      .array(z.strictObject({ party: z.string(), name: z.string(), stretches: z.array(Stretch) }))
      .optional()
      .describe('As to each defendant, where not always the same as to all'),
  }),
  z
    .strictObject({
      ...head,
      matter: z.string(),
      title: z.string(),
      knownAt: KnownAt,
      stretches: z.array(Stretch),
    })
    .describe('Of a discovery or case-management matter'),
]);

const Changed = z.strictObject({
  id: z.string(),
  title: z.string(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  changed: z.boolean(),
  because: z.array(Because),
  asTo: z
    .array(
      z.strictObject({
        party: z.string().nullable(),
        name: z.string().nullable(),
        from: z.array(z.string()),
        to: z.array(z.string()),
        changed: z.boolean(),
      }),
    )
    .optional()
    .describe('Of a claim that stands otherwise as to one defendant than as to another on one of the days'),
});

export const DiffAnswer = z.strictObject({
  ...head,
  from: Day,
  to: Day,
  knownAt: KnownAt,
  claims: z.array(Changed),
  matters: z.array(Changed),
  entries: z.array(z.strictObject({ entry: z.string(), on: OnDate, certain: z.boolean() })),
});

export const MotionsAnswer = z.strictObject({
  ...head,
  at: At,
  knownAt: KnownAt,
  motions: z.array(
    z.strictObject({
      motion: z.string(),
      title: z.string().nullable(),
      movant: z.string().describe('A party id: of the first who moves'),
      movants: z.array(z.string()).describe('All who move'),
      filed: OnDate,
      states: z.array(z.string()),
      certain: z.boolean(),
      ageInDays: z
        .strictObject({ least: z.int().nullable(), most: z.int().nullable() })
        .nullable()
        .describe('Days from filing to the day asked about; null where no day is asked about'),
      requests: z.array(
        z.strictObject({
          request: z.string(),
          relief: z.string(),
          alternativeTo: z.string().nullable(),
          parts: z.array(
            z.strictObject({
              target: z.string().nullable(),
              against: z
                .array(z.string())
                .optional()
                .describe('Of a claim: only as to these of its defendants'),
              ground: z.string().nullable(),
              status: z.string(),
              decidedBy: z.string().nullable(),
              express: z.boolean(),
              why: z
                .string()
                .optional()
                .describe('Where it is moot though nobody says so: what became of its claim'),
            }),
          ),
        }),
      ),
      decidedBy: z.array(z.string()),
      cites: Cites,
      late: LateMotion.optional(),
    }),
  ),
  orders: z.array(
    z.strictObject({ order: z.string(), on: OnDate, state: z.string(), decides: z.array(z.string()) }),
  ),
});
