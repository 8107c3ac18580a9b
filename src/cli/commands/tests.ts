import { didYouMean } from '../../../events/nearest.ts';
import { librarySections, libraryTests } from '../../doctrine/library/index.ts';
import { testJson, testsJson } from '../../views/json/library.ts';
import { libraryView, testView } from '../../views/text/library-view.ts';
import type { Invocation } from '../ask/invocation.ts';
import { BadInput } from '../faults.ts';
import type { CommandModule } from './index.ts';

export const define: CommandModule['define'] = (command, begin) => {
  command.argument('[name]', 'the test to show; all are listed where none is named').action(
    begin(async (invocation: Invocation, name: string | undefined) => {
      if (name === undefined) {
        if (invocation.json) invocation.give(testsJson());
        else invocation.show(libraryView(librarySections, invocation.width));
        return;
      }
      const test = libraryTests.get(name);
      if (test === undefined) throw new BadInput(unknownTest(name));
      if (invocation.json) invocation.give(testJson(test));
      else invocation.show(testView(test, invocation.width));
    }),
  );
};

function unknownTest(name: string): string {
  const near = didYouMean(name, libraryTests.keys());
  return `There is no test "${name.slice(0, 120)}" in the library${near === '' ? '; nunc tests lists them' : near}`;
}
