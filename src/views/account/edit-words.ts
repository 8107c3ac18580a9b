import { type BranchDisposition, catalog, type Edit, type PartyId } from '../../../events/index.ts';
import type { Caption, Docket } from '../../docket/index.ts';
import { HOLDING_WORDS, partyNames } from './words.ts';

const RULED: Readonly<Record<BranchDisposition, string>> = {
  granted: 'is dismissed by',
  'granted-with-leave': 'is dismissed with leave to amend by',
  denied: 'is not dismissed by',
  stayed: 'is stayed by',
  deferred: 'is left for later by',
};

/** What an edit changes, as a memo says it. The ids stay in it, so that it can be found again. */
export function editWords(edit: Edit, { caption }: Pick<Docket, 'caption'>): string {
  switch (edit.edit) {
    case 'set': {
      const where = edit.entry === undefined ? '' : ` in ${edit.entry}`;
      return `${findingWords(edit.finding, caption)} is found ${HOLDING_WORDS[edit.holding]}${asTo(edit, caption)}${where}`;
    }
    case 'rule': {
      const title = caption.claims.get(edit.claim)?.title;
      const claim = title === undefined ? edit.claim : `${title} (${edit.claim})`;
      return `${claim}${asTo(edit, caption)} ${RULED[edit.disposition]} ${edit.entry}`;
    }
    case 'omit':
      return `${edit.entry} was never made`;
    case 'insert': {
      const { id, type } = edit.entry;
      const label = type in catalog ? catalog[type as keyof typeof catalog].label.toLowerCase() : type;
      return `${id} was made as well (${label})`;
    }
    case 'replace':
      return `${edit.entry} reads otherwise`;
    case 'redate':
      return `${edit.entry} was made on ${edit.on}`;
  }
}

const asTo = (
  { against }: { readonly against?: readonly PartyId[] | undefined },
  caption: Caption,
): string => (against === undefined ? '' : ` as to ${partyNames(caption, against)}`);

/** `Associational standing, “Members could sue in their own right.” (hunt/members-have-standing)` */
function findingWords(finding: string, { tests }: Caption): string {
  const [test = '', element = ''] = finding.split('/');
  const stated = [...tests].find(([id]) => id === test)?.[1];
  const asks = stated && Object.entries(stated.elements).find(([id]) => id === element)?.[1];
  return stated === undefined ? finding : `${stated.title}: “${asks ?? element}” (${finding})`;
}
