import type { Entry } from '../../events/index.ts';
import type { Transitions } from '../../machines/index.ts';
import { emptyDocket } from '../../src/docket/docket.ts';
import { fold, sequenceOf } from '../../src/docket/index.ts';
import { hearOn } from '../../src/docket/step.ts';
import { generateDockets } from '../../src/generate/index.ts';
import { byHand } from './by-hand.ts';
import { askedOfXState, byXState, hearsNothingOf } from './by-xstate.ts';
import type { Bench } from './main.ts';
import { median, perSecond, race, timed } from './race.ts';

/**
 * The whole step: claims, motions, orders and matters moved, the journal written, anomalies found. The one by
 * hand hears the same entries and makes the same updates, with switches in the place of the machines; a test
 * holds it to the same dockets.
 */
const foldAll = (dockets: readonly (readonly Entry[])[]): number =>
  timed(() => {
    let moves = 0;
    for (const entries of dockets) moves += fold(entries).journal.length;
    return moves;
  });

const foldBy = (dockets: readonly (readonly Entry[])[], moving: Transitions): number =>
  timed(() => {
    let moves = 0;
    for (const entries of dockets) {
      const docket = emptyDocket();
      for (const entry of entries) hearOn(docket, entry, moving);
      moves += docket.journal.length;
    }
    return moves;
  });

/** Every entry put to XState: by each of its events, and where it has none by its type. */
const foldByXState = (dockets: readonly (readonly Entry[])[]): number =>
  timed(() => {
    let moves = 0;
    for (const entries of dockets) {
      const docket = emptyDocket();
      for (const entry of entries) {
        const asked = askedOfXState();
        hearOn(docket, entry, byXState);
        if (askedOfXState() === asked) hearsNothingOf(entry.type);
      }
      moves += docket.journal.length;
    }
    return moves;
  });

const DOCKETS = 10_000;
const PER_DOCKET = 100;
const RECORDED = '2026-01-05T09:00:00.000Z';

export const bench: Bench = {
  name: 'fold',
  async rows() {
    const dockets: (readonly Entry[])[] = [];
    let entries = 0;
    for (const docket of generateDockets({
      seed: 1987,
      dockets: DOCKETS,
      entries: PER_DOCKET,
      claims: 6,
      recordedAt: RECORDED,
    })) {
      const { entries: inOrder } = sequenceOf(docket);
      dockets.push(inOrder);
      entries += inOrder.length;
    }
    const told = (ours: number, theirs: number): string =>
      `${perSecond(entries, ours)} against ${perSecond(entries, theirs)}`;
    const measure = `fold, ${entries.toLocaleString('en-US')} entries, ${DOCKETS.toLocaleString('en-US')} dockets`;
    // XState takes half a minute for all of them, and as long for each in a tenth.
    const some = dockets.slice(0, DOCKETS / 10);
    const events = median([1, 2, 3].map(() => foldBy(some, byXState)));
    return [
      await race({
        measure,
        against: 'the same updates by a reducer by hand',
        reach: { kind: 'at least', ratio: 0.7 },
        by: 'speed',
        contender: () => foldAll(dockets),
        limit: () => foldBy(dockets, byHand),
        told,
      }),
      await race({
        measure,
        against: 'XState transition() on every entry',
        reach: { kind: 'at least', ratio: 30 },
        by: 'speed',
        repeats: 3,
        contender: () => foldAll(dockets),
        limit: () => foldByXState(some) * 10,
        told: (ours, theirs) =>
          `${told(ours, theirs)}, ${perSecond(entries, events * 10)} where XState is spared the entries that speak to no machine`,
      }),
    ];
  },
};
