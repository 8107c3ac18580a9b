import { labelledDockets, type Score, score } from './labelled-set.ts';
import { isThere, RIGHT_ENDS, toldOf } from './right-ends.ts';
import { HAVE_SHARED_DOCKETS } from './shared-dockets.ts';

/** `npm run score`: how the import does on what people have read. Exit status 1 where a claim is wrong and certain. */
function main(): void {
  if (!HAVE_SHARED_DOCKETS) {
    console.log('There are no dockets to score on: ../shared/dockets is absent.');
    return;
  }
  const found = score(labelledDockets());
  console.log(
    `Labelled: ${found.entries.toLocaleString('en-US')} entries of ${labelledDockets().length} dockets`,
  );
  for (const [name, value] of figures(found)) console.log(`  ${name.padEnd(12)}${value.toFixed(3)}`);
  const told = RIGHT_ENDS.filter(isThere).map((each) => ({ each, claims: toldOf(each) }));
  const all = told.flatMap(({ claims }) => claims);
  const count = (is: string): number => all.filter((one) => one.is === is).length;
  console.log(`Ends: ${all.length} claims, each as to each defendant, of ${told.length} dockets`);
  console.log(`  right       ${count('right')}`);
  console.log(`  left open   ${count('left-open')} that the docket tells`);
  console.log(`  wrong       ${count('wrong')} told as certain`);
  for (const { each, claims } of told)
    for (const { claim, said, wanted, is } of claims)
      if (is !== 'right')
        console.log(
          `  ${each.source} ${claim}: ${said.join(' or ')}, ${wanted ?? 'not told by the docket'} (${each.why})`,
        );
  if (count('wrong') > 0) process.exitCode = 1;
}

function figures(found: Score): readonly (readonly [string, number])[] {
  const motion = [...found.motions.values()];
  const right = motion.reduce((sum, { right: each }) => sum + each, 0);
  const said = motion.reduce((sum, tally) => sum + tally.right + tally.wrong + tally.missed, 0);
  return [
    ['kind', found.kind.recall],
    ['motion', said === 0 ? 1 : right / said],
    ['rulings F1', found.ruling.f1],
    ['links', found.link.recall],
    ['effects F1', found.effect.f1],
  ];
}

main();
