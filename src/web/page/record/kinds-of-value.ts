import type { FormField } from '../../wire-forms.ts';

export const fieldsIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export const nameOfOption = (option: FormField, index: number): string => {
  if (option.is === 'group') {
    const kind = option.fields.find(({ field }) => field.is === 'choice' && field.options.length === 1);
    if (kind?.field.is === 'choice') return kind.field.options[0] ?? kind.label;
    return option.fields.map(({ label }) => label.toLowerCase()).join(', ');
  }
  return (
    { list: 'several', names: 'one', text: 'words', long: 'words', choice: 'a choice' }[
      option.is as string
    ] ?? `kind ${index + 1}`
  );
};

/** What a kind begins with: a group that says which it is says so. */
export function emptyOf(option: FormField | undefined): unknown {
  if (option?.is === 'list') return [];
  if (option?.is !== 'group') return '';
  return Object.fromEntries(
    option.fields.flatMap(({ key, field }) =>
      field.is === 'choice' && field.options.length === 1 ? [[key, field.options[0]]] : [],
    ),
  );
}

export function fits(option: FormField, value: unknown): boolean {
  if (option.is === 'list') return Array.isArray(value);
  if (option.is === 'group')
    return (
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      option.fields.every(
        ({ key, field }) =>
          field.is !== 'choice' || field.options.length > 1 || fieldsIn(value)[key] === field.options[0],
      )
    );
  return typeof value === 'string';
}
