import { Option } from 'commander';
import { COLUMN_FIELDS, type ColumnField, type Columns, FORMATS, type Format } from '../../import/index.ts';
import { docketAt } from '../ask/docket-file.ts';
import { docketFromPages, filesListed, PagesSeen } from '../ask/docket-pages.ts';
import { docketsInFile } from '../ask/docket-records.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import { EXIT } from '../io.ts';
import { giveImported, importInto } from '../record/import-into.ts';
import { ImportTally } from '../record/import-tally.ts';
import { explainImported } from '../tell/explain-import.ts';
import { fileBar } from '../tell/progress.ts';
import type { CommandModule } from './index.ts';

export type ImportCommandOptions = {
  readonly format: Format | 'auto';
  readonly pages?: boolean;
  readonly out?: string;
  readonly rules?: boolean;
  readonly review?: boolean;
  readonly explain?: string;
  readonly columns?: Columns;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument(
      '<file...>',
      'dockets: a report saved from PACER as HTML, or JSON of PACER, RECAP (Internet Archive) or CourtListener',
    )
    .addOption(
      new Option('--format <format>', 'the shape of the files').choices(['auto', ...FORMATS]).default('auto'),
    )
    .addOption(
      new Option(
        '--columns <field=header,...>',
        'the files are tables (CSV): which header stands over which field',
      ).argParser(columnsIn),
    )
    .option('--pages', 'the files are pages of one docket of CourtListener, in any order')
    .option('--out <casefile>', 'write a case file, or add to one what is new; for several dockets, a folder')
    .option('--rules', 'also what each rule decided')
    .option(
      '--explain <entry>',
      'only which rules decided an entry, and on which words: its document number, or #PLACE',
    )
    .option('--review', 'go through the doubtful entries one by one, on a terminal; needs --out')
    .addHelpText('after', HELP)
    .action(begin(importDockets));
};

const HELP = `
CourtListener gives a docket's entries in pages. Saved as files, they are joined
with --pages; one of them may be the docket's own JSON, others may list its
parties. A page that is named twice is taken once.

  nunc import --pages docket.json page-*.json --out case.yaml`;

/** `filed=Date Filed,number=#,text=Docket Text`, which may be said in parts. Throws `BadInput` where it names no field. */
function columnsIn(said: string, before: Columns = {}): Columns {
  const columns: Partial<Record<ColumnField, string>> = { ...before };
  for (const part of said.split(/,(?=\s*\w+=)/)) {
    const [, name = '', header = ''] = /^\s*(\w+)=(.+)$/s.exec(part) ?? [];
    const field = COLUMN_FIELDS.find((one) => one === name);
    if (field === undefined || header.trim() === '')
      throw new BadInput(
        `--columns: "${part.slice(0, 60)}" is not FIELD=HEADER. The fields are ${COLUMN_FIELDS.join(', ')}.`,
      );
    columns[field] = header.trim();
  }
  return columns;
}

/** Imports dockets, or one from its pages. One of several that cannot be read is told on stderr, the others are imported all the same (exit 2). */
export async function importDockets(
  invocation: Invocation,
  files: readonly string[],
  options: ImportCommandOptions,
): Promise<void> {
  const { io } = invocation;
  await refuseEarly(invocation, files, options);
  if (options.pages) return importPages(invocation, files, options);
  if (options.explain !== undefined) {
    const [file = ''] = files;
    return explainImported(
      invocation,
      await docketAt(io, file, options.format, options.columns),
      options.explain,
    );
  }
  const tally = new ImportTally(invocation);
  const bar = await fileBar(io, files);
  const failed: BadInput[] = [];
  const seen = new PagesSeen();
  let many = files.length > 1;
  for (const [at, file] of files.entries()) {
    try {
      for await (const { docket, read, of, value } of docketsInFile(io, file, options)) {
        if (of > 1 && !many) await refuseWithoutFolder(invocation, options);
        many = many || of > 1;
        if (files.length > 1 && value !== undefined && of < 2) seen.add(file, value);
        if (docket instanceof BadInput && !many) throw docket;
        if (docket instanceof BadInput) failed.push(docket);
        else tally.add(await importInto(invocation, file, docket, options));
        bar.within(at, read);
      }
    } catch (error) {
      if (!(error instanceof BadInput) || (files.length === 1 && tally.count === 0)) {
        // What is said next has a line of its own.
        bar.stop();
        throw error;
      }
      failed.push(error);
    }
    bar.past(at);
  }
  bar.stop();
  for (const { message } of failed) invocation.tell(`nunc: ${message}`);
  for (const hint of seen.hints()) invocation.tell(hint);
  tally.give(many, failed.length);
  if (failed.length > 0) invocation.finish(EXIT.badInput);
}

/** All files, or nothing: a docket that lacks a page would look like one that never had it. */
async function importPages(
  invocation: Invocation,
  files: readonly string[],
  options: ImportCommandOptions,
): Promise<void> {
  const { imported, remarks } = await docketFromPages(invocation.io, files);
  for (const remark of remarks) invocation.tell(remark);
  if (options.explain !== undefined) return explainImported(invocation, imported, options.explain);
  giveImported(invocation, await importInto(invocation, filesListed(files), imported, options));
}

async function refuseEarly(
  { io }: Invocation,
  files: readonly string[],
  options: ImportCommandOptions,
): Promise<void> {
  if (options.review && options.out === undefined)
    throw new BadInput('--review writes what you decide to a case file: name it with --out CASEFILE.');
  if (options.review && !io.interactive)
    throw new BadInput(
      '--review asks about one entry after the other and needs a terminal; without it, what is undecided is listed.',
    );
  if (options.explain !== undefined && (options.out !== undefined || (files.length > 1 && !options.pages)))
    throw new BadInput(
      '--explain tells of an entry of one docket, and writes nothing: name one file and no --out.',
    );
  if (options.pages && options.format !== 'auto' && options.format !== 'courtlistener')
    throw new BadInput(
      `--pages joins pages of CourtListener, and --format says ${options.format}: leave one out.`,
    );
  if (files.length < 2 || options.pages) return;
  await refuseWithoutFolder({ io }, options);
}

async function refuseWithoutFolder(
  { io }: Pick<Invocation, 'io'>,
  options: ImportCommandOptions,
): Promise<void> {
  if (options.review) throw new BadInput('--review goes through one docket: name one file.');
  if (options.out !== undefined && (await io.files.look(options.out))?.kind !== 'folder')
    throw new BadInput(
      '--out for several dockets is a folder that is there; each case gets a file of its own in it.',
    );
}
