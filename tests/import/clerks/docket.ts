import type { Lines } from '../case.ts';

/** A state as to each defendant by `CLAIMANT v. DEFENDANT`, by claimant where it is the same as to all, and `*`; null: not told. */
export type Ends = Readonly<Record<string, string | null>>;

/** A docket that ends in one line, as several clerks would write that line. */
export interface FreshDocket {
  readonly name: string;
  readonly lines: Lines;
  readonly day: string;
  readonly last: readonly string[];
  readonly ends: Ends;
  readonly more?: Readonly<Record<string, unknown>>;
}

const party = (name: string, type: string) => ({ name, type });

/** Two who sue three. */
export const FIVE = {
  case_name: 'Dale Whitfield et al v. Corvane Foods, Inc. et al',
  parties: [
    party('Dale Whitfield', 'Plaintiff'),
    party('Marta L. Quill', 'Plaintiff'),
    party('Corvane Foods, Inc.', 'Defendant'),
    party('Ostrow Logistics LLC', 'Defendant'),
    party('Henry P. Tamm', 'Defendant'),
  ],
};

/** One who sues one. */
export const TWO = {
  case_name: 'Whitfield v. Corvane Foods, Inc.',
  parties: [party('Dale Whitfield', 'Plaintiff'), party('Corvane Foods, Inc.', 'Defendant')],
};

export const SUED = [
  '2023-03-06',
  'COMPLAINT against All Defendants ( Filing fee $ 402 receipt number AILNDC-2077.), filed by All Plaintiffs. (Attachments: # 1 Civil Cover Sheet)(Brandt, Lois) (Entered: 03/06/2023)',
] as const;
export const MOVED = [
  '2023-04-10',
  'MOTION to Dismiss for Failure to State a Claim by Corvane Foods, Inc.. (Attachments: # 1 Memorandum in Support)(Oakes, Neil) (Entered: 04/10/2023)',
] as const;
export const JUDGED = [
  '2024-01-15',
  'MOTION for Summary Judgment by Corvane Foods, Inc.. (Oakes, Neil) (Entered: 01/15/2024)',
] as const;
