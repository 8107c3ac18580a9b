import type { Examples } from './examples.ts';

/** For each rule: a title on which it decides, and a near miss on which another must. */
export const RELIEF_EXAMPLES: Examples = {
  'leave-to-amend': [
    'MOTION for Leave to File Second Amended Complaint',
    'MOTION for Leave to File Sur-Reply',
  ],
  'leave-to-reconsider': [
    'MOTION for Leave to File Motion for Reconsideration',
    'MOTION for Leave to File Excess Pages',
  ],
  'leave-under-seal': ['MOTION for Leave to File Exhibits Under Seal', 'MOTION to Seal'],
  'leave-pro-hac-vice': [
    'MOTION for Leave to Appear in Pro Hac Vice',
    'MOTION for Leave to Appear by Telephone',
  ],
  'pro-hac-vice': ['MOTION for Pro Hac Vice', 'MOTION to Practice'],
  'leave-late-or-long': ['MOTION for Leave to File Reply to Motion to Dismiss', 'MOTION to Dismiss'],
  'papers-and-conduct': ['MOTION to Strike Answer', 'MOTION to Dismiss'],
  default: ['MOTION for Default Judgment', 'MOTION for Summary Judgment'],
  reconsider: ['MOTION to Alter or Amend Judgment', 'MOTION to Amend Complaint'],
  'settled-dismissal': [
    'Joint MOTION for Settlement and to Dismiss Case',
    'MOTION for Approval of Settlement',
  ],
  'judgment-on-pleadings': ['MOTION for Judgment on the Pleadings', 'MOTION for Summary Judgment'],
  'summary-judgment': ['MOTION for Partial Summary Judgment', 'MOTION for Judgment as a Matter of Law'],
  dismiss: [
    'MOTION to Dismiss or for Summary Judgment',
    'MOTION for Extension of Time to Respond to Motion to Dismiss',
  ],
  compel: ['MOTION to Compel Arbitration', 'MOTION to Stay'],
  extension: ['MOTION to Adjourn Conference', 'MOTION for Conference'],
  stay: ['MOTION to Stay Case', 'MOTION to Dismiss or Stay'],
  remand: ['MOTION to Remand to State Court', 'MOTION for Reconsideration of Order Denying Remand'],
  injunction: ['MOTION for Temporary Restraining Order', 'MOTION for Order'],
  seal: ['MOTION to Seal Exhibit', 'MOTION to Compel Sealed Records'],
  limine: ['MOTION in Limine', 'MOTION to Compel Expert Report'],
  intervene: ['MOTION to Intervene by the State', 'MOTION to Strike Intervention'],
  amend: ['MOTION to Amend/Correct Complaint', 'MOTION to Amend/Correct Scheduling Order'],
};
