import type { EntryId, PartyId } from '../events/index.ts';
import {
  type MotionContext,
  type MotionEvent,
  type Part,
  type PartDecision,
  partKey,
} from './motion-events.ts';
import { answeredOnce, type GuardRules, type Of, type Updates } from './rule.ts';

/** What changes the parts of a motion. */
type Deciding = Of<MotionEvent, 'decided' | 'decidedAgain' | 'withdrawn' | 'reopened' | 'reinstated'>;

const isUndecided = (part: Part): boolean => part.status === 'pending' || part.status === 'deferred';

/** What an order may decide without amending one: what is open, what a court passed over, what it only implied. */
const mayBeDecided = (part: Part): boolean =>
  isUndecided(part) || part.status === 'not-reached' || (part.status === 'moot' && !part.express);

/** Mostly there are few, and looking through them is soonest done; of claims times grounds there may be thousands. */
const FEW = 16;

function decidesOnlyOpen({ parts }: MotionContext, event: Deciding): boolean {
  if (event.type !== 'decided') return true;
  if (parts.length <= FEW || event.decisions.length <= FEW)
    return event.decisions.every(({ key }) => parts.some((part) => part.key === key && mayBeDecided(part)));
  const open = new Set(parts.filter(mayBeDecided).map(({ key }) => key));
  return event.decisions.every(({ key }) => open.has(key));
}

const decidedBy = (part: Part, { disposition, express }: PartDecision, by: EntryId): Part => ({
  ...part,
  status: disposition,
  decidedBy: disposition === 'pending' ? null : by,
  express,
  // Of what is decided for the first time there is nothing to keep.
  ...(part.decidedBy !== null && {
    was: {
      by,
      status: part.status,
      decidedBy: part.decidedBy,
      express: part.express,
      ...(part.was && { was: part.was }),
    },
  }),
});

/** A part as it stood before an entry decided it again or set it aside. */
function beforeIt(part: Part, entry: EntryId): Part {
  const { was, ...now } = part;
  if (was === undefined) return part;
  const { by, ...before } = was;
  const back = { ...now, ...before };
  return by === entry ? back : beforeIt(back, entry);
}

/** A part decided as to some defendants only is two: what was decided, and the rest as it was (Fed. R. Civ. P. 54(b)). */
function splitBy(part: Part, decision: PartDecision, by: EntryId): readonly Part[] {
  const only = decision.against;
  if (only === undefined || part.against === null) return [decidedBy(part, decision, by)];
  const [inside, outside] = [
    part.against.filter((party) => only.includes(party)),
    part.against.filter((party) => !only.includes(party)),
  ];
  if (inside.length === 0) return [part];
  if (outside.length === 0) return [decidedBy(part, decision, by)];
  const asTo = (against: readonly PartyId[]): Part => ({
    ...part,
    key: partKey(part, against),
    against,
  });
  return [decidedBy(asTo(inside), decision, by), asTo(outside)];
}

const takenBack = ({ key, express }: Part, { against }: Of<MotionEvent, 'withdrawn'>): PartDecision => ({
  key,
  against,
  disposition: 'withdrawn',
  express,
});

/** The last word on each part. */
function lastWords(decisions: readonly PartDecision[]): (key: string) => PartDecision | undefined {
  if (decisions.length <= FEW) return (key) => decisions.findLast((decision) => decision.key === key);
  const last = new Map(decisions.map((decision) => [decision.key, decision]));
  return (key) => last.get(key);
}

/** Every word on each part, in order. */
function everyWord(decisions: readonly PartDecision[]): (key: string) => readonly PartDecision[] {
  const every = Map.groupBy(decisions, ({ key }) => key);
  return (key) => every.get(key) ?? [];
}

/** The motion's parts once the event has been heard. */
const partsAfter = answeredOnce(({ parts }: MotionContext, event: Deciding): readonly Part[] => {
  switch (event.type) {
    case 'decided':
    case 'decidedAgain':
    case 'reopened': {
      if (event.decisions.some(({ against }) => against !== undefined)) {
        const wordsOn = everyWord(event.decisions);
        return parts.flatMap((part) =>
          wordsOn(part.key).reduce<readonly Part[]>(
            (pieces, decision) => pieces.flatMap((piece) => splitBy(piece, decision, event.by)),
            [part],
          ),
        );
      }
      const lastOn = lastWords(event.decisions);
      return parts.map((part) => {
        const decision = lastOn(part.key);
        return decision ? decidedBy(part, decision, event.by) : part;
      });
    }
    case 'reinstated': {
      const keys = new Set(event.keys);
      return parts.map((part) => (keys.has(part.key) ? beforeIt(part, event.entry) : part));
    }
    case 'withdrawn': {
      const taken = new Set(event.parts);
      return parts.flatMap((part) =>
        taken.has(part.key) ? splitBy(part, takenBack(part, event), event.by) : [part],
      );
    }
  }
});

export const motionGuards = {
  everyPartMoot: {
    says: 'Every part of the motion is moot, so that there is nothing left to decide.',
    source: 'Fed. R. Civ. P. 15(a); the court says that it is moot',
    holds: (context, event: Deciding) =>
      decidesOnlyOpen(context, event) && partsAfter(context, event).every((part) => part.status === 'moot'),
  },
  everyPartWithdrawn: {
    says: 'The movant has taken back every part of the motion.',
    source: 'Fed. R. Civ. P. 7(b)',
    holds: (context, event: Deciding) =>
      partsAfter(context, event).every((part) => part.status === 'withdrawn'),
  },
  everyPartDecided: {
    says: 'No part of the motion is left pending or deferred, and none that was decided before is decided again.',
    source: 'Fed. R. Civ. P. 12(i), 54(b)',
    holds: (context, event: Deciding) =>
      decidesOnlyOpen(context, event) && !partsAfter(context, event).some(isUndecided),
  },
  decidesOnlyOpenParts: {
    says: 'The order decides nothing that was decided before.',
    source:
      'Fed. R. Civ. P. 54(b), 59(e), 60(b): what was decided is decided again only by amending or reconsidering',
    holds: decidesOnlyOpen,
  },
} satisfies GuardRules<MotionContext>;

export const motionUpdates = {
  /** Heard, and nothing changes. */
  note: (context) => context,

  addParts: (context, event: Of<MotionEvent, 'joined'>) => ({
    ...context,
    parts: [...context.parts, ...event.parts],
  }),

  applyDecisions: (context, event: Deciding) => ({ ...context, parts: partsAfter(context, event) }),
} satisfies Updates<MotionContext>;
