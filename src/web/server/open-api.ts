import { VERSION } from '../../../events/schema-address.ts';
import { type AnswerName, answerJsonSchema } from '../../views/json/schemas/index.ts';

/** The HTTP API for programs (OpenAPI 3.1), from the schemas by which the commands' answers are published. */

type Query = { readonly name: string; readonly says: string; readonly required?: true };

type Operation = {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** The published answer that it gives, word for word; none for what only the studio's page is given. */
  readonly answer?: AnswerName;
  readonly query: readonly Query[];
  readonly body?: true;
};

const VIEW: readonly Query[] = [
  { name: 'branch', says: 'A saved branch or a reading instead of the record' },
  { name: 'known', says: 'As known then: an RFC 3339 instant, or a day, meaning its end in UTC' },
  { name: 'edit', says: 'What is tried out, as it is typed: set TEST/ELEMENT=HOLDING; may be repeated' },
];
const AT: readonly Query[] = [...VIEW, { name: 'at', says: 'The end of this day, YYYY-MM-DD' }];
const PAGE: readonly Query[] = [
  { name: 'at', says: 'The end of this day, YYYY-MM-DD' },
  { name: 'limit', says: 'At most so many; the header Link says where the next are' },
  { name: 'offset', says: 'From this one, counted from 0' },
];

/** Everything that may be asked, in the order in which the page lists it. */
export const operations: readonly Operation[] = [
  { method: 'get', path: '/api/cases', summary: 'Every case, with its claims by state', query: PAGE },
  {
    method: 'get',
    path: '/api/cases/{id}/audit',
    summary: 'The state of each claim and matter, as nunc audit --json',
    answer: 'audit',
    query: AT,
  },
  {
    method: 'get',
    path: '/api/cases/{id}/why/{claim}',
    summary: 'Why a claim stands so, as nunc why --json',
    answer: 'why',
    query: AT,
  },
  {
    method: 'get',
    path: '/api/cases/{id}/history/{claim}',
    summary: 'Every state that a claim was in, as nunc history --json',
    answer: 'history',
    query: VIEW,
  },
  {
    method: 'get',
    path: '/api/cases/{id}/diff',
    summary: 'What changed between two days, as nunc diff --json',
    answer: 'diff',
    query: [
      ...VIEW,
      { name: 'from', says: 'The end of this day', required: true },
      { name: 'to', says: 'The end of this later day', required: true },
    ],
  },
  {
    method: 'get',
    path: '/api/cases/{id}/motions',
    summary: 'Motions and how each part was decided, as nunc motions --json',
    answer: 'motions',
    query: AT,
  },
  { method: 'get', path: '/api/cases/{id}', summary: 'A case for the timeline', query: AT },
  { method: 'get', path: '/api/cases/{id}/entries/{entry}', summary: 'An entry, and what it did', query: AT },
  {
    method: 'get',
    path: '/api/cases/{id}/compare',
    summary: 'What is looked at beside another branch',
    query: [...AT, { name: 'against', says: 'The other branch; main is the record' }],
  },
  { method: 'get', path: '/api/cases/{id}/pivotal/{claim}', summary: 'What a claim hangs on', query: VIEW },
  {
    method: 'get',
    path: '/api/cases/{id}/swings',
    summary: 'Which single findings move most claims',
    query: VIEW,
  },
  {
    method: 'post',
    path: '/api/cases/{id}/simulate',
    summary: 'How likely each claim is to survive, under odds',
    query: VIEW,
    body: true,
  },
  { method: 'post', path: '/api/import', summary: 'A case file or a docket', query: [], body: true },
];

/** The description. */
export function openApi(): object {
  const named = [...new Set(operations.flatMap(({ answer }) => (answer === undefined ? [] : [answer])))];
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) paths[operation.path] = { [operation.method]: described(operation) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Nunc',
      version: VERSION,
      description: 'Where every claim of a lawsuit stood, at any date, and why; and what if.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(named.map((name) => [name, within(name)])),
        problem: PROBLEM,
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    security: [{}, { token: [] }],
  };
}

/** A published schema as a part of the description: what it defines for itself is found from the whole. */
function within(name: AnswerName): unknown {
  const {
    $schema: _schema,
    $id: _id,
    ...schema
  } = answerJsonSchema(name) as Readonly<Record<string, unknown>>;
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"#/components/schemas/${name}/$defs/`));
}

const PROBLEM = {
  type: 'object',
  description: 'Problem details (RFC 9457)',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
  },
};

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
});

function described({ method, path, summary, answer, query, body }: Operation): object {
  const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const ofCase = path.includes('{id}');
  const schema = answer === undefined ? {} : { $ref: `#/components/schemas/${answer}` };
  return {
    operationId: `${method}${path
      .replace(/^\/api/, '')
      .replaceAll(/[/{}]+(\w)/g, (_, letter: string) => letter.toUpperCase())
      .replaceAll(/[/{}]/g, '')}`,
    summary,
    parameters: [
      ...places,
      ...query.map(({ name, says, required = false }) => ({
        name,
        in: 'query',
        required,
        description: says,
        schema: name === 'edit' ? { type: 'array', items: { type: 'string' } } : { type: 'string' },
      })),
      ...(ofCase && method === 'get'
        ? [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }]
        : []),
    ],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: {} } } } }),
    responses: {
      200: {
        description: summary,
        ...(ofCase && {
          headers: { ETag: { schema: { type: 'string' }, description: 'The version of its log' } },
        }),
        content: { 'application/json': { schema } },
      },
      ...(ofCase && method === 'get' && { 304: { description: 'As at the version that is known' } }),
      400: problem('Something is wrong with what was asked'),
      401: problem('The token is missing or wrong'),
      ...(ofCase && { 404: problem('There is no such case, claim or entry') }),
      ...(ofCase && { 412: problem('The case has gone on since the version that was named') }),
    },
  };
}
