import { audit, openRecord } from '../../../src/audit/index.ts';
import { asEntries, docketOf, drawn } from '../case.ts';
import type { Ends, FreshDocket } from './docket.ts';

/** A claim as to a defendant that is not told as it is: certain and wrong, or open where the docket tells it. */
export type Mistold = {
  readonly pair: string;
  readonly said: readonly string[];
  readonly wanted: string | null;
};

/** The docket with its last line as one clerk writes it, as JSON. */
export function withLast({ lines, day, more = {} }: FreshDocket, last: string): Record<string, unknown> {
  return docketOf([...lines, [day, last]], more);
}

/** What the import tells otherwise than it is. */
export function mistoldIn(docket: unknown, ends: Ends): readonly Mistold[] {
  const { drafts } = drawn(docket);
  const claimants = new Map(
    drafts.flatMap((draft) =>
      draft.type === 'ClaimDescribed' ? [[draft.data.claim, draft.data.claimant] as const] : [],
    ),
  );
  return audit(openRecord(asEntries(drafts))).claims.flatMap(({ id, asTo }) =>
    asTo.flatMap(({ party, states, certain }): readonly Mistold[] => {
      const claimant = claimants.get(id) ?? '';
      const pair = `${claimant} v. ${party ?? 'nobody'}`;
      const wanted = ends[[pair, claimant].find((name) => name in ends) ?? '*'] ?? null;
      const right = wanted === null ? !certain : certain && states[0] === wanted;
      return right ? [] : [{ pair, said: states, wanted }];
    }),
  );
}

/** The same docket as CM/ECF shows it. */
export function asPage(docket: Record<string, unknown>): string {
  const { docket_entries, parties, case_name } = docket as {
    readonly case_name: string;
    readonly docket_entries: readonly {
      date_filed: string;
      document_number: string | null;
      description: string;
    }[];
    readonly parties: readonly { name: string; type: string }[];
  };
  const day = (on: string): string => on.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const people = parties.map(
    ({ name, type }) =>
      `<tr><td><b><u>${type}</u></b></td></tr><tr><td valign=top><B>${escaped(name)}</B></td><td>represented by</td><td><B>A Lawyer</B></td></tr>`,
  );
  const rows = docket_entries.map(
    ({ date_filed, document_number, description }) =>
      `<tr><td valign=top nowrap>${day(date_filed)}</td><td align=right>${document_number ?? ''}&nbsp;</td><td valign=top>${escaped(description)}</td></tr>`,
  );
  return `<html><head><title>CM/ECF LIVE</title></head><body><h3 align=center>U.S. District Court<BR>District of Alaska (Anchorage)<BR>CIVIL DOCKET FOR CASE #: 3:24-cv-00001-ABC</h3>
<table><tr><td><br>${escaped(case_name)}<br>Assigned to: Judge R. Hale</td><td><br>Date Filed: ${day(docket_entries[0]?.date_filed ?? '')}</td></tr></table>
<table>${people.join('\n')}</table>
<table border=1><tr><td>Date Filed</td><th>#</th><td>Docket Text</td></tr>${rows.join('\n')}</table></body></html>`;
}
