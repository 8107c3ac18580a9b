/** The statecharts of the machines, drawn from the machines themselves. */
export { guardCatalogue, guardsOf, guardTable } from './guards.ts';
export { mermaid } from './mermaid.ts';
export { chartSvg } from './svg.ts';
export { chartText } from './text.ts';
