import type { Examples } from './examples.ts';

/** For each rule: a text on which it decides, and a near miss on which another rule must. */
export const KIND_EXAMPLES: Examples = {
  'motion-line': ['MOTION(S) REFERRED: 12 MOTION to Dismiss by Acme', 'MOTION to Refer Case by Acme'],
  'motion-notice': [
    'MOTION NOTICE re 12 MOTION to Dismiss. Signed by Judge Lee',
    'MOTION to Dismiss by Acme',
  ],
  'summons-requested': [
    'Request for Clerk to Issue Summons on Complaint 1 filed by Roe',
    'REQUEST for judicial notice by Acme',
  ],
  letter: ['LETTER to Judge Lee from Acme', 'LETTER from Acme requesting a conference'],
  redaction: ['REDACTION to 12 Transcript by Acme', 'REDACTED MOTION to Compel by Acme'],
  'admission-line': ['Pro Hac Vice fee received: $150', 'MOTION for Pro Hac Vice by Ann Lee'],
  'conference-line': ['FIRST MEDIATION CONFERENCE. Not held', 'SETTLEMENT CONFERENCE ORDER'],
  'scheduling-line': ['Scheduling', 'SCHEDULING ORDER'],
  'transfer-line': [
    'Case transferred in from District of Maine',
    'Transfer order: the case goes to the District of Maine',
  ],
  'parties-line': ['Add and Terminate Parties', 'Added value'],
  'deleted-document': ['***DELETED DOCUMENT. Deleted document number 2', 'NOTICE of deleted document'],
  'bare-report': ['Report', 'REPORT AND RECOMMENDATION by Magistrate Judge Lee'],
  'order-on-mandate': [
    'ORDER reopening case following mandate of USCA',
    'ORDER of USCA dismissing 41 Notice of Appeal',
  ],
  'case-sent-on': ['This matter is hereby referred to Judge Lee', 'This matter came before Judge Lee'],
  'appeal-transcript': [
    'Transcript Order Form for appeal by Acme',
    'TRANSMISSION of Notice of Appeal to USCA',
  ],
  'notice-of-appeal': [
    'AMENDED NOTICE OF APPEAL by Acme as to 40 Judgment',
    'NOTICE of Appearance by Ann Lee for Acme',
  ],
  'court-of-appeals-number': ['USCA Case Number 20-1 for 41 Notice of Appeal', 'USCA fee paid'],
  'court-of-appeals-paper': [
    'ORDER of USCA dismissing 41 Notice of Appeal',
    'ORDER denying 40 Motion for Stay',
  ],
  'order-from-court-of-appeals': [
    'ORDER on the filing of papers which name a child witness and on their form, as received from USCA',
    'ORDER granting leave to appeal from judgment',
  ],
  mandate: ['Certified MANDATE as to 41', 'MANDATE hearing set'],
  'appeal-record': ['Appeal Record sent to USCA', 'NOTICE of Change of Address'],
  'nothing-written': ['', 'ORDER'],
  service: ['CERTIFICATE OF SERVICE by Acme re 12 Response', 'CERTIFICATE of Compliance by Acme'],
  'service-done': ['Mail returned as undeliverable', 'Mailing list updated'],
  summons: ['Summons Issued as to Acme', 'MOTION for Issuance of Summons by Roe'],
  disclosure: ['Corporate Disclosure Statement by Acme', 'MOTION to strike disclosure statement by Roe'],
  'disclosure-statement-behind-a-reference': [
    'Statement re 1 Complaint, CORPORATE DISCLOSURE STATEMENT by Acme',
    'Statement re 9 Motion by Acme',
  ],
  'opening-papers': ['CIVIL COVER SHEET by Roe', 'COVER letter'],
  assignment: ['Case Assigned to Judge Lee', 'ORDER reassigning case. Signed by Judge Lee'],
  'deadlines-set': ['Set/Reset Deadlines: Answer due 5/1/2020', 'MOTION to Reset Deadlines by Acme'],
  'deadline-line': ['Status Conference set for 5/1/2020', 'ORDER setting status conference for 5/1/2020'],
  transcript: ['TRANSCRIPT of proceedings held on 5/1/2020', 'MOTION for transcript by Roe'],
  'proposed-paper': ['PROPOSED ORDER re 12 Motion by Acme', 'STIPULATION and Proposed Order by Acme'],
  redline: ['(Redlined version) of 5 brief', 'BRIEF redlined by Acme'],
  'entry-of-default': ['CLERK’S ENTRY OF DEFAULT as to Acme', 'MOTION for Entry of Default by Roe'],
  'report-of-parties': ['JOINT STATUS REPORT by Acme', 'ORDER re joint status report. Signed by Judge Lee'],
  'returned-executed': ['Judgment Returned Executed as to Jo Roe', 'JUDGMENT against Jo Roe'],
  'motions-terminated': ['Motions terminated: 12 MOTION to Compel', 'MOTION to Terminate by Acme'],
  'filed-under-an-order': [
    'Document Filed per Court Order - list of creditors',
    'ORDER that documents be filed',
  ],
  satisfaction: ['SATISFACTION of judgment by Roe', 'MOTION for satisfaction of judgment by Roe'],
  'criminal-paper': ['PLEA AGREEMENT as to John Doe', 'MOTION to withdraw plea agreement by John Doe'],
  'sealed-paper': ['SEALED DOCUMENT by Acme', 'SEALED MOTION by Acme'],
  'clerk-remark': ['Attorney Ann Lee terminated', 'Attorney Ann Lee'],
  'notice-of-presentment': [
    'NOTICE of Motion by Ann Lee for presentment of 12',
    'NOTICE OF MOTION AND MOTION to Dismiss by Acme',
  ],
  'about-a-motion': [
    'RESPONSE in Opposition to 12 MOTION to Dismiss by Roe',
    'MOTION for leave to file response to motion by Roe',
  ],
  'notice-of-removal': ['NOTICE OF REMOVAL from Superior Court by Acme', 'MOTION to Remand by Roe'],
  'voluntary-dismissal': [
    'NOTICE of Voluntary Dismissal by Jane Roe',
    'MOTION for Voluntary Dismissal by Jane Roe',
  ],
  'answer-to-a-motion': ['ANSWERING BRIEF in opposition re 12 by Roe', 'ANSWER to 1 Complaint by Acme'],
  'answer-to-counterclaim': [
    'ANSWER to 9 Counterclaim by Jane Roe',
    'ANSWER to 1 Complaint, COUNTERCLAIM against Jane Roe by Acme',
  ],
  'answer-with-counterclaim': [
    'ANSWER to 1 Complaint with Jury Demand, COUNTERCLAIM against Jane Roe by Acme',
    'ANSWER to 1 Complaint by Acme',
  ],
  answer: ['AMENDED ANSWER to 1 Complaint by Acme', 'MOTION for Extension of Time to File Answer by Acme'],
  'amended-complaint': [
    'SECOND AMENDED COMPLAINT against Acme filed by Roe',
    'MOTION for Leave to File Amended Complaint by Roe',
  ],
  complaint: ['COMPLAINT against Acme filed by Roe', 'ANSWER to 1 Complaint by Acme'],
  judgment: ['FINAL JUDGMENT in favor of Acme', 'MOTION for Judgment on the Pleadings by Acme'],
  'minute-order': ['MINUTE ORDER granting 5 Motion', 'MINUTE entry: status hearing held'],
  minutes: [
    'Minute Entry for proceedings held before Judge Lee: Status Conference held on 5/1/2020',
    'MINUTE ORDER: the conference is moved',
  ],
  'report-and-recommendation': [
    'REPORT AND RECOMMENDATION re 12 Motion to Dismiss by Magistrate Judge Lee',
    'OBJECTION to 20 Report and Recommendation by Roe',
  ],
  'stipulated-order': [
    'STIPULATION AND ORDER extending time. Signed by Judge Lee',
    'STIPULATION extending time by Acme',
  ],
  'stipulation-signed': [
    'STIPULATION of Dismissal. So Ordered by Judge Lee',
    'STIPULATION of Dismissal filed by Roe',
  ],
  'notice-that-orders': [
    'NOTICE OF CONFERENCE: it is hereby ORDERED that counsel appear',
    'NOTICE of conference',
  ],
  'motion-ruled-on': [
    'Defendant’s Application for Extension of Time to Answer is GRANTED to 5/1/2020',
    'Defendant’s Application for Extension of Time to Answer by Acme',
  ],
  opinion: ['MEMORANDUM OPINION AND ORDER denying 12 Motion', 'MEMORANDUM in Support of 12 by Acme'],
  order: ['TEXT ORDER granting 12 Motion for Extension of Time', 'NOTICE of Order by Acme'],
  'case-dismissed-line': [
    'Case dismissed by stipulation of the parties',
    'Case dismissal papers to be filed',
  ],
  decree: ['CONSENT DECREE', 'PROPOSED consent decree by Acme'],
  motion: ['Unopposed LETTER MOTION to Adjourn Conference by Acme', 'ORDER granting 12 Letter Motion'],
  request: ['REQUEST for judicial notice by Acme', 'REQUEST for production by Acme'],
  'letter-that-asks': [
    'LETTER addressed to Judge Lee from Acme re: request for a conference',
    'LETTER addressed to Judge Lee from Acme re: status',
  ],
  'correction-notice': ['NOTICE OF DEFICIENCY re 12', 'NOTICE of supplemental authority by Acme'],
  stipulation: ['Joint STIPULATION to extend time by Acme', 'ORDER granting 12 Stipulation'],
  notice: ['NOTICE of Appearance by Ann Lee for Acme', 'ORDER re notice of appearance'],
  brief: ['Supplemental BRIEF by Acme', 'ORDER setting briefing schedule'],
  notified: [
    'In accordance with Rule 73 the parties are notified that a magistrate judge is available',
    'In accordance with Rule 73 nothing follows',
  ],
  'so-ordered': ['The conference is moved to May. So Ordered', 'The conference'],
};
