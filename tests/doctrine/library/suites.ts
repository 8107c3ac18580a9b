/**
 * Three orders for each test of the library: one that decides it for the movant, one that decides it against, and
 * one that does not decide it. Findings are written `+element` (satisfied), `-element` (not satisfied) and
 * `?element` (open).
 */
export type Outcome = { readonly when: string; readonly found: string };

export type Suite = {
  /** Who moves on it: a claim's opponent wins where the test fails, a claimant where it is met. */
  readonly mover: 'opponent' | 'claimant';
  readonly relief: string;
  readonly won: Outcome;
  readonly lost: Outcome;
  readonly undecided: Outcome;
};

type Written = readonly [when: string, found: string];

const outcomes = (won: Written, lost: Written, undecided: Written) => {
  const outcome = ([when, found]: Written): Outcome => ({ when, found });
  return { won: outcome(won), lost: outcome(lost), undecided: outcome(undecided) };
};

const dismiss = (...of: readonly [Written, Written, Written]): Suite => ({
  mover: 'opponent',
  relief: 'dismiss',
  ...outcomes(...of),
});

const judgment = (...of: readonly [Written, Written, Written]): Suite => ({
  ...dismiss(...of),
  relief: 'summary-judgment',
});

const ask = (relief: string, ...of: readonly [Written, Written, Written]): Suite => ({
  mover: 'claimant',
  relief,
  ...outcomes(...of),
});

const standing = dismiss(
  ['the injury would not be redressed', '+injury-in-fact +traceable -redressable'],
  ['all three are shown', '+injury-in-fact +traceable +redressable'],
  ['redress is left open', '+injury-in-fact +traceable ?redressable'],
);

export const suites: Readonly<Record<string, Suite>> = {
  standing,
  'standing-on-the-pleadings': standing,
  'standing-at-summary-judgment': { ...standing, relief: 'summary-judgment' },
  'standing-at-trial': standing,
  'associational-standing': dismiss(
    ['each member would have to take part', '-no-individual-participation'],
    ['all three are shown', '+members-have-standing +germane-to-purpose +no-individual-participation'],
    ['only what binds it to its members is found', '+members-have-standing +germane-to-purpose'],
  ),
  'subject-matter-jurisdiction': dismiss(
    [
      'the parties are diverse and the amount too small, and nothing else is there',
      '-federal-question +diverse-citizenship -amount-in-controversy -other-grant -supplemental-jurisdiction',
    ],
    ['it arises under federal law', '+federal-question'],
    ['the parties are diverse, and the amount is not found', '-federal-question +diverse-citizenship'],
  ),
  'diversity-jurisdiction': dismiss(
    [
      'a plaintiff lives abroad and is a citizen of no state',
      '-no-stateless-party +complete-diversity +amount-in-controversy -class-of-a-hundred',
    ],
    [
      'a large class has one member from elsewhere',
      '-complete-diversity +class-of-a-hundred +minimal-diversity +five-million -local-exception',
    ],
    [
      'whether the local exception applies is open',
      '-complete-diversity +class-of-a-hundred +minimal-diversity +five-million ?local-exception',
    ],
  ),
  'personal-jurisdiction': dismiss(
    [
      'no way to reach the defendant is there',
      '-consent -at-home -served-in-forum -purposeful-availment -nationwide-contacts',
    ],
    [
      'the defendant was handed the summons on a visit, and has no other contact',
      '-consent -at-home +served-in-forum -purposeful-availment',
    ],
    [
      'whether it would be unreasonable is not found',
      '-consent -at-home -served-in-forum +purposeful-availment +arises-from-contacts -nationwide-contacts',
    ],
  ),
  'specific-jurisdiction': dismiss(
    ['the claim has nothing to do with the contacts', '+purposeful-availment -arises-from-contacts'],
    ['the contacts gave rise to it', '+purposeful-availment +arises-from-contacts -unreasonable'],
    ['only availment is found', '+purposeful-availment'],
  ),
  'sovereign-immunity': dismiss(
    [
      'an exception takes the claim out of the waiver',
      '+waived -within-the-waiver -not-against-the-sovereign',
    ],
    ['the claim keeps to a waiver', '+waived +within-the-waiver'],
    ['there is a waiver, and its exceptions are not reached', '+waived -not-against-the-sovereign'],
  ),
  'state-sovereign-immunity': dismiss(
    [
      'an officer is sued for what the state owes for the past',
      '+arm-of-the-state -waived -abrogated +officer-sued +ongoing-violation -prospective-relief',
    ],
    ['a city is sued', '-arm-of-the-state'],
    ['whether the state waived it is open', '+arm-of-the-state ?waived -abrogated -officer-sued'],
  ),
  'qualified-immunity': judgment(
    ['the right was not clearly established, and nothing else is decided', '-clearly-established'],
    ['a clearly established right was violated', '+violation +clearly-established'],
    ['a violation is found, and no more', '+violation'],
  ),
  'service-of-process': dismiss(
    [
      'the papers were left at the wrong door',
      '-waived +summons-and-complaint -proper-manner +within-the-time',
    ],
    [
      'it was late, and the court extends the time',
      '-waived +summons-and-complaint +proper-manner -within-the-time -good-cause +extended',
    ],
    [
      'it was late without good cause, and an extension is not reached',
      '-waived +summons-and-complaint +proper-manner -within-the-time -good-cause',
    ],
  ),
  'required-party': dismiss(
    [
      'a sovereign’s interest is impaired, and it cannot be joined',
      '+interest-impaired -joinder-feasible +no-other-remedy -on-balance',
    ],
    ['nobody is missing', '-no-complete-relief -interest-impaired -inconsistent-obligations'],
    ['the one missing cannot be joined, and nothing is weighed', '+interest-impaired -joinder-feasible'],
  ),
  venue: dismiss(
    [
      'nothing ties the case to the district',
      '-defendant-resides -events-in-district -no-other-district -waived',
    ],
    ['the events were in the district', '+events-in-district'],
    ['where the events were is open', '-defendant-resides ?events-in-district -no-other-district -waived'],
  ),
  'forum-selection': dismiss(
    [
      'the clause binds and nothing speaks against it',
      '+valid-clause +mandatory +covers-the-claim -unenforceable -public-interest',
    ],
    ['the clause only allows the other forum', '+valid-clause -mandatory'],
    [
      'whether it was got by fraud is open',
      '+valid-clause +mandatory +covers-the-claim ?unenforceable -public-interest',
    ],
  ),
  arbitration: dismiss(
    ['the arbitrator is to say what is covered', '+agreement +delegated -invalid -exempt -waived'],
    ['the movant litigated for two years first', '+agreement +covered -invalid -exempt +waived'],
    ['whether an agreement was formed needs a trial', '?agreement +covered -invalid -exempt -waived'],
  ),
  'administrative-exhaustion': dismiss(
    ['a statute requires it without exception', '-exhausted +required-by-statute +futile'],
    ['the agency has made up its mind already', '-exhausted -required-by-statute +futile'],
    ['futility is left open', '-exhausted -required-by-statute ?futile -no-adequate-remedy -undue-prejudice'],
  ),
  'prisoner-exhaustion': dismiss(
    [
      'the last appeal was never filed, and it was open',
      '+prisoner +about-prison-life -properly-exhausted -dead-end -opaque -thwarted',
    ],
    ['officers tore the grievance up', '+prisoner +about-prison-life -properly-exhausted +thwarted'],
    [
      'whether officers thwarted it is disputed',
      '+prisoner +about-prison-life -properly-exhausted -dead-end -opaque ?thwarted',
    ],
  ),
  'title-vii-exhaustion': dismiss(
    ['the charge says nothing of the claim', '-forfeited +charge-filed -within-the-charge'],
    ['nobody objected in time', '+forfeited -charge-filed'],
    [
      'the charge was late, and an excuse is not reached',
      '-forfeited +charge-filed +within-the-charge +right-to-sue -charge-in-time +suit-in-time',
    ],
  ),
  'plausible-claim': dismiss(
    ['only conclusions are pleaded', '+cognizable-theory -plausible-facts'],
    ['facts are pleaded', '+cognizable-theory +plausible-facts -bar-on-the-face'],
    ['whether a bar is on its face is open', '+cognizable-theory +plausible-facts ?bar-on-the-face'],
  ),
  'fraud-with-particularity': dismiss(
    ['nobody is named as having said it', '+sounds-in-fraud -who +what +when-and-where +how'],
    ['the claim does not sound in fraud', '-sounds-in-fraud -who'],
    ['how it deceived is not looked at', '+sounds-in-fraud +who +what +when-and-where'],
  ),
  'timely-claim': dismiss(
    [
      'it is late, and no diligence saves it',
      '-filed-in-time -relates-back -diligent +extraordinary-circumstance -tolled-by-rule',
    ],
    ['it relates back', '-filed-in-time +relates-back'],
    ['diligence is a question of fact', '-filed-in-time -relates-back ?diligent -tolled-by-rule'],
  ),
  tolling: dismiss(
    [
      'the period is one of repose',
      '+expired -tolled-by-statute -class-action +cannot-be-tolled +diligent +extraordinary-circumstance',
    ],
    ['the wrong was concealed', '+expired -cannot-be-tolled +concealed'],
    [
      'whether the defendant induced the delay is disputed',
      '+expired -tolled-by-statute -class-action -cannot-be-tolled -diligent -concealed ?estopped',
    ],
  ),
  'claim-preclusion': judgment(
    [
      'the same parties had judgment on the same claim',
      '+final-judgment-on-the-merits +same-claim +same-parties',
    ],
    ['the earlier dismissal was for want of jurisdiction', '-final-judgment-on-the-merits +same-claim'],
    ['whether the claimant is bound is not found', '+final-judgment-on-the-merits +same-claim'],
  ),
  'issue-preclusion': judgment(
    [
      'the issue was tried and lost before',
      '+same-issue +actually-litigated +valid-final-judgment +essential-to-the-judgment +bound-by-it +disposes-of-the-claim -unfair',
    ],
    ['it was conceded before, and never litigated', '+same-issue -actually-litigated'],
    [
      'fairness is not reached',
      '+same-issue +actually-litigated +valid-final-judgment +essential-to-the-judgment +bound-by-it +disposes-of-the-claim',
    ],
  ),
  'summary-judgment': judgment(
    ['there is no evidence of one element, whatever else is disputed', '-evidence-of-each-element'],
    ['a jury could find for the claimant', '+evidence-of-each-element +genuine-dispute'],
    [
      'nothing is disputed, and the law is not decided',
      '+evidence-of-each-element -genuine-dispute ?entitled-as-a-matter-of-law',
    ],
  ),
  'summary-judgment-on-defense': judgment(
    ['the defense is shown, and not disputed', '+defense-shown -genuine-dispute'],
    [
      'one element of the defense lacks evidence, and the claimant shows nothing',
      '-defense-shown -genuine-dispute',
    ],
    ['the defense is shown, and the dispute not looked at', '+defense-shown'],
  ),
  'summary-judgment-for-claimant': ask(
    'summary-judgment',
    [
      'every element is shown and nothing disputed',
      '+shown-on-each-element -genuine-dispute -defense-for-trial',
    ],
    ['a defense is for the jury', '+shown-on-each-element -genuine-dispute +defense-for-trial'],
    ['defenses are not reached', '+shown-on-each-element -genuine-dispute'],
  ),
  'preliminary-injunction': ask(
    'injunction',
    ['all four are shown', '+likely-to-succeed +irreparable-harm +balance-of-equities +public-interest'],
    ['harm is only possible, and nothing else is decided', '-irreparable-harm'],
    ['the equities are not weighed', '+likely-to-succeed +irreparable-harm'],
  ),
  'class-prerequisites': ask(
    'other',
    ['all four are proved', '+numerosity +commonality +typicality +adequacy'],
    ['no question is common to all', '+numerosity -commonality +typicality +adequacy'],
    [
      'whether counsel and representatives are adequate is open',
      '+numerosity +commonality +typicality ?adequacy',
    ],
  ),
  'class-kinds': ask(
    'other',
    ['one injunction fits all', '+acted-on-common-grounds'],
    [
      'damages differ from member to member',
      '-incompatible-standards -disposes-of-others-interests -acted-on-common-grounds -predominance +superiority',
    ],
    [
      'superiority is not reached',
      '-incompatible-standards -disposes-of-others-interests -acted-on-common-grounds +predominance',
    ],
  ),
  'failure-to-prosecute': dismiss(
    [
      'an order was ignored after a warning',
      '+failed-to-prosecute +expeditious-resolution +lesser-sanctions +on-balance',
    ],
    ['the policy for the merits weighs more', '+failed-to-prosecute +expeditious-resolution -on-balance'],
    [
      'the factors are found and not weighed',
      '+failed-to-prosecute +expeditious-resolution +lesser-sanctions',
    ],
  ),
  'free-exercise': dismiss(
    ['the rule is neutral and general', '+burdened +neutral +generally-applicable'],
    [
      'officials may grant exemptions, and the tailoring is loose',
      '+burdened -generally-applicable +compelling-interest -narrowly-tailored',
    ],
    ['scrutiny is not briefed', '+burdened -generally-applicable'],
  ),
  'equal-protection': dismiss(
    [
      'an ordinary line has a conceivable reason',
      '+treated-otherwise -suspect-or-fundamental -quasi-suspect +rational-basis',
    ],
    [
      'a racial line is not narrowly drawn',
      '+treated-otherwise +suspect-or-fundamental -survives-strict-scrutiny',
    ],
    ['scrutiny is not briefed', '+treated-otherwise +suspect-or-fundamental'],
  ),
  'selective-prosecution': dismiss(
    [
      'it was done in spite of the group, and not because of it',
      '+discriminatory-effect -impermissible-motive',
    ],
    ['effect and motive are shown', '+discriminatory-effect +impermissible-motive'],
    ['motive is a question of fact', '+discriminatory-effect ?impermissible-motive'],
  ),
  obrien: dismiss(
    [
      'the rule meets all four',
      '+expressive-conduct +within-constitutional-power +substantial-interest +unrelated-to-suppression +no-greater-than-essential',
    ],
    ['the rule aims at the message', '+expressive-conduct -unrelated-to-suppression'],
    ['conduct is expressive, and the rule not examined', '+expressive-conduct'],
  ),
  'self-executing': dismiss(
    ['it gives no right to private persons', '+self-executing -private-right'],
    ['a statute implements it and gives a right', '-self-executing +implemented +private-right'],
    ['private rights are not reached', '+implemented'],
  ),
  'self-execution-factors': dismiss(
    [
      'its words are general aims, and they weigh most',
      '-language-and-purposes -nature-of-obligations +judicial-capability -on-balance',
    ],
    ['its words are clear and weigh most', '+language-and-purposes +on-balance'],
    ['the factors differ and are not weighed', '+language-and-purposes -nature-of-obligations'],
  ),
};
