import type { ComponentChildren } from 'preact';
import type { FormField, NamedFormField, RecordingView } from '../../wire-forms.ts';
import { AsJson } from './as-json.tsx';
import { emptyOf, fieldsIn, fits, nameOfOption } from './kinds-of-value.ts';
import { namesIn } from './names.ts';

type Faults = RecordingView['refusals'];

type Asked = {
  readonly named: NamedFormField;
  readonly value: unknown;
  readonly faults: Faults;
  readonly onChange: (value: unknown) => void;
};

/** A field under its name, with what is wrong with it beside it. */
export function Field({ named, value, faults, onChange }: Asked) {
  const { field, label, required, help } = named;
  const own = faults.filter(({ path }) => path.length === 0 || !hasParts(field));
  const title = `${label}${required ? '' : ' (may be left empty)'}`;
  const body = <Input field={field} label={label} value={value} faults={faults} onChange={onChange} />;
  const told = own.length > 0 && (
    <span class="fault" role="alert">
      {own.map(({ what }) => what).join('; ')}
    </span>
  );
  if (hasParts(field))
    return (
      <fieldset class="field group-field">
        <legend class="label" title={help}>
          {title}
        </legend>
        {body}
        {told}
      </fieldset>
    );
  return (
    <div class="field">
      <span class="label" title={help} aria-hidden="true">
        {title}
      </span>
      {body}
      {told}
    </div>
  );
}

const hasParts = ({ is }: FormField): boolean => is === 'group' || is === 'list' || is === 'either';

type OfInput = {
  readonly field: FormField;
  readonly label: string;
  readonly value: unknown;
  readonly faults: Faults;
  readonly onChange: (value: unknown) => void;
};

function Input({ field, label, value, faults, onChange }: OfInput) {
  const text = typeof value === 'string' ? value : '';
  switch (field.is) {
    case 'text':
      return (
        <input
          type="text"
          aria-label={label}
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'long':
      return (
        <textarea
          rows={2}
          aria-label={label}
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <input
          type="number"
          aria-label={label}
          value={typeof value === 'number' ? value : ''}
          onInput={(event) => {
            const { value: typed } = event.currentTarget;
            onChange(typed === '' ? undefined : Number(typed));
          }}
        />
      );
    case 'flag':
      return (
        <Choice
          label={label}
          value={value === undefined ? '' : String(value)}
          options={[
            ['true', 'Yes'],
            ['false', 'No'],
          ]}
          onChoose={(chosen) => onChange(chosen === '' ? undefined : chosen === 'true')}
        />
      );
    case 'choice':
      return (
        <Choice
          label={label}
          value={text}
          options={field.options.map((one) => [one, one.replaceAll('-', ' ')])}
          onChoose={onChange}
        />
      );
    case 'names':
      return <Choice label={label} value={text} options={namesIn(field.named)} onChoose={onChange} />;
    case 'list':
      return <List field={field} label={label} value={value} faults={faults} onChange={onChange} />;
    case 'group':
      return <Group field={field} value={value} faults={faults} onChange={onChange} />;
    case 'either':
      return <Either field={field} label={label} value={value} faults={faults} onChange={onChange} />;
    case 'json':
      return <AsJson label={label} value={value} onChange={onChange} />;
  }
}

type OfChoice = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: OfChoice) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">Choose …</option>
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}

const itemsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const within = (faults: Faults, step: string | number): Faults =>
  faults.filter(({ path }) => path[0] === step).map((fault) => ({ ...fault, path: fault.path.slice(1) }));

type Of<Is extends FormField['is']> = Omit<OfInput, 'field'> & {
  readonly field: Extract<FormField, { is: Is }>;
};

/** Names and choices are ticked; anything else is added one by one. */
function List({ field, label, value, faults, onChange }: Of<'list'>) {
  const items = itemsIn(value);
  const { of } = field;
  const offered: OfChoice['options'] | null =
    of.is === 'names' ? namesIn(of.named) : of.is === 'choice' ? of.options.map((one) => [one, one]) : null;
  if (offered !== null)
    return (
      <div class="ticks">
        {offered.map(([one, name]) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={items.includes(one)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...items, one] : items.filter((item) => item !== one))
              }
            />{' '}
            {name}
          </label>
        ))}
        {offered.length === 0 && <span class="quiet">There are none in this case yet.</span>}
      </div>
    );
  return (
    <div class="items">
      {items.map((item, index) => (
        <Item key={index} onRemove={() => onChange(items.filter((_, at) => at !== index))}>
          <Input
            field={of}
            label={`${label} ${index + 1}`}
            value={item}
            faults={within(faults, index)}
            onChange={(next) => onChange(items.map((one, at) => (at === index ? next : one)))}
          />
          {within(faults, index)
            .filter(({ path }) => path.length === 0)
            .map(({ what }) => (
              <span key={what} class="fault" role="alert">
                {what}
              </span>
            ))}
        </Item>
      ))}
      <button type="button" onClick={() => onChange([...items, of.is === 'group' ? {} : ''])}>
        Add {label.toLowerCase()}
      </button>
    </div>
  );
}

function Item({ children, onRemove }: { children: ComponentChildren; onRemove: () => void }) {
  return (
    <div class="item">
      <div>{children}</div>
      <button type="button" class="quiet-button square" aria-label="Take it away" onClick={onRemove}>
        ✕
      </button>
    </div>
  );
}

function Group({ field, value, faults, onChange }: Omit<Of<'group'>, 'label'>) {
  const fields = fieldsIn(value);
  return (
    <div class="group-fields">
      {field.fields.map((one) => (
        <Field
          key={one.key}
          named={one}
          value={fields[one.key]}
          faults={within(faults, one.key)}
          onChange={(next) => onChange({ ...fields, [one.key]: next })}
        />
      ))}
    </div>
  );
}

/** One of several kinds of value: those that are groups are told apart by what they have. */
function Either({ field, label, value, faults, onChange }: Of<'either'>) {
  const fitting = field.options.findIndex((option) => fits(option, value));
  const chosen = field.options[Math.max(0, fitting)];
  return (
    <>
      <select
        aria-label={`Kind of ${label.toLowerCase()}`}
        value={Math.max(0, fitting)}
        onChange={(event) => onChange(emptyOf(field.options[Number(event.currentTarget.value)]))}
      >
        {field.options.map((option, index) => (
          <option key={index} value={index}>
            {nameOfOption(option, index)}
          </option>
        ))}
      </select>
      {chosen !== undefined && (
        <Input field={chosen} label={label} value={value} faults={faults} onChange={onChange} />
      )}
    </>
  );
}
