import * as z from 'zod';
import { Cites, Day, Holding } from './parts.ts';

/** Answers about branches of a record and what may come of it. */

const Edit = z
  .looseObject({ edit: z.enum(['set', 'rule', 'omit', 'insert', 'replace', 'redate']) })
  .describe('What the branch changes');

const Reason = z.strictObject({ entry: z.string(), says: z.string(), cites: Cites });

const End = z
  .string()
  .describe(
    'A state, or several joined by "or"; a judgment that is not for the claimant says so: `judgment for the opponent`',
  );
const ends = { base: End, branch: End, changed: z.boolean() } as const;

const SideDue = z
  .strictObject({
    due: Day.nullable(),
    earliest: Day.nullable(),
    latest: Day.nullable(),
    trigger: z.string(),
  })
  .nullable()
  .describe('Null where it does not run on that side');

const MovedDeadlines = z
  .array(
    z.strictObject({ what: z.string(), rule: z.string(), for: z.string(), base: SideDue, branch: SideDue }),
  )
  .describe('Of a what-if: deadlines that fall on other days in the branch, or run on one side only');

export const ComparisonAnswer = z.strictObject({
  case: z.string(),
  base: z.string().describe('The branch compared with; main is the record'),
  branch: z.string().nullable().describe('Null for a what-if that was not saved'),
  edits: z.array(Edit),
  partsAt: z.string().nullable().describe('The first entry at which the two part; null where they never do'),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      ...ends,
      asTo: z
        .array(z.strictObject({ party: z.string().nullable(), ...ends }))
        .describe(
          'As to each defendant; one row, party null, where the case does not say against whom it is',
        ),
      next: z
        .array(z.string())
        .optional()
        .describe(
          'TEST/ELEMENT without a finding on which the branch leaves it undecided, the first to come first',
        ),
      because: z.strictObject({ base: z.array(Reason), branch: z.array(Reason) }),
    }),
  ),
  matters: z.array(z.strictObject({ id: z.string(), ...ends })),
  deadlines: MovedDeadlines.optional(),
  moot: z.array(
    z.strictObject({
      entry: z.string(),
      reason: z.string(),
      whole: z.boolean().describe('False where only a part of it is moot'),
      in: z.enum(['base', 'branch']),
    }),
  ),
});

const NamedBranch = z.strictObject({
  name: z.string(),
  base: z.string(),
  baseVersion: z.int().nullable().describe('Null: it goes on with its base'),
  edits: z.array(Edit),
  reason: z.string().nullable(),
  by: z.string().nullable().describe('Null for a reading that ships with the case'),
  at: z.string().nullable(),
});

export const BranchesAnswer = z.strictObject({ case: z.string(), branches: z.array(NamedBranch) });
export const BranchAnswer = z.strictObject({ case: z.string(), ...NamedBranch.shape });

export const PivotalAnswer = z.strictObject({
  case: z.string(),
  claim: z.string(),
  against: z.string().optional().describe('The defendant as to whom alone it is asked'),
  state: z.string(),
  findings: z.int().describe('How many findings there are, made or not, whose change could reach the claim'),
  upTo: z
    .int()
    .min(0)
    .describe(
      'No set of so many findings, or of fewer, is missing: less than --max, where those are too many',
    ),
  flips: z
    .array(
      z.strictObject({
        to: z.string(),
        set: z.record(z.string(), Holding).describe('TEST/ELEMENT to holding'),
        size: z.int().min(1),
      }),
    )
    .describe('Smallest first; minimal only'),
  readings: z
    .array(
      z.strictObject({
        reading: z.string(),
        state: z.string(),
        smallest: z.int().nullable().describe('How many findings it takes then; null where no set was found'),
      }),
    )
    .describe('Readings of the record under which the answer differs'),
});

export const TornadoAnswer = z.strictObject({
  case: z.string(),
  findings: z
    .array(
      z.strictObject({
        finding: z.string().describe('TEST/ELEMENT'),
        recorded: z
          .enum([...Holding.options, 'no-finding', 'mixed'])
          .describe(
            'As the record has it; mixed where its orders hold differently, or as to different claims',
          ),
        holdings: z
          .array(
            z.strictObject({
              holding: Holding,
              claims: z
                .array(z.strictObject({ id: z.string(), from: z.string(), to: z.string() }))
                .min(1)
                .describe('The claims that it gives another end state'),
            }),
          )
          .min(1)
          .describe('The ways for the finding to come out otherwise that move a claim'),
        moves: z.int().min(1).describe('The most claims that one of these holdings moves'),
      }),
    )
    .describe('Those that move the most claims first; a finding that moves none is left out'),
});

const Chance = z.number().min(0).max(1.000_001);

export const SimulationAnswer = z.strictObject({
  case: z.string(),
  method: z.enum(['exact', 'monte-carlo']),
  trials: z.int().nullable(),
  asked: z
    .int()
    .optional()
    .describe('How many trials were asked for, where they would have taken too long and fewer were made'),
  seed: z.int().nullable(),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      survives: Chance,
      standardError: z.number().optional(),
      between: z.tuple([Chance, Chance]).optional().describe('Where odds were given as ranges'),
      states: z.record(z.string(), Chance),
    }),
  ),
  jointly: z.array(
    z.strictObject({
      event: z.string(),
      number: z.int().optional(),
      probability: Chance,
      standardError: z.number().optional(),
    }),
  ),
  expected: z.number(),
  sensitivity: z.array(
    z.strictObject({
      finding: z.string(),
      when: z.partialRecord(Holding, z.number()),
      swing: z.number(),
    }),
  ),
  rangesNotTried: z
    .literal(true)
    .optional()
    .describe(
      'Odds were given as ranges, and too many combinations of their ends to try: no claim has `between`',
    ),
});

const Node: z.ZodType = z
  .lazy(() =>
    z.union([
      z.strictObject({ kind: z.literal('leaf'), state: z.string() }),
      z.strictObject({
        kind: z.literal('question'),
        motion: z.string(),
        request: z.string(),
        relief: z.string(),
        alternative: z.boolean().describe('Asked only if another request is refused'),
        ground: z.string().nullable(),
        title: z.string(),
        authority: z.string().nullable(),
        found: z.record(z.string(), Holding),
        next: z
          .array(z.string())
          .describe('Elements that would come next, where an order left the ground undecided'),
        granted: Node,
        denied: Node,
      }),
    ]),
  )
  .meta({ id: 'Node', description: 'A question that is left, or the state in which the claim would end' });

export const TreeAnswer = z.strictObject({
  case: z.string(),
  at: z.string().nullable(),
  claims: z.array(z.strictObject({ id: z.string(), state: z.string(), tree: Node })),
});
