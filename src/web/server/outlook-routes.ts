import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { ClaimId } from '../../../events/schemas.ts';
import type { FlipView, SimulationView, SwingView } from '../wire.ts';
import type { CaseAsked } from './case-questions.ts';
import type { CaseReader } from './case-reader.ts';
import { answeredOr } from './fault.ts';
import { readBody } from './read-body.ts';
import type { Threads } from './threads.ts';

/** More findings than the longest docket has. */
const MOST_ODDS = 20_000;

const Odds = z.strictObject({
  odds: z
    .record(z.string().max(250), z.number().min(0).max(1))
    .refine((odds) => Object.keys(odds).length <= MOST_ODDS, `at most ${MOST_ODDS} findings have odds`),
  seed: z.int().optional(),
});

/** What could change: pivotal findings, and the outlook under the reader's odds. */
export function outlooks(reader: CaseReader, threads: Threads, studio: CaseAsked['studio']): Hono {
  const app = new Hono();
  const entriesFor = ({ req }: Context, id: string, about = '') =>
    reader.entries(id, { question: 'case', about, query: new URL(req.url).search, studio });
  app.get('/cases/:id/pivotal/:claim', async (context) => {
    const { id, claim: about } = context.req.param();
    const entries = await entriesFor(context, id, about);
    const claim = ClaimId.parse(about);
    const answer = await threads.ask('pivotal', { entries, claim }, signalOf(context));
    return context.json(answeredOr(answer) satisfies FlipView);
  });
  app.get('/cases/:id/swings', async (context) => {
    const entries = await entriesFor(context, context.req.param('id'));
    const answer = await threads.ask('swings', { entries }, signalOf(context));
    return context.json(answeredOr(answer) satisfies SwingView);
  });
  app.post('/cases/:id/simulate', async (context) => {
    const { odds, seed } = await readBody(context, Odds);
    const entries = await entriesFor(context, context.req.param('id'));
    const answer = await threads.ask('simulate', { entries, odds, seed }, signalOf(context));
    return context.json(answeredOr(answer) satisfies SimulationView);
  });
  return app;
}

/** Says when whoever asked is gone. */
export const signalOf = (context: Context): AbortSignal => context.req.raw.signal;
