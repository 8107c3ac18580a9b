import { folderOf, importsOf, type Source, target } from './faults.ts';
import { folders } from './house.ts';

/** The rooms that each room imports from, as its files do. */
function arrowsOf(sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map(Object.keys(folders).map((folder) => [folder, new Set<string>()]));
  for (const source of sources)
    for (const { from } of importsOf(source)) {
      if (!from.startsWith('.')) continue;
      const [here, there] = [folderOf(source.path), folderOf(target(source.path, from))];
      if (here !== there) arrows.get(here)?.add(there);
    }
  return arrows;
}

/** The table of rooms in `docs/ARCHITECTURE.md`: what each holds, and what its files import. */
export function tableOfRooms(sources: readonly Source[]): string {
  const arrows = arrowsOf(sources);
  const name = (folder: string): string => `\`${folder.replace('src/', '')}\``;
  const rows = Object.entries(folders).map(([folder, { holds, from, packages }]) => {
    const rooms =
      from === 'everything'
        ? ['whatever it needs']
        : from.filter((one) => arrows.get(folder)?.has(one)).map(name);
    const others = packages.map((one) => `${one}`);
    return `| [${folder}/](../${folder}/) | ${holds} | ${rooms.join(' ') || '—'} | ${others.join(', ')} |`;
  });
  return ['| room | holds | imports | packages |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
