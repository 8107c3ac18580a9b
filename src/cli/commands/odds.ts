import { storeOdds } from '../../answers/store-odds.ts';
import { ENOUGH } from '../../statistics/index.ts';
import { oddsFile } from '../../views/text/odds-file.ts';
import { askedRecord } from '../ask/case-record.ts';
import type { Invocation } from '../ask/invocation.ts';
import { storeFacts } from '../ask/store-facts.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

type Options = { readonly fromStore?: boolean; readonly branch?: string };

export const define: CommandModule['define'] = (command, begin) => {
  command
    .argument('<case>', 'a case id in the store, or a case file or its folder')
    .option('--from-store', 'from how findings and motions of the other cases of the store came out')
    .option('--branch <name>', 'a saved branch or a reading instead of the record')
    .action(
      begin(async (invocation: Invocation, named: string, options: Options) => {
        if (!options.fromStore)
          throw new BadInput('Odds are never made up: write --from-store for the base rates of the store');
        const asked = await askedRecord(invocation, named, options);
        const { cases } = await storeFacts(invocation);
        const { case: id, rates } = storeOdds(asked, cases);
        if (invocation.json) invocation.give({ case: id, enough: ENOUGH, rates });
        else invocation.io.stdout.data(oddsFile(id ?? named, rates, ENOUGH));
      }),
    );
};
