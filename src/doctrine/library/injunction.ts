import { stated } from './stated.ts';

/** Relief before judgment. */

export const preliminaryInjunction = stated({
  test: 'preliminary-injunction',
  title: 'Preliminary injunction',
  authority:
    'Winter v. Natural Resources Defense Council, Inc., 555 U.S. 7, 20-22 (2008); Fed. R. Civ. P. 65(a)',
  elements: {
    'likely-to-succeed': 'The movant is likely to succeed on the merits.',
    'irreparable-harm':
      'Without it the movant is likely, and not merely possibly, to suffer irreparable harm.',
    'balance-of-equities': 'The balance of equities tips in the movant’s favor.',
    'public-interest': 'An injunction is in the public interest.',
  },
  rule: { all: ['likely-to-succeed', 'irreparable-harm', 'balance-of-equities', 'public-interest'] },
  about: 'merits',
  burden:
    'On the movant, by a clear showing (555 U.S. at 22; Mazurek v. Armstrong, 520 U.S. 968, 972 (1997)).',
  defeats:
    'Want of any one defeats the injunction, and nothing else: the claim stands where it stood, and nothing found binds at trial (University of Texas v. Camenisch, 451 U.S. 390, 395 (1981)). Met where the injunction is granted.',
  note: 'The last two merge where the government is the opponent: Nken v. Holder, 556 U.S. 418, 435 (2009). Some circuits let a strong showing of harm make up for serious questions on the merits, if all four are shown. A statute alters the test only where Congress says so: Starbucks Corp. v. McKinney, 602 U.S. 339 (2024).',
  cites: [
    '555 U.S. at 20-22',
    '520 U.S. at 972',
    '556 U.S. at 435',
    '451 U.S. at 395',
    'Fed. R. Civ. P. 65(a)',
  ],
});
