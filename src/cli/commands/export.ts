import { Option } from 'commander';
import type { Day } from '../../../events/dates.ts';
import { audit, broughtBy, type CaseRecord } from '../../audit/index.ts';
import type { OpenCase } from '../../open/index.ts';
import { accountsOf, hasBegun } from '../../views/account/accounts.ts';
import { escapedInJson } from '../../views/printable.ts';
import type { ReplayView } from '../../views/text/replay-view.ts';
import { asDescribed } from '../ask/as-described.ts';
import { askedRecord } from '../ask/case-record.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

/** What the exporter of a picture is told besides: the day to mark, how wide, and when it is made. */
type Asked = {
  readonly at?: Day;
  readonly today: Day;
  readonly width?: number;
  readonly madeAt: string;
};

type Exporter = (record: CaseRecord, opened: OpenCase, asked: Asked) => Promise<string>;

/** How each format is written. A new one is a line here. */
const FORMATS: Readonly<Record<string, Exporter>> = {
  json: async (_, { id, entries }) => `${escapedInJson(JSON.stringify({ case: id, entries }, null, 2))}\n`,
  jsonl: async (_, { entries }) =>
    entries.map((entry) => `${escapedInJson(JSON.stringify(entry))}\n`).join(''),
  yaml: async (_, { entries }) => {
    const { writeCaseFile } = await import('../../casefile/index.ts');
    const [first] = entries;
    return first === undefined ? '' : writeCaseFile(first.case, entries.map(asDescribed));
  },
  csv: async (record) => {
    const { entriesCsv } = await import('../../views/csv/entries-csv.ts');
    return entriesCsv(accountsOf(record), record);
  },
  md: async (record, _, { at }) => {
    const { replayMarkdown } = await import('../../views/markdown/replay-markdown.ts');
    return replayMarkdown(viewOf(record, at));
  },
  html: async (record, _, asked) => (await pictures()).htmlMemo(record, asked),
  svg: async (record, _, asked) => (await pictures()).svgPicture(record, asked),
  mermaid: async (record) => (await pictures()).mermaidTimeline(record),
  ics: async (record, _, asked) => {
    const { deadlinesAt } = await import('../../deadlines/index.ts');
    const { deadlines } = deadlinesAt(record, asked.at ?? asked.today);
    return (await pictures()).icsCalendar(record, { ...asked, deadlines });
  },
};

/** What each format is. */
const SAYS: Readonly<Record<keyof typeof FORMATS, string>> = {
  json: 'the entries as the log has them, one value',
  jsonl: 'the same, one entry a line',
  yaml: 'a case file, which reads back to the same entries',
  csv: 'a table of the entries',
  md: 'the replay as Markdown, as of a day',
  html: 'a memorandum, one file',
  svg: 'a picture of the timeline',
  mermaid: 'the timeline for Mermaid',
  ics: 'the days as a calendar',
};

/** The formats that tell of one day; the others are the whole record. */
const OF_A_DAY: ReadonlySet<string> = new Set(['md', 'html', 'svg', 'ics']);

const pictures = () => import('../../views/picture/index.ts');

/** Where everything stood at the end of a day, and what may have happened by then. */
function viewOf(record: CaseRecord, at: Day | undefined): ReplayView {
  const standing = audit(record, at === undefined ? {} : { at });
  return {
    docket: record.docket,
    accounts: accountsOf(record).filter((account) => hasBegun(account, at)),
    audit: standing,
    broughtBy: broughtBy(record, standing, at),
    loose: [],
    next: [],
  };
}

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('[case]', 'a case id in the store, or a case file or its folder')
    .addOption(
      new Option('--format [format]', 'what to write; without one, which there are')
        .choices(Object.keys(FORMATS))
        .makeOptionMandatory(),
    )
    .option('--known-at <instant>', 'as known then')
    .option(
      '--at <date>',
      'md: as of this day (YYYY-MM-DD or today); html and svg: mark it; ics: what is due then',
    )
    .option('--width <pixels>', 'svg: how wide')
    .action(
      begin(async (invocation: Invocation, named: string | undefined, { format, ...options }: Options) => {
        if (format === true) {
          listFormats(invocation);
          return;
        }
        if (named === undefined)
          throw new BadInput('Which case? A case id, or a case file or its folder.', 'bad-usage');
        const asked = askedOf(invocation, { ...options, format });
        const { record, opened } = await askedRecord(invocation, named, options);
        const write = FORMATS[format];
        if (write) invocation.io.stdout.data(await write(record, opened, asked));
      }),
    );
};

function listFormats(invocation: Invocation): void {
  const formats = Object.entries(SAYS).map(([format, says]) => ({ format, says }));
  if (invocation.json) invocation.give({ formats });
  else invocation.io.stdout.write(formats.map(({ format, says }) => `${format.padEnd(9)}${says}\n`).join(''));
}

type Options = {
  /** Nothing behind `--format` asks which there are. */
  readonly format: string | true;
  readonly knownAt?: string;
  readonly at?: string;
  readonly width?: string;
};

function askedOf(
  { io }: Invocation,
  { format, at, width }: Omit<Options, 'format'> & { readonly format: string },
): Asked {
  if (at !== undefined && !OF_A_DAY.has(format))
    throw new BadInput(
      `--at is for ${[...OF_A_DAY].join(', ')}: ${format} holds the whole record, whatever the day`,
    );
  const pixels = width === undefined ? undefined : Number(width);
  if (pixels !== undefined && !(Number.isInteger(pixels) && pixels >= 1 && pixels <= 10_000))
    throw new BadInput(
      `--width: a whole number of pixels from 1 to 10000 is needed, not "${width?.slice(0, 40)}"`,
    );
  return {
    madeAt: io.now(),
    today: dayOption(io, '--at', 'today'),
    ...(at === undefined ? {} : { at: dayOption(io, '--at', at) }),
    ...(pixels === undefined ? {} : { width: pixels }),
  };
}
