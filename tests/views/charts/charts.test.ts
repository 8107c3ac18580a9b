import { describe, expect, it } from 'vitest';
import { drawn } from '../../../machines/drawn.ts';
import { chartOf, rules } from '../../../machines/index.ts';
import { chartSvg, chartText, guardTable, mermaid } from '../../../src/views/charts/index.ts';
import { expectGolden } from '../../golden.ts';

const charts = Object.entries(drawn).map(([name, machine]) => ({ name, chart: chartOf(machine) }));

const ABOUT: Readonly<Record<string, string>> = {
  claim:
    'How one claim moves: `filed -> motion -> dismissed | survives | stayed`, and the other ends of real dockets.',
  motion:
    'A motion is filed, briefed, argued, submitted, and decided part by part: each request, on each ground, against each claim.',
  order: 'What becomes of an order after it is entered.',
  matter: 'A discovery or case-management dispute, with a stay of its own.',
};

/** docs/MACHINES.md, written from the machines. */
function document(): string {
  const sections = charts.map(({ name, chart }) =>
    [
      `## ${name}`,
      ABOUT[name] ?? '',
      `\`\`\`mermaid\n${mermaid(chart)}\`\`\``,
      guardTable(rules, name),
      `<details><summary>Every transition, in the order in which it is tried</summary>\n\n\`\`\`\n${chartText(chart)}\`\`\`\n\n</details>`,
    ].join('\n\n'),
  );
  return [
    '# The machines',
    'Written from the machines themselves; `NUNC_UPDATE=1 npx vitest run tests/views/charts` writes it anew. In the drawings `?` marks an event of which a guard decides where it leads, and what leaves the state as it is is left out. `nunc machines` prints the same.',
    ...sections,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

describe('the charts of the machines', () => {
  it('stand in docs/MACHINES.md as the machines are', () => {
    expectGolden(new URL('../../../docs/MACHINES.md', import.meta.url), document());
  });

  it('are drawn as SVG', () => {
    for (const { name, chart } of charts)
      expectGolden(new URL(`golden/${name}.svg`, import.meta.url), chartSvg(chart));
  });

  it('show every state and every event', () => {
    for (const { chart } of charts)
      for (const drawing of [mermaid(chart), chartText(chart)]) {
        for (const { id } of chart.states)
          expect(drawing).toContain(id.replaceAll('.', drawing.startsWith('state') ? '_' : '.'));
        for (const { event, from, to } of chart.transitions)
          if (from !== to) expect(drawing).toContain(event);
      }
  });
});

describe('an SVG chart', () => {
  it('is well formed and keeps to its frame', () => {
    for (const { chart } of charts) {
      const svg = chartSvg(chart);
      const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
      for (const [, x] of svg.matchAll(/ x\d?="(-?[\d.]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(width);
      expect(svg.match(/<g>/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
    }
  });
});
