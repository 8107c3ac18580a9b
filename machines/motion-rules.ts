import type { MotionContext, MotionEvent, Part } from './motion-events.ts';
import { answeredOnce, type GuardRules, type Of, type Updates } from './rule.ts';

/** What changes the parts of a motion. */
type Deciding = Of<MotionEvent, 'decided' | 'decidedAgain' | 'withdrawn' | 'reopened'>;

const isUndecided = (part: Part): boolean => part.status === 'pending' || part.status === 'deferred';

/** What an order may decide without amending one: what is open, what a court passed over, what it only implied. */
const mayBeDecided = (part: Part): boolean =>
  isUndecided(part) || part.status === 'not-reached' || (part.status === 'moot' && !part.express);

function decidesOnlyOpen({ parts }: MotionContext, event: Deciding): boolean {
  if (event.type !== 'decided') return true;
  return event.decisions.every(({ key }) => parts.some((part) => part.key === key && mayBeDecided(part)));
}

/** The motion's parts once the event has been heard. */
const partsAfter = answeredOnce(({ parts }: MotionContext, event: Deciding): readonly Part[] => {
  switch (event.type) {
    case 'decided':
    case 'decidedAgain':
      return parts.map((part) => {
        const decision = event.decisions.findLast(({ key }) => key === part.key);
        if (!decision) return part;
        return { ...part, status: decision.disposition, decidedBy: event.by, express: decision.express };
      });
    case 'withdrawn':
      return parts.map((part) =>
        event.parts.includes(part.key) ? { ...part, status: 'withdrawn', decidedBy: event.by } : part,
      );
    case 'reopened':
      return parts.map((part) =>
        part.decidedBy === event.order
          ? { ...part, status: 'pending', decidedBy: null, express: true }
          : part,
      );
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

  applyDecisions: (context, event: Deciding) => ({ ...context, parts: partsAfter(context, event) }),
} satisfies Updates<MotionContext>;
