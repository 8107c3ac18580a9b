import { Hono } from 'hono';
import * as z from 'zod';
import type { EntryOf } from '../../../events/index.ts';
import { BranchId } from '../../../events/schemas.ts';
import { branchToSave } from '../../branches/index.ts';
import type { Dockets } from './dockets.ts';
import { NotAnswered } from './fault.ts';
import { editsIn } from './point.ts';
import { readBody } from './read-body.ts';
import type { StudioCases } from './studio-cases.ts';

const Save = z.strictObject({
  name: z.string().max(100),
  base: z.string().max(100),
  edits: z.array(z.string().max(2_000)).min(1).max(200),
  reason: z.string().min(1).max(2_000).optional(),
});

/** Saving and dropping branches: only where the studio may write. */
export function saving(studioCases: StudioCases, dockets: Dockets): Hono {
  const app = new Hono();
  app.post('/cases/:id/branches', async (context) => {
    mayWrite(studioCases.writable);
    const asked = await readBody(context, Save);
    const name = branchName(asked.name);
    const id = context.req.param('id');
    const { held, branches } = await dockets.look(id, RECORD);
    const saved = branchToSave(
      {
        branch: name,
        base: asked.base === 'main' ? 'main' : branchName(asked.base),
        baseVersion: held.entries.length - 1,
        edits: [...editsIn(asked.edits)],
        ...(asked.reason === undefined ? {} : { reason: asked.reason }),
      },
      branches,
      held.entries,
    );
    if (!saved.ok) throw new NotAnswered(422, saved.what);
    await studioCases.saveBranch(id, saved.data);
    return context.json({ name }, 201);
  });
  app.post('/cases/:id/branches/:name/restored', async (context) => {
    mayWrite(studioCases.writable);
    const name = branchName(context.req.param('name'));
    const id = context.req.param('id');
    const made = (await studioCases.branchEvents(id)).findLast(
      (entry): entry is EntryOf<'BranchCreated'> =>
        entry.type === 'BranchCreated' && entry.data.branch === name,
    );
    if (made === undefined) throw new NotAnswered(404, `There was no branch ${name}.`);
    await studioCases.saveBranch(id, made.data);
    return context.json({ name }, 201);
  });
  app.delete('/cases/:id/branches/:name', async (context) => {
    mayWrite(studioCases.writable);
    const name = branchName(context.req.param('name'));
    const { branches } = await dockets.look(context.req.param('id'), RECORD);
    const built = [...branches.values()].filter(({ base }) => base === name).map((other) => other.name);
    if (built.length > 0)
      throw new NotAnswered(
        422,
        `${built.join(', ')} would stand on nothing: drop what is built on ${name} first.`,
      );
    await studioCases.dropBranch(context.req.param('id'), name);
    return context.json({ name });
  });
  return app;
}

const RECORD = { branch: 'main', edits: [], knownAt: undefined };

function mayWrite(writable: boolean): void {
  if (!writable) throw new NotAnswered(403, 'The studio only reads: start it with --write to save branches.');
}

function branchName(text: string): BranchId {
  const read = BranchId.safeParse(text);
  if (!read.success) throw new NotAnswered(400, read.error.issues[0]?.message ?? 'That is no branch name.');
  return read.data;
}
