/**
 * The federal courts: the id by which CourtListener and RECAP know each, its name as the Bluebook writes it (table T1.1
 * with the abbreviations of T10), and its name in full. Bankruptcy courts whose id does not follow from their
 * district's are left out where we are not sure of it.
 */
export type Court = { readonly id: string; readonly bluebook: string; readonly name: string };

/** States and territories: the letters in ids, as the Bluebook writes it, in full, and the districts. */
const DISTRICTS = `
al|Ala.|Alabama|nms;ak|Alaska|Alaska|;az|Ariz.|Arizona|;ar|Ark.|Arkansas|ew;ca|Cal.|California|nesc;co|Colo.|Colorado|
ct|Conn.|Connecticut|;de|Del.|Delaware|;dc|D.C.|Columbia|;fl|Fla.|Florida|nms;ga|Ga.|Georgia|nms;hi|Haw.|Hawaii|
id|Idaho|Idaho|;il|Ill.|Illinois|ncs;in|Ind.|Indiana|ns;ia|Iowa|Iowa|ns;ks|Kan.|Kansas|;ky|Ky.|Kentucky|ew
la|La.|Louisiana|emw;me|Me.|Maine|;md|Md.|Maryland|;ma|Mass.|Massachusetts|;mi|Mich.|Michigan|ew;mn|Minn.|Minnesota|
ms|Miss.|Mississippi|ns;mo|Mo.|Missouri|ew;mt|Mont.|Montana|;ne|Neb.|Nebraska|;nv|Nev.|Nevada|;nh|N.H.|New Hampshire|
nj|N.J.|New Jersey|;nm|N.M.|New Mexico|;ny|N.Y.|New York|nesw;nc|N.C.|North Carolina|emw;nd|N.D.|North Dakota|
oh|Ohio|Ohio|ns;ok|Okla.|Oklahoma|new;or|Or.|Oregon|;pa|Pa.|Pennsylvania|emw;ri|R.I.|Rhode Island|;sc|S.C.|South Carolina|
sd|S.D.|South Dakota|;tn|Tenn.|Tennessee|emw;tx|Tex.|Texas|nesw;ut|Utah|Utah|;vt|Vt.|Vermont|;va|Va.|Virginia|ew
wa|Wash.|Washington|ew;wv|W. Va.|West Virginia|ns;wi|Wis.|Wisconsin|ew;wy|Wyo.|Wyoming|;pr|P.R.|Puerto Rico|
gu|Guam|Guam|;nmi|N. Mar. I.|the Northern Mariana Islands|;vi|V.I.|the Virgin Islands|`;

const DIRECTIONS: Readonly<Record<string, string>> = {
  n: 'Northern',
  e: 'Eastern',
  s: 'Southern',
  w: 'Western',
  m: 'Middle',
  c: 'Central',
};

/** Bankruptcy courts that are known by another id than their district's with a b. */
const BANKRUPTCY: Readonly<Record<string, string | null>> = {
  azd: 'arb',
  ned: 'nebraskab',
  gud: null,
  nmid: null,
  vid: null,
  med: null,
};

const districts: readonly Court[] = DISTRICTS.trim()
  .split(/[;\n]/)
  .filter((one) => one !== '')
  .flatMap((written) => {
    const [letters = '', short = '', name = '', among = ''] = written.split('|');
    // A single capital stands close to the next: D.N.J., E.D.N.Y., and D. Me.
    const close = /^(?:[A-Z]\.)+$/.test(short) ? '' : ' ';
    if (among === '')
      return [{ id: `${letters}d`, bluebook: `D.${close}${short}`, name: `District of ${name}` }];
    return [...among].map((letter) => ({
      id: `${letters}${letter}d`,
      bluebook: `${letter.toUpperCase()}.D.${close}${short}`,
      name: `${DIRECTIONS[letter]} District of ${name}`,
    }));
  });

const bankruptcy: readonly Court[] = districts.flatMap(({ id, bluebook, name }) => {
  const known = BANKRUPTCY[id] === undefined ? id.replace(/d$/, 'b') : BANKRUPTCY[id];
  return known === null
    ? []
    : [{ id: known, bluebook: `Bankr. ${bluebook}`, name: `Bankruptcy Court, ${name}` }];
});

const ORDINALS = ['1st', '2d', '3d', '4th', '5th', '6th', '7th', '8th', '9th', '10th', '11th'];
const IN_FULL = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
];

/** Every federal court that is known here. */
export const federalCourts: readonly Court[] = [
  { id: 'scotus', bluebook: 'U.S.', name: 'Supreme Court of the United States' },
  ...ORDINALS.map((ordinal, at) => ({
    id: `ca${at + 1}`,
    bluebook: `${ordinal} Cir.`,
    name: `Court of Appeals for the ${IN_FULL[at]} Circuit`,
  })),
  { id: 'cadc', bluebook: 'D.C. Cir.', name: 'Court of Appeals for the District of Columbia Circuit' },
  { id: 'cafc', bluebook: 'Fed. Cir.', name: 'Court of Appeals for the Federal Circuit' },
  ...districts,
  ...bankruptcy,
  { id: 'uscfc', bluebook: 'Fed. Cl.', name: 'Court of Federal Claims' },
  { id: 'cit', bluebook: 'Ct. Int’l Trade', name: 'Court of International Trade' },
  { id: 'tax', bluebook: 'T.C.', name: 'Tax Court' },
  { id: 'jpml', bluebook: 'J.P.M.L.', name: 'Judicial Panel on Multidistrict Litigation' },
];

/** A name without what differs between hands: `N. D. Cal.` and `n.d. cal`. */
const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:in the )?(?:united states|u\.? ?s\.?) (?=district|bankruptcy|court)/, '')
    .replace(/^district court,? (?:for )?(?:the )?/, '')
    .replaceAll(/[^a-z0-9]/g, '');

const known = new Map(
  federalCourts.flatMap((court) =>
    [court.id, court.bluebook, court.name].map((name) => [plainly(name), court] as const),
  ),
);

/** The court that a text names by its id or by a name of its own; undefined for one that is not known. */
export const courtNamed = (text: string): Court | undefined => known.get(plainly(text));

/** Whether two texts name one court: `cand`, `N.D. Cal.` and `Northern District of California` do. */
export const sameCourt = (one: string, other: string): boolean =>
  one === other || (courtNamed(one)?.id ?? plainly(one)) === (courtNamed(other)?.id ?? plainly(other));
