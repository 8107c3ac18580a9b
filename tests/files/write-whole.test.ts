import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileChanged, writeWhole } from '../../src/files/index.ts';
import { scratch } from '../log/scratch.ts';

let folder: ReturnType<typeof scratch>;
beforeEach(() => {
  folder = scratch();
});
afterEach(() => folder.remove());

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Runs the writer in a process of its own, which is killed before its nth change where that is said. */
function written(args: readonly string[], { dieAt = 0, through = '' } = {}) {
  const command = [process.execPath, '--import', here('die-at.ts'), here('writer.ts'), ...args];
  const { status, signal, stdout } = spawnSync('sh', ['-c', `${through} exec "$@"`, 'sh', ...command], {
    encoding: 'utf8',
    env: { ...process.env, NUNC_DIE_AT: String(dieAt), NODE_NO_WARNINGS: '1' },
  });
  return { status, signal, out: stdout.trim() };
}

describe('a file that somebody edits', () => {
  const [before, after] = ['as it was '.repeat(2_000), 'as it shall be '.repeat(2_000)];

  it('is the old one or the new one, whenever the program that writes it is killed', {
    timeout: 120_000,
  }, () => {
    const path = folder.path('case.yaml');
    let deaths = 0;
    for (const over of [undefined, before]) {
      for (let dieAt = 1; ; dieAt += 1) {
        writeFileSync(path, before);
        const { signal, status } = written(over === undefined ? [path, after] : [path, after, over], {
          dieAt,
        });
        expect([before, after]).toContain(readFileSync(path, 'utf8'));
        if (signal === null) {
          expect(status).toBe(0);
          break;
        }
        deaths += 1;
      }
      expect(readFileSync(path, 'utf8')).toBe(after);
    }
    expect(deaths).toBeGreaterThan(8);
  });

  it('is what it was where there is no room for the new one, and nothing is left of it', () => {
    const path = folder.path('case.yaml');
    writeFileSync(path, before);
    const { status, out } = written([path, after], { through: "trap '' XFSZ; ulimit -f 8;" });
    expect({ status, out }).toEqual({
      status: 2,
      out: `${path}: it cannot be written: no file may be so large here`,
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder.path('.'))).toEqual(['case.yaml']);
  });

  it('keeps its permissions, and stays a link where it is one', async () => {
    writeFileSync(folder.path('kept.yaml'), before, { mode: 0o600 });
    chmodSync(folder.path('kept.yaml'), 0o640);
    symlinkSync('kept.yaml', folder.path('link.yaml'));
    await writeWhole(folder.path('link.yaml'), after);
    expect(readlinkSync(folder.path('link.yaml'))).toBe('kept.yaml');
    expect(readFileSync(folder.path('kept.yaml'), 'utf8')).toBe(after);
    expect(statSync(folder.path('kept.yaml')).mode & 0o777).toBe(0o640);
  });

  it('is not written over where another program changed it since it was read', async () => {
    const path = folder.path('case.yaml');
    writeFileSync(path, 'an editor saved this');
    await expect(writeWhole(path, after, { over: { text: before } })).rejects.toThrow(FileChanged);
    expect(readFileSync(path, 'utf8')).toBe('an editor saved this');
    expect(readdirSync(folder.path('.'))).toEqual(['case.yaml']);
  });

  it('is written though a program that was killed has left its lock', async () => {
    const path = folder.path('case.yaml');
    writeFileSync(path, before);
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(`${path}.lock`, `${gone} ${hostname()}\n`);
    await writeWhole(path, after, { over: { text: before } });
    expect(readFileSync(path, 'utf8')).toBe(after);
    expect(readdirSync(folder.path('.'))).toEqual(['case.yaml']);
  });
});

describe('a file that is to be new', () => {
  it('is not there at all, or whole, whenever the program is killed', () => {
    for (let dieAt = 1; ; dieAt += 1) {
      const path = folder.path(`new-${dieAt}.json`);
      const { signal } = written([path, 'all of it', 'nothing'], { dieAt });
      if (existsSync(path)) expect(readFileSync(path, 'utf8')).toBe('all of it');
      if (signal === null) break;
    }
  });

  it('is refused where there is something of that name, and given to one of two who ask for it at once', async () => {
    const path = folder.path('new.json');
    const both = await Promise.allSettled([
      writeWhole(path, 'one', { over: 'nothing' }),
      writeWhole(path, 'other', { over: 'nothing' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(writeWhole(path, 'third', { over: 'nothing' })).rejects.toThrow('not written over');
    expect(readdirSync(folder.path('.'))).toEqual(['new.json']);
  });

  it('is refused in words where its folder is not there, or is a file', async () => {
    await expect(writeWhole(folder.path('none/new.json'), 'x')).rejects.toThrow('its folder is not there');
    writeFileSync(folder.path('file'), '');
    await expect(writeWhole(folder.path('file/new.json'), 'x')).rejects.toThrow(
      'should be its folder is a file',
    );
    mkdirSync(folder.path('folder'));
    await expect(writeWhole(folder.path('folder'), 'x')).rejects.toThrow('it is a folder');
  });
});

describe('a program that is asked to end while it writes', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves nothing behind', (signal) => {
    const script = `
      import { temporaryFor } from ${JSON.stringify(new URL('../../src/files/index.ts', import.meta.url).href)};
      import { writeFileSync } from 'node:fs';
      const part = temporaryFor(${JSON.stringify(folder.path('backup.db'))});
      writeFileSync(part.path, 'half of it');
      writeFileSync(part.path + '-journal', 'half of it');
      process.kill(process.pid, '${signal}');
      setTimeout(() => {}, 10_000);`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    expect(ended.signal).toBe(signal);
    expect(readdirSync(folder.path('.'))).toEqual([]);
  });
});
