import { type Fault, noSuchField } from '../../events/faults.ts';
import { currencyCode, currencyFault } from './currency.ts';
import { dayBefore, endedText } from './ended.ts';
import { faultAt, partyNamed, stakesNamed } from './named.ts';
import type { Posture, Stake } from './posture.ts';
import { readAmount } from './read-amount.ts';
import { readChances } from './read-chance.ts';
import { readOddsSection } from './read-odds.ts';
import type { GivenAmount, GivenChance, GivenCost, Valuation } from './valuation.ts';
import { STAGES } from './valuation.ts';
import { SECTIONS } from './written.ts';

export type ReadValuation =
  | { readonly ok: true; readonly valuation: Valuation }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Path = Fault['path'];
type Fields = Readonly<Record<string, unknown>>;

/** Faults that are told: one slip may be repeated many times over. */
const MOST_TOLD = 100;

/**
 * Reads a valuation file, parsed from YAML or JSON, against a case on a day. Gives every fault at once. What is null
 * (`--init` leaves all of it so) is not given. Odds on what the docket has already decided are refused, unless they are
 * let stand because the same file values other days too.
 */
export function readValuation(
  written: unknown,
  posture: Posture,
  { letDecidedStand = false }: { readonly letDecidedStand?: boolean } = {},
): ReadValuation {
  if (!isFields(written))
    return {
      ok: false,
      faults: [faultAt([], 'a valuation file has fields with their names: currency: USD, odds: ...')],
    };
  const reader = new ValuationReader(posture, letDecidedStand);
  const valuation = reader.read(written);
  const faults = reader.faults.slice(0, MOST_TOLD);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, valuation };
}

class ValuationReader {
  readonly faults: Fault[] = [];
  private readonly unused: string[] = [];
  private currency: string | null = null;
  private readonly posture: Posture;
  private readonly letDecidedStand: boolean;

  constructor(posture: Posture, letDecidedStand: boolean) {
    this.posture = posture;
    this.letDecidedStand = letDecidedStand;
  }

  read(written: Fields): Valuation {
    for (const key of Object.keys(written))
      if (!SECTIONS.includes(key)) this.faults.push(faultAt([key], noSuchField(key, SECTIONS), 'key'));
    this.currency = this.readCurrency(written);
    const odds = readOddsSection(this.section(written, 'odds'), ['odds'], this.posture);
    this.take(odds.faults, this.letDecidedStand);
    this.unused.push(...odds.unused);
    return {
      currency: this.currency ?? '',
      findings: odds.findings,
      motions: odds.motions,
      trial: this.trial(written),
      relief: this.relief(written),
      costs: this.costs(written),
      unused: this.unused,
    };
  }

  private take(faults: readonly Fault[], unless = false): void {
    if (!unless) this.faults.push(...faults);
    else this.unused.push(...faults.map(({ what }) => what));
  }

  private readCurrency({ currency }: Fields): string | null {
    const fault = currencyFault(currency);
    if (fault === undefined) return currencyCode(String(currency));
    this.faults.push(faultAt(currency === undefined ? [] : ['currency'], fault));
    return null;
  }

  private section(written: Fields, name: string): Fields {
    const section = written[name];
    if (section === undefined || section === null) return {};
    if (isFields(section)) return section;
    this.faults.push(faultAt([name], `\`${name}\` has fields with their names, each on a line of its own`));
    return {};
  }

  /** Each stake that a section names, with what is beside it; the narrower name wins. */
  private *staked(written: Fields, name: string): Iterable<readonly [Stake[], unknown, Path]> {
    const section = Object.entries(this.section(written, name)).filter(([, value]) => value !== null);
    const narrow = new Set(section.filter(([key]) => key.includes('@')).map(([key]) => key));
    for (const [key, value] of section) {
      const path = [name, key];
      const named = stakesNamed(this.posture, key);
      if (!named.ok) {
        this.faults.push(faultAt(path, named.what, 'key'));
        continue;
      }
      const stakes = named.value.filter((stake) => key.includes('@') || !narrow.has(stake.key));
      const parties = isFields(value) && !key.includes('@') ? Object.keys(value) : [];
      const nested =
        parties.length > 0 && parties.every((party) => stakes.some(({ place }) => place === party));
      if (!nested || !isFields(value)) yield [stakes, value, path];
      else
        for (const party of parties)
          if (value[party] !== null)
            yield [stakes.filter(({ place }) => place === party), value[party], [...path, party]];
    }
  }

  private trial(written: Fields): ReadonlyMap<string, GivenChance> {
    const found = new Map<string, GivenChance>();
    for (const [stakes, value, path] of this.staked(written, 'trial')) {
      const name = `trial ${path.slice(1).join('@')}`;
      const read = readChances(value, path, name);
      if (!read.ok) {
        this.faults.push(...read.faults);
        continue;
      }
      const open = stakes.filter(({ howFar }) => howFar === 'open' || howFar === 'absent');
      const [ended] = stakes.filter((stake) => !open.includes(stake));
      if (open.length === 0 && ended !== undefined)
        this.take(
          [
            faultAt(
              path,
              `trial: nothing is left to try of ${endedText(this.posture, ended)}; ${dayBefore(this.posture, ended.since)}`,
              'key',
            ),
          ],
          this.letDecidedStand,
        );
      for (const stake of open) found.set(stake.key, { name, path, ...read.value });
    }
    return found;
  }

  private relief(written: Fields): ReadonlyMap<string, GivenAmount> {
    const found = new Map<string, GivenAmount>();
    for (const [stakes, value, path] of this.staked(written, 'relief')) {
      const name = `relief ${path.slice(1).join('@')}`;
      const read = readAmount(value, path, { name, currency: this.currency });
      if (!read.ok) {
        this.faults.push(...read.faults);
        continue;
      }
      const given = { name, path, amount: read.value };
      for (const stake of stakes) found.set(stake.key, given);
    }
    return found;
  }

  private costs(written: Fields): readonly GivenCost[] {
    const found: GivenCost[] = [];
    for (const [key, stages] of Object.entries(this.section(written, 'costs'))) {
      if (stages === null) continue;
      const path = ['costs', key];
      const party = partyNamed(this.posture.whole.caption, key);
      if (!party.ok) this.faults.push(faultAt(path, party.what, 'key'));
      if (!isFields(stages)) {
        this.faults.push(faultAt(path, `costs of ${key} are given by stage: { ${STAGES.join(', ')} }`));
        continue;
      }
      for (const [name, value] of Object.entries(stages)) {
        const stage = STAGES.find((known) => known === name);
        if (stage === undefined) this.faults.push(faultAt([...path, name], noSuchField(name, STAGES), 'key'));
        if (value === null || stage === undefined || !party.ok) continue;
        const called = `costs ${key} ${stage}`;
        const at = [...path, name];
        const read = readAmount(value, at, { name: called, currency: this.currency });
        if (!read.ok) this.faults.push(...read.faults);
        else found.push({ name: called, path: at, amount: read.value, party: party.value, stage });
      }
    }
    return found;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
