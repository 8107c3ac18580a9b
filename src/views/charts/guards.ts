import type { GuardRule } from '../../../machines/index.ts';

type Machines = Readonly<
  Record<string, { readonly guards: Readonly<Record<string, GuardRule<never, never>>> }>
>;

type Catalogued = {
  readonly machine: string;
  readonly name: string;
  readonly says: string;
  readonly source: string;
};

/** Every guard of the machines, with what it asks and where that comes from. */
export const guardsOf = (machines: Machines): readonly Catalogued[] =>
  Object.entries(machines).flatMap(([machine, { guards }]) =>
    Object.entries(guards).map(([name, { says, source }]) => ({ machine, name, says, source })),
  );

/** The guards as plain text. */
export const guardCatalogue = (machines: Machines): string =>
  guardsOf(machines)
    .map(({ machine, name, says, source }) => `${machine} ${name}\n  ${says}\n  ${source}\n`)
    .join('\n');

/** The guards of one machine as a Markdown table. */
export function guardTable(machines: Machines, machine: string): string {
  const rows = guardsOf(machines).filter((guard) => guard.machine === machine);
  if (rows.length === 0) return 'It has no guards.';
  return [
    '| guard | holds when | source |',
    '| --- | --- | --- |',
    ...rows.map(({ name, says, source }) => `| \`${name}\` | ${says} | ${source} |`),
  ].join('\n');
}
