import type { Chart, ChartState, ChartTransition } from '../../../machines/index.ts';

/** A chart in plain text: each state, and under it what it does on each event, in the order in which it is tried. */
export function chartText(chart: Chart): string {
  const width = Math.max(0, ...chart.transitions.map(({ event }) => event.length));
  const states = chart.states.map((state) => {
    const lines = chart.transitions
      .filter(({ from }) => from === state.id)
      .map((transition) => `  ${line(transition, width)}`);
    return [`${state.id}${remark(state)}`, ...lines].join('\n');
  });
  return `${chart.id}\n\n${states.join('\n\n')}\n`;
}

function remark({ initial, final, rooms }: ChartState): string {
  const remarks = [
    ...(initial ? ['first'] : []),
    ...(final ? ['final'] : []),
    ...(rooms.length > 0 ? [`rooms: ${rooms.join(', ')}`] : []),
  ];
  return remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
}

const line = ({ event, guard, from, to }: ChartTransition, width: number): string =>
  `${event.padEnd(width)}  ${to === from ? 'stays' : `-> ${to}`}${guard ? `  [${guard}]` : ''}`;
