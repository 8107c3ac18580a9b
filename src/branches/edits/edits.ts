import { type BranchDisposition, type Edit, parseDate } from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { ClaimId, EntryId, FindingKey, Holding, LooseEntry, PartyId } from '../../../events/schemas.ts';

export type ReadEdit =
  | { readonly ok: true; readonly edit: Edit }
  | { readonly ok: false; readonly what: string };

const refused = (what: string): ReadEdit => ({ ok: false, what });

/** How a disposition may be written at a prompt. */
const DISPOSITIONS: Readonly<Record<string, BranchDisposition>> = {
  grant: 'granted',
  granted: 'granted',
  'grant-with-leave': 'granted-with-leave',
  'granted-with-leave': 'granted-with-leave',
  deny: 'denied',
  denied: 'denied',
  stay: 'stayed',
  stayed: 'stayed',
  defer: 'deferred',
  deferred: 'deferred',
};

/** Splits at the first `=`; undefined where one side is missing. */
function sides(text: string): readonly [string, string] | undefined {
  const at = text.indexOf('=');
  const [left, right] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return at < 1 || left === '' || right === '' ? undefined : [left, right];
}

/** Splits at the last `:`, since the ids of a caption's entries have one of their own. */
function narrowed(text: string): readonly [string | undefined, string] {
  const at = text.lastIndexOf(':');
  return at < 0 ? [undefined, text] : [text.slice(0, at), text.slice(at + 1)];
}

const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;

/** Splits at the last `@`: what is asked, and as to which defendant. */
function asToWhom(
  text: string,
): readonly [what: string, { readonly against?: [PartyId] }] | { readonly what: string } {
  const at = text.lastIndexOf('@');
  if (at < 0) return [text, {}];
  const party = PartyId.safeParse(text.slice(at + 1));
  return party.success
    ? [text.slice(0, at), { against: [party.data] }]
    : { what: `${quoted(text.slice(at + 1))} is no party id, as in acme` };
}

/** Reads `TEST/ELEMENT=HOLDING`, `TEST/ELEMENT@PARTY=HOLDING` for what is found as to one defendant, or `ENTRY:TEST/ELEMENT=HOLDING` for what one order found. */
export function readSet(text: string): ReadEdit {
  const [left, right] = sides(text) ?? [];
  if (left === undefined || right === undefined)
    return refused(`${quoted(text)} is not TEST/ELEMENT=HOLDING, as in hunt/germane-to-purpose=satisfied`);
  const [order, written] = narrowed(left);
  const narrow = asToWhom(written);
  if ('what' in narrow) return refused(narrow.what);
  const [key, whom] = narrow;
  const finding = FindingKey.safeParse(key);
  if (!finding.success)
    return refused(`${quoted(key)} is not a finding: TEST/ELEMENT, as in hunt/germane-to-purpose`);
  const holding = Holding.safeParse(right);
  if (!holding.success)
    return refused(
      `${quoted(right)} is no holding: one of ${Holding.options.join(', ')}${didYouMean(right, Holding.options)}`,
    );
  if (order === undefined)
    return { ok: true, edit: { edit: 'set', finding: finding.data, holding: holding.data, ...whom } };
  const entry = EntryId.safeParse(order);
  if (!entry.success) return refused(`${quoted(order)} is no entry id, as in order-1989`);
  return {
    ok: true,
    edit: { edit: 'set', finding: finding.data, holding: holding.data, entry: entry.data, ...whom },
  };
}

/** Reads `ENTRY:CLAIM=DISPOSITION`, or `ENTRY:CLAIM@PARTY=DISPOSITION` as to one defendant; grant, grant-with-leave, deny, stay, defer, or their past participles. */
export function readRule(text: string): ReadEdit {
  const [left, right] = sides(text) ?? [];
  if (left === undefined || right === undefined)
    return refused(`${quoted(text)} is not ENTRY:CLAIM=DISPOSITION, as in order-1989:orgs-tort=deny`);
  const [order, written] = narrowed(left);
  const narrow = asToWhom(written);
  if ('what' in narrow) return refused(narrow.what);
  const [id, whom] = narrow;
  if (order === undefined)
    return refused(`${quoted(left)} names no order: ENTRY:CLAIM, as in order-1989:orgs-tort`);
  const entry = EntryId.safeParse(order);
  if (!entry.success) return refused(`${quoted(order)} is no entry id, as in order-1989`);
  const claim = ClaimId.safeParse(id);
  if (!claim.success) return refused(`${quoted(id)} is no claim id, as in orgs-tort`);
  const disposition = Object.hasOwn(DISPOSITIONS, right) ? DISPOSITIONS[right] : undefined;
  if (disposition === undefined)
    return refused(
      `${quoted(right)} is no disposition: one of grant, grant-with-leave, deny, stay, defer${didYouMean(right, Object.keys(DISPOSITIONS))}`,
    );
  return { ok: true, edit: { edit: 'rule', entry: entry.data, claim: claim.data, ...whom, disposition } };
}

/** Reads `ENTRY`: an entry that the branch leaves out. */
export function readOmit(text: string): ReadEdit {
  const entry = EntryId.safeParse(text.trim());
  return entry.success
    ? { ok: true, edit: { edit: 'omit', entry: entry.data } }
    : refused(`${quoted(text)} is no entry id, as in order-1989`);
}

/** Reads `ENTRY=DATE`, the date in EDTF. */
export function readRedate(text: string): ReadEdit {
  const [left, on] = sides(text) ?? [];
  if (left === undefined || on === undefined)
    return refused(`${quoted(text)} is not ENTRY=DATE, as in order-1989=1989-04-01`);
  const entry = EntryId.safeParse(left);
  if (!entry.success) return refused(`${quoted(left)} is no entry id, as in order-1989`);
  const date = parseDate(on);
  if (!date.ok) return refused(date.what);
  return { ok: true, edit: { edit: 'redate', entry: entry.data, on } };
}

function readLoose(written: unknown, make: (entry: LooseEntry) => Edit): ReadEdit {
  const entry = LooseEntry.safeParse(written);
  if (entry.success) return { ok: true, edit: make(entry.data) };
  const [issue] = entry.error.issues;
  return refused(`an entry needs an id and a type: \`${issue?.path.join('.')}\` ${issue?.message ?? ''}`);
}

/** An entry that the branch adds, as it would stand in a case file. */
export const readInsert = (written: unknown): ReadEdit =>
  readLoose(written, (entry) => ({ edit: 'insert', entry }));

/** An entry that the branch puts in the place of the one with its id. */
export const readReplace = (written: unknown): ReadEdit =>
  readLoose(written, (entry) => ({ edit: 'replace', entry: entry.id, with: entry }));

const atParty = ({ against }: { readonly against?: readonly PartyId[] | undefined }): string =>
  against === undefined ? '' : `@${against.join(',')}`;

/** An edit as it is typed at a prompt, without its dashes. */
export function editText(edit: Edit): string {
  switch (edit.edit) {
    case 'set':
      return `set ${edit.entry === undefined ? '' : `${edit.entry}:`}${edit.finding}${atParty(edit)}=${edit.holding}`;
    case 'rule':
      return `rule ${edit.entry}:${edit.claim}${atParty(edit)}=${edit.disposition}`;
    case 'omit':
      return `omit ${edit.entry}`;
    case 'insert':
      return `insert ${edit.entry.id}`;
    case 'replace':
      return `replace ${edit.entry}`;
    case 'redate':
      return `redate ${edit.entry}=${edit.on}`;
  }
}
