import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { VERSION } from '../../events/schema-address.ts';
import { type CommandAsked, tools } from './tools.ts';

/** What a command line ended with: its status and what it wrote to stdout. */
export type CommandEnded = { readonly code: number; readonly out: string };

/** Runs a command line in this process. */
export type RunsCommand = (asked: CommandAsked) => Promise<CommandEnded>;

export type McpOptions = {
  readonly run: RunsCommand;
  /** Whether the tools that record something are offered. */
  readonly writes: boolean;
};

const INSTRUCTIONS =
  'Nunc replays the docket of a lawsuit. Ask list_cases first; audit tells where every claim stood on a day, why gives the rulings, tests, findings and pin cites behind it. Answers hold cites: give them with what you say.';

/** An MCP server whose tools answer as the command line does with `--json`. */
export function mcpServer({ run, writes }: McpOptions): McpServer {
  const server = new McpServer({ name: 'nunc', version: VERSION }, { instructions: INSTRUCTIONS });
  for (const tool of tools) {
    if (tool.writes && !writes) continue;
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: tool.input,
        annotations: {
          readOnlyHint: !tool.writes,
          destructiveHint: false,
          idempotentHint: !tool.writes,
          openWorldHint: false,
        },
      },
      async (asked: Readonly<Record<string, unknown>>) => {
        const { code, out } = await run(tool.command(asked));
        const told: unknown = JSON.parse(out);
        // An answer that is no, as entries that are refused, is told with its reasons.
        const failed = code !== 0;
        return {
          content: [{ type: 'text' as const, text: out }],
          ...(isRecord(told) ? { structuredContent: told } : {}),
          ...(failed ? { isError: true } : {}),
        };
      },
    );
  }
  return server;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Serves one client over stdin and stdout, until it closes them. */
export async function serveStdio(options: McpOptions): Promise<void> {
  const server = mcpServer(options);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await closed;
}

/** Serves clients of this machine over streamable HTTP at /mcp; each request for itself, without sessions. */
export async function serveHttp(options: McpOptions, port: number): Promise<Server> {
  const http = createServer((request, response) => {
    answerHttp(options, http, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(`${error instanceof Error ? error.message : error}\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', resolve);
  });
  return http;
}

async function answerHttp(
  options: McpOptions,
  http: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/mcp') {
    response.writeHead(404).end('MCP is at /mcp.\n');
    return;
  }
  // A server without sessions has nothing to tell of its own accord, and none to end.
  if (request.method !== 'POST') {
    response.writeHead(405, { allow: 'POST' }).end();
    return;
  }
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const transport = new StreamableHTTPServerTransport({
    enableJsonResponse: true,
    // A page of another site that a browser shows must not ask.
    enableDnsRebindingProtection: true,
    allowedHosts: hosts,
    allowedOrigins: hosts.map((host) => `http://${host}`),
  });
  const server = mcpServer(options);
  response.on('close', () => void server.close());
  await server.connect(transport as Parameters<McpServer['connect']>[0]);
  await transport.handleRequest(request, response);
}
