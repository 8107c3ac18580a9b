/** What the studio's server says of forms and of recording by them, and its page reads: types only. */

/** A field of an entry's form, as its schema has it. */
export type FormField =
  | { readonly is: 'text' | 'long' | 'number' | 'flag' | 'json' }
  | { readonly is: 'choice'; readonly options: readonly string[] }
  /** It names something of the case. */
  | {
      readonly is: 'names';
      readonly named: 'party' | 'claim' | 'matter' | 'test' | 'entry' | 'motion' | 'finding';
    }
  | { readonly is: 'list'; readonly of: FormField }
  | { readonly is: 'group'; readonly fields: readonly NamedFormField[] }
  | { readonly is: 'either'; readonly options: readonly FormField[] };

export type NamedFormField = {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly field: FormField;
  /** Of every entry, whatever it is: it stands last. */
  readonly later?: true;
};

/** An entry type as a form. */
export type EntryForm = {
  readonly type: string;
  readonly label: string;
  readonly sentence: string;
  readonly family: string;
  readonly dated: boolean;
  readonly fields: readonly NamedFormField[];
};

/** What would come of an entry, a correction or a strike, before it is written; or why it is refused. */
export type RecordingView = {
  readonly ok: boolean;
  readonly written: boolean;
  /** Each with the field that it is about, where that is known. */
  readonly refusals: readonly { readonly what: string; readonly path: readonly (string | number)[] }[];
  readonly claims: readonly {
    readonly id: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly changed: boolean;
  }[];
  /** What it does, entry by entry, in words. */
  readonly effects: readonly string[];
  /** Rulings that do not follow from their findings: said, and no reason to refuse. */
  readonly reports: readonly string[];
  readonly entry: string | null;
};
