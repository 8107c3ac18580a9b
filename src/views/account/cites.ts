import { parsePinCite, printedCite } from '../../../events/citations.ts';

/**
 * Citations for people: without their locators, pages of one reporter together, none twice.
 * `712 F. Supp. at 764 "..."`, `712 F. Supp. at 766` are told as `712 F. Supp. at 764, 766`.
 */
export function citesTogether(cites: readonly string[]): readonly string[] {
  const pages = new Map<string, Set<string>>();
  for (const cite of cites) {
    const pin = parsePinCite(cite);
    const reporter = pin ? `${pin.reporter} at ` : printedCite(cite);
    const known = pages.get(reporter) ?? new Set<string>();
    pages.set(reporter, known);
    if (pin) known.add(printedCite(cite).slice(reporter.length));
  }
  return [...pages].map(([reporter, at]) => `${reporter}${[...at].sort(byPage).join(', ')}`);
}

const byPage = (one: string, other: string): number => Number.parseInt(one, 10) - Number.parseInt(other, 10);
