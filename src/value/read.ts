import { type Fault, noSuchField } from '../../events/faults.ts';
import { currencyCode, currencyFault } from './currency.ts';
import { faultAt } from './named.ts';
import type { Posture } from './posture.ts';
import { readOddsSection } from './read-odds.ts';
import { readTerms } from './read-terms.ts';
import { readTime } from './read-time.ts';
import { isFields, Sections, type WrittenFields } from './sections.ts';
import type { GivenChance, GivenCost, Valuation } from './valuation.ts';
import { STAGES } from './valuation.ts';
import { SECTIONS } from './written.ts';

export type ReadValuation =
  | { readonly ok: true; readonly valuation: Valuation }
  | { readonly ok: false; readonly faults: readonly Fault[] };

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
  const sections = new Sections(written, posture, letDecidedStand);
  const valuation = readSections(sections);
  const faults = sections.faults.slice(0, MOST_TOLD);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, valuation };
}

function readSections(sections: Sections): Valuation {
  const { written } = sections;
  for (const key of Object.keys(written))
    if (!SECTIONS.includes(key)) sections.refuse([key], noSuchField(key, SECTIONS), 'key');
  sections.currency = readCurrency(written, sections);
  const odds = readOddsSection(sections.section('odds'), ['odds'], sections.posture);
  for (const fault of odds.faults)
    if (fault.at === 'key' && fault.what.includes(' is already ')) sections.decided(fault.path, fault.what);
    else sections.faults.push(fault);
  sections.unused.push(...odds.unused);
  return {
    currency: sections.currency ?? '',
    findings: odds.findings,
    motions: odds.motions,
    trial: readTrial(sections),
    relief: sections.amounts('relief'),
    costs: readCosts(sections),
    ...readTerms(sections),
    time: readTime(sections),
    sections: new Set(SECTIONS.filter((name) => written[name] !== undefined && written[name] !== null)),
    unused: sections.unused,
  };
}

function readCurrency({ currency }: WrittenFields, sections: Sections): string | null {
  const fault = currencyFault(currency);
  if (fault === undefined) return currencyCode(String(currency));
  sections.refuse(currency === undefined ? [] : ['currency'], fault);
  return null;
}

function readTrial(sections: Sections): ReadonlyMap<string, GivenChance> {
  const found = new Map<string, GivenChance>();
  for (const [stakes, value, path] of sections.staked('trial')) {
    const given = sections.chance(value, path, `trial ${path.slice(1).join('@')}`);
    if (given === undefined) continue;
    for (const stake of sections.undecided(stakes, path, 'trial: nothing is left to try of'))
      found.set(stake.key, given);
  }
  return found;
}

function readCosts(sections: Sections): readonly GivenCost[] {
  const found: GivenCost[] = [];
  for (const [key, stages] of Object.entries(sections.section('costs'))) {
    if (stages === null) continue;
    const path = ['costs', key];
    const party = sections.party(key, path);
    if (!isFields(stages)) {
      sections.refuse(path, `costs of ${key} are given by stage: { ${STAGES.join(', ')} }`);
      continue;
    }
    for (const [name, value] of Object.entries(stages)) {
      const at = [...path, name];
      const stage = STAGES.find((known) => known === name);
      if (stage === undefined) sections.refuse(at, noSuchField(name, STAGES), 'key');
      if (value === null || stage === undefined || party === undefined) continue;
      const given = sections.amount(value, at, `costs ${key} ${stage}`);
      if (given !== undefined) found.push({ ...given, party, stage });
    }
  }
  return found;
}
