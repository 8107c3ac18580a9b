import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { studioApp } from './app.ts';
import { LargeDockets } from './large-dockets.ts';
import { lineLog } from './line-log.ts';
import type { OpinionText } from './opinion-view.ts';
import { isLoopback, listenedOn, namesOf, printedName } from './reached-by.ts';
import type { StudioCases } from './studio-cases.ts';
import { type ThreadLimits, Threads } from './threads.ts';
import type { Webhook } from './webhook-route.ts';

export type StartOptions = {
  readonly studioCases: StudioCases;
  readonly page: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Needed of whoever asks: a text, `new` for one that is made up, `none`, or as `needsToken` says. */
  readonly token?: string | 'new' | 'none';
  /** More names by which the studio is reached: a proxy's, a container's. */
  readonly allowHosts?: readonly string[];
  readonly opinion: OpinionText | null;
  readonly log: (line: string) => void;
  /** Milliseconds, rising, by which rates are measured; the machine's own where nothing is said. */
  readonly now?: () => number;
  readonly webhook?: Webhook;
  /** What a question that takes long may use; what is not said is as the studio has it. */
  readonly limits?: Partial<Pick<ThreadLimits, 'longest'>>;
  /** How long a request may take to arrive, in milliseconds; its headers half of it. */
  readonly arrival?: number;
};

export type RunningStudio = {
  /** What to open in a browser; with the token where one is needed. */
  readonly url: string;
  readonly port: number;
  /** Lets requests under way finish, then closes. */
  readonly stop: () => Promise<void>;
};

/** How long a request may take to arrive, in milliseconds. */
const ARRIVAL = 20_000;
/** How long requests under way may take to finish when the studio stops, in milliseconds. */
const PATIENCE = 3_000;

/** Starts the studio. Rejects where the port is taken or the host is not this machine's. */
export async function startStudio(options: StartOptions): Promise<RunningStudio> {
  const { studioCases } = options;
  const host = listenedOn(options.host);
  const { line, counted } = lineLog(options.log, () => performance.now());
  const stopping = new AbortController();
  const token = tokenOf(options);
  const threads = new Threads(options.limits);
  const large = new LargeDockets(studioCases, options.limits);
  let port = options.port;
  const names = namesOf(host);
  const allowed = (options.allowHosts ?? []).map((name) => name.toLowerCase());
  const app = studioApp({
    studioCases,
    page: options.page,
    reached: () => ({ own: names.map((name) => (port === 80 ? name : `${name}:${port}`)), allowed }),
    token,
    port: () => port,
    threads,
    large,
    now: options.now ?? (() => performance.now()),
    opinion: options.opinion,
    log: line,
    stopping: stopping.signal,
    webhook: options.webhook ?? null,
  });
  const server = await listening(app.fetch, host, port, options.arrival ?? ARRIVAL);
  const address = server.address();
  if (address !== null && typeof address === 'object') port = address.port;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    counted(`${slow ? 408 : 400} ${slow ? 'a request that took too long to arrive' : 'no HTTP request'}`);
    if (socket.writable)
      socket.end(`HTTP/1.1 ${slow ? '408 Request Timeout' : '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
  });
  return {
    url: `http://${printedName(host)}:${port}/${token === null ? '' : `?token=${token}`}`,
    port,
    stop: async () => {
      await Promise.all([stopped(server, stopping), threads.close(), large.close()]);
    },
  };
}

/**
 * A token is needed beyond this machine, and on it where the studio may write: every user and program of a machine
 * reaches its loopback, and not all of them may write in the store.
 */
const needsToken = ({ host, studioCases }: StartOptions): boolean =>
  !isLoopback(host) || studioCases.writable;

function tokenOf(options: StartOptions): string | null {
  const { token = needsToken(options) ? 'new' : 'none' } = options;
  if (token === 'none') return null;
  return token === 'new' ? randomBytes(24).toString('base64url') : token;
}

function listening(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
  arrival: number,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch,
        hostname: host,
        port,
        serverOptions: {
          // A client that sends its request letter by letter is let go.
          requestTimeout: arrival,
          headersTimeout: arrival / 2,
          keepAliveTimeout: 5_000,
          connectionsCheckingInterval: 2_000,
          maxHeaderSize: 32_768,
        },
      },
      () => resolve(server as Server),
    );
    server.on('error', reject);
  });
}

async function stopped(server: Server, stopping: AbortController): Promise<void> {
  stopping.abort();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that is in use now may be idle, and kept open by its client, a moment later.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
