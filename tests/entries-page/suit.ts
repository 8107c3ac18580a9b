/** The suit in which every line of docs/ENTRIES.md is run, as the page shows it. */
export const SUIT = `nunc: 1
case: roe-v-acme
title: Roe v. Acme Corp.
parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme Corp., role: defendant }
  bolt: { name: Bolt Bros., role: defendant }
  newbolt: { name: New Bolt LLC, role: other }
  cover: { name: Cover Insurance, role: third-party-defendant }
claims:
  fraud: { title: Fraud, claimant: roe, against: [acme, bolt] }
  contract: { title: Contract, claimant: roe, against: [acme] }
  price: { title: Price unpaid, claimant: acme, against: [roe] }
  share: { title: Contribution, claimant: acme, against: [bolt] }
  cover-loss: { title: Indemnity, claimant: acme, against: [cover] }
matters:
  ledgers: { title: Production of the ledgers }
`;

/** A line of a docket, the entries to write for it, and the rows that have to be on the docket before. */
export type Row = {
  readonly line: string;
  readonly write: string;
  readonly after?: readonly string[];
};

/** Rows by section; a row goes by the id of its first entry. */
export const SECTIONS: Readonly<Record<string, readonly Row[]>> = {
  'Pleadings and parties': [
    {
      line: 'COMPLAINT against Acme Corp., Bolt Bros., filed by Roe.',
      write:
        '- { id: complaint, type: ComplaintFiled, on: 2024-01-02, by: [roe], asserts: [fraud, contract] }',
    },
    {
      line: 'ANSWER to 1 Complaint by Bolt Bros.',
      write: '- { id: answer, type: AnswerFiled, on: 2024-02-01, by: bolt, to: complaint }',
      after: ['complaint'],
    },
    {
      line: 'ANSWER to 1 Complaint, COUNTERCLAIM against Roe by Acme Corp.',
      write: `- { id: answer-acme, type: AnswerFiled, on: 2024-02-05, by: acme, to: complaint }
- { id: counterclaim, type: CounterclaimFiled, on: 2024-02-05, by: [acme], asserts: [price] }`,
      after: ['complaint'],
    },
    {
      line: 'CROSSCLAIM against Bolt Bros. by Acme Corp.',
      write: '- { id: crossclaim, type: CrossclaimFiled, on: 2024-02-05, by: [acme], asserts: [share] }',
      after: ['complaint'],
    },
    {
      line: 'THIRD PARTY COMPLAINT by Acme Corp. against Cover Insurance.',
      write:
        '- { id: third-party, type: ThirdPartyComplaintFiled, on: 2024-02-12, by: [acme], asserts: [cover-loss] }',
      after: ['complaint'],
    },
    {
      line: 'FIRST AMENDED COMPLAINT against Acme Corp., Bolt Bros. (the contract claim is left out).',
      write: `- id: amended
  type: PleadingAmended
  on: 2024-03-01
  amends: complaint
  carries: [fraud]
  drops: [contract]`,
      after: ['complaint'],
    },
    {
      line: 'NOTICE of Substitution of Party: New Bolt LLC for Bolt Bros.',
      write: '- { id: substitution, type: PartySubstituted, on: 2024-03-05, party: bolt, by: newbolt }',
      after: ['complaint'],
    },
    {
      line: 'NOTICE of Removal from Superior Court.',
      write: '- { id: removal, type: CaseStatusNoted, on: 2024-01-02, status: removed }',
    },
    {
      line: 'MINUTE ENTRY: Status conference held. / TRANSCRIPT. / NOTICE of Appearance.',
      write:
        '- { id: conference, type: PaperFiled, on: 2024-03-07, kind: hearing, title: Status conference }',
    },
  ],
  'Service and deadlines': [
    {
      line: 'SUMMONS Returned Executed by Roe. Acme Corp. served on 1/8/2024.',
      write: '- { id: service, type: ServiceMade, on: 2024-01-08, party: acme, how: personal }',
      after: ['complaint'],
    },
    {
      line: 'WAIVER OF SERVICE Returned Executed. Bolt Bros. waiver sent on 1/9/2024.',
      write: '- { id: waiver, type: ServiceMade, on: 2024-01-09, party: bolt, how: waiver }',
      after: ['complaint'],
    },
    {
      line: 'SCHEDULING ORDER: Discovery due by 9/30/2024.',
      write: `- { id: scheduling, type: OrderEntered, on: 2024-03-18, title: Scheduling order }
- { id: discovery, type: DeadlineSet, on: 2024-03-18, what: close of discovery, due: 2024-09-30, by: scheduling }`,
      after: ['complaint'],
    },
    {
      line: 'ORDER granting extension of time to answer. Bolt Bros. answer due 4/8/2024.',
      write:
        '- { id: longer, type: DeadlineExtended, on: 2024-02-26, what: answer, due: 2024-04-08, for: bolt }',
      after: ['complaint'],
    },
    {
      line: "NOTICE: The Clerk's Office is closed on account of snow.",
      write: '- { id: closed, type: ClerksOfficeClosed, on: 2024-01-16, why: Snow }',
    },
  ],
  Motions: [
    {
      line: 'MOTION to Dismiss for Failure to State a Claim by Acme Corp.',
      write: `- id: motion-to-dismiss
  type: MotionFiled
  on: 2024-02-20
  movant: acme
  requests: [{ id: dismiss, relief: dismiss, claims: [fraud, contract] }]`,
      after: ['complaint'],
    },
    {
      line: 'NOTICE of Joinder by Bolt Bros. re 12 Motion to Dismiss.',
      write: '- { id: joinder, type: MotionJoined, on: 2024-02-22, motion: motion-to-dismiss, by: bolt }',
      after: ['complaint', 'motion-to-dismiss'],
    },
    {
      line: 'RESPONSE in Opposition re 12 Motion to Dismiss filed by Roe.',
      write: '- { id: opposition, type: MotionOpposed, on: 2024-03-05, motion: motion-to-dismiss, by: roe }',
      after: ['complaint', 'motion-to-dismiss'],
    },
    {
      line: 'REPLY to Response to 12 Motion to Dismiss filed by Acme Corp.',
      write: '- { id: reply, type: ReplyFiled, on: 2024-03-12, motion: motion-to-dismiss, by: acme }',
      after: ['complaint', 'motion-to-dismiss'],
    },
    {
      line: 'NOTICE of Withdrawal of 12 Motion to Dismiss.',
      write: '- { id: withdrawal, type: MotionWithdrawn, on: 2024-03-14, motion: motion-to-dismiss }',
      after: ['complaint', 'motion-to-dismiss'],
    },
    {
      line: 'MOTION for Partial Summary Judgment by Roe.',
      write: `- id: summary
  type: MotionFiled
  on: 2024-09-02
  movant: roe
  requests: [{ id: judgment, relief: summary-judgment, claims: [contract] }]`,
      after: ['complaint'],
    },
    {
      line: 'MOTION to Certify Class by Roe.',
      write: `- id: class-motion
  type: MotionFiled
  on: 2024-06-03
  movant: roe
  requests: [{ id: certify, relief: class-certification, claims: [fraud] }]`,
      after: ['complaint'],
    },
    {
      line: 'MOTION to Compel production by Roe.',
      write: `- id: compel-motion
  type: MotionFiled
  on: 2024-06-10
  movant: roe
  requests: [{ id: compel, relief: compel, matters: [ledgers] }]`,
      after: ['complaint'],
    },
  ],
  Orders: [
    {
      line: 'ORDER granting in part and denying in part 12 Motion to Dismiss. The contract claim is dismissed with leave to amend.',
      write: `- id: order-on-dismissal
  type: OrderEntered
  on: 2024-04-15
  rulings:
    - { motion: motion-to-dismiss, claims: [contract], disposition: granted, leaveToAmend: true }
    - { motion: motion-to-dismiss, claims: [fraud], disposition: denied }`,
      after: ['complaint', 'motion-to-dismiss'],
    },
    {
      line: 'ORDER granting 12 Motion to Dismiss. Dismissed with prejudice.',
      write: `- id: dismissed
  type: OrderEntered
  on: 2024-04-15
  rulings: [{ motion: motion-to-dismiss, disposition: granted, prejudice: with }]`,
      after: ['complaint', 'motion-to-dismiss'],
    },
    {
      line: 'REPORT AND RECOMMENDATION re 12 Motion to Dismiss: recommends that it be granted.',
      write: `- id: report
  type: RecommendationFiled
  on: 2024-04-01
  motions: [motion-to-dismiss]
  recommends: [{ motion: motion-to-dismiss, disposition: granted }]`,
      after: ['complaint', 'motion-to-dismiss'],
    },
    {
      line: 'ORDER ADOPTING REPORT AND RECOMMENDATION re 12 Motion to Dismiss.',
      write: '- { id: adopting, type: OrderEntered, on: 2024-04-20, adopts: report }',
      after: ['complaint', 'motion-to-dismiss', 'report'],
    },
    {
      line: 'ORDER ADOPTING IN PART AND REJECTING IN PART 20 Report and Recommendation. Denied as to fraud.',
      write: `- id: adopting-in-part
  type: OrderEntered
  on: 2024-04-20
  adopts: report
  inPart: true
  rulings:
    - { motion: motion-to-dismiss, claims: [contract], disposition: granted }
    - { motion: motion-to-dismiss, claims: [fraud], disposition: denied }`,
      after: ['complaint', 'motion-to-dismiss', 'report'],
    },
    {
      line: 'ORDER REJECTING 20 Report and Recommendation.',
      write: '- { id: rejecting, type: OrderEntered, on: 2024-04-20, rejects: report }',
      after: ['complaint', 'motion-to-dismiss', 'report'],
    },
    {
      line: 'ORDER RECOMMITTING 20 Report and Recommendation to the Magistrate Judge.',
      write: '- { id: recommitting, type: OrderEntered, on: 2024-04-20, recommits: report }',
      after: ['complaint', 'motion-to-dismiss', 'report'],
    },
    {
      line: 'ORDER granting Motion for Leave to File Amended Complaint (the contract claim had been dismissed).',
      write: `- id: leave-motion
  type: MotionFiled
  on: 2024-05-06
  movant: roe
  requests: [{ id: leave, relief: amend, claims: [contract] }]
- id: leave
  type: OrderEntered
  on: 2024-05-20
  rulings: [{ motion: leave-motion, disposition: granted }]`,
      after: ['complaint', 'motion-to-dismiss', 'dismissed'],
    },
    {
      line: 'ORDER dismissing claims sua sponte for lack of jurisdiction.',
      write: `- id: sua-sponte
  type: OrderEntered
  on: 2024-05-02
  rulings: [{ claims: [contract], relief: dismiss, disposition: granted, prejudice: without }]`,
      after: ['complaint'],
    },
    {
      line: 'ORDER granting Motion for Partial Summary Judgment on liability; damages for trial.',
      write: `- id: liability
  type: OrderEntered
  on: 2024-11-04
  rulings: [{ motion: summary, disposition: granted, extent: liability }]`,
      after: ['complaint', 'summary'],
    },
    {
      line: 'ORDER certifying class.',
      write: `- id: certifying
  type: OrderEntered
  on: 2024-07-15
  rulings: [{ motion: class-motion, disposition: granted }]`,
      after: ['complaint', 'class-motion'],
    },
    {
      line: 'PRELIMINARY INJUNCTION against Acme Corp.',
      write: `- id: injunction
  type: OrderEntered
  on: 2024-03-20
  rulings: [{ claims: [fraud], against: [acme], relief: injunction, disposition: granted }]`,
      after: ['complaint'],
    },
    {
      line: 'ORDER granting Motion to Compel Arbitration as to Bolt Bros.',
      write: `- id: arbitration-motion
  type: MotionFiled
  on: 2024-02-21
  movant: bolt
  requests: [{ id: arbitrate, relief: compel-arbitration, claims: [fraud] }]
- id: arbitration
  type: OrderEntered
  on: 2024-04-18
  rulings: [{ motion: arbitration-motion, disposition: granted }]`,
      after: ['complaint'],
    },
    {
      line: 'ORDER granting Motion to Compel production.',
      write: `- id: compelled
  type: OrderEntered
  on: 2024-07-01
  rulings: [{ motion: compel-motion, disposition: granted }]`,
      after: ['complaint', 'compel-motion'],
    },
    {
      line: 'SUGGESTION OF BANKRUPTCY as to Bolt Bros.; case stayed as to Bolt Bros.',
      write: '- { id: stay, type: StayEntered, on: 2024-05-06, against: [bolt], claims: [fraud] }',
      after: ['complaint'],
    },
    {
      line: 'ORDER lifting stay.',
      write: '- { id: lifting, type: StayLifted, on: 2024-08-06, stay: stay }',
      after: ['complaint', 'stay'],
    },
    {
      line: 'ORDER vacating Order on Motion to Dismiss.',
      write: '- { id: vacating, type: OrderVacated, on: 2024-06-01, order: dismissed }',
      after: ['complaint', 'motion-to-dismiss', 'dismissed'],
    },
  ],
  'Endings without a trial': [
    {
      line: 'NOTICE of Voluntary Dismissal as to Bolt Bros. by Roe.',
      write: `- id: notice
  type: DismissalFiled
  on: 2024-01-30
  kind: voluntary
  claims: [fraud]
  against: [bolt]`,
      after: ['complaint'],
    },
    {
      line: 'STIPULATION of Dismissal with prejudice of the contract claim.',
      write: `- id: stipulation
  type: DismissalFiled
  on: 2024-10-01
  kind: stipulated
  claims: [contract]
  prejudice: with`,
      after: ['complaint'],
    },
    {
      line: 'NOTICE of Settlement as to Bolt Bros.',
      write:
        '- { id: settlement, type: SettlementReached, on: 2024-10-05, claims: [fraud], against: [bolt] }',
      after: ['complaint'],
    },
    {
      line: 'ORDER granting Final Approval of Class Action Settlement.',
      write: '- { id: approval, type: SettlementApproved, on: 2025-02-03, approval: final, claims: [fraud] }',
      after: ['complaint'],
    },
    {
      line: "CLERK'S ENTRY OF DEFAULT as to Bolt Bros.",
      write: '- { id: default, type: DefaultEntered, on: 2024-03-01, party: bolt }',
      after: ['complaint'],
    },
    {
      line: 'DEFAULT JUDGMENT in favor of Roe against Bolt Bros.',
      write: `- id: default-judgment
  type: JudgmentEntered
  on: 2024-05-20
  claims: [fraud]
  against: [bolt]
  favours: claimant
  basis: default`,
      after: ['complaint', 'default'],
    },
    {
      line: 'ORDER granting Motion to Set Aside Default.',
      write: `- id: set-aside-motion
  type: MotionFiled
  on: 2024-03-15
  movant: bolt
  requests: [{ id: set-aside, relief: set-aside-default, claims: [fraud] }]
- id: set-aside
  type: OrderEntered
  on: 2024-04-02
  rulings: [{ motion: set-aside-motion, disposition: granted }]`,
      after: ['complaint', 'default'],
    },
  ],
  'Trial, judgment and after': [
    {
      line: 'JURY VERDICT for Plaintiff against Acme Corp.',
      write: `- id: verdict
  type: VerdictReturned
  on: 2025-03-14
  claims: [fraud]
  against: [acme]
  favours: claimant`,
      after: ['complaint'],
    },
    {
      line: 'JUDGMENT in favor of Roe against Acme Corp.',
      write: `- id: judgment
  type: JudgmentEntered
  on: 2025-03-20
  claims: [fraud]
  against: [acme]
  favours: claimant
  basis: jury verdict`,
      after: ['complaint', 'verdict'],
    },
    {
      line: 'PARTIAL JUDGMENT under Rule 54(b) for Acme Corp. on the contract claim.',
      write: `- id: partial-judgment
  type: JudgmentEntered
  on: 2024-05-01
  claims: [contract]
  favours: opponent
  order: dismissed
  rule54b: true`,
      after: ['complaint', 'motion-to-dismiss', 'dismissed'],
    },
    {
      line: 'RENEWED MOTION for Judgment as a Matter of Law or, in the alternative, for New Trial by Acme Corp.',
      write: `- id: renewed
  type: MotionFiled
  on: 2025-04-10
  movant: acme
  requests:
    - { id: jmol, relief: judgment-as-a-matter-of-law, claims: [fraud] }
    - { id: trial, relief: new-trial, claims: [fraud], alternativeTo: jmol }`,
      after: ['complaint', 'verdict', 'judgment'],
    },
    {
      line: 'ORDER denying Motion for Judgment as a Matter of Law; granting new trial.',
      write: `- id: new-trial
  type: OrderEntered
  on: 2025-05-22
  rulings:
    - { motion: renewed, request: jmol, disposition: denied }
    - { motion: renewed, request: trial, disposition: granted }`,
      after: ['complaint', 'verdict', 'judgment', 'renewed'],
    },
    {
      line: 'ORDER granting Motion for Relief from Judgment under Rule 60(b).',
      write: `- id: relief-motion
  type: MotionFiled
  on: 2025-09-01
  movant: acme
  requests: [{ id: relief, relief: relief-from-judgment, orders: [judgment] }]
- id: relief
  type: OrderEntered
  on: 2025-10-02
  rulings: [{ motion: relief-motion, disposition: granted }]`,
      after: ['complaint', 'verdict', 'judgment'],
    },
    {
      line: 'NOTICE OF APPEAL as to Judgment by Acme Corp.',
      write: '- { id: appeal, type: AppealNoticed, on: 2025-04-15, by: acme, of: judgment }',
      after: ['complaint', 'verdict', 'judgment'],
    },
    {
      line: 'USCA OPINION: the judgment is REVERSED.',
      write: '- { id: reversal, type: OrderReversed, on: 2026-02-10, order: judgment, court: 9th Cir. }',
      after: ['complaint', 'verdict', 'judgment', 'appeal'],
    },
    {
      line: 'USCA OPINION: the judgment is AFFIRMED.',
      write: '- { id: affirmance, type: OrderAffirmed, on: 2026-02-10, order: judgment, court: 9th Cir. }',
      after: ['complaint', 'verdict', 'judgment', 'appeal'],
    },
    {
      line: 'MANDATE of USCA issued.',
      write: '- { id: mandate, type: MandateIssued, on: 2026-03-05, appeal: appeal }',
      after: ['complaint', 'verdict', 'judgment', 'appeal', 'affirmance'],
    },
    {
      line: 'ORDER of USCA dismissing the appeal.',
      write: '- { id: appeal-dismissed, type: AppealDismissed, on: 2025-06-02, appeal: appeal }',
      after: ['complaint', 'verdict', 'judgment', 'appeal'],
    },
    {
      line: 'SATISFACTION OF JUDGMENT.',
      write:
        '- { id: satisfaction, type: JudgmentSatisfied, on: 2025-06-30, claims: [fraud], against: [acme], order: judgment }',
      after: ['complaint', 'verdict', 'judgment'],
    },
    {
      line: 'MOTION for Attorney Fees by Roe.',
      write: `- id: fees-motion
  type: MotionFiled
  on: 2025-04-03
  movant: roe
  requests: [{ id: fees, relief: fees, claims: [fraud] }]`,
      after: ['complaint', 'verdict', 'judgment'],
    },
  ],
};
