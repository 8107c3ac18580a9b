import type { Chart, ChartState } from '../../../machines/index.ts';
import { arrowsOf } from './arrows.ts';

/** A chart as a Mermaid state diagram, which GitHub and most editors draw. `?` marks what a guard decides. */
export function mermaid(chart: Chart): string {
  const top = chart.states.filter(({ parent }) => parent === null);
  const finals = chart.states.filter(({ final }) => final);
  return [
    'stateDiagram-v2',
    '  direction LR',
    ...top.flatMap((state) => declared(chart, state, '  ')),
    ...top.filter(({ initial }) => initial).map(({ id }) => `  [*] --> ${name(id)}`),
    ...arrowsOf(chart).map(({ from, to, labels }) => `  ${name(from)} --> ${name(to)}: ${labels.join(', ')}`),
    ...finals.map(({ id }) => `  ${name(id)} --> [*]`),
    '',
  ].join('\n');
}

function declared(chart: Chart, { id, rooms }: ChartState, indent: string): readonly string[] {
  if (rooms.length === 0) return [`${indent}state "${label(id)}" as ${name(id)}`];
  const inside = chart.states.filter(({ parent }) => parent === id);
  return [
    `${indent}state "${label(id)}" as ${name(id)} {`,
    ...inside.flatMap((state) => declared(chart, state, `${indent}  `)),
    ...inside.filter(({ initial }) => initial).map((state) => `${indent}  [*] --> ${name(state.id)}`),
    `${indent}}`,
  ];
}

/** Mermaid takes no dots in a name. */
const name = (id: string): string => id.replaceAll('.', '_');

/** `dismissed.withLeave` is "with leave" inside "dismissed". */
export const label = (id: string): string =>
  (id.split('.').at(-1) ?? id).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
