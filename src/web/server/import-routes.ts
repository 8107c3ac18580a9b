import { Hono } from 'hono';
import * as z from 'zod';
import { LARGEST_FILE, printedProblem, readCaseFile } from '../../casefile/index.ts';
import type { ImportedView } from '../wire.ts';
import { caseFromText } from './docket-import.ts';
import type { Dockets } from './dockets.ts';
import { NotAnswered } from './fault.ts';
import { readBody } from './read-body.ts';

/** The largest file that can be dropped on the page, in bytes, with room for its envelope. */
export const LARGEST_IMPORT = LARGEST_FILE + 1_000_000;

const Dropped = z.strictObject({ name: z.string().max(300), text: z.string().max(LARGEST_FILE) });

/** A file dropped on the page: a case file, or a docket as a court's system or an archive gives it. */
export function importing(dockets: Dockets): Hono {
  const app = new Hono();
  app.post('/import', async (context) => {
    const dropped = await readBody(context, Dropped);
    return context.json(await imported(dockets, dropped.name, dropped.text), 201);
  });
  return app;
}

async function imported({ studioCases }: Dockets, name: string, text: string): Promise<ImportedView> {
  const docket = caseFromText(text);
  if (docket !== null) {
    const kept = await studioCases.keep(docket.case, docket.drafts);
    return { ...docket.told, kept };
  }
  const read = readCaseFile({ name, text });
  if (!read.ok)
    throw new NotAnswered(
      422,
      `${name} is neither a case file nor a docket that can be read.`,
      read.problems.slice(0, 12).map(printedProblem),
    );
  const { case: id, drafts } = read.caseFile;
  const opened = drafts.find((draft) => draft.type === 'CaseOpened');
  const kept = await studioCases.keep(id, drafts);
  return {
    case: id,
    title: opened?.type === 'CaseOpened' ? opened.data.title : id,
    entries: drafts.length,
    kept,
    unresolved: [],
  };
}
