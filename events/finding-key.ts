import type { ElementId, FindingKey, TestId } from './ids.ts';

/** The public name of a finding, `hunt/germane-to-purpose`. */
export const findingKey = (test: TestId, element: ElementId): FindingKey =>
  `${test}/${element}` as FindingKey;
