import type { CommandAsked } from '../../mcp/tools.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';
import { outputTo } from '../output.ts';
import type { CommandModule, RunsCommands } from './index.ts';

type Options = { readonly http?: string; readonly write?: boolean };

export const define: CommandModule['define'] = (command, begin, { run }) => {
  command
    .option('--http <port>', 'over streamable HTTP on 127.0.0.1 at /mcp, instead of stdin and stdout')
    .option('--write', 'offer the tools that record something, too')
    .addHelpText('after', '\nHow a client is told of it: docs/MCP.md.')
    .action(
      begin(async (invocation: Invocation, { http, write = false }: Options) => {
        const port = http === undefined ? undefined : portOf(http);
        const { serveHttp, serveStdio } = await import('../../mcp/server.ts');
        const options = { writes: write, run: runsFor(invocation, run) };
        if (port === undefined) return serveStdio(options);
        const { interrupted } = await import('../../web/server/interrupted.ts');
        const server = await serveHttp(options, port);
        const address = server.address();
        const at = typeof address === 'object' && address !== null ? address.port : port;
        invocation.io.stdout.write(`MCP at http://127.0.0.1:${at}/mcp; Ctrl-C ends it.\n`);
        await interrupted();
        server.close();
        server.closeAllConnections();
      }),
    );
};

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new BadInput(`--http: a port is a number from 0 to 65535, not "${text.slice(0, 20)}"`);
}

/** Commands as a tool asks for them: in the same world and store, with an output of their own. */
const runsFor =
  ({ io, store }: Invocation, run: RunsCommands) =>
  async ({ args, file, stdin = '' }: CommandAsked) => {
    let out = '';
    const world: Io = {
      ...io,
      stdout: outputTo({
        put: (text) => {
          out += text;
        },
        isTerminal: false,
        columns: undefined,
      }),
      stderr: outputTo({ put: () => undefined, isTerminal: false, columns: undefined }),
      interactive: false,
      stdin: async () => new TextEncoder().encode(stdin),
      env: { ...io.env, NUNC_STORE: store },
      ...(file === undefined ? {} : { files: holding(io.files, file) }),
    };
    const { pager: _, ...unpaged } = world;
    const code = await run(args, unpaged);
    return { code, out };
  };

/** The files, with one more, `docket.json`, that holds what was sent. */
const holding = (files: Io['files'], text: string): Io['files'] => {
  const bytes = new TextEncoder().encode(text);
  const sent = (path: string) => path === 'docket.json';
  return {
    ...files,
    look: async (path) => (sent(path) ? { kind: 'file', size: bytes.length } : files.look(path)),
    read: async (path) => (sent(path) ? bytes : files.read(path)),
  };
};
