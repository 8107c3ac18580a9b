import { stated } from './stated.ts';

/** Claims against the government: exhaustion, prosecution, expression, treaties. */

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
  note: 'Courts may not add exceptions to a requirement that Congress made mandatory: Ross v. Blake, 578 U.S. 632, 639 (2016). For prisoners Congress replaced McCarthy by 42 U.S.C. § 1997e(a); for agency action under the APA see Darby v. Cisneros, 509 U.S. 137, 154 (1993).',
  cites: ['503 U.S. at 144-49', '578 U.S. at 639'],
});

export const selectiveProsecution = stated({
  test: 'selective-prosecution',
  title: 'Selective prosecution',
  authority:
    'United States v. Armstrong, 517 U.S. 456, 464-65 (1996); Wayte v. United States, 470 U.S. 598, 608-09 (1985)',
  elements: {
    'discriminatory-effect': 'Others similarly situated were not prosecuted.',
    'impermissible-motive':
      'The decision was made at least in part because of race, religion or another forbidden ground.',
  },
  rule: { all: ['discriminatory-effect', 'impermissible-motive'] },
  burden: 'On whoever alleges it, by clear evidence against the presumption of regularity.',
  cites: ['517 U.S. at 464-65', '470 U.S. at 608-09'],
});

export const obrien = stated({
  test: 'obrien',
  title: 'Rule that burdens expressive conduct incidentally',
  authority: 'United States v. O’Brien, 391 U.S. 367, 376-77 (1968)',
  elements: {
    'expressive-conduct':
      'What is regulated is conduct with enough of communication in it to bring in the First Amendment.',
    'within-constitutional-power':
      'The rule is within the constitutional power of the government. (For the government.)',
    'substantial-interest':
      'It furthers an important or substantial governmental interest. (For the government.)',
    'unrelated-to-suppression':
      'That interest is unrelated to suppressing free expression. (For the government.)',
    'no-greater-than-essential':
      'The incidental restriction is no greater than is essential to the interest. (For the government.)',
  },
  rule: {
    all: [
      'expressive-conduct',
      {
        not: {
          all: [
            'within-constitutional-power',
            'substantial-interest',
            'unrelated-to-suppression',
            'no-greater-than-essential',
          ],
        },
      },
    ],
  },
  burden:
    'That the conduct is expressive, on the claimant (Clark v. Community for Creative Non-Violence, 468 U.S. 288, 293 n.5 (1984)); the rest on the government.',
  cites: ['391 U.S. at 376-77'],
});

export const selfExecutingTreaty = stated({
  test: 'self-executing',
  title: 'Treaty that courts enforce without a statute',
  authority: 'Medellín v. Texas, 552 U.S. 491, 505-06 (2008)',
  elements: {
    'self-executing': 'The treaty itself conveys an intention to have effect as domestic law when ratified.',
    implemented: 'Congress has enacted a statute that implements it.',
    'private-right': 'It, or the statute, gives private persons rights that they can enforce in court.',
  },
  rule: { all: [{ any: ['self-executing', 'implemented'] }, 'private-right'] },
  note: 'Even a self-executing treaty is presumed to give no private right of action: 552 U.S. at 506 n.3. The distinction goes back to Foster v. Neilson, 27 U.S. (2 Pet.) 253, 314 (1829).',
  cites: ['552 U.S. at 505-06', '552 U.S. at 506 n.3'],
});
