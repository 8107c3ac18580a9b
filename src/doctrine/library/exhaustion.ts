import { stated } from './stated.ts';

/** What has to be tried before a suit: agencies, prisons, the EEOC. */

export const exhaustion = stated({
  test: 'administrative-exhaustion',
  title: 'Exhaustion of administrative remedies, and when it is excused',
  authority: 'McCarthy v. Madigan, 503 U.S. 140, 144-49 (1992)',
  elements: {
    exhausted: 'The administrative remedies provided have been used up.',
    futile: 'To use them would be futile, as where the agency is biased or has decided the issue already.',
    'no-adequate-remedy': 'The agency cannot give effective relief.',
    'undue-prejudice': 'Having to use them would unduly prejudice a later suit, as by delay.',
    'required-by-statute':
      'Congress requires exhaustion of this claim, without exception. (For the government.)',
  },
  rule: {
    any: [
      'exhausted',
      {
        all: [{ not: 'required-by-statute' }, { any: ['futile', 'no-adequate-remedy', 'undue-prejudice'] }],
      },
    ],
  },
  about: 'precondition',
  burden:
    'On the claimant, that remedies were used up or that it is excused; on the government, that a statute allows no excuse.',
  defeats:
    'A claim neither exhausted nor excused is dismissed without prejudice, to be brought again once it is.',
  note: 'Courts may not add exceptions to a requirement that Congress made mandatory: Ross v. Blake, 578 U.S. 632, 639 (2016). For prisoners Congress replaced McCarthy by 42 U.S.C. § 1997e(a): see prisoner-exhaustion. For agency action under the APA see Darby v. Cisneros, 509 U.S. 137, 154 (1993).',
  cites: ['503 U.S. at 144-49', '578 U.S. at 639', '509 U.S. at 154'],
});

export const prisonerExhaustion = stated({
  test: 'prisoner-exhaustion',
  title: 'Exhaustion by a prisoner (PLRA)',
  authority:
    '42 U.S.C. § 1997e(a); Woodford v. Ngo, 548 U.S. 81, 90-91 (2006); Ross v. Blake, 578 U.S. 632, 642-44 (2016)',
  elements: {
    prisoner: 'The claimant was confined when the suit was brought. (For the defendant.)',
    'about-prison-life':
      'The suit is about prison conditions: any occurrence or circumstance of prison life, under federal law. (For the defendant.)',
    'properly-exhausted':
      'The grievance was carried to the last step, in the time and form that the prison’s rules ask for.',
    'dead-end': 'Officers were unable or consistently unwilling to give any relief.',
    opaque: 'The scheme was so opaque that no ordinary prisoner could make use of it.',
    thwarted: 'Officers thwarted its use by machination, misrepresentation or intimidation.',
  },
  rule: {
    any: [
      { not: { all: ['prisoner', 'about-prison-life'] } },
      'properly-exhausted',
      'dead-end',
      'opaque',
      'thwarted',
    ],
  },
  about: 'precondition',
  burden:
    'On the defendant: exhaustion is an affirmative defense, which a prisoner need not plead (Jones v. Bock, 549 U.S. 199, 216 (2007)). That a remedy which exists was not available in fact, the courts of appeals ask the prisoner to show.',
  defeats:
    'Each claim that is not exhausted, and whose remedy was available, is dismissed without prejudice; claims that are exhausted go on (549 U.S. at 219-24).',
  note: 'No special circumstances excuse it (578 U.S. at 639-40); only a remedy that is unavailable. Excessive force and single incidents are prison life: Porter v. Nussle, 534 U.S. 516, 532 (2002). Money that the process cannot give makes no difference: Booth v. Churner, 532 U.S. 731, 741 (2001).',
  cites: [
    '42 U.S.C. § 1997e(a)',
    '548 U.S. at 90-91',
    '578 U.S. at 642-44',
    '549 U.S. at 216',
    '534 U.S. at 532',
    '532 U.S. at 741',
  ],
});

export const titleSevenExhaustion = stated({
  test: 'title-vii-exhaustion',
  title: 'A Title VII claim brought to the EEOC first',
  authority:
    '42 U.S.C. § 2000e-5(e)(1), (f)(1); National Railroad Passenger Corp. v. Morgan, 536 U.S. 101, 109-15 (2002)',
  elements: {
    'charge-filed': 'The claimant filed a charge with the EEOC.',
    'within-the-charge': 'The claim is within the charge, or grows out of it.',
    'charge-in-time':
      'It was filed within 180 days of the act, or 300 where a state or local agency has authority; of a hostile environment, within that time of some act that is part of it.',
    'right-to-sue': 'The claimant has the notice of a right to sue, or is entitled to it.',
    'suit-in-time': 'Suit was brought within 90 days of the notice.',
    'equitably-excused': 'Lateness is excused by waiver, estoppel or equitable tolling.',
    forfeited: 'The defendant did not raise the objection in time.',
  },
  rule: {
    any: [
      'forfeited',
      {
        all: [
          'charge-filed',
          'within-the-charge',
          'right-to-sue',
          { any: [{ all: ['charge-in-time', 'suit-in-time'] }, 'equitably-excused'] },
        ],
      },
    ],
  },
  about: 'precondition',
  burden:
    'On the claimant, to plead that it was done (Fed. R. Civ. P. 9(c)) and to show any excuse; lateness is for the defendant to raise.',
  defeats:
    'An act that is not in a charge, or comes too late, is out of the suit; want of a charge or notice is dismissed without prejudice. Lateness is final once the time has run.',
  note: 'Mandatory, but not jurisdictional, so that it is forfeited where it is not raised: Fort Bend County v. Davis, 587 U.S. 541 (2019); the time may be waived or tolled: Zipes v. Trans World Airlines, Inc., 455 U.S. 385, 393 (1982). Federal employees go another way (42 U.S.C. § 2000e-16).',
  cites: ['42 U.S.C. § 2000e-5(e)(1)', '42 U.S.C. § 2000e-5(f)(1)', '536 U.S. at 109-15', '455 U.S. at 393'],
});
