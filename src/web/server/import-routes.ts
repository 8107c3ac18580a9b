import { Hono } from 'hono';
import { LARGEST_FILE } from '../../casefile/index.ts';
import type { ImportedView } from '../wire.ts';
import { answeredOr } from './fault.ts';
import { signalOf } from './outlook-routes.ts';
import { rawBody } from './read-body.ts';
import type { StudioCases } from './studio-cases.ts';
import type { Threads } from './threads.ts';

/** The largest file that can be dropped on the page, in bytes, with room for its envelope. */
export const LARGEST_IMPORT = LARGEST_FILE + 1_000_000;

/** A file dropped on the page: a case file, or a docket as a court's system or an archive gives it. */
export function importing(studioCases: StudioCases, threads: Threads): Hono {
  const app = new Hono();
  app.post('/import', async (context) => {
    const body = await rawBody(context);
    const { case: id, drafts, told } = answeredOr(await threads.ask('import', { body }, signalOf(context)));
    const before = (await studioCases.read(id))?.entries.length ?? 0;
    const kept = await studioCases.keep(id, drafts);
    const after = (await studioCases.read(id))?.entries.length ?? before;
    return context.json(
      { ...told, kept, fresh: kept === 'store' ? after - before : told.entries } satisfies ImportedView,
      201,
    );
  });
  return app;
}
