import * as z from 'zod';

/**
 * What an MCP client may ask: each tool is a command of the command line with `--json`, so that its answer is the
 * published one, cites and all, and its refusal `{ error: { code, message, where } }`.
 */
export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodRawShape;
  /** Whether it records something. Such a tool is offered with `--write` only. */
  readonly writes: boolean;
  /** The command line of a question, with what is given to it besides. */
  readonly command: (asked: Asking) => CommandAsked;
};

/** What a client sent, as the tool's schema lets it through. */
export type Asking = Readonly<Record<string, unknown>>;

export type CommandAsked = {
  readonly args: readonly string[];
  /** What stands in `docket.json`, for the command that reads a file. */
  readonly file?: string;
  readonly stdin?: string;
};

const CaseIdGiven = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/)
  .describe('The id of a case in the store, as list_cases gives it');
const DayGiven = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A day, YYYY-MM-DD; its end is meant');
const ClaimGiven = z
  .string()
  .max(200)
  .describe('The id of a claim, or of a discovery matter, as audit gives it');
const view = {
  case: CaseIdGiven,
  branch: z.string().max(200).optional().describe('A saved branch or a reading instead of the record'),
  known_at: z
    .string()
    .max(40)
    .optional()
    .describe('As known then: an RFC 3339 instant, or a day, meaning its end'),
};
const against = z.string().max(200).optional().describe('Only as to this defendant, by the party\u2019s id');

/** Options as they are typed: what is not given is left out, and no value can be taken for an option. */
const options = (given: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`],
  );

const line = (
  command: string,
  positional: readonly unknown[],
  given: Readonly<Record<string, unknown>> = {},
) => ({
  args: [command, '--json', ...options(given), '--', ...positional.map(String)],
});

const viewed = ({ branch, known_at: knownAt }: Asking) => ({ branch, 'known-at': knownAt });

export const tools: readonly Tool[] = [
  {
    name: 'list_cases',
    title: 'Cases',
    description: 'Lists the cases of the store: ids, titles, courts, how many entries.',
    input: {},
    writes: false,
    command: () => ({ args: ['cases', '--json'] }),
  },
  {
    name: 'audit',
    title: 'Where every claim stands',
    description:
      'The state of each claim and matter of a case at the end of a day, with the entries behind it and their cites. Several states mean that a date is uncertain.',
    input: { ...view, at: DayGiven.optional(), claim: ClaimGiven.optional(), against },
    writes: false,
    command: (asked) =>
      line('audit', [asked.case], {
        ...viewed(asked),
        at: asked.at,
        claim: asked.claim,
        against: asked.against,
      }),
  },
  {
    name: 'why',
    title: 'Why a claim stands so',
    description:
      'The rulings behind a claim\u2019s state, the legal test of each, its findings, and pin cites.',
    input: { ...view, claim: ClaimGiven, at: DayGiven.optional(), against },
    writes: false,
    command: (asked) =>
      line('why', [asked.case, asked.claim], { ...viewed(asked), at: asked.at, against: asked.against }),
  },
  {
    name: 'history',
    title: 'Every state of a claim',
    description: 'Every state that a claim or matter was in, from when to when.',
    input: { ...view, claim: ClaimGiven, against },
    writes: false,
    command: (asked) =>
      line('history', [asked.case, asked.claim], { ...viewed(asked), against: asked.against }),
  },
  {
    name: 'motions',
    title: 'Motions and their rulings',
    description:
      'The motions of a case at a day, pending ones first, and how each part was decided by which order.',
    input: { ...view, at: DayGiven.optional() },
    writes: false,
    command: (asked) => line('motions', [asked.case], { ...viewed(asked), at: asked.at }),
  },
  {
    name: 'what_if',
    title: 'What if',
    description:
      'Branches the record with other findings, rulings, dates or entries, replays it, and compares it with the record. The record stays as it is.',
    input: {
      case: CaseIdGiven,
      set: z
        .record(z.string(), z.enum(['satisfied', 'not-satisfied', 'open']))
        .optional()
        .describe('Findings that come out otherwise: { "TEST/ELEMENT": holding }'),
      rule: z
        .record(z.string(), z.enum(['grant', 'grant-with-leave', 'deny', 'stay', 'defer']))
        .optional()
        .describe('Rulings that come out otherwise: { "ENTRY:CLAIM": disposition }'),
      omit: z.array(z.string().max(200)).optional().describe('Entries that were never made, by their ids'),
      redate: z
        .record(z.string(), z.string())
        .optional()
        .describe('Entries made on another day: { ENTRY: DATE }'),
      from: z.string().max(200).optional().describe('From a branch instead of the record'),
      against,
    },
    writes: false,
    command: (asked) => whatIf(asked),
  },
  {
    name: 'compare',
    title: 'Two branches',
    description: 'Two branches or readings of a case held against each other; main is the record.',
    input: { case: CaseIdGiven, base: z.string().max(200), branch: z.string().max(200), against },
    writes: false,
    command: (asked) => line('compare', [asked.case, asked.base, asked.branch], { against: asked.against }),
  },
  {
    name: 'pivotal',
    title: 'What a claim hangs on',
    description: 'The fewest findings that would change how a claim ends, smallest sets first.',
    input: {
      case: CaseIdGiven,
      claim: ClaimGiven,
      max: z.int().min(1).max(4).optional().describe('The most findings to change at once'),
      branch: z.string().max(200).optional(),
      against,
    },
    writes: false,
    command: (asked) =>
      line('pivotal', [asked.case, asked.claim], {
        max: asked.max,
        branch: asked.branch,
        against: asked.against,
      }),
  },
  {
    name: 'import_docket',
    title: 'Read a docket',
    description:
      'Reads a docket of PACER, RECAP or CourtListener (JSON): each entry typed, motions linked to the orders that decide them, what could not be decided listed. Nothing is recorded.',
    input: {
      docket: z.looseObject({}).describe('The docket as JSON'),
    },
    writes: false,
    command: ({ docket }) => ({ ...line('import', ['docket.json']), file: JSON.stringify(docket) }),
  },
  {
    name: 'append_entries',
    title: 'Record entries',
    description:
      'Proposes entries to a case: recorded, or refused with the reason and nothing written. The record is never changed otherwise.',
    input: {
      case: CaseIdGiven,
      entries: z.array(z.looseObject({})).min(1).describe('Entries as a case file has them'),
      dry_run: z.boolean().optional().describe('Judge and show, and write nothing'),
    },
    writes: true,
    command: ({ case: id, entries, dry_run: dry }) => ({
      args: ['append', '--json', ...(dry === true ? ['--dry-run'] : []), '--', String(id), '-'],
      stdin: JSON.stringify(entries),
    }),
  },
  {
    name: 'save_branch',
    title: 'Keep a what-if',
    description: 'The same as what_if, kept as a branch in the store under a name.',
    input: {
      case: CaseIdGiven,
      name: z.string().max(200).describe('What the branch is called'),
      set: z.record(z.string(), z.enum(['satisfied', 'not-satisfied', 'open'])).optional(),
      rule: z.record(z.string(), z.enum(['grant', 'grant-with-leave', 'deny', 'stay', 'defer'])).optional(),
      omit: z.array(z.string().max(200)).optional(),
      redate: z.record(z.string(), z.string()).optional(),
      because: z.string().max(1_000).optional(),
    },
    writes: true,
    command: (asked) => whatIf(asked, { save: asked.name, because: asked.because }),
  },
];

function whatIf(asked: Asking, more: Readonly<Record<string, unknown>> = {}): CommandAsked {
  const pairs = (option: string, given: unknown) =>
    typeof given === 'object' && given !== null
      ? Object.entries(given).map(([left, right]) => `--${option}=${left}=${right}`)
      : [];
  const omitted = Array.isArray(asked.omit) ? asked.omit : [];
  return {
    args: [
      'what-if',
      '--json',
      ...pairs('set', asked.set),
      ...pairs('rule', asked.rule),
      ...omitted.map((entry) => `--omit=${entry}`),
      ...pairs('redate', asked.redate),
      ...options({ from: asked.from, against: asked.against, ...more }),
      '--',
      String(asked.case),
    ],
  };
}
