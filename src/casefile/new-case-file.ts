import { schemaAddress } from '../../events/schema-address.ts';

/** Where the schema of case files is found by editors that complete what is typed. */
export const CASE_FILE_SCHEMA = schemaAddress('case-file.schema.json');

/** The line by which editors that speak YAML find the schema. */
export const SCHEMA_LINE = `# yaml-language-server: $schema=${CASE_FILE_SCHEMA}`;

/** A name as the id of a case; undefined where it has neither letters nor digits. */
export function nearestId(name: string): string | undefined {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replaceAll(/^-+|-+$/g, '');
  return id === '' ? undefined : id;
}

/** A case file to begin with: one claim, one motion and one order, invented, with a remark on each part. */
export const newCaseFile = (id: string): string => `${SCHEMA_LINE}
# A case file: who, what and under which law first, then the docket. Every entry has an id of your choosing, which
# others name. docs/ENTRIES.md lists every entry type with the docket line that it stands for; nunc check FILE says
# what is wrong, with the line.
nunc: 1
case: ${id}
title: Roe v. Acme Corp. (invented)
# court: N.D. Cal.
# number: 3:31-cv-00001

parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme Corp., role: defendant }

# One claim is one cause of action of one claimant.
claims:
  warranty: { title: Breach of warranty, claimant: roe, against: [acme] }

# The legal tests on which motions are decided. nunc tests lists those that you need not write yourself: they are
# named as grounds without standing here.
tests:
  plausibility:
    title: Plausible claim for relief
    authority: Fed. R. Civ. P. 8(a)(2), 12(b)(6)
    elements: { facts-pleaded: The facts alleged make a claim plausible. }
    rule: facts-pleaded

entries:
  - id: complaint
    type: ComplaintFiled
    # A date may be as uncertain as your record: 2031-02-03, 2031-02, 2031~, or a span 2031-02-03/2031-02-10.
    on: 2031-02-03
    asserts: [warranty]

  # A motion asks for relief as to claims, on grounds, which are tests. It stays pending until an order decides it.
  - id: motion-1
    type: MotionFiled
    on: 2031-03-03
    movant: acme
    requests: [{ id: dismiss, relief: dismiss, claims: [warranty], grounds: [plausibility] }]

  # An order rules on motions. What it finds is what a what-if changes.
  - id: order-1
    type: OrderEntered
    on: 2031-05-12
    findings: [{ test: plausibility, element: facts-pleaded, holding: not-satisfied }]
    rulings: [{ motion: motion-1, ground: plausibility, disposition: granted, leaveToAmend: true }]
    # cites: ["Order at 4"]
`;
