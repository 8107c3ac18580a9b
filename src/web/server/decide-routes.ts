import { Hono } from 'hono';
import * as z from 'zod';
import { type Draft, type Entry, recorded } from '../../../events/index.ts';
import { ClaimId, EntryId, PartyId } from '../../../events/schemas.ts';
import { asKnownAt } from '../../docket/index.ts';
import {
  asDecided,
  type Decision,
  DISPOSITION_CHOICES,
  decisionEntries,
  hasTerms,
  LEAVE,
  PAPERS,
  PREJUDICE,
  takenBack,
  untoldOf,
} from '../../import/draft/index.ts';
import { judge, objectionTo } from '../../recording/index.ts';
import { NotAnswered } from './fault.ts';
import { readBody } from './read-body.ts';
import type { StudioCase, StudioCases } from './studio-cases.ts';
import { undecidedView } from './undecided-view.ts';

const Asked = z.strictObject({
  entry: EntryId,
  decision: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('right') }),
    z.strictObject({ is: z.literal('nothing') }),
    z.strictObject({
      is: z.literal('ending'),
      how: z.enum(['dismissed', 'judgment']),
      claims: z.array(ClaimId).min(1),
      against: z.array(PartyId).min(1).optional(),
      prejudice: z.enum(PREJUDICE).optional(),
    }),
    z.strictObject({ is: z.literal('paper'), kind: z.enum(PAPERS) }),
    z.strictObject({
      is: z.literal('ruling'),
      motion: EntryId,
      disposition: z.enum(DISPOSITION_CHOICES),
      claims: z.array(ClaimId).min(1).optional(),
      against: z.array(PartyId).min(1).optional(),
      leave: z.enum(LEAVE).optional(),
      prejudice: z.enum(PREJUDICE).optional(),
    }),
  ]),
});

/** What an import left to a person: the decisions, one by one. */
export function deciding(studioCases: StudioCases): Hono {
  const app = new Hono();
  app.post('/cases/:id/decisions', async (context) => {
    const id = context.req.param('id');
    const { entry, decision } = await readBody(context, Asked);
    const { entries } = await held(studioCases, id);
    await studioCases.add(id, drafted(entries, entry, decisionOf(decision)));
    return context.json(undecidedView(id, await held(studioCases, id), studioCases.writable), 201);
  });
  app.post('/cases/:id/decisions/undo', async (context) => {
    const id = context.req.param('id');
    const { entries } = await held(studioCases, id);
    const back = takenBack(entries);
    if (back.length === 0) throw new NotAnswered(409, 'There is no decision to take back.');
    await studioCases.add(id, back);
    return context.json(undecidedView(id, await held(studioCases, id), studioCases.writable), 201);
  });
  return app;
}

async function held(studioCases: StudioCases, id: string): Promise<StudioCase> {
  const found = await studioCases.read(id);
  if (found === undefined) throw new NotAnswered(404, `There is no case ${id.slice(0, 100)}.`);
  return found;
}

function decisionOf(asked: z.infer<typeof Asked>['decision']): Decision {
  if (asked.is === 'ending') {
    const { prejudice = 'not said', against, ...ending } = asked;
    return {
      ...ending,
      ...(against === undefined ? {} : { against }),
      ...(prejudice === 'not said' ? {} : { prejudice }),
    };
  }
  if (asked.is !== 'ruling') return asked;
  const { claims, against } = asked;
  const { motion, disposition, leave = 'not said', prejudice = 'not said' } = asked;
  const terms = hasTerms(disposition);
  return {
    is: 'ruling',
    motion,
    disposition,
    ...(claims === undefined ? {} : { claims }),
    ...(against === undefined ? {} : { against }),
    ...(terms && leave !== 'not said' ? { leaveToAmend: leave === 'with leave' } : {}),
    ...(terms && prejudice !== 'not said' ? { prejudice } : {}),
  };
}

/** The decision as entries to record. Throws `NotAnswered` where something would be wrong with the case then. */
function drafted(entries: readonly Entry[], about: EntryId, decision: Decision): readonly Draft[] {
  const found = asKnownAt(entries).entries.find(({ id }) => id === about);
  if (found === undefined || (found.unresolved ?? []).length === 0)
    throw new NotAnswered(409, `Nothing is left to decide about ${about}.`);
  const { case: caseId, recordedAt, recordedBy, correlation: _with, causation: _cause, ...before } = found;
  const after = asDecided(before as Draft, decision);
  if (after === undefined) throw new NotAnswered(422, `${about} cannot be that; it was left as it is.`);
  if (
    decision.is === 'ruling' &&
    !entries.some(({ id, type }) => id === decision.motion && type === 'MotionFiled')
  )
    throw new NotAnswered(422, `There is no motion ${decision.motion}.`);
  const untold = untoldOf(asKnownAt(entries).entries, about, decision);
  const taken = new Set<string>(entries.map(({ id }) => id));
  const fresh = decisionEntries(before as Draft, after, taken, untold as readonly Draft[]);
  const proposed = recorded(fresh, { case: caseId, recordedAt, recordedBy });
  const objection = objectionTo(
    judge(entries, proposed),
    fresh.map(({ id }) => id),
  );
  if (objection !== null) throw new NotAnswered(422, objection);
  return fresh;
}
