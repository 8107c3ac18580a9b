import { stated, weighed } from './stated.ts';

/** Treaties that a private person can sue on. */

export const selfExecutingTreaty = stated({
  test: 'self-executing',
  title: 'Treaty that a private person can enforce, by its own force or through a statute',
  authority: 'Medellín v. Texas, 552 U.S. 491, 505-06 (2008)',
  elements: {
    'self-executing': 'The treaty itself conveys an intention to have effect as domestic law when ratified.',
    implemented: 'Congress has enacted a statute that implements it.',
    'private-right': 'It, or the statute, gives private persons rights that they can enforce in court.',
  },
  rule: { all: [{ any: ['self-executing', 'implemented'] }, 'private-right'] },
  about: 'merits',
  burden: 'On the claimant, who rests on the treaty.',
  defeats:
    'A treaty that neither executes itself nor is implemented, or that gives no private right, defeats the claim that rests on it.',
  note: 'Even a self-executing treaty is presumed to give no private right of action: 552 U.S. at 506 n.3. The distinction goes back to Foster v. Neilson, 27 U.S. (2 Pet.) 253, 314 (1829). How a court tells whether one executes itself: self-execution-factors.',
  cites: ['552 U.S. at 505-06', '552 U.S. at 506 n.3'],
});

const factors = [
  'language-and-purposes',
  'circumstances',
  'nature-of-obligations',
  'alternative-enforcement',
  'private-right-implications',
  'judicial-capability',
];

export const selfExecutionFactors = stated({
  test: 'self-execution-factors',
  title: 'Whether a treaty executes itself: the factors',
  authority:
    'Frolova v. Union of Soviet Socialist Republics, 761 F.2d 370, 373 (7th Cir. 1985); People of Saipan v. U.S. Department of Interior, 502 F.2d 90, 97 (9th Cir. 1974)',
  elements: {
    'language-and-purposes': 'The language and purposes of the agreement as a whole speak for it.',
    circumstances: 'So do the circumstances in which it was made.',
    'nature-of-obligations':
      'Its obligations are definite enough for a court to apply, and not general aims.',
    'alternative-enforcement': 'There is no other way, or no feasible one, to enforce it.',
    'private-right-implications':
      'What would follow from a private right of action does not speak against one.',
    'judicial-capability': 'Courts are capable of resolving such disputes.',
    'on-balance':
      'Weighed together, or by its language alone where that is clear, the treaty provision was meant to be enforced without a statute.',
  },
  rule: weighed(factors),
  about: 'merits',
  burden: 'On the claimant, who rests on the treaty.',
  defeats:
    'A provision that does not execute itself gives no private claim unless a statute implements it; each article is judged by itself.',
  note: 'The factors are weighed, not counted, and where the language is clear the rest is not asked (761 F.2d at 373). Courts list them differently. Since Medellín v. Texas, 552 U.S. 491, 505-14 (2008), the text comes first.',
  cites: ['761 F.2d at 373', '502 F.2d at 97', '552 U.S. at 505-14'],
});
