import type { Fault } from '../../events/faults.ts';
import { ENDS_A_CLAIM, type EntryId, type Holding, type TestId } from '../../events/index.ts';
import { didYouMean } from '../../events/nearest.ts';
import { isOpen } from '../docket/index.ts';
import { byWhatAndWhen, dayBefore } from './ended.ts';
import { faultAt, fewOf, stakesNamed } from './named.ts';
import type { Posture } from './posture.ts';
import { readChance, readChances } from './read-chance.ts';
import type { GivenChance, GivenFinding } from './valuation.ts';

/** The odds of a valuation file on findings and motions, against the case on its day. */
export type OddsRead = {
  readonly findings: Map<string, GivenFinding>;
  readonly motions: Map<string, GivenChance>;
  readonly unused: string[];
  readonly faults: Fault[];
};

type Path = Fault['path'];
type Fields = Readonly<Record<string, unknown>>;

/** Reads `odds`: TEST/ELEMENT, MOTION and what narrows it, each beside its odds. What is null is not given. */
export function readOddsSection(written: Fields, path: Path, posture: Posture): OddsRead {
  const reader = new OddsReader(posture);
  for (const [key, value] of Object.entries(written))
    if (value !== null) reader.read(key, value, [...path, key]);
  return reader.given;
}

class OddsReader {
  readonly given: OddsRead = { findings: new Map(), motions: new Map(), unused: [], faults: [] };
  private readonly posture: Posture;

  constructor(posture: Posture) {
    this.posture = posture;
  }

  read(key: string, value: unknown, path: Path): void {
    const { whole } = this.posture;
    const [head = '', ...rest] = key.split('/');
    const motion = motionIn(key, [...whole.motions.keys()]);
    const test = [...whole.caption.tests.keys()].find((id) => id === head);
    if (motion !== undefined) this.motion(motion, key, value, path);
    else if (test !== undefined && rest.length > 0) this.finding(test, rest.join('/'), key, value, path);
    else this.strange(key, path);
  }

  private strange(key: string, path: Path): void {
    const { whole } = this.posture;
    const hint = didYouMean(key, [...this.askable(), ...whole.motions.keys(), ...this.elements()]);
    this.fault(
      path,
      `odds are on a finding (TEST/ELEMENT) or a motion, and there is no ${key}${hint === '' ? `; what is pending: ${fewOf(this.askable()) || 'nothing'}` : hint}`,
    );
  }

  private fault(path: Path, what: string, at: 'key' | undefined = 'key'): undefined {
    this.given.faults.push(faultAt(path, what, at));
    return undefined;
  }

  /** What is pending: motions, and what their tests ask. */
  private askable(): readonly string[] {
    return [...new Set(this.posture.stakes.flatMap(({ open }) => open.map(({ motion }) => motion)))];
  }

  private elements(): readonly string[] {
    return [...this.posture.whole.caption.tests].flatMap(([test, { elements }]) =>
      Object.keys(elements).map((element) => `${test}/${element}`),
    );
  }

  private motion(motion: EntryId, key: string, value: unknown, path: Path): void {
    const { docket, whole, stakes } = this.posture;
    const narrow = this.narrowed(motion, key, path);
    if (narrow === undefined) return;
    const chance = readGranted(value, path, key);
    if (!chance.ok) {
      this.given.faults.push(...chance.faults);
      return;
    }
    const there = docket.motions.get(motion);
    if (there === undefined) {
      this.given.unused.push(`${key}: the motion is not filed yet on that day`);
      return;
    }
    const asked = stakes.some(({ key: stake, open }) =>
      open.some((one) => one.motion === motion && narrow(stake, one.part.request, one.part.ground)),
    );
    if (asked) {
      this.given.motions.set(key, { name: `odds ${key}`, path, ...chance.value });
      return;
    }
    const parts = there.context.parts.filter(
      ({ claim, relief }) => claim !== null && ENDS_A_CLAIM.has(relief),
    );
    const decided = parts.find((part) => !isOpen(part));
    if (decided !== undefined)
      this.fault(
        path,
        `${key} is already decided: ${decided.status}${byWhatAndWhen(this.posture, decided.decidedBy)}; ${dayBefore(this.posture, decided.decidedBy)}`,
      );
    else if (parts.length > 0)
      this.fault(path, `${key} asks nothing any more of a claim that stands; take it out`);
    else
      this.given.unused.push(
        `${key}: the motion asks nothing that would end a claim${whole.motions.size > 1 ? '' : ', whoever wins it'}`,
      );
  }

  /** What of a motion a key names: all, a request or ground of it, or a claim. */
  private narrowed(
    motion: EntryId,
    key: string,
    path: Path,
  ): ((stake: string, request: string, ground: string | null) => boolean) | undefined {
    const rest = key.slice(motion.length);
    if (rest === '') return () => true;
    const name = rest.slice(1);
    if (rest.startsWith('/')) {
      const requests = this.posture.whole.motions.get(motion)?.filed.data.requests ?? [];
      const known = requests.flatMap(({ id, grounds }) => [id as string, ...(grounds ?? [])]);
      if (known.includes(name)) return (_, request, ground) => request === name || ground === name;
      this.fault(
        path,
        `${motion} has no request or ground ${name}${didYouMean(name, known) || `; it has ${fewOf(known)}`}`,
      );
      return undefined;
    }
    const named = stakesNamed(this.posture, name);
    if (!named.ok) {
      this.fault(path, named.what);
      return undefined;
    }
    const keys = new Set(named.value.map((stake) => stake.key));
    return (stake) => keys.has(stake);
  }

  private finding(test: TestId, rest: string, key: string, value: unknown, path: Path): undefined {
    const { whole, stakes } = this.posture;
    const at = rest.lastIndexOf('@');
    const [named, party] = at < 0 ? [rest, null] : [rest.slice(0, at), rest.slice(at + 1)];
    const [element = '', claim = null] = named.split(':');
    const { claims } = whole.caption;
    if (claim !== null && ![...claims.keys()].some((id) => id === claim))
      return this.fault(path, `there is no claim ${claim}${didYouMean(claim, claims.keys())}`);
    const elements = Object.keys(whole.caption.tests.get(test)?.elements ?? {});
    if (!elements.includes(element)) {
      const hint = didYouMean(element, elements);
      return this.fault(
        path,
        `${test} has no element ${element}${hint === '' ? `; it has ${fewOf(elements)}` : hint}`,
      );
    }
    const places = stakes.flatMap(({ place }) => place ?? []);
    if (party !== null && !places.some((place) => place === party))
      return this.fault(path, `no claim is against ${party}${didYouMean(party, places)}`);
    const chance = readHoldings(value, path, key);
    if (!chance.ok) {
      this.given.faults.push(...chance.faults);
      return undefined;
    }
    const asks = stakes.flatMap((stake) =>
      (party === null || stake.place === party) && (claim === null || stake.claim === claim)
        ? stake.open.filter(({ part }) => part.ground === test)
        : [],
    );
    const found = asks.filter(({ part }) => isFoundIn(this.posture, part.decidedBy, test, element));
    if (asks.length > found.length) {
      this.given.findings.set(key, { name: `odds ${key}`, path, ...chance.value });
      return undefined;
    }
    const order = found[0]?.part.decidedBy ?? foundBy(this.posture, test, element);
    if (order !== undefined)
      return this.fault(
        path,
        `${key} is already found${byWhatAndWhen(this.posture, order)}; ${dayBefore(this.posture, order)}`,
      );
    this.given.unused.push(`${key}: no motion that is pending turns on it`);
    return undefined;
  }
}

/** The motion that a key names, by itself or with what narrows it. */
const motionIn = (key: string, motions: readonly EntryId[]): EntryId | undefined =>
  motions
    .filter((id) => key === id || key.startsWith(`${id}:`) || key.startsWith(`${id}/`))
    .toSorted((one, other) => other.length - one.length)[0];

/** Whether the order that took a part up and left it undecided found an element of its test. */
export const isFoundIn = (
  { docket }: Posture,
  order: EntryId | null,
  test: TestId,
  element: string,
): boolean => holdingIn({ docket }, order, test, element) !== undefined;

/** What the order that took a part up, and left it undecided, holds of an element. */
export function holdingIn(
  { docket }: Pick<Posture, 'docket'>,
  order: EntryId | null,
  test: TestId,
  element: string,
): Holding | undefined {
  const entry = order === null ? undefined : docket.orders.get(order)?.entry;
  if (entry?.type !== 'OrderEntered' && entry?.type !== 'OrderAmended') return undefined;
  return entry.data.findings?.findLast((found) => found.test === test && found.element === element)?.holding;
}

/** The last order that found an element. */
function foundBy({ docket }: Posture, test: TestId, element: string): EntryId | undefined {
  return [...docket.orders.keys()].findLast((id) => holdingIn({ docket }, id, test, element) !== undefined);
}

/** The odds that a motion is granted: a probability, a range, or { granted: P }. */
function readGranted(value: unknown, path: Path, key: string) {
  if (typeof value === 'object' && value !== null && 'granted' in value) {
    const { granted, denied, ...others } = value as Fields;
    const [other] = Object.keys(others);
    if (other !== undefined)
      return {
        ok: false,
        faults: [faultAt([...path, other], `${key}: there is no ${other} here; write { granted: P }`, 'key')],
      } as const;
    const read = readChances(granted, [...path, 'granted'], key);
    if (!read.ok || denied === undefined) return read;
    const against = readChance(denied, [...path, 'denied'], key);
    if (!against.ok) return against;
    const sum = read.value.p + against.value;
    return Math.abs(sum - 1) <= ROUNDING ? read : notOne(path, key, [read.value.p, against.value]);
  }
  return readChances(value, path, key);
}

const ROUNDING = 1e-9;

const notOne = (path: Path, key: string, parts: readonly number[]) =>
  ({
    ok: false,
    faults: [
      faultAt(
        path,
        `${key}: ${parts.join(' and ')} add up to ${Number(parts.reduce((a, b) => a + b, 0).toFixed(6))}, and have to add up to 1`,
      ),
    ],
  }) as const;

const HOLDING_NAMES = ['satisfied', 'not-satisfied', 'open'] as const;

/** The odds of a finding: that it is satisfied, a range of that, or { satisfied: P, open: P }, the rest not satisfied. */
function readHoldings(
  value: unknown,
  path: Path,
  key: string,
):
  | { readonly ok: true; readonly value: Pick<GivenFinding, 'chances' | 'range'> }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'low' in value) {
    const read = readChances(value, path, key);
    if (!read.ok) return read;
    const { p, range } = read.value;
    return { ok: true, value: { chances: [p, 1 - p, 0], ...(range && { range }) } };
  }
  const fields = value as Fields;
  const strange = Object.keys(fields).find((name) => !HOLDING_NAMES.some((known) => known === name));
  if (strange !== undefined)
    return {
      ok: false,
      faults: [
        faultAt(
          [...path, strange],
          `${key}: there is no holding ${strange}${didYouMean(strange, HOLDING_NAMES)}; they are satisfied, not-satisfied, open`,
          'key',
        ),
      ],
    };
  const parts = HOLDING_NAMES.map((name) =>
    fields[name] === undefined ? undefined : readChance(fields[name], [...path, name], key),
  );
  const faults = parts.flatMap((part) => (part && !part.ok ? part.faults : []));
  if (faults.length > 0) return { ok: false, faults };
  const [satisfied, not, open = 0] = parts.map((part) => (part?.ok ? part.value : undefined));
  if (satisfied !== undefined && not !== undefined) {
    const all = [satisfied, not, open];
    if (Math.abs(satisfied + not + open - 1) > ROUNDING) return notOne(path, key, all);
    return { ok: true, value: { chances: [satisfied, not, open] } };
  }
  const given = satisfied ?? not ?? 0;
  if (given + open > 1 + ROUNDING)
    return { ok: false, faults: [faultAt(path, `${key}: ${given} and ${open} add up to more than 1`)] };
  const rest = Math.max(0, 1 - given - open);
  return {
    ok: true,
    value: { chances: satisfied === undefined ? [rest, given, open] : [given, rest, open] },
  };
}
