import { stated } from './stated.ts';

/** Whether the court may hear the case at all, and over whom. */

export const subjectMatterJurisdiction = stated({
  test: 'subject-matter-jurisdiction',
  title: 'Subject-matter jurisdiction',
  authority: '28 U.S.C. §§ 1331, 1332, 1367; Fed. R. Civ. P. 12(b)(1)',
  elements: {
    'federal-question': 'The claim arises under the Constitution, laws or treaties of the United States.',
    'diverse-citizenship':
      'Every party is a citizen of a state or of a foreign state, and no plaintiff is a citizen of the same state as any defendant.',
    'amount-in-controversy': 'More than $75,000 is in controversy, interest and costs left out.',
    'other-grant':
      'Another statute gives jurisdiction of it: civil rights (28 U.S.C. § 1343), suits by or against the United States (§§ 1345, 1346), large class actions (§ 1332(d)).',
    'supplemental-jurisdiction':
      'It is part of the same case or controversy as a claim within original jurisdiction, and no exception applies.',
  },
  rule: {
    any: [
      'federal-question',
      { all: ['diverse-citizenship', 'amount-in-controversy'] },
      'other-grant',
      'supplemental-jurisdiction',
    ],
  },
  about: 'jurisdiction',
  burden:
    'On whoever asserts jurisdiction (Kokkonen v. Guardian Life Ins. Co. of America, 511 U.S. 375, 377 (1994)).',
  defeats:
    'Where no ground of jurisdiction is met the claim is dismissed without prejudice, or a removed case remanded (28 U.S.C. § 1447(c)).',
  note: 'Never forfeited or waived: the court has to see to it of its own accord (Fed. R. Civ. P. 12(h)(3)). Citizens of the United States domiciled abroad are stateless and fall outside § 1332: Newman-Green, Inc. v. Alfonzo-Larrain, 490 U.S. 826, 828 (1989). Citizenship taken apart, with class actions: diversity-jurisdiction.',
  cites: [
    '28 U.S.C. § 1331',
    '28 U.S.C. § 1332(a)',
    '28 U.S.C. § 1367(a)',
    '490 U.S. at 828',
    '511 U.S. at 377',
    'Fed. R. Civ. P. 12(b)(1)',
  ],
});

export const diversityJurisdiction = stated({
  test: 'diversity-jurisdiction',
  title: 'Diversity of citizenship',
  authority: '28 U.S.C. § 1332(a), (d); Strawbridge v. Curtiss, 7 U.S. (3 Cranch) 267 (1806)',
  elements: {
    'no-stateless-party':
      'Every party is a citizen of a state or of a foreign state; none is a citizen of the United States domiciled abroad.',
    'complete-diversity':
      'No plaintiff is a citizen of the same state as any defendant, and it is not a suit among foreign citizens alone.',
    'amount-in-controversy': 'More than $75,000 is in controversy, interest and costs left out.',
    'class-of-a-hundred': 'It is a class action, and the class has a hundred members or more.',
    'minimal-diversity': 'Some member of the class is a citizen of another state than some defendant.',
    'five-million': 'More than $5,000,000 is in controversy in all, interest and costs left out.',
    'local-exception':
      'The case is one of those local ones that the court must or may decline under § 1332(d)(3) or (4). (For whoever resists jurisdiction.)',
  },
  rule: {
    any: [
      { all: ['no-stateless-party', 'complete-diversity', 'amount-in-controversy'] },
      { all: ['class-of-a-hundred', 'minimal-diversity', 'five-million', { not: 'local-exception' }] },
    ],
  },
  about: 'jurisdiction',
  burden:
    'On whoever asserts jurisdiction (Hertz Corp. v. Friend, 559 U.S. 77, 96 (2010)). What a plaintiff in good faith claims is the amount, unless it is legally certain to be less (St. Paul Mercury Indemnity Co. v. Red Cab Co., 303 U.S. 283, 288-89 (1938)).',
  defeats:
    'Where neither way is met the claim is dismissed without prejudice, or a removed case remanded, unless another ground of jurisdiction holds it.',
  note: 'Judged as of filing: Grupo Dataflux v. Atlas Global Group, L.P., 541 U.S. 567, 570-71 (2004). A dispensable party who destroys diversity may be dropped, even on appeal: Newman-Green, Inc. v. Alfonzo-Larrain, 490 U.S. 826, 832 (1989). A corporation’s principal place of business is its nerve center: 559 U.S. at 92-93.',
  cites: [
    '28 U.S.C. § 1332(a)',
    '28 U.S.C. § 1332(d)',
    '490 U.S. at 828',
    '559 U.S. at 92-93',
    '303 U.S. at 288-89',
    '541 U.S. at 570-71',
  ],
});

const contacts = {
  'purposeful-availment': 'It purposefully availed itself of the privilege of acting in the forum.',
  'arises-from-contacts': 'The claim arises out of or relates to its contacts with the forum.',
  unreasonable:
    'To exercise jurisdiction would offend fair play and substantial justice. (For the defendant.)',
};

const minimumContacts = { all: ['purposeful-availment', 'arises-from-contacts', { not: 'unreasonable' }] };

const BURDEN =
  'Contacts: on the plaintiff. Unreasonableness: on the defendant (Burger King Corp. v. Rudzewicz, 471 U.S. 462, 477 (1985)).';

const DEFEATS =
  'Where it fails the claim is dismissed as to that defendant alone, without prejudice, unless the objection was left out of the first motion or answer (Fed. R. Civ. P. 12(h)(1)).';

export const personalJurisdiction = stated({
  test: 'personal-jurisdiction',
  title: 'Personal jurisdiction over a defendant',
  authority:
    'International Shoe Co. v. Washington, 326 U.S. 310, 316-20 (1945); Daimler AG v. Bauman, 571 U.S. 117, 127 (2014); Burnham v. Superior Court of California, 495 U.S. 604 (1990)',
  elements: {
    consent: 'The defendant consented, or forfeited the objection.',
    'at-home':
      'The defendant is at home in the forum, as by domicile, incorporation or principal place of business.',
    'served-in-forum': 'A natural person, it was served with process while present in the forum.',
    ...contacts,
    'nationwide-contacts':
      'The claim arises under federal law, the courts of no state have jurisdiction over the defendant, and its contacts with the United States as a whole satisfy the Constitution.',
  },
  rule: { any: ['consent', 'at-home', 'served-in-forum', minimumContacts, 'nationwide-contacts'] },
  about: 'jurisdiction',
  burden: BURDEN,
  defeats: DEFEATS,
  note: 'The long-arm statute of the forum has to reach the defendant as well (Fed. R. Civ. P. 4(k)(1)(A)); contacts with the whole country, 4(k)(2). Presence alone was enough in Burnham, though no one opinion had a majority. For relation to the contacts see Ford Motor Co. v. Montana Eighth Judicial District Court, 592 U.S. 351 (2021). Where contacts with the forum are all that is argued: specific-jurisdiction.',
  cites: [
    '326 U.S. at 316-20',
    '571 U.S. at 127',
    '495 U.S. at 619',
    '471 U.S. at 472-78',
    'Fed. R. Civ. P. 4(k)(2)',
    'Fed. R. Civ. P. 12(b)(2), 12(h)(1)',
  ],
});

export const specificJurisdiction = stated({
  test: 'specific-jurisdiction',
  title: 'Personal jurisdiction by contacts with the forum',
  authority:
    'Burger King Corp. v. Rudzewicz, 471 U.S. 462, 472-78 (1985); Ford Motor Co. v. Montana Eighth Judicial District Court, 592 U.S. 351 (2021)',
  elements: contacts,
  rule: minimumContacts,
  about: 'jurisdiction',
  burden: BURDEN,
  defeats: DEFEATS,
  note: 'For each claim by itself: Bristol-Myers Squibb Co. v. Superior Court of California, 582 U.S. 255, 264-65 (2017). Consent, domicile and service in the forum are in personal-jurisdiction.',
  cites: ['471 U.S. at 472-78', '582 U.S. at 264-65', 'Fed. R. Civ. P. 12(b)(2), 12(h)(1)'],
});
