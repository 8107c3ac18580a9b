import { describe, expect, it } from 'vitest';
import type { Relief } from '../../events/index.ts';
import { reliefIn } from '../../src/import/classify/motion-types.ts';
import { reliefNamed } from '../../src/import/draft/relief.ts';

/** Titles of motions as dockets have them, by what an entry says they ask for. */
const TITLES: { readonly [R in Relief]?: readonly string[] } = {
  'set-aside-default': [
    'MOTION to Set Aside Default',
    "MOTION to Vacate Clerk's Entry of Default",
    'MOTION to set aside the entry of default',
  ],
  'judgment-as-a-matter-of-law': [
    'RENEWED MOTION for Judgment as a Matter of Law or, in the alternative, for New Trial',
    'MOTION for JMOL',
  ],
  'class-certification': ['MOTION for Class Certification', 'MOTION to Certify Class'],
  transfer: ['MOTION to Transfer Case to the Northern District of Texas', 'MOTION to Change Venue'],
  strike: ['MOTION to Strike Affirmative Defenses', 'MOTION to Strike and for Sanctions'],
  sever: ['MOTION to Sever Claims'],
  'certify-appeal': ['MOTION to Certify Order for Interlocutory Appeal under 28 U.S.C. § 1292(b)'],
  fees: ["MOTION for Attorneys' Fees", 'MOTION for Attorney Fees and Costs'],
  sanctions: ['MOTION for Sanctions under Rule 11'],
  'new-trial': ['MOTION for New Trial', 'MOTION for New Trial or to Alter or Amend Judgment'],
  'alter-judgment': ['MOTION to Alter or Amend Judgment', 'MOTION to Alter Judgment'],
  'relief-from-judgment': ['MOTION for Relief from Judgment under Rule 60(b)'],
  'compel-arbitration': [
    'MOTION to Compel Arbitration',
    'MOTION to Compel Individual Arbitration and Stay Case',
  ],
  // What names no relief of its own keeps the word of its type.
  compel: ['MOTION to Compel Production of Documents', 'MOTION to Compel the Arbitrator’s Deposition'],
  reconsider: ['MOTION for Reconsideration', 'MOTION to Vacate Order'],
  other: ['MOTION to Appoint Counsel', 'MOTION to Withdraw as Attorney', 'MOTION for Default'],
};

describe('a motion whose type has finer names', () => {
  for (const [relief, titles] of Object.entries(TITLES))
    it.each(titles)(`asks for ${relief}: %s`, (title) => {
      expect(reliefNamed(reliefIn(title)?.type ?? 'other', title)).toBe(relief);
    });
});
