import type { Entry } from '../../events/index.ts';
import type { Branches } from '../branches/index.ts';
import { isOfRecord, refuseNothing, type Viewpoint, type ViewResult, viewedFrom } from './viewed.ts';

/**
 * Looks at a record, given in order of recording, from a point. Its branches are asked for, and what makes them
 * is loaded, only where one is looked at.
 */
export async function viewRecord(
  entries: readonly Entry[],
  branches: () => Branches | Promise<Branches>,
  viewpoint: Viewpoint = {},
): Promise<ViewResult> {
  if (isOfRecord(viewpoint)) return viewedFrom(entries, viewpoint, new Map(), refuseNothing);
  const [all, { materialiseBranch }] = await Promise.all([branches(), import('../branches/index.ts')]);
  return viewedFrom(entries, viewpoint, all, materialiseBranch);
}
