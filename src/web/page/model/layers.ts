import type { LaneStretch } from '../../wire.ts';
import { lookOf, NOT_KNOWN, type Tone } from './looks.ts';

/**
 * How a lane is drawn where it is not certain. What changes on a day that is not known rises from the first of its
 * possible days to the day on which all that came before it is over; only where as much as two things may have come
 * on the very same days is it striped, and with more of them it is not known.
 */

/** Something that may stand, from its first day, at its full height once all before it is over. */
export type Layer = {
  /** One tone; two where it is one or the other. */
  readonly tones: readonly [Tone] | readonly [Tone, Tone];
  readonly words: string;
  readonly mark: string;
  readonly from: number;
  /** From this day on nothing that came before is possible. */
  readonly full: number;
  /** The day after the last on which it is possible. */
  readonly end: number;
};

/** What is drawn of a lane, in the order in which it is painted: a part that is certain is one layer. */
export type LanePart = {
  readonly certain: boolean;
  readonly layers: readonly Layer[];
  readonly from: number;
  readonly end: number;
};

type Days = {
  /** What stands for days without a limit. */
  readonly first: number;
  readonly last: number;
  /** Whether the day of an entry is known. */
  readonly dated: (entry: string) => boolean;
};

/** A lane as parts. */
export function partsOfLane(stretches: readonly LaneStretch[], days: Days): readonly LanePart[] {
  const parts: LanePart[] = [];
  let run: Possible[][] = [];
  let span = { from: 0, end: 0 };
  let before: string | undefined;
  const close = (next: string | undefined): void => {
    if (run.length > 0) parts.push({ certain: false, layers: rising(run, before, next), ...span });
    run = [];
  };
  for (const stretch of stretches) {
    const [only, ...more] = stretch.states;
    const [from, end] = [stretch.from ?? days.first, stretch.to === null ? days.last : stretch.to + 1];
    const mayAmend = stretch.mayAmend === true;
    if (stretch.certain && only !== undefined && more.length === 0) {
      close(only);
      const look = lookOf(only, mayAmend);
      const layer: Layer = { tones: [look.tone], words: look.says, mark: look.mark, full: from, from, end };
      parts.push({ certain: true, from, end, layers: [layer] });
      before = only;
    } else if (stretch.certain && only === undefined) {
      close(undefined);
      before = undefined;
    } else if (stretch.turnsOn.every(days.dated) && !stretch.mayBeAbsent) {
      // What came is dated: that it may stand so or so is not for want of a day.
      close(undefined);
      const possible = stretch.states.map((state) => ({ state, mayAmend, from, end, undated: 0 }));
      parts.push({ certain: false, from, end, layers: [together(possible, from)] });
      before = undefined;
    } else {
      if (run.length === 0) span = { from, end };
      span = { ...span, end };
      const undated = stretch.turnsOn.filter((entry) => !days.dated(entry)).length;
      const states = stretch.mayBeAbsent ? [ABSENT, ...stretch.states] : stretch.states;
      run.push(states.map((state) => ({ state, mayAmend, from, end, undated })));
    }
  }
  close(undefined);
  return parts;
}

type Possible = {
  readonly state: string;
  readonly mayAmend: boolean;
  readonly from: number;
  readonly end: number;
  /** How many entries may have come from its first day on, on days that are not known. */
  readonly undated: number;
};
const ABSENT = '';

/** What is possible over some days, in the order in which it may have come: the one before goes first, the next last. */
function rising(
  run: readonly (readonly Possible[])[],
  before: string | undefined,
  next: string | undefined,
): readonly Layer[] {
  const possible = new Map<string, Possible>();
  for (const one of run.flat()) {
    const known = possible.get(one.state);
    possible.set(one.state, known ? { ...known, end: Math.max(known.end, one.end) } : one);
  }
  const rank = ({ state, from }: Possible): number =>
    state === ABSENT || state === before ? Number.NEGATIVE_INFINITY : from;
  const last = ({ state, end }: Possible): number => (state === next ? Number.POSITIVE_INFINITY : end);
  const absent = possible.has(ABSENT);
  const starts = [...Map.groupBy(possible.values(), rank)].sort(([a], [b]) => a - b);
  // A dated entry brought one of them, where none of them was there before.
  const runStart = Math.min(...run.flat().map(({ from }) => from));
  let over = Number.NEGATIVE_INFINITY;
  return starts.flatMap(([start, group]): readonly Layer[] => {
    const shown = group.filter(({ state }) => state !== ABSENT);
    // With an entry for each they came one after the other; with fewer, an entry brought one of them, and which is not told.
    const opened = !absent && start === runStart && (before === undefined || !possible.has(before)) ? 1 : 0;
    const ways = (shown[0]?.undated ?? 0) + opened;
    const inTurn = start === Number.NEGATIVE_INFINITY || shown.length <= ways || shown.length < 2;
    const steps = inTurn ? shown.toSorted((a, b) => last(a) - last(b)).map((one) => [one]) : [shown];
    if (group.length > shown.length)
      over = Math.max(over, ...group.filter(({ state }) => state === ABSENT).map(({ end }) => end));
    return steps.map((step) => {
      const layer = inTurn ? together(step, over) : unknown(step, over);
      over = Math.max(over, layer.end);
      return layer;
    });
  });
}

/** What may have come on days that are not known, and may be one of several. */
const unknown = (step: readonly Possible[], over: number): Layer => ({
  ...together(step, over),
  tones: [NOT_KNOWN.tone],
  words: NOT_KNOWN.says,
  mark: NOT_KNOWN.mark,
});

/** What may have come on the same days, as one layer: two are striped, more are not known. */
function together(step: readonly Possible[], over: number): Layer {
  const [one, other, ...more] = step;
  const from = one?.from ?? 0;
  const end = Math.max(...step.map((possible) => possible.end));
  const span = { from, end, full: Math.max(from, over) };
  const look = lookOf(one?.state ?? '', one?.mayAmend);
  if (other === undefined) return { ...span, tones: [look.tone], words: look.says, mark: look.mark };
  if (more.length > 0)
    return { ...span, tones: [NOT_KNOWN.tone], words: NOT_KNOWN.says, mark: NOT_KNOWN.mark };
  const beside = lookOf(other.state, other.mayAmend);
  return { ...span, tones: [look.tone, beside.tone], words: `${look.says} or ${beside.says}`, mark: '' };
}
