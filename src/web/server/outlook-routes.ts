import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { FlipView, SimulationView, SwingView } from '../wire.ts';
import { claimIn } from './claim-in.ts';
import type { Dockets } from './dockets.ts';
import { NotAnswered } from './fault.ts';
import { pointIn } from './point.ts';
import type { Answered } from './questions.ts';
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
export function outlooks(dockets: Dockets, threads: Threads): Hono {
  const app = new Hono();
  const looked = ({ req }: Context, id: string) => dockets.look(id, pointIn(new URL(req.url).searchParams));
  app.get('/cases/:id/pivotal/:claim', async (context) => {
    const seen = await looked(context, context.req.param('id'));
    const claim = claimIn(seen, context.req.param('claim'));
    const answer = await threads.ask('pivotal', { entries: seen.branch.entries, claim }, signalOf(context));
    return context.json(answeredOr(answer) satisfies FlipView);
  });
  app.get('/cases/:id/swings', async (context) => {
    const { branch } = await looked(context, context.req.param('id'));
    const answer = await threads.ask('swings', { entries: branch.entries }, signalOf(context));
    return context.json(answeredOr(answer) satisfies SwingView);
  });
  app.post('/cases/:id/simulate', async (context) => {
    const { odds, seed } = await readBody(context, Odds);
    const { branch } = await looked(context, context.req.param('id'));
    const answer = await threads.ask('simulate', { entries: branch.entries, odds, seed }, signalOf(context));
    return context.json(answeredOr(answer) satisfies SimulationView);
  });
  return app;
}

/** Says when whoever asked is gone. */
export const signalOf = (context: Context): AbortSignal => context.req.raw.signal;

/** The answer. Throws `NotAnswered` with the reason where there is none. */
export function answeredOr<Value>(answer: Answered<Value>): Value {
  if (answer.ok) return answer.value;
  throw new NotAnswered(answer.status, answer.what, answer.more);
}
