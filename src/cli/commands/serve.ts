import { decodeSource } from '../../casefile/index.ts';
import type { StudioCases } from '../../web/server/studio-cases.ts';
import { caseNamed } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import { PAGES_FOLDER } from '../record/pulled-pages.ts';
import { storeLost } from '../store-lost.ts';
import { studioCasesFrom } from '../studio-cases.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly port: string;
  readonly host: string;
  readonly write?: boolean;
  /** False where it was given up. */
  readonly token?: string | false;
  readonly allowHost?: readonly string[];
  readonly opinion?: string;
  readonly webhook?: string;
  readonly pages: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('[case]', 'a case id in the store, or a case file or its folder')
    .option('--port <number>', 'the port; 0 for any that is free', '4317')
    .option('--host <host>', 'the address to listen on; 0.0.0.0 for every one', '127.0.0.1')
    .option(
      '--token <token>',
      'what whoever asks must know (default: NUNC_TOKEN, or a new one, printed), beyond this machine and with --write',
    )
    .option('--no-token', 'on this machine, let every user and program of it write')
    .option('--allow-host <name...>', 'another name by which it is reached: a proxy’s, a container’s')
    .option('--write', 'lets the page save branches and imported cases in the store')
    .option('--opinion <file>', 'the opinion, with star pages, that cites open at')
    .option(
      '--webhook <path>',
      'take docket alerts of CourtListener posted at this path, which should be hard to guess',
    )
    .option('--pages <folder>', 'where the pages of dockets are kept, as by nunc pull', PAGES_FOLDER)
    .action(
      begin(async (invocation: Invocation, named: string | undefined, options: Options) => {
        const port = portOf(options.port);
        const [{ startStudio }, { builtPage }, { readOpinionText }, { interrupted }] = await Promise.all([
          import('../../web/server/start.ts'),
          import('../../web/server/built-page.ts'),
          import('../../web/server/opinion-text.ts'),
          import('../../web/server/interrupted.ts'),
        ]);
        const { io, tell, settings } = invocation;
        const opinion = options.opinion ?? settings.opinion;
        const opened = named === undefined ? undefined : await caseNamed(invocation, named);
        const log = await storeFor(invocation, opened?.from, options.write === true);
        const studioCases = studioCasesFrom({
          io,
          log,
          writable: options.write === true,
          files: new Map(opened?.from === 'file' ? [[opened.id, opened.entries]] : []),
        });
        const webhook = await webhookAsked(invocation, options, studioCases);
        const studio = await startStudio({
          ...(webhook === null ? {} : { webhook }),
          studioCases,
          page: await builtPage(tell),
          host: options.host,
          port,
          ...tokenAsked(invocation, options),
          allowHosts: options.allowHost ?? [],
          opinion: opinion === undefined ? null : readOpinionText(await textAt(invocation, opinion)),
          log: tell,
        }).catch((error: unknown) => {
          throw new BadInput(notStarted(error, options));
        });
        const url =
          opened === undefined ? studio.url : studio.url.replace(/\/(?=\?|$)/, `/case/${opened.id}`);
        if (invocation.json) invocation.give({ url, port: studio.port });
        else io.stdout.write(`Nunc is open at ${url}\n`);
        tell(
          `${options.write ? 'Branches and imports are saved in the store.' : 'Read-only; --write lets the page save.'} Ctrl-C stops it.`,
        );
        const watching = new AbortController();
        // Nothing is shown, and nothing kept, of a store that is no longer the one that was opened.
        const lost = await Promise.race([interrupted(), storeLost(log, watching.signal)]);
        watching.abort();
        tell('Stopping.');
        await studio.stop();
        if (lost !== undefined) throw lost;
      }),
    );
};

/** The store, where it is wanted: a case file is shown without one, and without either the page begins empty. */
async function storeFor(invocation: Invocation, from: 'store' | 'file' | undefined, write: boolean) {
  if (write) return invocation.log('write');
  if (from === 'store') return invocation.log('read');
  const { StoreUnreachable } = await import('../../log/faults.ts');
  try {
    return await invocation.log('read');
  } catch (error) {
    if (error instanceof StoreUnreachable && error.why === 'absent') return null;
    if (from === 'file') return null;
    throw error;
  }
}

/** The token that was given, in the command or the environment, where other users of the machine do not see it. */
function tokenAsked({ io }: Invocation, { token, host }: Options): { token?: string } {
  if (token === false) {
    if (!['127.0.0.1', '::1', 'localhost'].includes(host))
      throw new BadInput('--no-token: beyond this machine a token is needed.');
    return { token: 'none' };
  }
  const given = token ?? (io.env.NUNC_TOKEN || undefined);
  if (given === undefined) return {};
  if (given.length < 8 || given.length > 200)
    throw new BadInput('--token: from 8 to 200 letters are needed; without it a new one is made.');
  return { token: given };
}

/** What takes CourtListener's events, where the path for them was named. */
async function webhookAsked(
  { io, tell }: Invocation,
  { webhook: path, pages }: Options,
  studioCases: StudioCases,
) {
  if (path === undefined) return null;
  if (!/^\/[\w.~/-]{1,200}$/.test(path) || /^\/(?:api|case|assets)(?:\/|$)/.test(path))
    throw new BadInput(
      `--webhook: a path of the studio's own, such as /hooks/LONG-AND-SECRET; this is ${path.slice(0, 80)}`,
    );
  if (path.length < 20) tell('The path of the webhook is short: whoever guesses it can post entries.');
  const { webhookNews } = await import('../record/webhook-news.ts');
  return webhookNews({ io, path, pages, studioCases, tell });
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new BadInput(`--port: a number from 0 to 65535 is needed, and this is ${text.slice(0, 40)}`);
}

async function textAt({ io }: Invocation, path: string): Promise<string> {
  const found = await io.files.look(path);
  if (found?.kind !== 'file') throw new BadInput(`--opinion: there is no file ${path}`);
  const read = decodeSource(path, await io.files.read(path));
  if (!read.ok) throw new BadInput(read.problems);
  return read.source.text;
}

function notStarted(error: unknown, { port, host }: Options): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken; choose another with --port, or --port 0 for any.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user; choose one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine.`;
  throw error;
}
