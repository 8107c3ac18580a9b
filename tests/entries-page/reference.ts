import * as z from 'zod';
import { writtenSchema } from '../../events/draft.ts';
import { MotionRequest } from '../../events/fields/request.ts';
import { Finding, Ruling } from '../../events/fields/ruling.ts';
import { draftFields } from '../../events/fields/written.ts';
import { branchTypes, catalog, type EntryType, entryTypes } from '../../events/index.ts';
import { Disposition, Relief } from '../../events/schemas.ts';
import { DISPOSITION_WORDS, RELIEF_NAMES } from '../../src/views/account/words.ts';

/** The reference of docs/ENTRIES.md, read off the catalog and its schemas. */

const SHARED = new Set(Object.keys(draftFields));

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function unwrapped(field: unknown): unknown {
  return field instanceof z.ZodOptional || field instanceof z.ZodNullable ? unwrapped(field.unwrap()) : field;
}

/** What a field holds, in a word or two. */
function holds(field: unknown): string {
  const bare = unwrapped(field);
  if (bare === Relief) return 'one of the [reliefs](#what-a-motion-may-ask-for-relief)';
  if (bare instanceof z.ZodEnum) return bare.options.map((word) => `\`${word}\``).join(' ');
  if (bare instanceof z.ZodLiteral) return [...bare.values].map((word) => `\`${word}\``).join(' ');
  if (bare instanceof z.ZodArray) {
    const item = unwrapped(bare.element);
    return item instanceof z.ZodEnum ? `a list of ${holds(item)}` : 'a list';
  }
  if (bare instanceof z.ZodUnion) return [...new Set(bare.options.map(holds))].join(' or ');
  if (bare instanceof z.ZodObject) return 'fields with their names';
  if (bare instanceof z.ZodRecord) return 'names, each with its own';
  if (bare instanceof z.ZodBoolean) return '`true` or `false`';
  return 'text';
}

const saysOf = (field: z.ZodType): string =>
  field.description ?? (unwrapped(field) as z.ZodType).description ?? '';

const fieldRows = (shape: Readonly<Record<string, z.ZodType>>, without: ReadonlySet<string> = new Set()) =>
  Object.entries(shape)
    .filter(([name]) => !without.has(name) && name !== 'type')
    .map(([name, field]) => [
      `\`${name}\`${field instanceof z.ZodOptional ? '' : ' *'}`,
      holds(field),
      saysOf(field),
    ]);

const FIELDS = ['field', 'holds', 'what'];

function typeSection(type: EntryType): string {
  const { label, sentence, own, caption } = catalog[type];
  const without = new Set([...SHARED].filter((name) => !(own as readonly string[]).includes(name)));
  const rows = fieldRows(writtenSchema(type).shape, without);
  return [
    `#### \`${type}\``,
    `**${label}.** ${sentence}${caption ? ' In a case file it stands in a section of its own.' : ''}`,
    ...(rows.length > 0 ? [table(FIELDS, rows)] : []),
  ].join('\n\n');
}

export const reference = (): string =>
  [
    '## Every entry type and its fields',
    'A star marks a field that has to be there. Every entry may also have:',
    table(FIELDS, fieldRows(draftFields)),
    ...entryTypes.filter((type) => !branchTypes.includes(type)).map(typeSection),
    '### A request of a motion',
    table(FIELDS, fieldRows(MotionRequest.shape)),
    '### A ruling of an order',
    table(FIELDS, fieldRows(Ruling.shape)),
    '### A finding of an order',
    table(FIELDS, fieldRows(Finding.shape)),
    '### What a motion may ask for (`relief`)',
    table(
      ['relief', 'asks for'],
      Relief.options.map((relief) => [`\`${relief}\``, RELIEF_NAMES[relief][0]]),
    ),
    '### How it may be decided (`disposition`)',
    table(
      ['disposition', 'told as'],
      Disposition.options.map((one) => [`\`${one}\``, DISPOSITION_WORDS[one]]),
    ),
  ].join('\n\n');
