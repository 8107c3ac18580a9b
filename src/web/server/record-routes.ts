import { Hono } from 'hono';
import * as z from 'zod';
import { catalog, type Draft, type Entry, ownTitle, readDraft } from '../../../events/index.ts';
import { CaseId, EntryId } from '../../../events/schemas.ts';
import { correctionDraft, propose, strikeDraft } from '../../recording/index.ts';
import type { RecordingView } from '../wire-forms.ts';
import { entryForms } from './entry-form.ts';
import { NotAnswered } from './fault.ts';
import { readBody } from './read-body.ts';
import type { StudioCases } from './studio-cases.ts';

const Reason = z.string().min(1, 'a reason is needed').max(2_000);

const Asked = z.strictObject({
  what: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('entry'), written: z.record(z.string(), z.unknown()) }),
    z.strictObject({
      is: z.literal('correct'),
      entry: EntryId,
      reason: Reason,
      on: z.string().max(200).optional(),
      set: z.record(z.string(), z.unknown()).optional(),
    }),
    z.strictObject({ is: z.literal('strike'), entry: EntryId, reason: Reason }),
  ]),
  /** How many entries were recorded when the page was read: with more of them, it is said what came since. */
  seen: z.int().min(0),
  /** Only asks what would come of it. */
  preview: z.boolean(),
});
type What = z.infer<typeof Asked>['what'];

const NewCase = z.strictObject({
  title: z.string().trim().min(1, 'a case has a title').max(300),
  court: z.string().trim().max(200).optional(),
  number: z.string().trim().max(100).optional(),
  judge: z.string().trim().max(200).optional(),
});

/** Recording by form: the forms, what would come of an entry, and writing it. The judge is that of `append`. */
export function recordingRoutes(studioCases: StudioCases): Hono {
  const app = new Hono();
  app.get('/forms', (context) => context.json(entryForms()));
  app.post('/cases/:id/record', async (context) => {
    const id = context.req.param('id');
    const { what, seen, preview } = await readBody(context, Asked);
    const held = await studioCases.read(id);
    if (held === undefined) throw new NotAnswered(404, `There is no case ${id.slice(0, 100)}.`);
    if (!preview && !studioCases.writable)
      throw new NotAnswered(403, 'The studio only reads: start it with --write to record entries.');
    if (held.entries.length > seen && !preview)
      throw new NotAnswered(
        409,
        'Something was recorded since you opened this; look at what would come of it now, and write again.',
        held.entries.slice(seen).map(titleOf),
      );
    const told = judged(held.entries, what);
    if (preview || !told.view.ok || told.draft === null) return context.json(told.view, 200);
    await studioCases.add(id, [told.draft]);
    return context.json({ ...told.view, written: true } satisfies RecordingView, 201);
  });
  app.post('/cases', async (context) => {
    if (!studioCases.writable)
      throw new NotAnswered(403, 'The studio only reads: start it with --write to open a case.');
    const asked = await readBody(context, NewCase);
    const id = CaseId.parse(slugOf(asked.title));
    if ((await studioCases.read(id)) !== undefined)
      throw new NotAnswered(409, `There is a case ${id} already.`);
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
    const read = readDraft({ id: 'case', type: 'CaseOpened', ...given });
    if (!read.ok) throw new NotAnswered(422, read.faults[0]?.what ?? 'That is no case.');
    const kept = await studioCases.keep(id, [read.draft]);
    return context.json({ case: id, title: asked.title, kept }, 201);
  });
  return app;
}

const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || 'case';

const titleOf = (entry: Entry): string => ownTitle(entry) ?? catalog[entry.type].label;

type Judged = { readonly draft: Draft | null; readonly view: RecordingView };

/** What would come of it, as the judge of `append` sees it. */
function judged(entries: readonly Entry[], what: What): Judged {
  const read = drafted(entries, what);
  if (!read.ok) return { draft: null, view: { ...NOTHING, refusals: read.refusals } };
  const last = entries.at(-1);
  if (last === undefined) throw new NotAnswered(404, 'There is nothing in this case.');
  const { case: caseId, recordedAt, recordedBy } = last;
  const proposal = propose(entries, [read.draft], { case: caseId, recordedAt, recordedBy });
  if (!proposal.ok)
    return {
      draft: null,
      view: {
        ...NOTHING,
        refusals: proposal.refusals.map(({ what: why, path }) => ({ what: why, path: path ?? [] })),
      },
    };
  const { effect } = proposal;
  return {
    draft: read.draft,
    view: {
      ...NOTHING,
      ok: true,
      entry: read.draft.id,
      claims: effect.claims.map(({ claim, before, after, changed }) => ({
        id: claim,
        before,
        after,
        changed,
      })),
      effects: effect.entries.flatMap(({ claims }) =>
        claims.map(({ claim, effect: words }) => `${titleOfClaim(claim, effect.after.docket)}: ${words}`),
      ),
      reports: proposal.reports.map(({ what: why }) => why),
    },
  };
}

type CaptionOf = { readonly caption: { readonly claims: ReadonlyMap<string, { readonly title: string }> } };
const titleOfClaim = (claim: string, { caption }: CaptionOf): string =>
  caption.claims.get(claim)?.title ?? claim;

const NOTHING: RecordingView = {
  ok: false,
  written: false,
  refusals: [],
  claims: [],
  effects: [],
  reports: [],
  entry: null,
};

type Drafted =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly refusals: RecordingView['refusals'] };

function drafted(entries: readonly Entry[], what: What): Drafted {
  if (what.is === 'entry') {
    const read = readDraft({ ...what.written, id: what.written.id ?? freeId(entries, what.written) });
    if (read.ok) return read;
    return {
      ok: false,
      refusals: read.faults.map(({ what: why, path }) => ({ what: why, path: path as (string | number)[] })),
    };
  }
  const read =
    what.is === 'strike'
      ? strikeDraft(entries, { entry: what.entry, reason: what.reason })
      : correctionDraft(entries, {
          entry: what.entry,
          reason: what.reason,
          ...(what.on === undefined ? {} : { on: what.on }),
          ...(what.set === undefined ? {} : { set: what.set }),
        });
  return read.ok ? read : { ok: false, refusals: [{ what: read.what, path: [] }] };
}

/** An id that nothing has yet, from what the entry is called: `order-on-the-motion`, `motion-filed-3`. */
function freeId(entries: readonly Entry[], { title, type }: Readonly<Record<string, unknown>>): string {
  const taken = new Set<string>(entries.map(({ id }) => id));
  const words = slugOf(
    typeof title === 'string' && title !== '' ? title : String(type).replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-'),
  );
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? words : `${words}-${number}`;
    if (!taken.has(id)) return id;
  }
}
