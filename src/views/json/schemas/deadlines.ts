import * as z from 'zod';
import { Branch, Day } from './parts.ts';

const State = z
  .enum(['open', 'met', 'late', 'missed', 'tolled'])
  .describe(
    'met: done in time; late: done after its day; missed: its day is over and nothing was done; tolled: it waits for a motion',
  );

const Due = Day.nullable();

const DeadlineOf = z
  .strictObject({
    what: z.string().describe('What is to be done'),
    rule: z
      .string()
      .describe(
        'Today’s number of the rule or statute, e.g. Fed. R. Civ. P. 59(e), or the order that sets it',
      ),
    for: z.string().describe('A party id, or court; empty where it is for everybody'),
    trigger: z.string().describe('The entry that set it running'),
    due: Due.describe('The last day; null where it is not certain, or does not run yet'),
    earliest: Due.describe(
      'The first day that it can be; null where nothing sets a limit, or it does not run yet',
    ),
    latest: Due.describe('The last day that it can be'),
    state: State,
    by: z.string().optional().describe('The entry that met it, came late, or tolls it'),
    count: z.string().describe('How it is counted, in words'),
    states: z.array(State).optional().describe('Where the dates allow of several states: each'),
    turnsOn: z.array(z.string()).optional().describe('The entries on whose dates it turns'),
    jurisdictional: z.string().optional().describe('What makes it jurisdictional, where it is'),
    formerly: z.string().optional().describe('Where the rule then stood, if not under today’s number'),
    note: z.string().optional(),
  })
  .meta({ id: 'Deadline' });

export const LateMotion = z
  .strictObject({ rule: z.string(), due: Due, jurisdictional: z.string().optional() })
  .describe('Present where it certainly came after its day: by which rule, and when that was');

export const DeadlinesAnswer = z.strictObject({
  case: z.string(),
  branch: Branch,
  at: Day.describe('The day the answer is for, at its end'),
  deadlines: z.array(DeadlineOf).describe('By their last day'),
  notRunning: z
    .array(
      z.strictObject({
        entry: z.string(),
        why: z.string(),
        would: z.array(z.strictObject({ what: z.string(), rule: z.string(), due: Due, count: z.string() })),
      }),
    )
    .describe('Orders and judgments from which nothing runs, why, and what would if they were certified'),
  caution: z.string().describe('What is not in it'),
});

export const DueEverywhereAnswer = z.strictObject({
  at: Day.describe('The day the answer is for, at its end'),
  cases: z.int().describe('How many cases were asked'),
  deadlines: z.array(z.strictObject({ case: z.string(), ...DeadlineOf.shape })),
  unreadable: z.array(z.strictObject({ case: z.string(), why: z.string() })).optional(),
  caution: z.string(),
});

const MotionMoved = z.strictObject({
  motion: z.string(),
  title: z.string().nullable(),
  on: z.string().nullable(),
  by: z.array(z.string()).describe('The orders that decided it'),
});

export const DigestAnswer = z.strictObject({
  since: z.string().describe('A day or an instant, as it was asked'),
  at: Day,
  cases: z
    .array(
      z.strictObject({
        case: z.string(),
        title: z.string(),
        claims: z.array(
          z.strictObject({
            claim: z.string(),
            title: z.string(),
            from: z.array(z.string()),
            to: z.array(z.string()),
          }),
        ),
        filed: z.array(MotionMoved),
        decided: z.array(MotionMoved),
        met: z.array(DeadlineOf),
        late: z.array(DeadlineOf),
        missed: z.array(DeadlineOf),
        coming: z.array(DeadlineOf).describe('Open, and due within 14 days'),
        questions: z.array(z.strictObject({ entry: z.string(), what: z.string() })),
      }),
    )
    .describe('Only cases in which something moved'),
  unreadable: z.array(z.strictObject({ case: z.string(), why: z.string() })).optional(),
});
