import type { OtherReading, Pivotal } from '../../branches/index.ts';

/** What would change a claim's end, for programs; of other readings, where it ends and how many findings it takes. */
export const pivotalJson = (pivotal: Pivotal, readings: readonly OtherReading[]) => ({
  ...pivotal,
  readings: readings.map(({ reading, pivotal: { state, flips } }) => ({
    reading,
    state,
    smallest: flips[0]?.size ?? null,
  })),
});
