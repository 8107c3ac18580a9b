import { type CaseId, CaseId as CaseIdSchema } from '../../../events/ids.ts';
import { generateDocket, generateLawsuit } from '../../generate/index.ts';
import { docketStream } from '../../log/stream-names.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly dockets: string;
  readonly entries: string;
  readonly claims: string;
  readonly seed: string;
  readonly defendants?: string;
  readonly prefix: string;
};

/** The most of each that can be asked for: enough to fill a disk, not enough to be a slip of the finger. */
const MOST = { dockets: 1_000_000, entries: 100_000, claims: 1_000, defendants: 1_000 } as const;

export const define: CommandModule['define'] = (command, begin) => {
  command
    .option('--dockets <n>', 'how many dockets', '10')
    .option('--entries <n>', 'entries in each, the caption apart', '100')
    .option('--claims <n>', 'claims in each', '6')
    .option('--defendants <n>', 'suits against this many, each of whom fares for itself')
    .option('--seed <n>', 'the same seed gives the same dockets', '1')
    .option('--prefix <id>', 'what the case ids begin with', 'made-up')
    .action(
      begin(async (invocation: Invocation, options: Options) => {
        const dockets = wholeNumber('--dockets', options.dockets, 1, MOST.dockets);
        const entries = wholeNumber('--entries', options.entries, 1, MOST.entries);
        const claims = wholeNumber('--claims', options.claims, 1, MOST.claims);
        const seed = wholeNumber('--seed', options.seed, -(2 ** 31), 2 ** 31 - 1);
        const defendants =
          options.defendants === undefined
            ? undefined
            : wholeNumber('--defendants', options.defendants, 1, MOST.defendants);
        const log = await invocation.log('write');
        const recordedAt = invocation.io.now();
        let written = 0;
        for (let index = 1; index <= dockets; index += 1) {
          const id = caseId(`${options.prefix}-${String(index).padStart(String(dockets).length, '0')}`);
          const size = { id, seed: (seed * 1_000_003 + index) | 0, entries, claims, recordedAt };
          const docket =
            defendants === undefined ? generateDocket(size) : generateLawsuit({ ...size, defendants });
          const result = await log.append(docketStream(id), docket, { expectedVersion: 'any' });
          if (!result.ok)
            throw new BadInput(`--prefix: the store holds another case ${id}; choose another prefix`);
          written += result.written;
          if (index % 1_000 === 0)
            invocation.tell(`${index.toLocaleString('en-US')} of ${dockets.toLocaleString('en-US')} dockets`);
        }
        if (invocation.json) invocation.give({ dockets, entries: written, store: log.place });
        else
          invocation.io.stdout.write(
            `Made up ${dockets.toLocaleString('en-US')} dockets, ${written.toLocaleString('en-US')} new entries, in ${log.place}.\n`,
          );
      }),
    );
};

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new BadInput(
    `${option}: a whole number from ${least} to ${most.toLocaleString('en-US')} is needed, and this is ${text.slice(0, 40)}`,
  );
}

function caseId(text: string): CaseId {
  const read = CaseIdSchema.safeParse(text);
  if (read.success) return read.data;
  throw new BadInput(`--prefix: ${read.error.issues[0]?.message ?? 'no case id begins so'}`);
}
