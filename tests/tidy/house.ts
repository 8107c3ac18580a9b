/** How the house is laid out: what each folder holds and may import, and where its edges are. `docs/ARCHITECTURE.md` shows it. */

type Folder = {
  /** In words, for people who look for something. */
  readonly holds: string;
  /** Folders it may import from, besides itself. The edges import whatever they need. */
  readonly from: readonly string[] | 'everything';
  readonly packages: readonly string[];
};

export const folders: Readonly<Record<string, Folder>> = {
  events: {
    holds:
      'the vocabulary: one file a family, in it all that an entry type is; dates, ids, citations, the one catalog, reading old versions',
    from: [],
    packages: ['zod', 'edtf', 'temporal-polyfill'],
  },
  machines: {
    holds:
      'how a claim, a motion, an order and a matter move: states, named guards with their sentence and source, `words.ts`, and the one way in which XState is asked',
    from: ['events'],
    packages: ['xstate'],
  },
  'src/docket': {
    holds:
      'entries in effective order, corrections, the fold; `rulings.ts`: what an order decides; `scrutiny/`: whether entries hold together; `faster/`: the twins and caches',
    from: ['events', 'machines'],
    packages: ['immer'],
  },
  'src/doctrine': {
    holds:
      'legal tests over findings, the rulings that follow, why; `library/`: the tests that any case may use',
    from: ['events', 'src/docket'],
    packages: [],
  },
  'src/audit': {
    holds:
      'where everything stood on a day, as known at an instant: worlds, history, differences, why, cites',
    from: ['events', 'machines', 'src/docket', 'src/doctrine'],
    packages: [],
  },
  'src/calendar': {
    holds:
      'periods of days that rules and statutes set, as they stood on a day; how days are counted; legal holidays',
    from: ['events'],
    packages: [],
  },
  'src/deadlines': {
    holds: 'what is due in a case: what set each period running, when it ends, whether it was met; finality',
    from: ['events', 'machines', 'src/docket', 'src/audit', 'src/calendar'],
    packages: [],
  },
  'src/branches': {
    holds:
      'what if: `edits/`, `what-if/` (materialise, compare, saved branches), `odds/` (simulate, pivotal), `faster/`',
    from: ['events', 'machines', 'src/docket', 'src/doctrine', 'src/audit'],
    packages: ['zod', 'pure-rand'],
  },
  'src/value': {
    holds: 'what a case is worth: the user’s odds, amounts and costs on what is undecided of its claims',
    from: ['events', 'src/docket', 'src/doctrine', 'src/audit', 'src/branches'],
    packages: ['zod'],
  },
  'src/files': { holds: 'files read and written whole, or not at all', from: [], packages: [] },
  'src/log': {
    holds: 'the log: its port, chain, integrity; `sqlite/`, `kurrentdb/` and memory side by side',
    from: ['events', 'src/files'],
    packages: ['canonicalize', 'zod', '@kurrent/bridge', '@kurrent/kurrentdb-client'],
  },
  'src/casefile': {
    holds: 'a case as people write it, with its lines; no law: it asks the docket and tells the line',
    from: ['events', 'src/docket'],
    packages: ['yaml', 'zod'],
  },
  'src/import': {
    holds:
      "a court's docket to a case: `read/` (one file a format), `classify/` (what each line is), `draft/` (entries)",
    from: ['events', 'src/docket'],
    packages: ['entities', 'csv-parse', 'parse5', 'zod'],
  },
  'src/pull': {
    holds: "a docket's pages from CourtListener, asked for politely and kept as they come",
    from: [],
    packages: ['ky', 'zod'],
  },
  'src/recording': {
    holds: 'the one judge of proposed entries, the one writer; corrections, and what recording does',
    from: ['events', 'src/docket', 'src/doctrine', 'src/audit', 'src/log'],
    packages: [],
  },
  'src/open': {
    holds: 'how a case is opened: from a log or a file, as known when, on which branch',
    from: ['events', 'src/docket', 'src/doctrine', 'src/audit', 'src/branches', 'src/casefile', 'src/log'],
    packages: [],
  },
  'src/signature': {
    holds: 'signatures of checkpoints and receipts, as OpenSSH makes and checks them',
    from: [],
    packages: [],
  },
  'src/receipt': {
    holds: 'answers that prove themselves',
    from: ['events', 'src/audit', 'src/log'],
    packages: ['zod'],
  },
  'src/generate': {
    holds: 'made-up dockets from a seed, for sizing',
    from: ['events'],
    packages: ['pure-rand'],
  },
  'src/portfolio': {
    holds: 'every claim of the store by state, as a projection that can be made again',
    from: ['events', 'machines', 'src/docket', 'src/audit'],
    packages: [],
  },
  'src/digest': {
    holds: 'what moved in a case since a day or an instant',
    from: ['events', 'src/audit', 'src/deadlines'],
    packages: [],
  },
  'src/statistics': {
    holds:
      'how courts rule and how long it takes, over every case of a store; what is kept of each case for it',
    from: ['events', 'src/docket', 'src/doctrine', 'src/audit', 'src/deadlines'],
    packages: [],
  },
  'src/views': {
    holds: 'answers as text, JSON, Markdown, CSV, HTML, SVG, Mermaid, iCalendar: pure functions',
    from: [
      'events',
      'machines',
      'src/docket',
      'src/doctrine',
      'src/audit',
      'src/calendar',
      'src/deadlines',
      'src/digest',
      'src/statistics',
      'src/branches',
      'src/value',
      'src/casefile',
      'src/import',
      'src/portfolio',
      'src/recording',
      'src/receipt',
      'src/log',
    ],
    packages: ['picocolors', 'zod', 'fast-string-width', 'csv-stringify', 'ical-generator', 'd3-scale'],
  },
  'src/answers': {
    holds:
      'each question with its answer as it is published, for the command line, the library and the servers alike',
    from: [
      'src/value',
      'src/casefile',
      'events',
      'src/docket',
      'src/audit',
      'src/deadlines',
      'src/statistics',
      'src/branches',
      'src/import',
    ],
    packages: [],
  },
  'src/lib': {
    holds: 'the face of the package for who imports it: a few functions, strings in, the published JSON out',
    from: [
      'events',
      'machines',
      'src/docket',
      'src/doctrine',
      'src/branches',
      'src/log',
      'src/casefile',
      'src/import',
      'src/open',
      'src/views',
      'src/answers',
    ],
    packages: ['zod'],
  },
  'src/mcp': {
    holds: 'the MCP server: each tool is a command line with `--json`',
    from: ['events'],
    packages: ['zod', '@modelcontextprotocol/sdk'],
  },
  'src/cli': {
    holds:
      'the command line: `commands/`, `ask/` (arguments to questions), `record/`, `prompts/`, `tell/`; exit codes',
    from: 'everything',
    packages: [],
  },
  'src/web': {
    holds: 'the studio: `server/` (HTTP over the same answers) and `page/` (what runs in the browser)',
    from: 'everything',
    packages: [],
  },
};

/** One file that may import a package that its folder may not, and why. */
export const excepted: Readonly<Record<string, readonly string[]>> = {
  // Hashes, which compute and touch nothing.
  'src/log/chain.ts': ['node:crypto'],
  'src/log/verify.ts': ['node:crypto'],
  'src/signature/keys.ts': ['node:crypto'],
  'src/signature/ssh-signature.ts': ['node:crypto'],
  // Builds the page on the first start in the repository; the package brings it built.
  'src/web/server/built-page.ts': ['vite'],
};

/** Where the world may be touched: files, clocks, the network, the terminal. */
export const edges: readonly string[] = [
  'src/cli/',
  'src/web/',
  'src/mcp/',
  'src/files/',
  'src/log/sqlite/',
  'src/log/kurrentdb/',
  'src/portfolio/sqlite.ts',
  'src/statistics/sqlite.ts',
];

/** Files that may be longer than 300 lines, each with its reason. */
export const long: Readonly<Record<string, string>> = {};
