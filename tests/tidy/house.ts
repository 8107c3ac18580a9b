/** How the house is laid out: what each folder may import, and where its edges are. DESIGN.md tells why. */

type Folder = {
  /** Folders it may import from, besides itself. */
  readonly from: readonly string[];
  readonly packages: readonly string[];
};

const everything = 'everything';

export const folders: Readonly<Record<string, Folder | typeof everything>> = {
  events: { from: [], packages: ['zod', 'edtf', 'temporal-polyfill'] },
  machines: { from: ['events'], packages: ['xstate'] },
  'src/docket': { from: ['events', 'machines'], packages: ['immer'] },
  'src/doctrine': { from: ['events', 'src/docket'], packages: [] },
  'src/audit': { from: ['events', 'machines', 'src/docket', 'src/doctrine'], packages: [] },
  'src/branches': {
    from: ['events', 'machines', 'src/docket', 'src/doctrine', 'src/audit'],
    packages: ['zod', 'pure-rand'],
  },
  'src/files': { from: [], packages: [] },
  'src/log': {
    from: ['events', 'src/files'],
    packages: ['canonicalize', 'zod', '@kurrent/bridge', '@kurrent/kurrentdb-client'],
  },
  'src/casefile': { from: ['events', 'src/docket'], packages: ['yaml', 'zod'] },
  'src/import': { from: ['events', 'src/casefile'], packages: ['entities', 'parse5', 'zod'] },
  'src/recording': {
    from: ['events', 'src/docket', 'src/doctrine', 'src/audit', 'src/log'],
    packages: [],
  },
  'src/open': {
    from: ['events', 'src/docket', 'src/doctrine', 'src/audit', 'src/branches', 'src/casefile', 'src/log'],
    packages: [],
  },
  'src/signature': { from: [], packages: [] },
  'src/receipt': { from: ['events', 'src/audit', 'src/log'], packages: ['zod'] },
  'src/generate': { from: ['events'], packages: ['pure-rand'] },
  'src/portfolio': { from: ['events', 'machines', 'src/docket', 'src/audit'], packages: [] },
  'src/views': {
    from: [
      'events',
      'machines',
      'src/docket',
      'src/doctrine',
      'src/audit',
      'src/branches',
      'src/casefile',
      'src/import',
      'src/portfolio',
      'src/recording',
      'src/receipt',
      'src/log',
    ],
    packages: [
      'picocolors',
      'zod',
      'fast-string-width',
      'csv-stringify',
      'cli-table3',
      'ical-generator',
      'd3-array',
      'd3-scale',
      'd3-shape',
      'd3-time',
    ],
  },
  'src/cli': everything,
  'src/web': everything,
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
  'src/files/',
  'src/log/sqlite/',
  'src/log/kurrentdb/',
  'src/portfolio/sqlite.ts',
];

/** Files that may be longer than 300 lines, each with its reason. */
export const long: Readonly<Record<string, string>> = {};
