import { Option } from 'commander';
import { catalog, type Entry } from '../../../events/index.ts';
import { audit, type CaseRecord } from '../../audit/index.ts';
import { accountsOf } from '../../views/account/accounts.ts';
import type { ReplayView } from '../../views/text/replay-view.ts';
import { askedRecord } from '../case-record.ts';
import type { OpenCase } from '../case-source.ts';
import type { Invocation } from '../invocation.ts';
import type { CommandModule } from './index.ts';

/** What the exporter of a picture is told besides: the day to mark, how wide, and when it is made. */
type Asked = { readonly at?: Day; readonly width?: number; readonly madeAt: string };

type Exporter = (record: CaseRecord, opened: OpenCase, asked: Asked) => Promise<string>;

/** How each format is written. A new one is a line here. */
const FORMATS: Readonly<Record<string, Exporter>> = {
  json: async (_, { id, entries }) => `${JSON.stringify({ case: id, entries }, null, 2)}\n`,
  jsonl: async (_, { entries }) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  yaml: async (_, { entries }) => {
    const { writeCaseFile } = await import('../../casefile/index.ts');
    const [first] = entries;
    return first === undefined ? '' : writeCaseFile(first.case, entries.map(asDescribed));
  },
  csv: async (record) => {
    const { entriesCsv } = await import('../../views/csv/entries-csv.ts');
    return entriesCsv(accountsOf(record), record);
  },
  md: async (record) => {
    const { replayMarkdown } = await import('../../views/markdown/replay-markdown.ts');
    return replayMarkdown(viewOf(record));
  },
  html: async (record, _, asked) => (await pictures()).htmlMemo(record, asked),
  svg: async (record, _, asked) => (await pictures()).svgPicture(record, asked),
  mermaid: async (record) => (await pictures()).mermaidTimeline(record),
  ics: async (record, _, asked) => (await pictures()).icsCalendar(record, asked),
};

const pictures = () => import('../../views/picture/index.ts');

/** The log sorts the fields of what it keeps; a person reads them in the order in which the catalog names them. */
function asDescribed(entry: Entry): Entry {
  const data = entry.data as Readonly<Record<string, unknown>>;
  const fields = Object.keys(catalog[entry.type].schema.shape).filter((field) => data[field] !== undefined);
  return { ...entry, data: Object.fromEntries(fields.map((field) => [field, data[field]])) } as Entry;
}

const viewOf = (record: CaseRecord): ReplayView => ({
  docket: record.docket,
  accounts: accountsOf(record),
  audit: audit(record),
  loose: [],
  next: [],
});

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .addOption(
      new Option('--format <format>', 'what to write').choices(Object.keys(FORMATS)).makeOptionMandatory(),
    )
    .option('--known-at <instant>', 'as known then')
    .action(
      begin(async (invocation: Invocation, named: string, options: { format: string; knownAt?: string }) => {
        const { record, opened } = await askedRecord(invocation, named, options);
        const write = FORMATS[options.format];
        if (write) invocation.io.stdout.write(await write(record, opened));
      }),
    );
};
