import { join } from 'node:path';
import type { Draft, EntryId } from '../../../events/index.ts';
import { FileFault } from '../../files/index.ts';
import { pagesKept } from '../../pull/index.ts';
import type { StudioCases } from '../../web/server/studio-cases.ts';
import type { Webhook } from '../../web/server/webhook-route.ts';
import { caseOfDocket } from '../ask/docket-file.ts';
import { docketFromPages } from '../ask/docket-pages.ts';
import type { Io } from '../io.ts';
import { pulledPagesIn } from './pulled-pages.ts';

export type NewsOptions = {
  readonly io: Io;
  /** The path at which events are posted. */
  readonly path: string;
  /** Where the pages of dockets are kept, as `nunc pull` keeps them. */
  readonly pages: string;
  readonly studioCases: StudioCases;
  readonly tell: (line: string) => void;
};

/**
 * Keeps the news of dockets with the pages that `nunc pull` got of them, and records the new entries of a case that
 * the store holds. What is kept is answered for at once; recording follows, one docket after the other.
 */
export function webhookNews({ io, path, pages, studioCases, tell }: NewsOptions): Webhook {
  let last: Promise<void> = Promise.resolve();
  return {
    path,
    keep: async ({ docket, key, payload }) => {
      const folder = join(pages, docket);
      await io.files.makeFolder(folder);
      const event = { payload, webhook: { event_type: 1 } };
      try {
        await io.files.write(join(folder, `webhook-${key}.json`), `${JSON.stringify(event)}\n`, 'nothing');
      } catch (error) {
        if (error instanceof FileFault && error.code === 'EEXIST') return false;
        throw error;
      }
      last = last
        .then(() => recorded({ io, studioCases, folder }))
        .then(
          (what) => tell(`Docket ${docket}: ${what}`),
          (error: unknown) =>
            tell(
              `Docket ${docket}: kept, and not recorded: ${error instanceof Error ? error.message : error}`,
            ),
        );
      return true;
    },
  };
}

async function recorded({
  io,
  studioCases,
  folder,
}: Pick<NewsOptions, 'io' | 'studioCases'> & { readonly folder: string }): Promise<string> {
  const pages = await pagesKept(pulledPagesIn(io, folder));
  if (pages === null) return 'kept; nunc pull gets what came before.';
  const { imported } = await docketFromPages(
    io,
    pages.map((page) => join(folder, page)),
  );
  const stored = await studioCases.read(imported.case);
  if (stored === undefined) return `kept; the store has no case ${imported.case}.`;
  const kept = new Map<EntryId, Draft>(stored.entries.map((entry) => [entry.id, entry]));
  const isNew = ({ id }: Draft): boolean => !kept.has(id);
  const settled = caseOfDocket(io, imported, { kept }, ({ caption, entries }) => [
    ...stored.entries,
    ...[...caption, ...entries].filter(isNew),
  ]);
  const fresh = [...settled.caption, ...settled.entries].filter(isNew);
  if (fresh.length > 0) await studioCases.add(imported.case, fresh);
  return `${fresh.length === 1 ? 'one entry' : `${fresh.length} entries`} recorded in ${imported.case}.`;
}
