/** The letters by which the courts of a state are known on PACER, where they are not its first two. */
const STATES: Readonly<Record<string, string>> = {
  alabama: 'al',
  alaska: 'ak',
  arizona: 'az',
  arkansas: 'ar',
  california: 'ca',
  colorado: 'co',
  connecticut: 'ct',
  delaware: 'de',
  'district of columbia': 'dc',
  columbia: 'dc',
  florida: 'fl',
  georgia: 'ga',
  guam: 'gu',
  hawaii: 'hi',
  idaho: 'id',
  illinois: 'il',
  indiana: 'in',
  iowa: 'ia',
  kansas: 'ks',
  kentucky: 'ky',
  louisiana: 'la',
  maine: 'me',
  maryland: 'md',
  massachusetts: 'ma',
  michigan: 'mi',
  minnesota: 'mn',
  mississippi: 'ms',
  missouri: 'mo',
  montana: 'mt',
  nebraska: 'ne',
  nevada: 'nv',
  'new hampshire': 'nh',
  'new jersey': 'nj',
  'new mexico': 'nm',
  'new york': 'ny',
  'north carolina': 'nc',
  'north dakota': 'nd',
  'northern mariana islands': 'nmi',
  ohio: 'oh',
  oklahoma: 'ok',
  oregon: 'or',
  pennsylvania: 'pa',
  'puerto rico': 'pr',
  'rhode island': 'ri',
  'south carolina': 'sc',
  'south dakota': 'sd',
  tennessee: 'tn',
  texas: 'tx',
  utah: 'ut',
  vermont: 'vt',
  'virgin islands': 'vi',
  virginia: 'va',
  washington: 'wa',
  'west virginia': 'wv',
  wisconsin: 'wi',
  wyoming: 'wy',
};
const DISTRICT =
  /\b(?:(northern|southern|eastern|western|central|middle) )?district of ([a-z ]+?)(?= *(?:\[|\(|\n|,|$))/i;
const CENTRAL = /\b([a-z ]+?) (northern|southern|eastern|western|central|middle)(?: district)?\b/i;
const HOST = /\becf\.([a-z]{2,6})\.uscourts\.gov\b/i;

/** A court's id on PACER (`akd`, `nysb`), from where the page's links lead, else from the name it gives itself. */
export function courtIdOf(addresses: readonly string[], heading: string): string | null {
  for (const address of addresses) {
    const host = HOST.exec(address)?.[1]?.toLowerCase();
    if (host !== undefined) return host;
  }
  if (/judicial panel on multidistrict/i.test(heading)) return 'jpml';
  const of = DISTRICT.exec(heading);
  const [, part, state] = of ?? swapped(CENTRAL.exec(heading)) ?? [];
  const letters = STATES[state?.trim().toLowerCase() ?? ''];
  if (letters === undefined) return null;
  return `${letters}${part?.[0]?.toLowerCase() ?? ''}${/bankruptcy/i.test(heading) ? 'b' : 'd'}`.replace(
    /^nmid$/,
    'nmid',
  );
}

const swapped = (found: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  found === null ? null : [found[0], found[2], found[1]];
