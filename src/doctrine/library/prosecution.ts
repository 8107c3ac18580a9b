import { stated, weighed } from './stated.ts';

/** Claims that nobody pursues. */

const factors = [
  'expeditious-resolution',
  'management-of-the-docket',
  'prejudice-to-defendant',
  'lesser-sanctions',
];

export const failureToProsecute = stated({
  test: 'failure-to-prosecute',
  title: 'A claim not to be dismissed for want of prosecution',
  authority:
    'Fed. R. Civ. P. 41(b); Link v. Wabash Railroad Co., 370 U.S. 626, 629-31 (1962); Carey v. King, 856 F.2d 1439, 1440 (9th Cir. 1988)',
  elements: {
    'failed-to-prosecute':
      'The claimant failed to prosecute, or to comply with the rules or a court order. (For the movant.)',
    'expeditious-resolution':
      'The public interest in expeditious resolution calls for dismissal. (For the movant.)',
    'management-of-the-docket': 'So does the court’s need to manage its docket. (For the movant.)',
    'prejudice-to-defendant': 'So does the risk of prejudice to the defendants. (For the movant.)',
    'lesser-sanctions':
      'Less drastic sanctions were tried or considered, and would not do. (For the movant.)',
    'on-balance':
      'Weighed together, these outweigh the public policy that cases are decided on their merits. (For the movant.)',
  },
  rule: { not: { all: ['failed-to-prosecute', weighed(factors)] } },
  about: 'merits',
  burden: 'On the movant; the court may act of its own accord (370 U.S. at 629-31).',
  defeats:
    'Where the failure and the weight of the factors are shown, the claim is dismissed, on the merits unless the order says otherwise (Fed. R. Civ. P. 41(b)).',
  note: 'Each circuit has its own list; the Third’s has six: Poulis v. State Farm Fire & Casualty Co., 747 F.2d 863, 868 (3d Cir. 1984). The factors are weighed, not counted.',
  cites: ['370 U.S. at 629-31', '856 F.2d at 1440', '747 F.2d at 868', 'Fed. R. Civ. P. 41(b)'],
});
