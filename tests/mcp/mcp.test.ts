import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tools } from '../../src/mcp/tools.ts';
import { Clerk } from '../cli/clerk.ts';
import { builtBinary, startNunc } from '../cli/nunc-process.ts';
import { workedCase } from '../cli/worked-case.ts';

const clerk = new Clerk();
const clients: Client[] = [];
beforeAll(async () => {
  await clerk.types(['load', workedCase]);
});
afterAll(async () => {
  for (const client of clients) await client.close();
  clerk.leaves();
});

/** A client of `nunc mcp` over stdin and stdout. */
async function connected(...args: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [builtBinary(), 'mcp', ...args],
      env: { NUNC_STORE: clerk.store, NUNC_USER: 'clerk@court', HOME: clerk.path('') },
    }),
  );
  clients.push(client);
  return client;
}

const byCommand = async (...args: readonly string[]) =>
  JSON.parse((await clerk.types([...args, '--json'])).out);

/** The clerk's desk is shown as DESK. */
const withoutStore = ({ store: _, ...answer }: Record<string, unknown>) => answer;

describe('given a store, an MCP client', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connected();
  });

  it('is offered tools that record nothing', async () => {
    const { tools: offered } = await client.listTools();
    expect(offered.map(({ name }) => name)).toEqual(
      tools.filter(({ writes }) => !writes).map(({ name }) => name),
    );
    for (const { annotations, description } of offered) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(description).toMatch(/\.$/);
    }
  });

  it.each<readonly [string, Record<string, unknown>, readonly string[]]>([
    ['list_cases', {}, ['cases']],
    ['audit', { case: 'abc-v-meese', at: '1987-03-28' }, ['audit', 'abc-v-meese', '--at', '1987-03-28']],
    ['why', { case: 'abc-v-meese', claim: 'orgs-tort' }, ['why', 'abc-v-meese', 'orgs-tort']],
    ['history', { case: 'abc-v-meese', claim: 'free-exercise' }, ['history', 'abc-v-meese', 'free-exercise']],
    ['motions', { case: 'abc-v-meese' }, ['motions', 'abc-v-meese']],
    [
      'what_if',
      { case: 'abc-v-meese', set: { 'hunt/no-individual-participation': 'satisfied' } },
      ['what-if', 'abc-v-meese', '--set', 'hunt/no-individual-participation=satisfied'],
    ],
    [
      'compare',
      { case: 'abc-v-meese', base: 'main', branch: 'main' },
      ['compare', 'abc-v-meese', 'main', 'main'],
    ],
    [
      'pivotal',
      { case: 'abc-v-meese', claim: 'orgs-geneva', max: 2 },
      ['pivotal', 'abc-v-meese', 'orgs-geneva', '--max', '2'],
    ],
  ])('asks %s and is answered as the command line is, with cites', async (name, given, command) => {
    const answer = await client.callTool({ name, arguments: given });
    expect(answer.isError).toBeFalsy();
    expect(answer.structuredContent).toMatchObject(withoutStore(await byCommand(...command)));
    if (name === 'why') expect(JSON.stringify(answer.structuredContent)).toMatch(/"cites":\["/);
  });

  it('reads a docket', async () => {
    const docket = {
      court: 'cand',
      docket_number: '3:20-cv-00001',
      docket_entries: [
        { entry_number: 1, date_filed: '2020-01-02', description: 'COMPLAINT filed by Jane Roe.' },
      ],
    };
    const { structuredContent } = await client.callTool({ name: 'import_docket', arguments: { docket } });
    expect(structuredContent).toMatchObject({ entries: [{ kind: 'complaint' }] });
  });

  it('is told what is wrong with what it asks', async () => {
    const unknown = await client.callTool({
      name: 'why',
      arguments: { case: 'abc-v-meese', claim: 'orgs-tot' },
    });
    expect(unknown).toMatchObject({
      isError: true,
      structuredContent: { error: { code: 'no-such-claim', where: 'claim' } },
    });
    const wrong = await client.callTool({ name: 'audit', arguments: { case: '../../etc/passwd' } });
    expect(wrong.isError).toBe(true);
    expect(JSON.stringify(wrong.content)).toContain('case');
    const option = await client.callTool({
      name: 'history',
      arguments: { case: 'abc-v-meese', claim: '--store=sqlite:other.db' },
    });
    expect(option).toMatchObject({ isError: true, structuredContent: { error: { code: 'no-such-claim' } } });
    const none = await client.callTool({ name: 'append_entries', arguments: {} });
    expect(none.isError).toBe(true);
  });
});

describe('given --write', () => {
  it('a client records entries, and is told why where they are refused', async () => {
    const client = await connected('--write');
    const entry = { id: 'paper-2040', type: 'OrderEntered', on: '2040-01-02', rulings: [] };
    const refused = await client.callTool({
      name: 'append_entries',
      arguments: { case: 'abc-v-meese', entries: [{ ...entry, type: 'NoSuchType' }] },
    });
    expect(refused.isError).toBe(true);
    const dry = await client.callTool({
      name: 'append_entries',
      arguments: { case: 'abc-v-meese', entries: [entry], dry_run: true },
    });
    expect(dry.structuredContent).toMatchObject({ ok: true, appended: 0 });
    const saved = await client.callTool({
      name: 'save_branch',
      arguments: { case: 'abc-v-meese', name: 'leaner', omit: ['relief-limited'] },
    });
    expect(saved.isError).toBeFalsy();
    expect(await byCommand('branch', 'list', 'abc-v-meese')).toMatchObject({
      branches: expect.arrayContaining([expect.objectContaining({ name: 'leaner' })]),
    });
  });
});

describe('given --http', () => {
  it('a client of this machine asks at /mcp, and a page of another site does not', async () => {
    const running = startNunc(['mcp', '--http', '0'], { store: clerk.store });
    await running.says((line) => line.startsWith('MCP at '));
    const [, address = ''] = /(http:\S+\/mcp)/.exec(running.lines()[0] ?? '') ?? [];
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StreamableHTTPClientTransport(new URL(address));
    await client.connect(transport as Parameters<Client['connect']>[0]);
    const { structuredContent } = await client.callTool({ name: 'list_cases', arguments: {} });
    expect(structuredContent).toMatchObject(withoutStore(await byCommand('cases')));
    await client.close();
    const foreign = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{}',
    });
    expect(foreign.status).toBe(403);
    expect((await fetch(address)).status).toBe(405);
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });
});
