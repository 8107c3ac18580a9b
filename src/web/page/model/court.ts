/**
 * Courts as they are cited. Dockets of the federal courts name them by the codes of their electronic filing (`cand`,
 * `lawb`); a citation by state and district (The Bluebook, table T10 for the states).
 */

const STATES: Readonly<Record<string, string>> = {
  al: 'Ala.',
  ak: 'Alaska',
  az: 'Ariz.',
  ar: 'Ark.',
  ca: 'Cal.',
  co: 'Colo.',
  ct: 'Conn.',
  de: 'Del.',
  dc: 'D.C.',
  fl: 'Fla.',
  ga: 'Ga.',
  hi: 'Haw.',
  id: 'Idaho',
  il: 'Ill.',
  in: 'Ind.',
  ia: 'Iowa',
  ks: 'Kan.',
  ky: 'Ky.',
  la: 'La.',
  me: 'Me.',
  md: 'Md.',
  ma: 'Mass.',
  mi: 'Mich.',
  mn: 'Minn.',
  ms: 'Miss.',
  mo: 'Mo.',
  mt: 'Mont.',
  ne: 'Neb.',
  nv: 'Nev.',
  nh: 'N.H.',
  nj: 'N.J.',
  nm: 'N.M.',
  ny: 'N.Y.',
  nc: 'N.C.',
  nd: 'N.D.',
  oh: 'Ohio',
  ok: 'Okla.',
  or: 'Or.',
  pa: 'Pa.',
  ri: 'R.I.',
  sc: 'S.C.',
  sd: 'S.D.',
  tn: 'Tenn.',
  tx: 'Tex.',
  ut: 'Utah',
  vt: 'Vt.',
  va: 'Va.',
  wa: 'Wash.',
  wv: 'W. Va.',
  wi: 'Wis.',
  wy: 'Wyo.',
};

const CODE = /^([a-z]{2})([nsewcm]?)([db])$/;

/** `N.D. Cal.` for `cand`, `S.D.N.Y.` for `nysd`, `Bankr. W.D. La.` for `lawb`; any other text as it is. */
export function courtName(court: string): string {
  const [, code = '', part = '', kind] = CODE.exec(court) ?? [];
  const state = STATES[code];
  if (state === undefined) return court;
  const district = `${part.toUpperCase()}${part === '' ? '' : '.'}D.`;
  // Single capitals are closed up, longer abbreviations stand apart.
  const name = /^(?:[A-Z]\.)+$/.test(state) ? `${district}${state}` : `${district} ${state}`;
  return kind === 'b' ? `Bankr. ${name}` : name;
}
