import { define } from './define.ts';

/** The case itself: its caption, who is in it, what is claimed, and how it comes and goes as a whole. */

export const CaseOpened = define({
  type: 'CaseOpened',
  label: 'Case opened',
  sentence: 'The case has a title, a court and a number.',
  caption: true,
  recordedOnly: true,
  own: ['cites'],
});

export const PartyNamed = define({
  type: 'PartyNamed',
  label: 'Party named',
  sentence: 'A party, with its role.',
  caption: true,
  recordedOnly: true,
  own: ['note', 'cites'],
});

export const ClaimDescribed = define({
  type: 'ClaimDescribed',
  label: 'Claim described',
  sentence: 'A cause of action and who asserts it; it stands nowhere until a pleading asserts it.',
  caption: true,
  recordedOnly: true,
  own: ['note', 'cites'],
});

export const MatterDescribed = define({
  type: 'MatterDescribed',
  label: 'Matter described',
  sentence: 'A discovery or case-management dispute that the docket follows.',
  caption: true,
  recordedOnly: true,
  own: ['note', 'cites'],
});

export const PartyDismissed = define({
  type: 'PartyDismissed',
  label: 'Party dismissed',
  sentence: 'A party leaves the case; the claims that go with it are named.',
});

export const CaseStatusNoted = define({
  type: 'CaseStatusNoted',
  label: 'Case status noted',
  sentence: 'The case as a whole was closed, reopened, transferred, remanded, removed or consolidated.',
  recordedOnly: true,
  presupposes: (data) => (data.order ? [data.order] : []),
});

export const PaperFiled = define({
  type: 'PaperFiled',
  label: 'Paper filed',
  sentence: 'Anything else on the docket: a notice, a hearing, a declaration, the clerk’s housekeeping.',
  recordedOnly: true,
  presupposes: (data) => data.regarding ?? [],
});
