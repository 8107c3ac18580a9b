import { join } from 'node:path';
import { formatDay } from '../../../events/dates.ts';
import {
  archiveAt,
  COURTLISTENER,
  docketNumberIn,
  NotAnsweredByArchive,
  pullDocket,
  RefusedByArchive,
} from '../../pull/index.ts';
import { dayOption } from '../ask/days.ts';
import { docketFromPages } from '../ask/docket-pages.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput, StoreTrouble } from '../faults.ts';
import type { Io } from '../io.ts';
import { giveImported, importInto } from '../record/import-into.ts';
import { PAGES_FOLDER, pulledPagesIn } from '../record/pulled-pages.ts';
import { growingBar } from '../tell/progress.ts';
import type { CommandModule } from './index.ts';

type PullCommandOptions = {
  readonly out?: string;
  readonly since?: string;
  readonly tokenFile?: string;
  readonly pages: string;
  readonly api: string;
  readonly longestWait: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<docket>', 'its number in CourtListener, or the address of its page there')
    .option('--out <casefile>', 'write a case file, or add to one what is new')
    .option('--since <day>', 'only what was changed from this day on (default: since the last pull)')
    .option('--token-file <file>', 'the file that holds the token (default: COURTLISTENER_TOKEN)')
    .option('--pages <folder>', 'where its pages are kept, a folder for each docket', PAGES_FOLDER)
    .option('--longest-wait <seconds>', 'how long to wait where CourtListener says how long', '300')
    .option('--api <url>', 'another server that speaks REST v4', COURTLISTENER)
    .addHelpText('after', HELP)
    .action(begin(pull));
};

const HELP = `
Each page is kept as it comes. A pull that is cut short is taken up where it
ended by giving the command again; the next one asks only for what changed.

  COURTLISTENER_TOKEN=... nunc pull 4214664 --out case.yaml`;

/** The wait before an answer that failed is asked for again, in milliseconds; each later one is twice as long. */
const FIRST_WAIT = 1_000;

/** Gets a docket from CourtListener, and draws it as a case once all its pages are there. */
export async function pull(
  invocation: Invocation,
  named: string,
  options: PullCommandOptions,
): Promise<void> {
  const { io, tell } = invocation;
  const docket = docketNumberIn(named);
  if (docket === null)
    throw new BadInput(
      `${named.slice(0, 200)} is no docket of CourtListener: give its number, or the address of its page (https://www.courtlistener.com/docket/4214664/...)`,
    );
  const api = apiAt(options.api);
  const token = await tokenFor(io, options.tokenFile);
  if (token !== null && api.protocol === 'http:' && !isOwnMachine(api))
    throw new BadInput('--api: a token is sent over https only, or to this machine.');
  const since = options.since === undefined ? null : formatDay(dayOption(io, '--since', options.since));
  const folder = join(options.pages, docket);
  await io.files.makeFolder(folder);
  const bar = growingBar(io, 'Entries');
  try {
    const {
      pages,
      asked,
      found,
      since: from,
    } = await pullDocket({
      api: api.href,
      docket,
      since,
      archive: archiveAt({
        api: api.href,
        token,
        waiting: (why) => tell(`CourtListener: ${why}; asking again.`),
        longestWait: secondsIn(options.longestWait),
        firstWait: firstWaitIn(io),
        secondsUntil: (instant) => (Date.parse(instant) - Date.parse(io.now())) / 1000,
      }),
      place: pulledPagesIn(io, folder),
      came: (entries, of) => bar.at(entries, of),
      counts: io.stderr.isTerminal,
    });
    bar.stop();
    tell(
      `${counted(asked)} from CourtListener${found > 0 ? `, ${found} kept from before` : ''}${from === null ? '' : `; what changed since ${from}`}, in ${folder}.`,
    );
    const { imported, remarks } = await docketFromPages(
      io,
      pages.map((page) => join(folder, page)),
    );
    for (const remark of remarks) tell(remark);
    giveImported(invocation, await importInto(invocation, folder, imported, options));
  } catch (error) {
    if (error instanceof RefusedByArchive) throw new BadInput(`CourtListener: ${error.message}.`);
    if (error instanceof NotAnsweredByArchive)
      throw new StoreTrouble(
        `CourtListener: ${error.message}. What had come is kept in ${folder}; give the command again later to go on.`,
      );
    throw error;
  } finally {
    bar.stop();
  }
}

const counted = (pages: number): string => (pages === 1 ? 'One page' : `${pages} pages`);

function apiAt(text: string): URL {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text.endsWith('/') ? text : `${text}/`);
  throw new BadInput(`--api: ${text.slice(0, 200)} is no address (https://...).`);
}

const isOwnMachine = ({ hostname }: URL): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);

function secondsIn(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new BadInput(`--longest-wait: a number of seconds is needed, and this is ${text.slice(0, 40)}`);
}

/** A test need not wait as long as an archive would want. */
const firstWaitIn = ({ env }: Io): number =>
  /^\d{1,5}$/.test(env.NUNC_FIRST_WAIT ?? '') ? Number(env.NUNC_FIRST_WAIT) : FIRST_WAIT;

/** The token, from the file or the environment; in no message, whatever is wrong with it. */
async function tokenFor(io: Io, file: string | undefined): Promise<string | null> {
  let token: string;
  let where: string;
  if (file === undefined) {
    token = (io.env.COURTLISTENER_TOKEN ?? '').trim();
    where = 'COURTLISTENER_TOKEN';
    if (token === '') return null;
  } else {
    if ((await io.files.look(file))?.kind !== 'file')
      throw new BadInput(`--token-file: there is no file ${file}`);
    token = new TextDecoder().decode(await io.files.read(file)).trim();
    where = file;
  }
  if (/^[\w.~+/=-]{8,200}$/.test(token)) return token;
  throw new BadInput(`${where} holds no token: one is a word of letters and digits, and nothing else.`);
}
