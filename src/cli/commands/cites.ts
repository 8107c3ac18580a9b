import { basename } from 'node:path';
import { checkCites, citesOf } from '../../audit/cites/index.ts';
import { citesView } from '../../views/text/cites-view.ts';
import { caseNamed } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import { EXIT, type Io } from '../io.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly text?: string; readonly reporter?: string; readonly all?: boolean };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .option('--text <opinion>', 'the opinion’s text with its star pages, as *764')
    .option('--reporter <name>', 'volume and reporter, as 712 F. Supp., where the text does not say')
    .option('--all', 'show every cite, and not only those that do not hold')
    .action(
      begin(async (invocation: Invocation, named: string, options: Options) => {
        const from = options.text ?? invocation.settings.opinion;
        if (from === undefined)
          throw new BadInput('Which opinion? --text FILE, or `opinion` in nunc.config.yaml.', 'bad-usage');
        const text = await opinionAt(invocation.io, from);
        const { id, entries } = await caseNamed(invocation, named);
        const { reporter } = options;
        const cites = checkCites(
          entries.flatMap(citesOf),
          reporter === undefined ? { text } : { text, reporter },
        );
        const count = (status: string) => cites.filter((cite) => cite.status === status).length;
        const answer = {
          case: id,
          text: basename(from),
          ok: cites.every((cite) => cite.ok),
          counts: { holds: count('holds'), fails: count('fails'), unchecked: count('unchecked') },
          cites,
        };
        if (invocation.json) invocation.give(answer);
        else invocation.show(citesView(answer, { all: options.all === true }, invocation.width));
        if (!answer.ok) invocation.finish(EXIT.no);
      }),
    );
};

/** The largest opinion that is read, in bytes: some five times the longest there is. */
const LARGEST = 20_000_000;

async function opinionAt({ files }: Io, path: string): Promise<string> {
  const found = await files.look(path);
  if (found === undefined) throw new BadInput([{ where: path, what: 'there is no such file' }]);
  if (found.kind !== 'file') throw new BadInput([{ where: path, what: 'this is no file' }]);
  if (found.size > LARGEST) throw new BadInput([{ where: path, what: 'this is too large to be an opinion' }]);
  return new TextDecoder().decode(await files.read(path));
}
