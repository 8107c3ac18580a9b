import * as z from 'zod';
import {
  branchTypes,
  catalog,
  type Draft,
  type EntryType,
  entryTypes,
  parseDate,
  readDraft,
} from '../../../events/index.ts';
import { Cite, EntryId, ShortText } from '../../../events/schemas.ts';
import type { Replay } from '../../docket/index.ts';
import { FieldAsker } from './ask-fields.ts';
import type { Prompter } from './prompter.ts';

/** What a person records of a day in court. The caption and branches have commands and files of their own. */
const asked = entryTypes.filter((type) => !catalog[type].caption && !branchTypes.includes(type));

/** Asks for an entry: what it is, when, then field by field; again where what was said does not go together. */
export async function askEntry(prompter: Prompter, replay: Replay): Promise<Draft> {
  for (;;) {
    const type = (await prompter.choose(
      'What was filed, decided or done?',
      asked.map((value) => ({ value, label: catalog[value].label, hint: catalog[value].sentence })),
    )) as EntryType;
    const on = await prompter.text('On which day?', {
      hint: '1987-04-29, 1985, [1987-03-27,1987-03-30]; empty: not in the record',
      fault: (text) => (text === '' ? undefined : misdated(text)),
    });
    const { label } = catalog[type];
    const id = await prompter.text('By which id is it to be known?', {
      suggestion: freeId(type, replay),
      fault: (text) => unfitId(text, replay),
    });
    const shape = catalog[type].schema.shape as Readonly<Record<string, z.ZodType>>;
    // Last, as they stand last on paper; where the type has a field of that name, it is that one.
    const { cites = z.array(Cite).optional(), note = ShortText.optional(), ...own } = shape;
    const fields = await new FieldAsker(prompter, replay).ask({ ...own, cites, note }, label);
    const read = readDraft({ ...(on === '' ? {} : { on }), ...fields, id, type });
    if (read.ok) return read.draft;
    prompter.remark(read.faults.map(({ path, what }) => `${path.join('.')}: ${what}`).join('\n'));
  }
}

function misdated(text: string): string | undefined {
  const read = parseDate(text);
  return read.ok ? undefined : read.what;
}

const isTaken = (id: string, { docket }: Replay): boolean =>
  docket.journal.some(({ entry }) => entry.id === id);

function unfitId(text: string, replay: Replay): string | undefined {
  const read = EntryId.safeParse(text);
  if (!read.success) return read.error.issues[0]?.message;
  return isTaken(text, replay) ? `there is an entry ${text} already` : undefined;
}

/** `motion-3` for the third motion. */
function freeId(type: EntryType, replay: Replay): string {
  const name = type
    .replaceAll(/(Filed|Entered|Raised|Noted|Noticed)$/g, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();
  for (let number = 1; ; number += 1) if (!isTaken(`${name}-${number}`, replay)) return `${name}-${number}`;
}
