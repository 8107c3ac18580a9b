import { Hono } from 'hono';
import * as z from 'zod';
import { pivotal, simulate, tornado } from '../../branches/index.ts';
import type { FlipView, SimulationView, SwingView } from '../wire.ts';
import { claimIn } from './claim-in.ts';
import type { Dockets } from './dockets.ts';
import { NotAnswered } from './fault.ts';
import { pointIn } from './point.ts';
import { readBody } from './read-body.ts';

const Odds = z.strictObject({
  odds: z.record(z.string().max(250), z.number().min(0).max(1)),
  seed: z.int().optional(),
});

/** The most findings that are changed together while looking for what a claim hangs on. */
const AT_ONCE = 2;
/** Trials where an exact answer is out of reach: half a percent either way, at once. */
const TRIALS = 20_000;

/** What could change: pivotal findings, and the outlook under the reader's odds. */
export function outlooks(dockets: Dockets): Hono {
  const app = new Hono();
  const looked = (url: string, id: string) => dockets.look(id, pointIn(new URL(url).searchParams));
  app.get('/cases/:id/pivotal/:claim', async (context) => {
    const seen = await looked(context.req.url, context.req.param('id'));
    const answer = pivotal(seen.branch.entries, claimIn(seen, context.req.param('claim')), AT_ONCE);
    if (!answer.ok) throw new NotAnswered(422, answer.what);
    const { claim, state, flips } = answer.pivotal;
    return context.json({ claim, state, flips } satisfies FlipView);
  });
  app.get('/cases/:id/swings', async (context) => {
    const { branch } = await looked(context.req.url, context.req.param('id'));
    const swings = tornado(branch.entries).map(({ finding, recorded, moves }) => ({
      finding,
      recorded,
      moves,
    }));
    return context.json({ swings } satisfies SwingView);
  });
  app.post('/cases/:id/simulate', async (context) => {
    const { odds, seed } = await readBody(context, Odds);
    const { branch } = await looked(context.req.url, context.req.param('id'));
    const answer = simulate(branch.entries, odds, {
      trials: TRIALS,
      ...(seed === undefined ? {} : { seed }),
    });
    if (!answer.ok) throw new NotAnswered(422, answer.problems.map(({ what }) => what).join('; '));
    const { method, trials, claims, jointly, expected } = answer.simulation;
    const view: SimulationView = { method, trials, seed: answer.simulation.seed, claims, jointly, expected };
    return context.json(view);
  });
  return app;
}
