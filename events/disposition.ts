import { define } from './define.ts';

/** How claims end otherwise than by a ruling on a motion (Fed. R. Civ. P. 41, 54, 58, 68). */

export const DismissalFiled = define({
  type: 'DismissalFiled',
  label: 'Dismissal filed',
  sentence: 'Claims are dismissed by notice or by stipulation (Fed. R. Civ. P. 41(a)(1)).',
});

export const ClaimsWithdrawn = define({
  type: 'ClaimsWithdrawn',
  label: 'Claims withdrawn',
  sentence: 'A claimant gives up claims without a dismissal.',
});

export const SettlementReached = define({
  type: 'SettlementReached',
  label: 'Settlement reached',
  sentence: 'The parties agree to settle; the claims stand until the settlement takes effect.',
  recordedOnly: true,
});

export const SettlementApproved = define({
  type: 'SettlementApproved',
  label: 'Settlement approved',
  sentence:
    'A settlement takes effect and ends the claims; a provisional approval ends nothing yet (Fed. R. Civ. P. 23(e)).',
  presupposes: (data) => (data.settlement ? [data.settlement] : []),
});

export const OutcomeUntold = define({
  type: 'OutcomeUntold',
  label: 'Outcome not told',
  sentence: 'Claims may have ended here: the record shows that something became of them, and not what.',
  presupposes: (data) => (data.entry ? [data.entry] : []),
});

export const JudgmentEntered = define({
  type: 'JudgmentEntered',
  label: 'Judgment entered',
  sentence: 'Judgment on claims (Fed. R. Civ. P. 54, 58).',
  presupposes: (data) => (data.order ? [data.order] : []),
});

export const AppealNoticed = define({
  type: 'AppealNoticed',
  label: 'Appeal noticed',
  sentence: 'A party appeals; the claims stand where they stood until the higher court acts.',
  recordedOnly: true,
  presupposes: (data) => (data.of ? [data.of] : []),
});
