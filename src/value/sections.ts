import type { Fault } from '../../events/faults.ts';
import type { PartyId } from '../../events/index.ts';
import { dayBefore, endedText } from './ended.ts';
import { faultAt, partyNamed, stakesNamed } from './named.ts';
import type { Posture, Stake } from './posture.ts';
import { readAmount } from './read-amount.ts';
import { readChances } from './read-chance.ts';
import type { GivenAmount, GivenChance } from './valuation.ts';

export type WrittenPath = Fault['path'];
export type WrittenFields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is WrittenFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The sections of a valuation file while they are read: what they name of the case, and what is wrong with them. */
export class Sections {
  readonly faults: Fault[] = [];
  readonly unused: string[] = [];
  readonly posture: Posture;
  readonly written: WrittenFields;
  readonly letDecidedStand: boolean;
  currency: string | null = null;

  constructor(written: WrittenFields, posture: Posture, letDecidedStand: boolean) {
    this.written = written;
    this.posture = posture;
    this.letDecidedStand = letDecidedStand;
  }

  refuse(path: WrittenPath, what: string, at?: 'key'): undefined {
    this.faults.push(faultAt(path, what, at));
    return undefined;
  }

  /** Odds on what is decided: refused, or let stand because the same file values other days too. */
  decided(path: WrittenPath, what: string): void {
    if (this.letDecidedStand) this.unused.push(what);
    else this.refuse(path, what, 'key');
  }

  section(name: string): WrittenFields {
    const section = this.written[name];
    if (section === undefined || section === null) return {};
    if (isFields(section)) return section;
    this.refuse([name], `\`${name}\` has fields with their names, each on a line of its own`);
    return {};
  }

  /** The stakes that a key names. */
  stakes(key: string, path: WrittenPath): readonly Stake[] {
    const named = stakesNamed(this.posture, key);
    if (named.ok) return named.value;
    this.refuse(path, named.what, 'key');
    return [];
  }

  party(name: string, path: WrittenPath): PartyId | undefined {
    const party = partyNamed(this.posture.whole.caption, name);
    return party.ok ? party.value : this.refuse(path, party.what, 'key');
  }

  /** Each stake that a section names, with what is beside it; the narrower name wins. */
  *staked(name: string): Iterable<readonly [readonly Stake[], unknown, WrittenPath]> {
    const section = Object.entries(this.section(name)).filter(([, value]) => value !== null);
    const narrow = new Set(section.filter(([key]) => key.includes('@')).map(([key]) => key));
    for (const [key, value] of section) {
      const path = [name, key];
      const stakes = this.stakes(key, path).filter((stake) => key.includes('@') || !narrow.has(stake.key));
      const parties = isFields(value) && !key.includes('@') ? Object.keys(value) : [];
      const nested =
        parties.length > 0 && parties.every((party) => stakes.some(({ place }) => place === party));
      if (stakes.length === 0) continue;
      if (!nested || !isFields(value)) yield [stakes, value, path];
      else
        for (const party of parties)
          if (value[party] !== null)
            yield [stakes.filter(({ place }) => place === party), value[party], [...path, party]];
    }
  }

  amount(written: unknown, path: WrittenPath, name: string): GivenAmount | undefined {
    const read = readAmount(written, path, { name, currency: this.currency });
    if (read.ok) return { name, path, amount: read.value };
    this.faults.push(...read.faults);
    return undefined;
  }

  chance(written: unknown, path: WrittenPath, name: string): GivenChance | undefined {
    const read = readChances(written, path, name);
    if (read.ok) return { name, path, ...read.value };
    this.faults.push(...read.faults);
    return undefined;
  }

  /** An amount for each stake that a section names. */
  amounts(name: string): ReadonlyMap<string, GivenAmount> {
    const found = new Map<string, GivenAmount>();
    for (const [stakes, value, path] of this.staked(name)) {
      const given = this.amount(value, path, `${name} ${path.slice(1).join('@')}`);
      if (given !== undefined) for (const stake of stakes) found.set(stake.key, given);
    }
    return found;
  }

  /** The stakes of which something is still to be decided; that nothing is, is a fault. */
  undecided(stakes: readonly Stake[], path: WrittenPath, lead: string): readonly Stake[] {
    const open = stakes.filter(({ howFar }) => howFar === 'open' || howFar === 'absent');
    const [ended] = stakes.filter((stake) => !open.includes(stake));
    if (open.length === 0 && ended !== undefined)
      this.decided(
        path,
        `${lead} ${endedText(this.posture, ended)}; ${dayBefore(this.posture, ended.since)}`,
      );
    return open;
  }

  /** A number that is not less than another. */
  number(written: unknown, path: WrittenPath, name: string, least = 0): number | undefined {
    const percent =
      typeof written === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(written)?.[1] : undefined;
    const value = percent === undefined ? written : Number(percent) / 100;
    if (typeof value !== 'number' || !Number.isFinite(value))
      return this.refuse(path, `${name} is a number, not ${JSON.stringify(written) ?? 'nothing'}`);
    return value >= least ? value : this.refuse(path, `${name} is ${least} or more, not ${value}`);
  }
}
