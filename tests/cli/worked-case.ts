import { fileURLToPath } from 'node:url';

/** The worked case, as a test loads it. */
export const workedCase = fileURLToPath(new URL('../../examples/abc-v-meese', import.meta.url));

export const odds = `hunt/no-individual-participation: 0.4
constitutional-tort/no-special-factors: { satisfied: 0.5, open: 0.2 }
`;

/** A text with star pages that says almost nothing of what the case cites. */
export const opinion = `712 F.Supp. 756 (1989)

No. C-85-3255 RFP. *757 Nothing is said here. *758 Nor here. *759 Nor here.
`;
