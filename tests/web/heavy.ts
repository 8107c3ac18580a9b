import { type Entry, recorded } from '../../events/index.ts';
import { readCaseFile } from '../../src/casefile/index.ts';
import { recordingNow } from '../../src/cli/ask/recording-now.ts';
import { processIo } from '../../src/cli/process-io.ts';

/** A case in which much hangs on much: so many tests of so many elements, and a claim that all of them bear on. */
export function heavyCase(tests: number, elements: number): string {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  const lines = [
    'nunc: 1',
    'case: heavy',
    'title: Heavy v. Light',
    'parties:',
    '  p: { name: Heavy, role: plaintiff }',
    '  d: { name: Light, role: defendant }',
    'claims:',
    ...numbers(2).map((claim) => `  c${claim}: { title: Claim ${claim}, claimant: p, against: [d] }`),
    'tests:',
    ...numbers(tests).flatMap((test) => [
      `  t${test}:`,
      `    title: Test ${test}`,
      '    authority: invented',
      `    elements: { ${numbers(elements)
        .map((element) => `e${element}: Whether ${element}.`)
        .join(', ')} }`,
      `    rule: { any: [${numbers(elements)
        .map((element) => `e${element}`)
        .join(', ')}] }`,
    ]),
    'entries:',
    '  - { id: complaint, type: ComplaintFiled, on: 2031-01-02, asserts: [c0, c1] }',
    '  - id: motion',
    '    type: MotionFiled',
    '    on: 2031-02-02',
    '    movant: d',
    `    requests: [{ id: r, relief: dismiss, claims: [c0, c1], grounds: [${numbers(tests)
      .map((test) => `t${test}`)
      .join(', ')}] }]`,
    '  - id: order',
    '    type: OrderEntered',
    '    on: 2031-03-02',
    '    findings:',
    ...numbers(tests).flatMap((test) =>
      numbers(elements).map(
        (element) => `      - { test: t${test}, element: e${element}, holding: satisfied }`,
      ),
    ),
    '    rulings:',
    ...numbers(tests).map((test) => `      - { motion: motion, ground: t${test}, disposition: denied }`),
  ];
  return `${lines.join('\n')}\n`;
}

export function entriesOfFile(text: string): readonly Entry[] {
  const read = readCaseFile({ name: 'case.yaml', text });
  if (!read.ok) throw new Error(read.problems[0]?.what);
  const { case: id, drafts } = read.caseFile;
  return recorded(drafts, recordingNow(processIo(), id));
}
