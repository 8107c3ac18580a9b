/** A made-up opinion in the shape that public repositories of case law print, with all that can go wrong. */
export const OPINION = `Roe v. Acme Corp.

900 F.Supp. 10 (1990)

ROE, Plaintiff, v. ACME CORP., Defendant.

*11 *12 A. Lawyer, for plaintiff.

The plaintiff "[who] bought the *13 widget" complains of a self-
executing warranty ... and of its breach.[1] The price was $1,200.50 — no more.

It isn't so, the court \`\`holds."[2]

*14 IT IS SO ORDERED.

NOTES

[1] The widget was blue.

It was later painted.

[2] See *id.* at 3.
`;
