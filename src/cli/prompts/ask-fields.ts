import { parse } from 'yaml';
import * as z from 'zod';
import type { Replay } from '../../docket/index.ts';
import { type AnsweredFields, offersFor } from './offers.ts';
import type { AnswerCheck, Option, Prompter } from './prompter.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/** Asks for the fields of an entry type, in the order in which it defines them, from its own schema. */
export class FieldAsker {
  readonly #prompter: Prompter;
  readonly #replay: Replay;

  constructor(prompter: Prompter, replay: Replay) {
    this.#prompter = prompter;
    this.#replay = replay;
  }

  /** Those that must be there one by one; of the others first which there are. `within` names what they belong to. */
  async ask(shape: Shape, within: string): Promise<Record<string, unknown>> {
    const answers: Record<string, unknown> = {};
    const optional = Object.keys(shape).filter((field) => isOptional(shape[field]));
    for (const [field, schema] of Object.entries(shape))
      if (!isOptional(schema)) answers[field] = await this.#field(field, schema, within, answers);
    if (optional.length === 0) return answers;
    const options = optional.map((value) => withHint(value, shape[value]?.description));
    const more = await this.#prompter.chooseMany(`${within}: what else does it say?`, options, false);
    for (const field of optional) {
      const schema = shape[field];
      if (more.includes(field) && schema) answers[field] = await this.#field(field, schema, within, answers);
    }
    return answers;
  }

  async #field(field: string, given: z.ZodType, within: string, answers: AnsweredFields): Promise<unknown> {
    const schema = withoutOptional(given);
    const said = given.description ?? schema.description;
    const message = `${within}: ${field}${said === undefined ? '' : ` (${said})`}`;
    if (schema instanceof z.ZodEnum)
      return this.#prompter.choose(
        message,
        schema.options.map((value) => ({ value: String(value) })),
      );
    if (schema instanceof z.ZodBoolean) return this.#prompter.confirm(message);
    if (schema instanceof z.ZodString) return this.#name(field, schema, message, answers);
    if (schema instanceof z.ZodArray) return this.#list(field, schema, message, answers);
    if (schema instanceof z.ZodObject) return this.ask(schema.shape, `${within} ${field}`);
    return parse(
      await this.#prompter.text(message, { hint: 'in YAML, on one line', fault: faultOf(schema, readYaml) }),
    ) as unknown;
  }

  async #name(field: string, schema: z.ZodType, message: string, answers: AnsweredFields): Promise<string> {
    const offers = offersFor(field, schema, this.#replay, answers);
    if (offers.length > 0) return this.#prompter.choose(message, offers);
    return this.#prompter.text(message, { fault: faultOf(schema, (text) => text) });
  }

  async #list(
    field: string,
    schema: z.ZodArray,
    message: string,
    answers: AnsweredFields,
  ): Promise<unknown[]> {
    const element = schema.element as z.ZodType;
    const required = !schema.safeParse([]).success;
    if (element instanceof z.ZodString)
      return [...(await this.#names(field, element, message, required, answers))];
    const items: unknown[] = [];
    for (;;) {
      const one = `${field} ${items.length + 1}`;
      items.push(
        element instanceof z.ZodObject
          ? await this.ask(element.shape, one)
          : await this.#field(field, element, one, answers),
      );
      if (!(await this.#prompter.confirm(`Another of ${field}?`))) return items;
    }
  }

  async #names(
    field: string,
    element: z.ZodType,
    message: string,
    required: boolean,
    answers: AnsweredFields,
  ): Promise<readonly string[]> {
    const offers = offersFor(field, element, this.#replay, answers);
    if (offers.length > 0) return this.#prompter.chooseMany(message, offers, required);
    const list = z.array(element).min(required ? 1 : 0);
    const given = await this.#prompter.text(message, {
      hint: 'several are parted by semicolons',
      fault: faultOf(list, parted),
    });
    return parted(given);
  }
}

const parted = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const readYaml = (text: string): unknown => {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What is wrong with a line of text that is to be a field. */
const faultOf =
  (schema: z.ZodType, read: (text: string) => unknown): AnswerCheck =>
  (text) => {
    const parsed = schema.safeParse(read(text));
    return parsed.success ? undefined : (parsed.error.issues[0]?.message ?? 'this cannot be read');
  };

const isOptional = (schema: z.ZodType | undefined): boolean => schema instanceof z.ZodOptional;

const withoutOptional = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? withoutOptional(schema.unwrap() as z.ZodType) : schema;

const withHint = (value: string, hint: string | undefined): Option =>
  hint === undefined ? { value } : { value, hint };
