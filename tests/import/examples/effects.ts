import type { Examples } from './examples.ts';

/** For each rule: a text on which it speaks, and a near miss on which it must not. */
export const EFFECT_EXAMPLES: Examples = {
  'case-dismissed': [
    'ORDER: this action is dismissed with prejudice',
    'ORDER TO SHOW CAUSE why this action is not to be dismissed',
  ],
  'order-dismissing-case': ['ORDER DISMISSING CASE', 'ORDER denying 1 Motion to Dismiss Case'],
  'voluntary-dismissal-of-case': [
    'NOTICE of Voluntary Dismissal by Jane Roe',
    'NOTICE of Voluntary Dismissal as to Acme by Jane Roe',
  ],
  'party-dismissed': ['ORDER dismissing defendant Acme', 'ORDER substituting defendant Acme'],
  'voluntary-dismissal-of-party': [
    'NOTICE of Voluntary Dismissal as to Acme by Jane Roe',
    'NOTICE of Voluntary Dismissal by Jane Roe',
  ],
  'voluntary-dismissal-in-part': [
    'NOTICE of Voluntary Dismissal (Partial) by Jane Roe',
    'NOTICE of Voluntary Dismissal by Jane Roe',
  ],
  'claims-dismissed': ['ORDER: Counts II and III are dismissed', 'ORDER: Counts II and III are tried first'],
  'case-stayed': ['ORDER: this case is stayed', 'ORDER: discovery is stayed'],
  'stay-granted': ['ORDER granting 1 Motion to Stay Case', 'ORDER denying 1 Motion to Stay Case'],
  'stay-lifted': ['ORDER: the stay is lifted', 'ORDER: the stay remains'],
  'stay-lift-granted': ['ORDER granting 1 Motion to Lift Stay', 'ORDER denying 1 Motion to Lift Stay'],
  'case-closed': ['ORDER: the clerk is directed to close this case', 'ORDER: fact discovery is closed'],
  'case-reopened': ['ORDER reopening case', 'ORDER re-opening discovery'],
  'reopening-granted': ['ORDER granting 1 Motion to Reopen Case', 'ORDER denying 1 Motion to Reopen Case'],
  consolidated: ['ORDER consolidating cases', 'ORDER re Consolidated Complaint'],
  'consolidation-granted': [
    'ORDER granting 1 Motion to Consolidate Cases',
    'ORDER denying 1 Motion to Consolidate Cases',
  ],
  transferred: ['Case transferred to District of Delaware', 'ORDER DENYING TRANSFER'],
  'transfer-granted': [
    'ORDER granting 1 Motion to Transfer Venue',
    'ORDER denying 1 Motion to Transfer Venue',
  ],
  remanded: ['ORDER: this case is remanded to Superior Court', 'ORDER: defendant is remanded to custody'],
  'remand-granted': ['ORDER granting 1 Motion to Remand', 'ORDER denying 1 Motion to Remand'],
  'judgment-for-plaintiff': [
    'JUDGMENT in favor of plaintiff Jane Roe',
    'JUDGMENT in favor of defendant Acme',
  ],
  'judgment-for-defendant': [
    'JUDGMENT in favor of defendant Acme',
    'JUDGMENT in favor of plaintiff Jane Roe',
  ],
  settled: ['NOTICE of Settlement by Jane Roe', 'NOTICE of settlement conference'],
};
