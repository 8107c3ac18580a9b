import type { EntryForm } from '../../wire-forms.ts';
import { preview, writing } from '../model/record.ts';
import { DayField } from './day-field.tsx';
import { Field } from './field.tsx';

type Written = Readonly<Record<string, unknown>>;

/** The fields of an entry type, what it must say first. */
export function EntryFields({ form, written }: { form: EntryForm; written: Written }) {
  const set = (key: string, value: unknown) => {
    writing.value = { is: 'entry', written: { ...written, [key]: value } };
  };
  const faults = preview.value?.refusals ?? [];
  const shown = form.fields.filter(({ later }) => later !== true);
  const more = form.fields.filter(({ later }) => later === true);
  const of = (field: (typeof form.fields)[number]) => (
    <Field
      key={`${form.type} ${field.key}`}
      named={field}
      value={written[field.key]}
      faults={faults
        .filter(({ path }) => path[0] === field.key)
        .map((fault) => ({ ...fault, path: fault.path.slice(1) }))}
      onChange={(value) => set(field.key, value)}
    />
  );
  return (
    <>
      {form.dated && <DayField value={written.on} onChange={(on) => set('on', on)} />}
      {shown.filter(({ required }) => required).map(of)}
      {shown.filter(({ required }) => !required).map(of)}
      {more.length > 0 && (
        <details>
          <summary>Cites, a note, what it certainly came after or before</summary>
          {more.map(of)}
        </details>
      )}
    </>
  );
}
