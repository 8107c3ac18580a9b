/** A suit against three defendants, invented, in which their ways part: told as a case file. */
export const severalDefendants = `nunc: 1
case: lindqvist
title: Lindqvist v. Orrin Mills
parties:
  lindqvist: { name: Lindqvist, role: plaintiff }
  mill: { name: Orrin Mills, role: defendant }
  freight: { name: Tansy Freight, role: defendant }
  agent: { name: Perrin, role: defendant }
claims:
  contract: { title: Breach of the supply contract, claimant: lindqvist, against: [mill, freight] }
  fraud: { title: Fraud in the inducement, claimant: lindqvist, against: [mill, freight, agent] }
  conversion: { title: Conversion of the looms, claimant: lindqvist, against: [agent] }
tests:
  personal-jurisdiction:
    title: Personal jurisdiction
    authority: Int’l Shoe Co. v. Washington, 326 U.S. 310 (1945)
    about: jurisdiction
    elements:
      contacts: Does the defendant have contacts with the forum from which the claim arises?
    rule: contacts
entries:
  - { id: complaint, type: ComplaintFiled, on: 2021-01-04, asserts: [contract, fraud, conversion] }
  - { id: answer-mill, type: AnswerFiled, on: 2021-02-01, by: mill, to: complaint }
  - id: m-jurisdiction
    type: MotionFiled
    on: 2021-02-10
    movant: [freight, agent]
    requests: [{ id: d, relief: dismiss, claims: [fraud], grounds: [personal-jurisdiction] }]
  - id: o-jurisdiction
    type: OrderEntered
    on: 2021-04-20
    findings:
      - { test: personal-jurisdiction, element: contacts, holding: satisfied, against: [freight] }
      - { test: personal-jurisdiction, element: contacts, holding: not-satisfied, against: [agent] }
    rulings:
      - { motion: m-jurisdiction, against: [freight], disposition: denied }
      - { motion: m-jurisdiction, against: [agent], disposition: granted }
  - id: m-summary
    type: MotionFiled
    on: 2021-09-01
    movant: mill
    requests: [{ id: s, relief: summary-judgment, claims: [contract, fraud] }]
  - id: o-summary
    type: OrderEntered
    on: "[2021-11-02..2021-11-30]"
    rulings: [{ motion: m-summary, claims: [contract], disposition: granted }]
  - id: settled-freight
    type: DismissalFiled
    on: 2022-01-10
    kind: stipulated
    prejudice: with
    claims: [contract]
    against: [freight]
`;
