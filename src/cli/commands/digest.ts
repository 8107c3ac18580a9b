import { Option } from 'commander';
import { type Day, formatDay, parseDay, parseInstant } from '../../../events/dates.ts';
import { type CaseDigest, digestOf, type Since } from '../../digest/index.ts';
import { caseHeads, entriesOf } from '../../open/stored-case.ts';
import { digestView } from '../../views/text/digest-view.ts';
import { dayOption } from '../ask/days.ts';
import type { Invocation } from '../ask/invocation.ts';
import { type UnreadableCase, whyUnreadable } from '../ask/store-facts.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = {
  readonly since: string;
  readonly at?: string;
  readonly format: 'text' | 'html' | 'ics';
};

export const define: CommandModule['define'] = (command, begin) => {
  command
    .requiredOption(
      '--since <when>',
      'from this day on (YYYY-MM-DD or today), or what was recorded after an instant (2024-05-01T09:00:00Z)',
    )
    .option('--at <date>', 'by the end of this day (YYYY-MM-DD; today where left out)')
    .addOption(
      new Option('--format <format>', 'how to tell it').choices(['text', 'html', 'ics']).default('text'),
    )
    .action(
      begin(async (invocation: Invocation, options: Options) => {
        const at = dayOption(invocation.io, '--at', options.at ?? 'today');
        const since = sinceOf(invocation, options.since);
        const { cases, unreadable } = await digests(invocation, since, at);
        const title = `What moved since ${options.since}, by ${formatDay(at)}`;
        if (invocation.json)
          invocation.give({
            since: options.since,
            at: formatDay(at),
            cases,
            ...(unreadable.length > 0 && { unreadable }),
          });
        else if (cases.length === 0) invocation.tell(`nunc: nothing moved since ${options.since}`);
        else if (options.format === 'html') {
          const { digestHtml } = await import('../../views/picture/digest-html.ts');
          invocation.io.stdout.data(digestHtml(cases, title));
        } else if (options.format === 'ics') {
          const { digestIcs } = await import('../../views/picture/digest-ics.ts');
          invocation.io.stdout.data(digestIcs(cases, invocation.io.now()));
        } else invocation.show(digestView(cases, invocation.width));
      }),
    );
};

function sinceOf({ io }: Invocation, text: string): Since {
  const day = parseDay(text === 'today' ? io.today() : text);
  if (day.ok) return { kind: 'day', day: day.day };
  const instant = parseInstant(text);
  if (instant.ok && text.includes('T')) return { kind: 'instant', instant: instant.instant };
  throw new BadInput(`--since: ${day.what}; or write an instant, as in 2024-05-01T09:00:00Z`);
}

async function digests(
  invocation: Invocation,
  since: Since,
  at: Day,
): Promise<{ readonly cases: readonly CaseDigest[]; readonly unreadable: readonly UnreadableCase[] }> {
  const log = await invocation.log('read');
  const unreadable: UnreadableCase[] = [];
  const cases: CaseDigest[] = [];
  for (const { id, unusable } of await caseHeads(log)) {
    const leave = (why: string): undefined => {
      unreadable.push({ case: id, why });
      invocation.tell(`nunc: ${id} is left out: ${why}`);
      return undefined;
    };
    const entries =
      unusable === undefined
        ? await entriesOf(log, id).catch((error: unknown) => leave(whyUnreadable(error)))
        : leave(unusable);
    const digest = entries && digestOf(id, entries, since, at);
    if (digest) cases.push(digest);
  }
  return { cases, unreadable };
}
