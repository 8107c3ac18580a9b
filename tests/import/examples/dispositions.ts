import type { Examples } from './examples.ts';

/** For each rule: an order in whose words it reads a disposition, and one in which it must not. */
export const DISPOSITION_EXAMPLES: Examples = {
  'granted-and-denied-in-part': [
    'ORDER granting in part and denying in part 10 Motion to Dismiss',
    'ORDER granting 10 Motion to Dismiss',
  ],
  'denied-and-granted-in-part': [
    'ORDER denying in part and granting in part 10 Motion to Dismiss',
    'ORDER denying 10 Motion to Dismiss',
  ],
  'granted-as-to-some': [
    'ORDER: the motion to dismiss 10 is GRANTED as to Count I and DENIED as to Count II',
    'ORDER: the motion to dismiss 10 is GRANTED',
  ],
  'denied-as-to-some': [
    'ORDER: the motion to dismiss 10 is DENIED as to Count I and GRANTED as to Count II',
    'ORDER: the motion to dismiss 10 is DENIED',
  ],
  'granted-in-part': ['ORDER granting in part 10 Motion to Dismiss', 'ORDER granting 10 Motion to Dismiss'],
  moot: ['ORDER denying as moot 11 Motion to Compel', 'ORDER denying 11 Motion to Compel'],
  'under-advisement': [
    'ORDER: 10 Motion to Dismiss is taken under advisement',
    'ORDER denying 10 Motion to Dismiss',
  ],
  'entered-and-continued': [
    'ORDER: 10 Motion to Dismiss is entered and continued',
    'ORDER: the hearing on 10 Motion to Dismiss is continued to May 3',
  ],
  deferred: ['ORDER deferring ruling on 10 Motion to Dismiss', 'ORDER denying 10 Motion to Dismiss'],
  withdrawn: ['ORDER withdrawing 11 Motion to Compel', 'ORDER denying 11 Motion to Compel'],
  adopted: [
    'ORDER adopting 15 Report and Recommendation',
    'ORDER referring 10 Motion to Dismiss for a report and recommendation',
  ],
  denied: ['ORDER denying 11 Motion to Compel', 'ORDER that Acme says why 11 should not be denied'],
  'so-ordered': [
    'STIPULATION AND ORDER. So ordered re 14 Stipulation to extend discovery',
    'NOTICE that 14 Stipulation was so ordered before',
  ],
  granted: ['ORDER granting 12 Motion to Seal', 'ORDER vacating the order granting 12 Motion to Seal'],
};
