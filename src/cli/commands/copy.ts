import { copyLog } from '../../log/copy.ts';
import type { Log } from '../../log/port.ts';
import { withoutPassword } from '../../log/store-url.ts';
import { verify } from '../../log/verify.ts';
import { counted } from '../../views/account/words.ts';
import { verificationView } from '../../views/text/verification-view.ts';
import type { Invocation } from '../ask/invocation.ts';
import { openStore, placedUrl } from '../ask/store.ts';
import { BadInput } from '../faults.ts';
import { interruption } from '../interruption.ts';
import { EXIT } from '../io.ts';
import { progressBar } from '../tell/progress.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly from: string; readonly to: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .requiredOption('--from <url>', 'the store to copy')
    .requiredOption('--to <url>', 'the store to copy to; what it holds already is passed over')
    .action(
      begin(async (invocation: Invocation, { from, to }: Options) => {
        const { io } = invocation;
        if (placedUrl(io, from) === placedUrl(io, to))
          throw new BadInput('--from and --to are the same store.');
        if (from === 'memory:' || to === 'memory:')
          throw new BadInput('A log in memory is gone with its process: name two stores that last.');
        const source = await openStore(io, invocation.waiting(from), 'read');
        try {
          const target = await openStore(io, invocation.waiting(to), 'write');
          try {
            await copy(invocation, source, target);
          } finally {
            await target.close();
          }
        } finally {
          await source.close();
        }
      }),
    );
};

/** Copies, then reads the copy back: a log that has moved is worth what its chain is worth in the new place. */
async function copy(invocation: Invocation, source: Log, target: Log): Promise<void> {
  const { io } = invocation;
  const [from, to] = [withoutPassword(source.place), withoutPassword(target.place)];
  const total = (await source.streams()).reduce((sum, head) => sum + head.version + 1, 0);
  const stopped = interruption();
  const bar = progressBar(io, 'Copied', total);
  const copied = await copyLog(source, target, {
    signal: stopped.signal,
    progress: ({ read }) => bar.at(read),
  }).finally(() => {
    bar.stop();
    stopped.dispose();
  });
  if (!copied.ok) {
    const at = copied.at === 'source' ? from : to;
    const problems = [{ where: `${at}, ${copied.stream} version ${copied.version}`, what: copied.what }];
    return told(invocation, { from, to, complete: false, read: 0, written: 0, problems }, at);
  }
  const { read, written, complete, left } = copied;
  const { problems: found } = complete ? await verify(target) : { problems: [] };
  const notCopied = left.map(({ stream, unusable = '' }) => ({
    where: stream,
    what: `not copied: ${unusable}`,
  }));
  const problems = [...notCopied, ...found];
  // What the target lacks because the source cannot give it is the source's fault.
  told(invocation, { from, to, complete, read, written, problems }, found.length > 0 ? to : from);
}

type Outcome = {
  readonly from: string;
  readonly to: string;
  readonly complete: boolean;
  readonly read: number;
  readonly written: number;
  readonly problems: readonly { readonly where: string; readonly what: string }[];
};

/** `blamed` is the store at fault, where there are problems. */
function told(invocation: Invocation, outcome: Outcome, blamed: string): void {
  const { to, complete, read, written, problems } = outcome;
  const ok = complete && problems.length === 0;
  if (invocation.json) invocation.give({ ok, ...outcome });
  else {
    if (problems.length > 0) invocation.show(verificationView(blamed, problems, '', invocation.width));
    // Of a copy that is not sound, or not begun, a count would say nothing.
    if (problems.length > 0 && (!complete || blamed === to)) {
      invocation.finish(EXIT.no);
      return;
    }
    const count = `${counted(written, 'record')} copied, ${(read - written).toLocaleString('en-US')} there already`;
    invocation.io.stdout.write(
      complete
        ? `${to}: ${count}, verified.\n`
        : `${to}: stopped; ${count}. Give the same command again to go on.\n`,
    );
  }
  if (!ok) invocation.finish(EXIT.no);
}
