import { IncomingMessage } from 'node:http';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { chartOf } from '../../../machines/chart.ts';
import { NotStorable, StoreFault } from '../../log/faults.ts';
import { saving } from './branch-routes.ts';
import type { CaseQuestion } from './case-questions.ts';
import { CaseReader } from './case-reader.ts';
import { CaseCards } from './cases-view.ts';
import { deciding } from './decide-routes.ts';
import { described } from './described.ts';
import { Dockets } from './dockets.ts';
import { taggedByVersion } from './etags.ts';
import { NotAnswered } from './fault.ts';
import { onlyWithToken, ownHost, sealed } from './guards.ts';
import { importing, LARGEST_IMPORT } from './import-routes.ts';
import type { LargeDockets } from './large-dockets.ts';
import { liveEvents } from './live.ts';
import { foundIn, type OpinionText, opinionView } from './opinion-view.ts';
import { outlooks } from './outlook-routes.ts';
import { pageFiles } from './page-files.ts';
import { pageOf } from './paging.ts';
import { pointIn } from './point.ts';
import { problemOf } from './problem.ts';
import { atMost, requestBuckets, wrongTokenBuckets } from './rate-limit.ts';
import type { Reached } from './reached-by.ts';
import { recordingRoutes } from './record-routes.ts';
import { searching } from './search-routes.ts';
import { NotKept, type StudioCases } from './studio-cases.ts';
import type { Threads } from './threads.ts';
import { type Webhook, webhookRoute } from './webhook-route.ts';

/** What is asked with odds on every finding of a long docket, in bytes; a dropped file may be longer. */
const LARGEST_BODY = 2_000_000;

export type StudioOptions = {
  readonly studioCases: StudioCases;
  /** The folder of the built page. */
  readonly page: string;
  /** What a request may name as its host. */
  readonly reached: () => Reached;
  /** Needed of every request, where the studio is open to other machines or may write. */
  readonly token: string | null;
  readonly port: () => number;
  readonly threads: Threads;
  readonly large: LargeDockets;
  /** Milliseconds, rising. */
  readonly now: () => number;
  readonly opinion: OpinionText | null;
  readonly log: (line: string) => void;
  readonly stopping: AbortSignal;
  /** Takes events of CourtListener, where somebody asked for it. */
  readonly webhook: Webhook | null;
};

/** The studio's answers: the same functions as the commands', as JSON. */
export function studioApp(options: StudioOptions): Hono {
  const { studioCases, opinion, log, threads, large } = options;
  const dockets = new Dockets(studioCases);
  const reader = new CaseReader(studioCases, dockets, large);
  const cards = new CaseCards(studioCases, (id, at) => reader.card(id, at));
  const app = new Hono();
  app.use(sealed);
  app.use(atMost(requestBuckets(options.now), addressOf));
  // CourtListener knows neither the token nor this host's other names: the path is the secret.
  if (options.webhook !== null) app.route('/', webhookRoute(options.webhook));
  app.use(ownHost(options.reached));
  const { token, port } = options;
  if (token !== null)
    app.use(onlyWithToken({ token, port, wrong: wrongTokenBuckets(options.now), addressOf }));
  app.use('/api/import', bodyLimit({ maxSize: LARGEST_IMPORT, onError: () => tooLarge(LARGEST_IMPORT) }));
  app.use('/api/cases/*', bodyLimit({ maxSize: LARGEST_BODY, onError: () => tooLarge(LARGEST_BODY) }));

  app.use('/api/cases/:id', taggedByVersion(studioCases));
  app.use('/api/cases/:id/*', taggedByVersion(studioCases));

  const studio = { writable: studioCases.writable, opinion: opinion !== null };
  const asks = (path: string, question: CaseQuestion) =>
    app.get(`/api/cases/${path}`, async (context) => {
      const { id = '', about = '' }: Readonly<Record<string, string>> = context.req.param();
      const query = new URL(context.req.url).search;
      const answer = await reader.answer(id, { question, about, query, studio });
      return context.body(answer, 200, { 'content-type': 'application/json' });
    });
  app.get('/api/cases', async (context) => {
    const url = new URL(context.req.url);
    const view = await cards.view(pointIn(url.searchParams).at);
    const { cases, next } = pageOf(view.cases, url);
    if (next !== null) context.header('link', `<${next}>; rel="next"`);
    return context.json({ ...view, cases });
  });
  app.route('/api', described());
  asks(':id', 'case');
  asks(':id/lanes', 'lanes');
  asks(':id/audit', 'audit');
  asks(':id/why/:about', 'why');
  asks(':id/history/:about', 'history');
  asks(':id/diff', 'diff');
  asks(':id/motions', 'motions');
  asks(':id/entries/:about', 'entry');
  asks(':id/docket', 'docket');
  asks(':id/small', 'small');
  asks(':id/compare', 'compare');
  asks(':id/undecided', 'undecided');
  app.route('/api', outlooks(reader, threads, studio));
  app.get('/api/machines/claim', async (context) => {
    const { drawn } = await import('../../../machines/drawn.ts');
    return context.json(chartOf(drawn.claim));
  });
  app.get('/api/opinion/find', (context) =>
    context.json(opinion === null ? [] : foundIn(opinion, (context.req.query('q') ?? '').slice(0, 200), 40)),
  );
  app.get('/api/opinion', (context) => context.json(opinionView(opinion, context.req.query('cite') ?? '')));
  app.get('/api/events', (context) => liveEvents(context, studioCases, options.stopping));
  app.route('/api', saving(studioCases, dockets));
  app.route('/api', importing(studioCases, threads));
  app.route('/api', deciding(studioCases));
  app.route('/api', recordingRoutes(studioCases));
  app.route('/api', searching(studioCases));
  app.all('/api/*', () => {
    throw new NotAnswered(404, 'The studio has no such question.');
  });
  app.get('*', pageFiles(options.page));
  app.notFound((context) => problemOf(context, 404, 'There is nothing at this address.'));

  app.onError((error, context) => {
    const { method } = context.req;
    const path = context.req.path === options.webhook?.path ? 'the webhook' : context.req.path;
    const told = (status: number, what: string) => log(`${status} ${method} ${path.slice(0, 120)}: ${what}`);
    if (error instanceof NotAnswered) {
      told(error.status, error.message);
      return problemOf(context, error.status, error.message, error.more);
    }
    if (error instanceof NotKept) {
      told(409, error.message);
      return problemOf(context, 409, error.message);
    }
    if (error instanceof NotStorable) {
      told(422, error.message);
      return problemOf(context, 422, error.message);
    }
    if (error instanceof StoreFault) {
      told(503, error.message);
      return problemOf(context, 503, error.message);
    }
    if (error instanceof HTTPException) {
      told(error.status, error.message);
      return problemOf(context, error.status, error.message);
    }
    told(500, error.message);
    return problemOf(context, 500, `This is a bug in Nunc: ${error.message.split('\n')[0]}`);
  });
  return app;
}

/** Who asks, by the address of the connection. */
function addressOf(env: unknown): string {
  const incoming = typeof env === 'object' && env !== null && 'incoming' in env ? env.incoming : undefined;
  return incoming instanceof IncomingMessage ? (incoming.socket.remoteAddress ?? '') : '';
}

function tooLarge(most: number): never {
  throw new NotAnswered(413, `At most ${most / 1e6} MB are taken here.`);
}
