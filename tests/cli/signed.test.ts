import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Clerk, roeFile } from './clerk.ts';

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
  expect((await clerk.types(['key', 'nunc.key'])).code).toBe(0);
});
afterEach(() => clerk.leaves());

const receipt = ['receipt', 'roe-v-acme', '--at', '2031-05-20', '--claim', 'warranty'];
const verify = (...args: readonly string[]) => clerk.types(['verify', ...args]);

describe('a key', () => {
  it('is for its owner alone, and is never written over', async () => {
    expect(statSync(clerk.path('nunc.key')).mode & 0o077).toBe(0);
    expect(clerk.read('nunc.key.pub')).toMatch(/^ssh-ed25519 [\w+/=]+ clerk@court\n$/);
    const before = clerk.read('nunc.key');
    expect((await clerk.types(['key', 'nunc.key'])).code).toBe(2);
    expect(clerk.read('nunc.key')).toBe(before);
  });
});

describe('a signed checkpoint', () => {
  beforeEach(async () => {
    expect((await clerk.types(['checkpoint', 'then.json', '--sign', 'nunc.key'])).code).toBe(0);
  });

  it('is known for the one who signed it, with the log, and with nothing but its file', async () => {
    for (const args of [['--against', 'then.json'], ['then.json']]) {
      const said = await verify(...args, '--signed-by', 'nunc.key.pub');
      expect(said.code).toBe(0);
      expect(said.out.replace(/\s+/g, ' ')).toContain('then.json is signed by SHA256:');
    }
    // The key itself, as it stands in a letter.
    expect((await verify('then.json', '--signed-by', clerk.read('nunc.key.pub').trim())).code).toBe(0);
    const { answer } = await clerk.asks(['verify', 'then.json', '--signed-by', 'nunc.key.pub']);
    expect(answer).toMatchObject({ ok: true, signed: { file: 'then.json' } });
  });

  it('of another log, another key, another signature or none does not hold', async () => {
    await clerk.types(['key', 'other.key']);
    await clerk.types(['checkpoint', 'other.json', '--sign', 'other.key']);
    await clerk.types(['checkpoint', 'unsigned.json']);
    const says = async (...args: readonly string[]) => {
      const { code, out } = await verify(...args);
      expect(code).toBe(1);
      return out.replace(/\s+/g, ' ');
    };
    expect(await says('then.json', '--signed-by', 'other.key.pub')).toContain('made with another key');
    expect(await says('unsigned.json', '--signed-by', 'nunc.key.pub')).toContain('is not signed');
    clerk.file('unsigned.json.sig', clerk.read('then.json.sig'));
    expect(await says('unsigned.json', '--signed-by', 'nunc.key.pub')).toContain(
      'changed after it was signed',
    );
    for (const text of ['', 'no signature', clerk.read('then.json.sig').replace('U1NIU0lH', 'U1NIU0lI')]) {
      clerk.file('unsigned.json.sig', text);
      expect(await says('unsigned.json', '--signed-by', 'nunc.key.pub')).toContain('no signature as OpenSSH');
    }
  });

  it('of which one character of the signature was changed does not hold, whichever it was', async () => {
    const sound = clerk.read('then.json.sig');
    const body = sound.split('\n').slice(1, -2).join('\n');
    for (let at = 0; at < body.length; at += 1) {
      if (body[at] === '\n' || body[at] === '=') continue;
      const changed = sound.replace(
        body,
        body.slice(0, at) + (body[at] === 'A' ? 'B' : 'A') + body.slice(at + 1),
      );
      clerk.file('then.json.sig', changed);
      expect((await verify('then.json', '--signed-by', 'nunc.key.pub')).code, `character ${at}`).toBe(1);
    }
  });

  it('is bad input where the key is none, is private, or nothing that is signed is named', async () => {
    clerk.file('note.txt', 'ssh-ed25519 AAAA');
    for (const key of ['nunc.key', 'note.txt', 'nowhere.pub', '.'])
      expect((await verify('then.json', '--signed-by', key)).code, key).toBe(2);
    expect((await verify('--signed-by', 'nunc.key.pub')).code).toBe(2);
    expect((await clerk.types(['checkpoint', 'no.json', '--sign', 'nowhere.key'])).code).toBe(2);
    expect(clerk.has('no.json')).toBe(false);
  });

  it('is not written over, and neither is a signature', async () => {
    clerk.file('free.json.sig', 'of something else');
    expect((await clerk.types(['checkpoint', 'free.json', '--sign', 'nunc.key'])).code).toBe(2);
    expect(clerk.has('free.json')).toBe(false);
    expect(clerk.read('free.json.sig')).toBe('of something else');
  });
});

describe('a signed receipt', () => {
  it('holds for whoever has the key, and is not signed where it goes to standard output', async () => {
    expect((await clerk.types([...receipt, '--out', 'r.json', '--sign', 'nunc.key'])).code).toBe(0);
    expect((await verify('r.json', '--signed-by', 'nunc.key.pub')).code).toBe(0);
    expect((await clerk.types([...receipt, '--sign', 'nunc.key'])).code).toBe(2);
  });

  it('that was written by another, and sealed as is right, does not', async () => {
    await clerk.types([...receipt, '--out', 'r.json', '--sign', 'nunc.key']);
    await clerk.types([...receipt, '--out', 'later.json']);
    clerk.file('r.json', clerk.read('later.json'));
    expect((await verify('r.json')).code).toBe(0);
    expect((await verify('r.json', '--signed-by', 'nunc.key.pub')).code).toBe(1);
  });
});

const openssh = spawnSync('ssh-keygen', ['-?']).error === undefined;

describe.skipIf(!openssh)('with OpenSSH’s ssh-keygen', () => {
  const ssh = (...args: readonly string[]) => spawnSync('ssh-keygen', args, { cwd: clerk.path('') });

  it('what Nunc signed is checked without Nunc', async () => {
    await clerk.types(['checkpoint', 'then.json', '--sign', 'nunc.key']);
    clerk.file('signers', `clerk ${clerk.read('nunc.key.pub')}`);
    const check = (bytes: string) =>
      spawnSync('ssh-keygen', '-Y verify -n nunc -f signers -I clerk -s then.json.sig'.split(' '), {
        cwd: clerk.path(''),
        input: bytes,
      }).status;
    expect(check(clerk.read('then.json'))).toBe(0);
    expect(check(`${clerk.read('then.json')} `)).not.toBe(0);
  });

  it.each(['ed25519', 'ecdsa', 'rsa'])('its own keys sign and are checked: %s', async (kind) => {
    expect(ssh('-q', '-t', kind, '-N', '', '-f', 'ssh.key').status).toBe(0);
    expect((await clerk.types(['checkpoint', 'then.json', '--sign', 'ssh.key'])).code).toBe(0);
    expect((await verify('then.json', '--signed-by', 'ssh.key.pub')).code).toBe(0);
    clerk.file('other.json', clerk.read('then.json').replace('"nunc"', '"nunc" '));
    clerk.file('other.json.sig', clerk.read('then.json.sig'));
    expect((await verify('other.json', '--signed-by', 'ssh.key.pub')).code).toBe(1);
    expect((await verify('then.json', '--signed-by', 'nunc.key.pub')).code).toBe(1);
  });

  it('a signature of it over the same bytes for another purpose does not count', async () => {
    ssh('-q', '-t', 'ed25519', '-N', '', '-f', 'ssh.key');
    await clerk.types(['checkpoint', 'then.json']);
    expect(ssh('-q', '-Y', 'sign', '-n', 'git', '-f', 'ssh.key', 'then.json').status).toBe(0);
    const said = await verify('then.json', '--signed-by', 'ssh.key.pub');
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('it is for "git"') });
  });
});
