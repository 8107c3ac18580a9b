import { setImmediate as turn } from 'node:timers/promises';
import { Hono } from 'hono';
import { catalog, ownTitle } from '../../../events/index.ts';
import type { FoundView } from '../wire.ts';
import type { StudioCases } from './studio-cases.ts';

/** As many cases as a search of all dockets tells of. */
const FOUND = 40;

/** The cases in whose dockets all of some words are in one entry. */
export function searching(studioCases: StudioCases): Hono {
  const app = new Hono();
  app.get('/found', async (context) => {
    const words = (context.req.query('q') ?? '').slice(0, 200).toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return context.json([]);
    const found: FoundView[] = [];
    for (const { id, unusable } of await studioCases.list()) {
      if (unusable !== undefined) continue;
      const one = firstIn(id, (await studioCases.read(id))?.entries ?? [], words);
      if (one !== undefined) found.push(one);
      if (found.length >= FOUND || context.req.raw.signal.aborted) break;
      // Among many cases others have their turn.
      await turn();
    }
    return context.json(found);
  });
  return app;
}

type Told = Parameters<typeof ownTitle>[0];

function firstIn(id: string, entries: readonly Told[], words: readonly string[]): FoundView | undefined {
  for (const entry of entries) {
    const text = `${ownTitle(entry) ?? catalog[entry.type].label} ${entry.source?.text ?? ''}`;
    const small = text.toLowerCase();
    if (!words.every((word) => small.includes(word))) continue;
    const at = Math.max(0, small.indexOf(words[0] ?? '') - 40);
    const opened = entries.find(({ type }) => type === 'CaseOpened');
    const title = opened?.type === 'CaseOpened' ? opened.data.title : id;
    return { case: id, title, entry: entry.id, text: text.slice(at, at + 160) };
  }
  return undefined;
}
